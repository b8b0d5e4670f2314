"use client";

import { useRouter } from "next/navigation";
import { JobProgress } from "@/components/job/job-progress";
import type { JobView } from "@/lib/domain/job";

type Props = {
  job: JobView;
  label: string;
  /** Where one is led back to once it was called off. */
  back: string;
};

/** A document that is being worked on; the page goes on by itself once that is done. */
export function DocumentReading({ job, label, back }: Props) {
  const router = useRouter();
  return (
    <JobProgress
      job={job}
      label={label}
      onOver={({ state }) => (state === "cancelled" ? router.replace(back) : router.refresh())}
    />
  );
}
