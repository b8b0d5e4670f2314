import type { CheckablePart, ClaimKind, Doubt, Priority, Span } from "../text/model";
import type { ArticleId, ClaimId, SpeakerId, UserId } from "./ids";

/**
 * What is known about a claim, in three parts that change apart:
 *
 *   reading   what the article asserts here, and who asserts it
 *   review    was it said? (the attribution review)
 *   check     is it true?
 *
 * Each state carries exactly what is known in it. A change to any part is
 * recorded in the ledger as that part before and after, so that history, undo
 * and replay are one idea.
 */

export const verdicts = ["verified", "inaccurate", "disputed", "unverifiable", "not-checkable"] as const;
export type Verdict = (typeof verdicts)[number];

export const findings = ["confirmed", "misquoted", "misattributed", "unsupported"] as const;
export type Finding = (typeof findings)[number];

/** A verdict with who gave it, why and when (ISO 8601, UTC). */
export type Given = { checker: UserId; verdict: Verdict; note: string; at: string };

/** Is it true? How far a claim's check has come. */
export type Check =
  | { state: "unchecked" }
  | { state: "in-progress"; checker: UserId; at: string }
  | ({ state: "checked" } & Given)
  | ({ state: "signed-off"; signer: UserId; signedAt: string } & Given);

/** A finding with who gave it, why and when. */
export type Found = { reviewer: UserId; finding: Finding; note: string; at: string };

/** Was it said? How far the attribution review has come. */
export type Review =
  | { state: "unreviewed" }
  | ({ state: "reviewed" } & Found)
  | ({ state: "signed-off"; signer: UserId; signedAt: string } & Found);

/** Somebody besides a claim's speakers through whom its words came. */
export type ChainLink = {
  /** Tells what the speakers said ("Reuters quoted Holt as saying"), and so stands before them; others they cite. */
  relays: boolean;
  /** Where the article names them; empty where a person added one it does not name there. */
  mention: Span[];
  /** Null for someone who is only the article's words. */
  speaker: SpeakerId | null;
};

/** What the article asserts here and whose assertion it is. Spans belong to the claim's revision. */
export type Reading = {
  spans: Span[];
  kind: ClaimKind;
  cue: Span[];
  mention: Span[];
  /** Empty exactly for own voice. */
  speakers: SpeakerId[];
  /** Through whom else it came, outermost first; absent at first hand. */
  chain?: ChainLink[];
  rightOfReply: boolean;
  about: SpeakerId | null;
  /** A person put this reading in place, or agreed with the machine's. */
  settled: boolean;
  /** Why the claim was withdrawn; null while it stands. */
  withdrawn: string | null;
};

export type ClaimState = { reading: Reading; check: Check; review: Review };

/** What a claim said and what was answered on it in an earlier draft, before that changed. */
export type Was = { revision: number; words: string; check: Check; review: Review };

/** A claim as stored. */
export type Claim = ClaimState & {
  id: ClaimId;
  articleId: ArticleId;
  revision: number;
  parts: CheckablePart[];
  doubt: Doubt | null;
  priority: Priority | null;
  was: Was | null;
  /** Grows by one with every write; a write names the version it read. */
  version: number;
};

export const unchecked: Check = { state: "unchecked" };
export const unreviewed: Review = { state: "unreviewed" };

/** The verdict, once there is one. */
export function verdictOf(check: Check): Given | null {
  return check.state === "checked" || check.state === "signed-off" ? check : null;
}

/** The finding, once there is one. */
export function findingOf(review: Review): Found | null {
  return review.state === "unreviewed" ? null : review;
}

/** Own-voice claims have no attribution to review. */
export function isAttributed(claim: { reading: Pick<Reading, "kind"> }): boolean {
  return claim.reading.kind !== "own";
}
