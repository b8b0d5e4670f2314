/**
 * Replaying an article's chain: the ledger alone gives every claim's reading,
 * check and review, every passage's disposition and the article's state. What
 * is stored in tables is a copy of this for speed; a property test and
 * `stet ledger verify` hold the two against each other.
 */
import { type ClaimState, unchecked, unreviewed } from "./claim";
import type { LedgerEvent } from "./ledger-event";

export type ArticleReplay = {
  state: "open" | "closed";
  /** Claims that stand in the revision in force, withdrawn ones included. */
  claims: Map<string, ClaimState>;
  /** Claims of earlier revisions whose words are gone, as they were left. */
  gone: Map<string, ClaimState>;
  /** Ordinal → why there is nothing to check, or null. */
  passages: Map<number, string | null>;
  waived: Set<string>;
};

export function replayArticle(events: Iterable<LedgerEvent>): ArticleReplay {
  const replay: ArticleReplay = {
    state: "open",
    claims: new Map(),
    gone: new Map(),
    passages: new Map(),
    waived: new Set(),
  };
  for (const event of events) apply(replay, event);
  return replay;
}

function apply(replay: ArticleReplay, event: LedgerEvent): void {
  if ("layout" in event) for (const id of event.returned) move(id, replay.gone, replay.claims);
  if ("changes" in event) {
    for (const { claimId, after } of event.changes) {
      const state = replay.claims.get(claimId);
      const reading = after.reading ?? state?.reading;
      // No command changes a claim that was never added; a forged chain may.
      if (!reading) continue;
      replay.claims.set(claimId, { check: unchecked, review: unreviewed, ...state, ...after, reading } as ClaimState);
    }
    if ("layout" in event) {
      for (const id of event.gone) move(id, replay.claims, replay.gone);
      replay.passages = new Map(event.layout.map(({ ordinal, nothingToCheck }) => [ordinal, nothingToCheck]));
      return;
    }
    for (const { ordinal, after } of event.passages) replay.passages.set(ordinal, after);
    return;
  }
  if (event.type === "article.imported") {
    for (const { claimId, reading } of event.claims) {
      replay.claims.set(claimId, { reading, check: unchecked, review: unreviewed } as ClaimState);
    }
    for (const { ordinal, nothingToCheck } of event.passages) replay.passages.set(ordinal, nothingToCheck);
  }
  if (event.type === "waiver.given") replay.waived.add(event.requirement);
  if (event.type === "waiver.withdrawn") replay.waived.delete(event.requirement);
  if (event.type === "article.closed") replay.state = "closed";
  if (event.type === "article.reopened") replay.state = "open";
}

/** Takes a thing out of one map and puts it into another. */
export function move<T>(id: string, from: Map<string, T>, to: Map<string, T>): void {
  const thing = from.get(id);
  if (thing === undefined) return;
  from.delete(id);
  to.set(id, thing);
}
