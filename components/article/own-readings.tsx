"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { JobProgress } from "@/components/job/job-progress";
import { Button, ButtonLink } from "@/components/ui/button";
import { isOver } from "@/lib/domain/job";
import type { ReadingView } from "@/lib/queries/list-readings";
import styles from "./own-readings.module.css";

type Props = {
  readings: readonly ReadingView[];
  /** The page that goes on with one of them. */
  here: string;
  /** One that is told of elsewhere on the page. */
  but: string | string[] | undefined;
};

/** Documents one gave earlier: still being read, or read and become nothing yet. A reading outlives the page it was asked on. */
export function OwnReadings({ readings, here, but }: Props) {
  const shown = readings.filter(({ job }) => job.id !== but);
  if (shown.length === 0) return null;
  return (
    <section className={styles.readings} aria-label="Documents you gave">
      <h2>Documents you gave</h2>
      <ul>
        {shown.map((reading) => (
          <Reading key={reading.job.id} reading={reading} here={here} />
        ))}
      </ul>
    </section>
  );
}

function Reading({ reading: { job, name }, here }: { reading: ReadingView; here: string }) {
  const router = useRouter();
  const [away, setAway] = useState<"going" | "failed" | null>(null);
  const putAway = async () => {
    setAway("going");
    const answer = await fetch(`/api/jobs/${job.id}/stop`, { method: "POST" }).catch(() => null);
    if (answer?.ok) return router.refresh();
    setAway("failed");
  };
  return (
    <li>
      <bdi className={styles.name}>{name}</bdi>
      {!isOver(job) && <JobProgress job={job} label={`Reading ${name}`} onOver={() => router.refresh()} />}
      {job.state === "failed" && <p className={styles.problem}>{job.problem}</p>}
      {isOver(job) && (
        <span className={styles.deeds}>
          {job.state === "done" && (
            <ButtonLink size="small" href={`${here}?document=${job.id}`}>
              Go on with it
            </ButtonLink>
          )}
          <Button size="small" look="quiet" busy={away === "going"} onClick={putAway}>
            Put away
          </Button>
        </span>
      )}
      {away === "failed" && <p role="alert">The server did not answer. Try again in a moment.</p>}
    </li>
  );
}
