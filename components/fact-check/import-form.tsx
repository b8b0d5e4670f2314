"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { useSentForm } from "@/components/form/use-sent-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { say } from "@/components/ui/status";
import { verdictWords } from "@/lib/domain/words";
import type { IncomingFactCheck, Refused } from "@/lib/formats/incoming";
import styles from "./imports.module.css";
import { RefusedLines } from "./refused-lines";

/** What a file holds, or what became of it. */
export type LookedAt =
  | { kind: "idle" }
  | { kind: "done" }
  | { kind: "failed"; message: string; fields: Record<string, string>; values: Record<string, string> }
  | { kind: "looked"; fileName: string; taken: IncomingFactCheck[]; refused: Refused[] }
  | { kind: "imported"; taken: number };

type Props = { action: (previous: LookedAt, form: FormData) => Promise<LookedAt> };

/** Choose a file, see what would be taken in and what not and why, and only then take it in. */
export function ImportForm({ action }: Props) {
  const form = useRef<HTMLFormElement>(null);
  // One key a file: however often it is sent, it is taken in once.
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [chosen, setChosen] = useState("");
  const { state, busy, unsent, send } = useSentForm(action, { kind: "idle" });
  const [problem, setProblem] = useState<string | null>(null);
  const looked = state.kind === "looked" && state.fileName === chosen ? state : null;

  useEffect(() => {
    if (state.kind !== "imported") return;
    say(state.taken === 1 ? "1 fact check was taken in." : `${state.taken} fact checks were taken in.`);
    form.current?.reset();
    setChosen("");
    setKey(crypto.randomUUID());
  }, [state]);

  function submit(event: FormEvent<HTMLFormElement>) {
    const found = problem ?? (chosen === "" ? "Choose a file first." : null);
    setProblem(found);
    if (found) event.preventDefault();
    else send(event);
  }

  return (
    <form ref={form} onSubmit={submit} className={styles.form} aria-label="Take in fact checks" noValidate>
      <input type="hidden" name="key" value={key} />
      <Field label="File" hint="ClaimReview or a fact-check search’s answer in JSON, or a CSV exported from Check.">
        <input
          type="file"
          name="file"
          accept=".json,.jsonld,.csv,application/json,application/ld+json,text/csv"
          onChange={(event) => {
            const file = event.target.files?.[0];
            setChosen(file?.name ?? "");
            setProblem((file?.size ?? 0) > largest ? tooLarge : null);
          }}
        />
      </Field>
      {unsent && <Notice kind="refusal">{unsent}</Notice>}
      {state.kind === "failed" && !busy && <Notice kind="refusal">{state.message}</Notice>}
      {problem && <Notice kind="refusal">{problem}</Notice>}
      {!looked && (
        <Button type="submit" name="deed" value="look" look="main" busy={busy}>
          See what is in it
        </Button>
      )}
      {looked && (
        <>
          <p role="status">
            <b>{looked.taken.length === 1 ? "1 fact check" : `${looked.taken.length} fact checks`}</b> can be taken in
            {looked.refused.length > 0 && `, ${looked.refused.length} cannot`}.
          </p>
          <Preview taken={looked.taken} />
          <RefusedLines refused={looked.refused} />
          <span className={styles.buttons}>
            <Button
              type="submit"
              name="deed"
              value="import"
              look="main"
              busy={busy}
              disabled={looked.taken.length === 0}
            >
              Take {looked.taken.length === 1 ? "it" : "them"} in
            </Button>
            <Button
              look="quiet"
              onClick={() => {
                form.current?.reset();
                setChosen("");
              }}
            >
              Choose another file
            </Button>
          </span>
        </>
      )}
    </form>
  );
}

/** In bytes; the server says the same. */
const largest = 1_900_000;
const tooLarge = "This file has more than 1.9 MB. Export fewer items at a time.";
const shownAtMost = 50;

function Preview({ taken }: { taken: readonly IncomingFactCheck[] }) {
  return (
    <ul className={styles.list}>
      {taken.slice(0, shownAtMost).map((check) => (
        <li key={check.line} className={styles.item}>
          <p className={styles.words} dir="auto">
            {check.claim}
          </p>
          <p className={styles.about}>
            <b>{check.rating}</b>
            {check.verdict
              ? ` (nearest: ${verdictWords[check.verdict].toLowerCase()})`
              : " (near none of our verdicts)"}
            {[check.claimant, check.publisher, check.reviewedOn].filter(Boolean).map((part) => ` · ${part}`)}
          </p>
        </li>
      ))}
      {taken.length > shownAtMost && <li className={styles.about}>and {taken.length - shownAtMost} more</li>}
    </ul>
  );
}
