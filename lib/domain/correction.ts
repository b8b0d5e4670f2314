/**
 * Correcting the machine: what a claim's reading becomes, and what that does to
 * the answers given on it.
 *
 * A verdict was given on words, a finding on words, speaker, cue and through
 * whom they came. A speaker who is corrected to someone of the chain leaves it;
 * its other links stay, for they are in the text, whoever speaks. Where a
 * correction changes those, the answer no longer stands and is asked again (the
 * ledger keeps it, and undo brings it back with the old reading).
 */
import type { Span } from "../text/model";
import type { Actor } from "./actor";
import { withChain } from "./chain";
import type { ArticleContext } from "./check";
import { type ClaimState, type Reading, unchecked, unreviewed } from "./claim";
import { samePart } from "./claim-change";
import { can } from "./permissions";

export type CorrectionRefusal =
  | { kind: "role" }
  | { kind: "closed" }
  | { kind: "withdrawn" }
  | { kind: "not-withdrawn" }
  | { kind: "no-reason" }
  | { kind: "no-words" }
  | { kind: "outside-text" }
  | { kind: "no-speaker" }
  | { kind: "own-with-speaker" }
  | { kind: "nobody-cited" }
  | { kind: "cites-itself" }
  | { kind: "nothing-changed" };

/** Whether the actor may correct anything on this article now. */
export function refuseCorrecting(article: ArticleContext, actor: Pick<Actor, "role">): CorrectionRefusal | null {
  if (!can(actor, "claim.correct")) return { kind: "role" };
  if (article.state === "closed") return { kind: "closed" };
  return null;
}

/**
 * The claim with a new reading, its answers kept only where what they were
 * given on is unchanged; or why the reading cannot stand. `textLength` bounds
 * the spans.
 */
export function correctReading(
  claim: ClaimState,
  patch: Partial<Omit<Reading, "settled">>,
  textLength: number,
): { kind: "becomes"; state: ClaimState } | CorrectionRefusal {
  const patched: Reading = { ...claim.reading, ...patch, settled: true };
  const reading = withChain(patched, patched.chain ?? []);
  if (patch.chain?.some(({ speaker, mention }) => speaker === null && mention.length === 0))
    return { kind: "nobody-cited" };
  // Someone chosen for both is refused; a speaker corrected to someone of the chain only leaves it.
  if (patch.chain?.some(({ speaker }) => speaker !== null && patched.speakers.includes(speaker)))
    return { kind: "cites-itself" };
  const fault = faultOf(reading, textLength);
  if (fault) return fault;
  if (samePart(claim.reading, reading)) return { kind: "nothing-changed" };

  const sameWords = samePart(claim.reading.spans, reading.spans);
  const sameAttribution =
    sameWords &&
    samePart(claim.reading.speakers, reading.speakers) &&
    samePart(claim.reading.cue, reading.cue) &&
    samePart(claim.reading.chain ?? [], reading.chain ?? []) &&
    claim.reading.kind === reading.kind;
  return {
    kind: "becomes",
    state: {
      reading,
      check: sameWords ? claim.check : unchecked,
      review: sameAttribution ? claim.review : unreviewed,
    },
  };
}

/** Why a reading cannot stand, or null. */
export function faultOf(
  reading: Pick<Reading, "spans" | "speakers" | "kind">,
  textLength: number,
): CorrectionRefusal | null {
  if (reading.spans.length === 0) return { kind: "no-words" };
  if (!inOrder(reading.spans, textLength)) return { kind: "outside-text" };
  if (reading.kind === "own" && reading.speakers.length > 0) return { kind: "own-with-speaker" };
  if (reading.kind !== "own" && reading.speakers.length === 0) return { kind: "no-speaker" };
  return null;
}

function inOrder(spans: readonly Span[], textLength: number): boolean {
  let from = 0;
  for (const { start, end } of spans) {
    if (start < from || end <= start) return false;
    from = end;
  }
  return from <= textLength;
}

/** Whether spans reach outside a text, are out of order, or begin or end within a character (half a surrogate pair). */
export function cutsCharacter(text: string, spans: readonly Span[]): boolean {
  const within = (at: number) => /[\uD800-\uDBFF]/.test(text[at - 1] ?? "") && /[\uDC00-\uDFFF]/.test(text[at] ?? "");
  return !inOrder(spans, text.length) || spans.some(({ start, end }) => within(start) || within(end));
}

/** Cut spans in two at an offset that lies inside them; null where one side would be empty. */
export function splitSpans(spans: readonly Span[], at: number): [Span[], Span[]] | null {
  const before = spans.filter((s) => s.start < at).map((s) => ({ start: s.start, end: Math.min(s.end, at) }));
  const after = spans.filter((s) => s.end > at).map((s) => ({ start: Math.max(s.start, at), end: s.end }));
  return before.length > 0 && after.length > 0 ? [before, after] : null;
}

/** The spans of two claims as one, in order, joined where only `gap` (white space in `text`) lies between. */
export function mergeSpans(text: string, a: readonly Span[], b: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...a, ...b].sort((x, y) => x.start - y.start || x.end - y.end)) {
    const last = merged.at(-1);
    if (last && (span.start <= last.end || text.slice(last.end, span.start).trim() === "")) {
      last.end = Math.max(last.end, span.end);
    } else {
      merged.push({ ...span });
    }
  }
  return merged;
}

/** No `default`: a new refusal without a sentence does not compile. */
export function explainCorrectionRefusal(refusal: CorrectionRefusal): string {
  switch (refusal.kind) {
    case "role":
      return "Only checkers and editors can correct claims.";
    case "closed":
      return "This article is closed. Reopen it first.";
    case "withdrawn":
      return "This claim was withdrawn. Restore it first.";
    case "not-withdrawn":
      return "This claim has not been withdrawn.";
    case "no-reason":
      return "Say why, in a few words.";
    case "no-words":
      return "A claim needs at least one word of the article.";
    case "outside-text":
      return "Those words are not in this text. Reload the article and select them again.";
    case "no-speaker":
      return "Name who says this, or make it the article’s own voice.";
    case "own-with-speaker":
      return "A claim in the article’s own voice has no speaker. Choose direct, mixed or indirect first.";
    case "nobody-cited":
      return "Name whom the words came through, or take them out of the chain.";
    case "cites-itself":
      return "Nobody is quoted by or cites themselves. Choose somebody other than the speaker.";
    case "nothing-changed":
      return "The claim reads like that already.";
  }
}
