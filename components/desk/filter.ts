/** Which claims a person wants to see. Pure: the bar, the text and the keys obey the same answer. */
import { newsOf } from "@/lib/domain/capture";
import { findingOf, isAttributed, verdictOf } from "@/lib/domain/claim";
import type { ClaimView } from "@/lib/domain/desk";
import type { SpeakerId, UserId } from "@/lib/domain/ids";
import type { CheckableKind, ClaimKind } from "@/lib/text/model";

export const filterStates = [
  "open",
  "in-progress",
  "verified",
  "inaccurate",
  "disputed",
  "unverifiable",
  "not-checkable",
  "to-review",
  "to-sign-off",
  "unsure",
  "likely",
  "question",
  "source-news",
] as const;
export type FilterState = (typeof filterStates)[number];

export type Filter = {
  words: string;
  state: FilterState | null;
  speaker: SpeakerId | "own" | null;
  kind: ClaimKind | null;
  checker: UserId | null;
  part: CheckableKind | null;
};

export const emptyFilter: Filter = { words: "", state: null, speaker: null, kind: null, checker: null, part: null };

/** A filter that asks for nothing is `emptyFilter` itself, so that it can be told by identity. */
export function toFilter(filter: Filter): Filter {
  return Object.values(filter).every((value) => value === null || value === "") ? emptyFilter : filter;
}

/**
 * Whether a claim passes. `words` are looked for in the claim's own words, its
 * speakers' names and whom it came through; `speaker` is who says it, alone.
 */
export function matches(
  claim: ClaimView,
  filter: Filter,
  article: { text: string; speakers: ReadonlyMap<SpeakerId, { name: string }> },
): boolean {
  const { reading, check } = claim;
  if (filter.state && !isIn(claim, filter.state)) return false;
  if (filter.speaker === "own" && isAttributed(claim)) return false;
  if (filter.speaker && filter.speaker !== "own" && !reading.speakers.includes(filter.speaker)) return false;
  if (filter.kind && reading.kind !== filter.kind) return false;
  if (filter.checker && (check.state === "unchecked" || check.checker !== filter.checker)) return false;
  if (filter.part && !claim.parts.some(({ kind }) => kind === filter.part)) return false;
  if (filter.words) {
    const said = reading.spans.map(({ start, end }) => article.text.slice(start, end));
    const names = reading.speakers.map((id) => article.speakers.get(id)?.name ?? "");
    for (const { speaker, mention } of reading.chain ?? []) {
      names.push((speaker && article.speakers.get(speaker)?.name) ?? "");
      for (const { start, end } of mention) names.push(article.text.slice(start, end));
    }
    return [...said, ...names].join(" ").toLowerCase().includes(filter.words.toLowerCase());
  }
  return true;
}

function isIn(claim: ClaimView, state: FilterState): boolean {
  const { check, review } = claim;
  switch (state) {
    case "open":
      return verdictOf(check) === null;
    case "in-progress":
      return check.state === "in-progress";
    case "verified":
    case "inaccurate":
    case "disputed":
    case "unverifiable":
    case "not-checkable":
      return verdictOf(check)?.verdict === state;
    case "to-review":
      return isAttributed(claim) && findingOf(review) === null;
    case "to-sign-off":
      return check.state === "checked" || review.state === "reviewed";
    case "unsure":
    case "likely":
      return !claim.reading.settled && claim.doubt?.level === state;
    case "question":
      return claim.threads.some(({ kind, resolved }) => kind === "question" && !resolved);
    case "source-news":
      return newsOf(claim.evidence) !== null;
  }
}
