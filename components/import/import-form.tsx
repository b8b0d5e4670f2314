"use client";

import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { upload } from "@/components/evidence/upload";
import { newKey } from "@/components/form/new-key";
import { useSentForm } from "@/components/form/use-sent-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { say } from "@/components/ui/status";
import { largestImport, tooLargeToImport } from "@/lib/formats/import-file";
import type { Refused } from "@/lib/formats/incoming";
import styles from "./imports.module.css";
import { RefusedLines } from "./refused-lines";

/** What a file holds, or what became of it; `said` is for the status line. */
export type LookedAt<Found> =
  | { kind: "idle" }
  | { kind: "done" }
  | { kind: "failed"; message: string; fields: Record<string, string>; values: Record<string, string> }
  | { kind: "looked"; fileName: string; found: Found; refused: Refused[] }
  | { kind: "imported"; said: string };

type Props<Found> = {
  /** The form's name. */
  label: string;
  hint: string;
  accept: string;
  look: string;
  action: (previous: LookedAt<Found>, form: FormData) => Promise<LookedAt<Found>>;
  /** Goes along with every sending. */
  fields?: Record<string, string>;
  /** What would be taken in. */
  preview: (found: Found) => ReactNode;
  /** The words on the button that takes it in; null where there is nothing to take. */
  takeIn: (found: Found) => string | null;
};

/** Choose a file another system exported, see what would become of each item and why not of some, and only then take it in. */
export function ImportForm<Found>({ label, hint, accept, look, action, fields = {}, preview, takeIn }: Props<Found>) {
  const form = useRef<HTMLFormElement>(null);
  // One key a file: however often it is sent, it is taken in once.
  const [key, setKey] = useState(newKey);
  const [chosen, setChosen] = useState<{ name: string; sha256: string } | null>(null);
  const [sending, setSending] = useState<{ sent: number; of: number; stop: () => void } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { state, busy, unsent, send, ready } = useSentForm(action, { kind: "idle" });
  const looked = state.kind === "looked" && state.fileName === chosen?.name ? state : null;
  const words = looked && takeIn(looked.found);

  function startOver() {
    form.current?.reset();
    setChosen(null);
    setProblem(null);
    setKey(newKey());
  }
  useEffect(() => {
    if (state.kind !== "imported") return;
    say(state.said);
    form.current?.reset();
    setChosen(null);
    setKey(newKey());
  }, [state]);

  async function choose(file: File | undefined) {
    sending?.stop();
    setKey(newKey());
    setChosen(null);
    setProblem(file && file.size > largestImport ? tooLargeToImport : null);
    if (!file || file.size > largestImport) return;
    if (file.size <= largestInForm) return setChosen({ name: file.name, sha256: "" });
    const { done, stop } = upload(file, (sent) => setSending((was) => was && { ...was, sent }));
    setSending({ sent: 0, of: file.size, stop });
    const answer = await done;
    setSending(null);
    if (answer.kind === "stored") setChosen({ name: file.name, sha256: answer.sha256 });
    else if (answer.kind === "refused") setProblem(answer.message);
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    const found = problem ?? (chosen === null ? "Choose a file first." : null);
    setProblem(found);
    if (found) event.preventDefault();
    else send(event);
  }

  return (
    <form ref={form} onSubmit={submit} className={styles.form} aria-label={label} noValidate>
      {Object.entries({ ...fields, key }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {chosen?.sha256 && (
        <>
          <input type="hidden" name="fileSha256" value={chosen.sha256} />
          <input type="hidden" name="fileName" value={chosen.name} />
        </>
      )}
      <Field label="File" error={problem} hint={hint}>
        <input
          type="file"
          // One that was sent already does not go along again.
          name={chosen?.sha256 ? undefined : "file"}
          accept={accept}
          onChange={(event) => void choose(event.target.files?.[0])}
        />
      </Field>
      {sending && <Progress done={sending.sent} of={sending.of} label="Sending the file" />}
      {unsent && <Notice kind="refusal">{unsent}</Notice>}
      {state.kind === "failed" && !busy && <Notice kind="refusal">{state.message}</Notice>}
      {!looked && (
        <Button type="submit" name="deed" value="look" look="main" busy={busy || sending !== null} disabled={!ready}>
          {look}
        </Button>
      )}
      {looked && (
        <>
          {preview(looked.found)}
          <RefusedLines refused={looked.refused} open={words === null} />
          <span className={styles.buttons}>
            {words && (
              <Button type="submit" name="deed" value="import" look="main" busy={busy}>
                {words}
              </Button>
            )}
            <Button look="quiet" onClick={startOver}>
              Choose another file
            </Button>
          </span>
        </>
      )}
    </form>
  );
}

/** In bytes: what an action takes with its form. Anything larger is sent ahead. */
const largestInForm = 1_900_000;
