"use client";

import { type FormEvent, type ReactNode, startTransition, useEffect, useRef, useState } from "react";
import { upload } from "@/components/evidence/upload";
import { newKey } from "@/components/form/new-key";
import { useSentForm } from "@/components/form/use-sent-form";
import { JobProgress } from "@/components/job/job-progress";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { say } from "@/components/ui/status";
import type { JobView } from "@/lib/domain/job";
import { largestAtOnce, largestImport, tooLargeToImport } from "@/lib/formats/import-file";
import type { Refused } from "@/lib/formats/incoming";
import type { OutsideJob } from "@/lib/queries/find-outside-job";
import styles from "./imports.module.css";
import { RefusedLines } from "./refused-lines";
import { SaveCsv } from "./save-csv";

/** What a file holds, or what became of it; `said` is for the status line. */
export type LookedAt<Found> =
  | { kind: "idle" }
  | { kind: "done" }
  | { kind: "failed"; message: string; fields: Record<string, string>; values: Record<string, string> }
  | { kind: "asked"; job: JobView }
  | { kind: "looked"; fileName: string; found: Found; refused: { first: Refused[]; count: number; csv: string } }
  | { kind: "imported"; said: string };

type Props<Found> = {
  /** The form's name. */
  label: string;
  hint: string;
  accept: string;
  look: string;
  action: (previous: LookedAt<Found>, form: FormData) => Promise<LookedAt<Found>>;
  /** A large file that was sent before this page was drawn, and the work on it; null without. */
  resumed: OutsideJob | null;
  /** Goes along with every sending. */
  fields?: Record<string, string>;
  /** What would be taken in. */
  preview: (found: Found, refused: number) => ReactNode;
  /** The words on the button that takes it in; null where there is nothing to take. */
  takeIn: (found: Found) => string | null;
};

/** Choose a file another system exported, see what would become of each item and why not of some, and only then take it in. */
export function ImportForm<Found>(props: Props<Found>) {
  const { label, hint, accept, look, action, resumed, fields = {}, preview, takeIn } = props;
  const form = useRef<HTMLFormElement>(null);
  // One key a file: however often it is sent, it is taken in once.
  const [key, setKey] = useState(newKey);
  const [chosen, setChosen] = useState(resumed && { name: resumed.fileName, sha256: resumed.fileSha256 });
  const [sending, setSending] = useState<{ sent: number; of: number; stop: () => void } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { state, busy, unsent, send, sendLater, ready } = useSentForm<LookedAt<Found>>(
    action,
    resumed ? { kind: "asked", job: resumed.job } : { kind: "idle" },
  );
  // The job that was asked for last, once it is over.
  const [ended, setEnded] = useState<JobView | null>(null);
  const under = state.kind === "asked" && ended?.id !== state.job.id ? state.job : null;
  const looked = state.kind === "looked" && state.fileName === chosen?.name ? state : null;
  const words = looked && takeIn(looked.found);

  /** What a job has found is looked at no more: a page drawn later does not offer it again. */
  function putAway() {
    if (ended?.state === "done") void fetch(`/api/jobs/${ended.id}/stop`, { method: "POST" }).catch(() => null);
  }
  function startOver() {
    putAway();
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

  function over(job: JobView) {
    setEnded(job);
    // What was called off or failed may be asked for anew.
    if (job.state !== "done") return setKey(newKey());
    const asked = new FormData(form.current ?? undefined);
    asked.set("jobId", job.id);
    startTransition(() => sendLater(asked));
  }

  async function choose(file: File | undefined) {
    sending?.stop();
    putAway();
    setKey(newKey());
    setChosen(null);
    setProblem(file && file.size > largestImport ? tooLargeToImport : null);
    if (!file || file.size > largestImport) return;
    if (file.size <= largestAtOnce) return setChosen({ name: file.name, sha256: "" });
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
          disabled={under !== null}
          onChange={(event) => void choose(event.target.files?.[0])}
        />
      </Field>
      {resumed && chosen?.sha256 === resumed.fileSha256 && (
        <p>
          You chose <bdi>{chosen.name || "a file without a name"}</bdi> before.
        </p>
      )}
      {sending && <Progress done={sending.sent} of={sending.of} label="Sending the file" />}
      {unsent && <Notice kind="refusal">{unsent}</Notice>}
      {state.kind === "failed" && !busy && <Notice kind="refusal">{state.message}</Notice>}
      {ended && ended.state !== "done" && state.kind === "asked" && !under && !busy && (
        <Notice kind={ended.state === "failed" ? "refusal" : undefined}>
          {ended.problem || "It was called off. Nothing was taken in."}
        </Notice>
      )}
      {under && (
        <JobProgress key={under.id} job={under} label={`Reading ${chosen?.name ?? "the file"}`} onOver={over} />
      )}
      {!looked && !under && (
        <Button type="submit" name="deed" value="look" look="main" busy={busy || sending !== null} disabled={!ready}>
          {look}
        </Button>
      )}
      {looked && (
        <>
          {preview(looked.found, looked.refused.count)}
          <RefusedLines
            {...looked.refused}
            open={words === null}
            all={
              <SaveCsv csv={looked.refused.csv} name="left-out.csv">
                Download all as CSV
              </SaveCsv>
            }
          />
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
