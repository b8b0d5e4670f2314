"use client";

import Link from "next/link";
import type { ActionState } from "@/lib/action-state";
import { type CaptureView, type RecheckOutcome, recheckWords } from "@/lib/domain/capture";
import type { JobView } from "@/lib/domain/job";
import { ActionForm } from "../form/action-form";
import { OwnJob } from "../job/own-job";
import { Badge } from "../ui/badge";
import { Time } from "../ui/time";
import styles from "./capture.module.css";

type Action = (previous: ActionState, form: FormData) => Promise<ActionState>;
type SourceCapturesProps = {
  source: { id: string; url: string };
  captures: readonly Pick<CaptureView, "id" | "title" | "finalUrl" | "fetchedAt" | "takenBy">[];
  last: { outcome: RecheckOutcome; why: string; at: string; captureId: string; seenId: string | null } | null;
  watched: boolean;
  /** The reader's own capture or visit that is under way, or failed. */
  job: JobView | null;
  /** Set for whoever may capture. */
  actions: { capture: Action; recheck: Action; watch: Action } | null;
};

/** A source's page as it was kept, and what later visits to its address brought. Nothing is fetched unasked. */
export function SourceCaptures({ source, captures, last, watched, job, actions }: SourceCapturesProps) {
  const hidden = <input type="hidden" name="sourceId" value={source.id} />;
  return (
    <div className={styles.list}>
      {captures.length === 0 && (
        <p>{source.url ? "The page has not been kept yet." : "It has no web address to capture a page from."}</p>
      )}
      {captures.length > 0 && (
        <ul aria-label="Captured pages" className={styles.list}>
          {captures.map(({ id, title, finalUrl, fetchedAt, takenBy }) => (
            <li key={id}>
              <Link href={`/sources/${source.id}/captures/${id}`}>
                <bdi>{title || finalUrl}</bdi>
              </Link>
              <p className={styles.about}>
                As it was <Time at={fetchedAt} />, kept by {takenBy}
              </p>
            </li>
          ))}
        </ul>
      )}
      {last && (
        <p>
          <Badge
            tone={last.outcome === "unchanged" ? "verified" : last.outcome === "unreachable" ? "neutral" : "pencil"}
            mark={last.outcome === "unchanged" ? "=" : last.outcome === "unreachable" ? "?" : "↻"}
          >
            {recheckWords[last.outcome]}
          </Badge>{" "}
          when its address was visited, <Time at={last.at} />. {last.why}{" "}
          {last.seenId && (
            <Link href={`/sources/${source.id}/captures/${last.captureId}/since/${last.seenId}`}>What changed</Link>
          )}
        </p>
      )}
      {actions && (last?.outcome === "changed" || last?.outcome === "gone") && (
        <p className={styles.about}>
          Captured as it is now, it counts as seen: claims that rest on it are marked no more.
        </p>
      )}
      <OwnJob
        job={job}
        label={job?.kind === "evidence.recheck" ? "Visiting the address again" : "Capturing the page"}
        done={job?.kind === "evidence.recheck" ? "The address was visited." : "The page is kept."}
      />
      {actions && source.url && (job === null || job.state === "failed") && (
        <div className={styles.actions}>
          <ActionForm action={actions.capture} submit="Capture the page now" look="plain" label="Capture the page">
            {hidden}
          </ActionForm>
          {captures.length > 0 && watched && (
            <ActionForm action={actions.recheck} submit="Visit it again" look="plain" label="Visit the address again">
              {hidden}
            </ActionForm>
          )}
          {captures.length > 0 && (
            <ActionForm
              action={actions.watch}
              submit={watched ? "Never visit it again" : "Allow visits again"}
              look="quiet"
              label="Later visits"
            >
              {hidden}
              <input type="hidden" name="watched" value={watched ? "" : "yes"} />
            </ActionForm>
          )}
        </div>
      )}
    </div>
  );
}
