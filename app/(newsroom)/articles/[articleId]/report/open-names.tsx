"use client";

import { useEffect, useState } from "react";
import { Notice } from "@/components/ui/notice";
import type { OpenNames } from "@/lib/queries/find-open-names";
import styles from "./report-page.module.css";

/** As many places as are named. */
const namedAtMost = 12;

/**
 * Says, before a report is made, where a name kept for an anonymous source was
 * typed into an open field: such words are in the report like any others.
 */
export function OpenNamesNotice({ articleId }: { articleId: string }) {
  const [found, setFound] = useState<OpenNames | "away" | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    fetch(`/api/articles/${articleId}/open-names`, { signal: stop.signal, cache: "no-store" })
      .then(async (answer) => setFound(answer.ok ? ((await answer.json()) as OpenNames) : "away"))
      .catch(() => stop.signal.aborted || setFound("away"));
    return () => stop.abort();
  }, [articleId]);

  if (found === null) return <p role="status">Looking whether a kept name stands in an open field…</p>;
  if (found === "away") {
    return <Notice>Whether a name kept for an anonymous source stands in an open field could not be looked up.</Notice>;
  }
  const places = [...new Set([...found.public, ...found.internal])];
  if (places.length === 0) return null;
  const more = places.length - namedAtMost;
  return (
    <Notice kind="refusal">
      <p>
        A name that is kept for an anonymous source, or a part of it, stands in open fields. Reports hide such names
        only where a speaker is named, so these words are in them. Change what can be changed, and hand the report only
        to people who may read the name.
      </p>
      <ul className={styles.places}>
        {places.slice(0, namedAtMost).map((place) => (
          <li key={place}>
            In {place} ({found.public.includes(place) ? "public and internal reports" : "internal reports"})
          </li>
        ))}
        {more > 0 && <li>and {more} more places</li>}
      </ul>
    </Notice>
  );
}
