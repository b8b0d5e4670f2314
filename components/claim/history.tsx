"use client";

import { useEffect, useRef, useState } from "react";
import type { ClaimView, HistoryEntry } from "@/lib/domain/desk";
import { DeedButton } from "../desk/deed-button";
import type { Desk } from "../desk/desk";
import { useDesk } from "../desk/use-desk";
import { toPlain } from "../text/visible-controls";
import { Notice } from "../ui/notice";
import { Skeleton } from "../ui/skeleton";
import { Time } from "../ui/time";
import styles from "./claim.module.css";
import { entryWords } from "./history-words";
import { findingWords, kindWords, markOf, quoted, speakersOf, stateWords, throughWhom } from "./words";

/** Who did what to this claim, newest first; folded until asked for, as the ledger tells it. */
export function History({ claim }: { claim: ClaimView }) {
  const desk = useDesk("panel");
  const isOpen = desk.panel?.kind === "history";
  const section = useRef<HTMLElement>(null);
  // The key that unfolds it may be pressed while the card shows its top.
  useEffect(() => {
    if (isOpen) section.current?.scrollIntoView({ block: "nearest" });
  }, [isOpen]);
  return (
    <section ref={section} className={styles.section} aria-labelledby={`history-${claim.id}`}>
      <div className={styles.sectionHead}>
        <h3 id={`history-${claim.id}`}>History</h3>
        <DeedButton deed="history" size="small" look="quiet" aria-expanded={isOpen}>
          {isOpen ? "Fold" : "Show"}
        </DeedButton>
      </div>
      {isOpen && <Entries key={`${claim.id}:${claim.version}`} claim={claim} />}
    </section>
  );
}

type Fetched = { kind: "waiting" } | { kind: "failed" } | { kind: "here"; entries: HistoryEntry[] };

function Entries({ claim }: { claim: ClaimView }) {
  const desk = useDesk("names");
  const list = useRef<HTMLOListElement>(null);
  const [fetched, setFetched] = useState<Fetched>({ kind: "waiting" });
  useEffect(() => {
    const aborter = new AbortController();
    fetchHistory(desk.article.id, claim.id, aborter.signal).then(setFetched, () => {
      if (!aborter.signal.aborted) setFetched({ kind: "failed" });
    });
    return () => aborter.abort();
  }, [desk, claim.id]);
  // Longer than what stood here while they were waited for.
  useEffect(() => {
    if (fetched.kind === "here") list.current?.parentElement?.scrollIntoView({ block: "nearest" });
  }, [fetched]);

  if (fetched.kind === "waiting") return <Skeleton height="4rem" />;
  if (fetched.kind === "failed")
    return <Notice kind="refusal">The history could not be fetched. Fold it and try again.</Notice>;
  return (
    <ol ref={list} className={styles.history}>
      {fetched.entries.map((entry) => (
        <li key={entry.seq}>
          <p>
            <b>{entry.actor ? (desk.people.get(entry.actor)?.name ?? "A former member") : "The machine"}</b>{" "}
            {entryWords(entry.type)}
            {became(desk, entry)}
          </p>
          {entry.reason && <p className={styles.note}>{entry.reason}</p>}
          <p className={styles.by}>
            <Time at={entry.at} />
          </p>
        </li>
      ))}
    </ol>
  );
}

async function fetchHistory(articleId: string, claimId: string, signal: AbortSignal): Promise<Fetched> {
  const response = await fetch(`/api/articles/${articleId}/claims/${claimId}/history`, { signal });
  if (!response.ok) return { kind: "failed" };
  return { kind: "here", entries: (await response.json()) as HistoryEntry[] };
}

/** What the entry left behind, in a few words. */
function became(desk: Desk, { after, words: said, mentions }: HistoryEntry): string {
  if (!after) return "";
  const words: string[] = [];
  if (after.check) words.push(stateWords[markOf(after.check)]);
  if (after.review)
    words.push(after.review.state === "unreviewed" ? "not reviewed" : findingWords[after.review.finding]);
  if (after.reading) {
    const claim = { reading: after.reading } as ClaimView;
    const who = [speakersOf(claim, desk.speakers), throughWhom(after.reading, desk.speakers, mentions)];
    const how = kindWords[after.reading.kind].toLowerCase();
    words.push(`${quoted(toPlain(said ?? ""))}, ${who.filter(Boolean).join(", ")}, ${how}`);
  }
  return words.length > 0 ? `: ${words.join("; ")}` : "";
}
