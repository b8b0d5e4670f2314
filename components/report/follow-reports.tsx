"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import type { ReportCount } from "@/lib/domain/report-count";
import { followArticle } from "../live/follow-article";

type Props = {
  articleId: string;
  /** The ledger position the page shows. */
  position: number;
  /** How many reports the page shows. */
  shown: ReportCount;
};

/** Has the page drawn anew when somebody else asks for a report, or theirs is made. */
export function FollowReports({ articleId, position, shown }: Props) {
  const router = useRouter();
  const page = useRef({ position, shown });
  useEffect(() => {
    page.current = { position, shown };
  });
  useEffect(() => {
    const stream = followArticle(articleId, {
      after: () => page.current.position,
      told: {
        reports: (data) => {
          const now = data as ReportCount;
          const { asked, made } = page.current.shown;
          if (now.asked !== asked || now.made !== made) router.refresh();
        },
      },
    });
    return stream.close;
  }, [articleId, router]);
  return null;
}
