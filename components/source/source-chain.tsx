"use client";

import Link from "next/link";
import { useRef, useState } from "react";
import type { ActionState } from "@/lib/action-state";
import type { Root } from "@/lib/domain/independence";
import { ActionForm } from "../form/action-form";
import { Field, Input } from "../ui/field";
import styles from "./uses.module.css";

type Cited = { id: string; title: string };
type Action = (previous: ActionState, form: FormData) => Promise<ActionState>;
type SourceChainProps = {
  source: Cited;
  cites: readonly Cited[];
  citedBy: readonly Cited[];
  roots: readonly Root[];
  /** Set for whoever may change it. */
  actions: { cite: Action; uncite: Action } | null;
};

/** What a source takes from others, who takes it from here, and what all of it leads back to. */
export function SourceChain({ source, cites, citedBy, roots, actions }: SourceChainProps) {
  const itself = roots.length === 1 && roots[0]!.key === `source:${source.id}`;
  return (
    <div className={styles.chain}>
      <p>
        {itself
          ? "It stands for itself: as far as is recorded, it knows this first-hand."
          : `In the end it leads back to ${roots.map(({ name }) => `“${name}”`).join(" and ")}.`}{" "}
        Sources that lead back to the same count once.
      </p>
      {cites.length > 0 && (
        <ul aria-label="It cites" className={styles.chainList}>
          {cites.map(({ id, title }) => (
            <li key={id} className={styles.chainItem}>
              <span>
                It cites{" "}
                <Link href={`/sources/${id}`}>
                  <bdi>{title}</bdi>
                </Link>
              </span>
              {actions && (
                <ActionForm
                  action={actions.uncite}
                  submit="Take off"
                  look="quiet"
                  label={`Take the citation of ${title} off`}
                >
                  <input type="hidden" name="sourceId" value={source.id} />
                  <input type="hidden" name="cites" value={id} />
                </ActionForm>
              )}
            </li>
          ))}
        </ul>
      )}
      {citedBy.length > 0 && (
        <p>
          Cited by{" "}
          {citedBy.map(({ id, title }, i) => (
            <span key={id}>
              {i > 0 && ", "}
              <Link href={`/sources/${id}`}>
                <bdi>{title}</bdi>
              </Link>
            </span>
          ))}
        </p>
      )}
      {actions && <ChooseCited source={source} cite={actions.cite} />}
    </div>
  );
}

/** Another source of the newsroom, found by its title or address. */
function ChooseCited({ source, cite }: { source: Cited; cite: Action }) {
  const [found, setFound] = useState<Cited[]>([]);
  const asked = useRef<AbortController | null>(null);
  const search = async (words: string) => {
    asked.current?.abort();
    if (words.trim().length < 2) return setFound([]);
    const aborter = new AbortController();
    asked.current = aborter;
    try {
      const response = await fetch(`/api/sources?q=${encodeURIComponent(words.trim())}`, { signal: aborter.signal });
      const sources = response.ok ? ((await response.json()) as Cited[]) : [];
      setFound(sources.filter(({ id }) => id !== source.id).slice(0, 6));
    } catch {
      // A search that is overtaken or cut off finds nothing.
    }
  };
  return (
    <>
      <Field label="It takes what it says from" hint="Find another source by its title or address." optional>
        <Input type="search" onChange={(event) => void search(event.target.value)} />
      </Field>
      {found.length > 0 && (
        <ul aria-label="Sources found" className={styles.chainList}>
          {found.map(({ id, title }) => (
            <li key={id} className={styles.chainItem}>
              <bdi>{title}</bdi>
              <ActionForm action={cite} submit="It cites this" look="plain" label={`Record that it cites ${title}`}>
                <input type="hidden" name="sourceId" value={source.id} />
                <input type="hidden" name="cites" value={id} />
              </ActionForm>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
