"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { isOver, type JobView } from "@/lib/domain/job";
import styles from "./job-progress.module.css";

const askEveryMs = 700;

type Props = {
  /** As the server knew it when the page was drawn; a reload draws where it is by then. */
  job: JobView;
  /** What it is about, as the bar's name. */
  label: string;
  /** It is over, whichever way. */
  onOver: (job: JobView) => void;
};

/** How far a job is, in words and as a bar, with a way to call it off. Follows it until it is over. */
export function JobProgress({ job: first, label, onOver }: Props) {
  const [job, setJob] = useState(first);
  const [stopping, setStopping] = useState(false);
  const [away, setAway] = useState(false);
  const over = useRef(onOver);
  over.current = onOver;

  useEffect(() => {
    let stopped = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (): Promise<void> => {
      const answer = await fetch(`/api/jobs/${first.id}`, { cache: "no-store" }).catch(() => null);
      if (stopped) return;
      setAway(!answer?.ok);
      if (answer?.ok) {
        const now = (await answer.json()) as JobView;
        if (stopped) return;
        setJob(now);
        if (isOver(now)) return over.current(now);
      }
      timer = setTimeout(() => void ask(), askEveryMs);
    };
    void ask();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [first.id]);

  async function stop() {
    setStopping(true);
    const answer = await fetch(`/api/jobs/${first.id}/stop`, { method: "POST" }).catch(() => null);
    if (!answer?.ok) setStopping(false);
  }

  const doing = job.state === "waiting" ? "Waiting for its turn" : job.doing || "Beginning";
  return (
    <div className={styles.job}>
      <Progress done={Math.round(job.progress * 100)} of={100} label={label} />
      <div className={styles.line}>
        <p role="status">{stopping ? "Stopping…" : `${doing}…`}</p>
        <Button size="small" onClick={stop} busy={stopping}>
          Cancel
        </Button>
      </div>
      {away && <Notice>The server does not answer just now. The work goes on as soon as it does.</Notice>}
    </div>
  );
}
