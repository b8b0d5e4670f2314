"use client";

import { X } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import type { TranscriptView } from "@/lib/domain/transcript";
import evidence from "../evidence/evidence.module.css";
import { Button } from "../ui/button";
import { Field, Input } from "../ui/field";
import { Time } from "../ui/time";
import styles from "./transcript.module.css";
import { TranscriptForm } from "./transcript-form";

type SourceTranscriptsProps = { sourceId: string; transcripts: readonly TranscriptView[]; may: boolean };
type Chosen = { id: string; name: string };

/** A source's transcripts, and the form that attaches one more. */
export function SourceTranscripts({ sourceId, transcripts, may }: SourceTranscriptsProps) {
  const router = useRouter();
  const [attaching, setAttaching] = useState(false);
  const [speakers, setSpeakers] = useState<Chosen[]>([]);
  return (
    <div className={styles.list}>
      {transcripts.length === 0 && <p>With a transcript, quotations can be held against what was said.</p>}
      {transcripts.length > 0 && (
        <ul aria-label="Transcripts" className={styles.list}>
          {transcripts.map(({ id, fileName, speakers: heard, addedBy, addedAt }) => (
            <li key={id}>
              <Link href={`/sources/${sourceId}/transcripts/${id}`}>
                <bdi>{fileName}</bdi>
              </Link>
              <p className={evidence.faint}>
                {heard.map(({ name }) => name).join(", ")} · attached by {addedBy}, <Time at={addedAt} />
              </p>
            </li>
          ))}
        </ul>
      )}
      {may && !attaching && (
        <div className={styles.actions}>
          <Button size="small" onClick={() => setAttaching(true)}>
            Attach a transcript
          </Button>
        </div>
      )}
      {attaching && (
        <TranscriptForm
          sourceId={sourceId}
          speakers={speakers.map(({ id }) => id)}
          onCancel={() => setAttaching(false)}
          onDone={() => {
            setAttaching(false);
            router.refresh();
          }}
        >
          <WhoSpeaks chosen={speakers} onChange={setSpeakers} />
        </TranscriptForm>
      )}
    </div>
  );
}

/** Whose words it holds: speakers of the newsroom, found by name. */
function WhoSpeaks({ chosen, onChange }: { chosen: Chosen[]; onChange: (chosen: Chosen[]) => void }) {
  const [words, setWords] = useState("");
  const [found, setFound] = useState<Chosen[]>([]);
  const asked = useRef<AbortController | null>(null);
  const search = async (next: string) => {
    setWords(next);
    asked.current?.abort();
    if (next.trim().length < 2) return setFound([]);
    const aborter = new AbortController();
    asked.current = aborter;
    try {
      const response = await fetch(`/api/speakers?q=${encodeURIComponent(next.trim())}`, { signal: aborter.signal });
      if (response.ok) setFound((await response.json()) as Chosen[]);
    } catch {
      // A search that is overtaken or cut off finds nothing.
    }
  };
  const add = ({ id, name }: Chosen) => {
    if (!chosen.some((one) => one.id === id)) onChange([...chosen, { id, name }]);
    setWords("");
    setFound([]);
  };
  return (
    <>
      {chosen.length > 0 && (
        <ul className={styles.names} aria-label="Who speaks in it">
          {chosen.map(({ id, name }) => (
            <li key={id}>
              <bdi>{name}</bdi>
              <Button
                size="small"
                look="quiet"
                aria-label={`Leave ${name} out`}
                icon={<X aria-hidden />}
                onClick={() => onChange(chosen.filter((one) => one.id !== id))}
              />
            </li>
          ))}
        </ul>
      )}
      <Field label="Who speaks in it" hint="Their quotations are held against it.">
        <Input
          value={words}
          placeholder="Name or alias"
          onChange={(event) => void search(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            if (found[0]) add(found[0]);
          }}
        />
      </Field>
      {found.length > 0 && (
        <ul className={styles.names} aria-label="Speakers found">
          {found.slice(0, 6).map((speaker) => (
            <li key={speaker.id}>
              <Button size="small" onClick={() => add(speaker)}>
                {speaker.name}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
