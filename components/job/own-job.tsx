"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { JobView } from "@/lib/domain/job";
import { JobProgress } from "./job-progress";

type Props = {
  /** What the reader asked for and has not put away; null without. */
  job: JobView | null;
  /** What it is about, as the bar's name. */
  label: string;
  /** Said when it is done; the page shows what came of it. */
  done: string;
};

/** Work that the reader of a page asked for on it: how far it is, what became of it, and a way to put that away. */
export function OwnJob({ job, label, done }: Props) {
  const router = useRouter();
  const [said, setSaid] = useState("");
  const jobId = job?.id;
  // Another job is under way: what was said of the last one is over.
  useEffect(() => {
    if (jobId) setSaid("");
  }, [jobId]);

  async function putAway() {
    await fetch(`/api/jobs/${jobId}/stop`, { method: "POST" }).catch(() => null);
    router.refresh();
  }
  const over = ({ state }: JobView) => {
    if (state !== "failed") setSaid(state === "done" ? done : "It was called off.");
    router.refresh();
  };

  return (
    <>
      {job && job.state !== "failed" && <JobProgress key={job.id} job={job} label={label} onOver={over} />}
      {job?.state === "failed" && (
        <Notice
          kind="refusal"
          actions={
            <Button size="small" onClick={() => void putAway()}>
              Put this away
            </Button>
          }
        >
          {job.problem}
        </Notice>
      )}
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </>
  );
}
