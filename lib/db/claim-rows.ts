import "server-only";
import { withChain } from "../domain/chain";
import type { ChainLink, Check, Claim, Review, Was } from "../domain/claim";
import type { ArticleId, ClaimId, SpeakerId, UserId } from "../domain/ids";
import type { CheckablePart, Doubt, Priority, Span } from "../domain/text-words";
import type { Claim as ClaimRow, Placement } from "./generated/client";

/** A claim's row with its placement and speakers, times as text. */
export type Row = Omit<ClaimRow, Times | "newsroomId"> & { [time in Times]: string | null } & Pick<
    Placement,
    "spans" | "cue" | "mention"
  > & {
    speakers: SpeakerId[];
    chain: (Omit<ChainLink, "mention"> & { mention: number[] })[] | null;
  };
type Times = "checkAt" | "checkSignedAt" | "reviewAt" | "reviewSignedAt";

/** A row as the claim it holds; refuses one that fits no state. */
export function toClaim(row: Row): Claim {
  return {
    id: row.id as ClaimId,
    articleId: row.articleId as ArticleId,
    revision: row.revision,
    reading: withChain(
      {
        spans: unflatten(row.spans),
        kind: row.kind,
        cue: unflatten(row.cue),
        mention: unflatten(row.mention),
        speakers: row.speakers,
        rightOfReply: row.rightOfReply,
        about: row.aboutId as SpeakerId | null,
        settled: row.settled,
        withdrawn: row.withdrawn ? row.withdrawnWhy : null,
      },
      (row.chain ?? []).map((link) => ({ ...link, mention: unflatten(link.mention) })),
    ),
    check: toCheck(row),
    review: toReview(row),
    parts: row.parts as CheckablePart[],
    doubt: row.doubt as Doubt | null,
    priority: row.priority as Priority | null,
    was: row.was as Was | null,
    version: row.version,
  };
}

function toCheck(row: Row): Check {
  if (row.checkState === "unchecked") return { state: "unchecked" };
  const checker = required(row, "checkerId") as UserId;
  const at = required(row, "checkAt");
  if (row.checkState === "in_progress") return { state: "in-progress", checker, at };
  const verdict = required(row, "verdict");
  const given = {
    ...{ checker, at, note: required(row, "verdictNote") },
    verdict: verdict === "not_checkable" ? ("not-checkable" as const) : verdict,
  };
  if (row.checkState === "checked") return { state: "checked", ...given };
  const signedAt = required(row, "checkSignedAt");
  return { state: "signed-off", ...given, signer: required(row, "checkSignerId") as UserId, signedAt };
}

function toReview(row: Row): Review {
  if (row.reviewState === "unreviewed") return { state: "unreviewed" };
  const found = {
    reviewer: required(row, "reviewerId") as UserId,
    finding: required(row, "finding"),
    note: required(row, "reviewNote"),
    at: required(row, "reviewAt"),
  };
  if (row.reviewState === "reviewed") return { state: "reviewed", ...found };
  const signedAt = required(row, "reviewSignedAt");
  return { state: "signed-off", ...found, signer: required(row, "reviewSignerId") as UserId, signedAt };
}

/** A row that fits no state is a fault of ours, not something to paper over. */
function required<K extends keyof Row>(row: Row, column: K): NonNullable<Row[K]> {
  const value = row[column];
  if (value === null || value === undefined)
    throw new Error(`Claim ${row.id} is ${row.checkState} but has no ${column}.`);
  return value;
}

function unflatten(flat: readonly number[]): Span[] {
  const spans: Span[] = [];
  for (let i = 0; i + 1 < flat.length; i += 2) spans.push({ start: flat[i]!, end: flat[i + 1]! });
  return spans;
}
