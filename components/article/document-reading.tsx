"use client";

import { useRouter } from "next/navigation";
import { JobProgress } from "@/components/job/job-progress";
import type { JobView } from "@/lib/domain/job";

/** A document that is being read; the page goes on by itself once it is. */
export function DocumentReading({ job }: { job: JobView }) {
  const router = useRouter();
  return (
    <JobProgress
      job={job}
      label="Reading the document"
      onOver={({ state }) => (state === "cancelled" ? router.replace("/articles/new") : router.refresh())}
    />
  );
}
