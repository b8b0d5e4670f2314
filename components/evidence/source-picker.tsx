"use client";

import { useRef, useState } from "react";
import type { SourceView } from "@/lib/domain/desk";
import { Button } from "../ui/button";
import { Field, Input } from "../ui/field";
import styles from "./evidence.module.css";
import type { EvidenceFields } from "./evidence-fields";

type SourcePickerProps = {
  fields: EvidenceFields;
  set: (change: Partial<EvidenceFields>) => void;
  error: string | null;
};

/** Find a source of the newsroom by title, address or hash; what is not found is a new one by that title. */
export function SourcePicker({ fields, set, error }: SourcePickerProps) {
  const [found, setFound] = useState<SourceView[]>([]);
  const [said, setSaid] = useState("");
  const asked = useRef<AbortController | null>(null);

  const search = async (words: string) => {
    set(isAddress(words) ? { title: words, url: words, kind: "page" } : { title: words });
    asked.current?.abort();
    if (words.trim().length < 2) return setFound([]);
    const aborter = new AbortController();
    asked.current = aborter;
    try {
      const sources = await findSources(words, aborter.signal);
      setFound(sources);
      setSaid(sources.length === 0 ? "Not a source yet: it will be added." : `${sources.length} found.`);
    } catch {
      // A search that is overtaken or cut off finds nothing; the title as typed still makes a source.
    }
  };

  if (fields.source) {
    return (
      <div className={styles.picked}>
        <div>
          <p className={styles.source}>{fields.source.title}</p>
          <p className={styles.faint}>{[fields.source.publisher, fields.source.url].filter(Boolean).join(", ")}</p>
        </div>
        <Button size="small" look="quiet" onClick={() => set({ source: null, title: "" })}>
          Another
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.picker}>
      <Field label="Source" hint={said || "Its title, address or hash."} error={error}>
        <Input name="title" value={fields.title} onChange={(event) => void search(event.target.value)} />
      </Field>
      {found.length > 0 && (
        <ul className={styles.found} aria-label="Sources found">
          {found.slice(0, 5).map((source) => (
            <li key={source.id}>
              <button
                type="button"
                className={styles.foundSource}
                onClick={() => {
                  set({ source, title: source.title });
                  setFound([]);
                }}
              >
                <b>{source.title}</b>
                <span className={styles.faint}>
                  {[source.publisher, source.publishedOn].filter(Boolean).join(", ")}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

async function findSources(words: string, signal: AbortSignal): Promise<SourceView[]> {
  const response = await fetch(`/api/sources?q=${encodeURIComponent(words.trim())}`, { signal });
  if (!response.ok) return [];
  return (await response.json()) as SourceView[];
}

function isAddress(words: string): boolean {
  return /^https?:\/\/\S+$/.test(words.trim());
}
