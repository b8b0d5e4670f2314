"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { isOver, type JobView } from "@/lib/domain/job";
import { Progress } from "../ui/progress";
import styles from "./report-list.module.css";

const everyMs = 500;

/** How far a report is that is being made, and why it could not be; once it is made the page shows it. */
export function ReportProgress({ jobId, number }: { jobId: string; number: number }) {
  const [job, setJob] = useState<JobView | null>(null);
  const router = useRouter();

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = new AbortController();
    const ask = async () => {
      try {
        const response = await fetch(`/api/jobs/${jobId}`, { signal: stop.signal });
        // The job is not there for this reader (signed out, or no longer one who may take reports).
        if (!response.ok) return;
        const found = (await response.json()) as JobView;
        setJob(found);
        if (found.state === "done") router.refresh();
        if (isOver(found)) return;
      } catch {
        if (stop.signal.aborted) return;
      }
      timer = setTimeout(ask, everyMs);
    };
    void ask();
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [jobId, router]);

  if (job?.state === "failed" || job?.state === "cancelled") {
    return (
      <p role="alert">{job.problem || "The making of this report was stopped."} Make another when you are ready.</p>
    );
  }
  return (
    <div className={styles.progress}>
      <p role="status">{job?.doing || "It is being made."}</p>
      <Progress done={Math.round((job?.progress ?? 0) * 100)} of={100} label={`Making report ${number}`} />
    </div>
  );
}
