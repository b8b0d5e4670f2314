/**
 * What comparing a quotation with a transcript suggests for the attribution
 * review, and the evidence it makes. A suggestion is never a finding: a person
 * gives that.
 */
import type { QuoteComparison, QuoteOutcome, QuotePlace } from "../anchoring/transcript";
import type { Finding } from "./claim";
import type { SourceId, SpeakerId, TranscriptId } from "./ids";

/** A transcript as lists show it. */
export type TranscriptView = {
  id: TranscriptId;
  source: { id: SourceId; title: string };
  sha256: string;
  fileSha256: string;
  fileName: string;
  speakers: { id: SpeakerId; name: string }[];
  addedBy: string;
  addedAt: string;
};

/** In whose turn the words stand, as the transcript labels it; `unknown` where its labels do not tell. */
export type Voice = "own" | "other" | "unknown";

/** A quotation held against one transcript. */
export type ComparedQuote = { transcript: TranscriptView; comparison: QuoteComparison; voice: Voice };

export const quoteOutcomeWords: Record<QuoteOutcome, string> = {
  verbatim: "Verbatim",
  ellipsis: "Shortened, and marked so",
  dropped: "Words dropped without a mark",
  altered: "Words altered",
  spliced: "Spliced from several places",
  "not-found": "Not found",
};

/**
 * In whose turn the words stand. Labels tell only where one of them bears the
 * speaker's name: "MODERATOR" may be anybody until somebody else is "BURNS".
 *
 * @param names of the speaker, with every alias.
 */
export function voiceOf(
  { parts, elsewhere }: QuoteComparison,
  labels: readonly (string | null)[],
  names: readonly string[],
): Voice {
  const known = new Set(names.flatMap(nameWords));
  const isOwn = (label: string | null) => label !== null && nameWords(label).some((word) => known.has(word));
  if (!labels.some(isOwn)) return "unknown";
  const places = [...parts.flatMap(({ place }) => place ?? []), ...elsewhere];
  if (places.length === 0 || places.some(({ label }) => label === null)) return "unknown";
  const own = places.filter(({ label }) => isOwn(label)).length;
  return own === 0 ? "other" : own === places.length ? "own" : "unknown";
}

function nameWords(name: string): string[] {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return (plain.match(/\p{L}{2,}/gu) ?? []).filter((word) => !/^(?:the|and|of|for|mr|mrs|ms|dr)$/.test(word));
}

/**
 * What the comparison suggests: nothing where the words are not there (they may
 * have been said elsewhere), where the transcriber could not hear, or where a
 * mark hides a "not".
 */
export function suggestFinding(
  { outcome, unheard, onlyFillers, hidesNegation }: QuoteComparison,
  voice: Voice,
): Finding | null {
  if (voice === "other") return outcome === "verbatim" || outcome === "ellipsis" ? "misattributed" : null;
  switch (outcome) {
    case "verbatim":
    case "ellipsis":
      return unheard || hidesNegation ? null : "confirmed";
    case "dropped":
      return onlyFillers ? null : "misquoted";
    case "altered":
    case "spliced":
      return "misquoted";
    case "not-found":
      return null;
  }
}

/** Where in the transcript, as a locator: by time where it has one, else by line; every place that was used. */
export function toLocator({ parts }: QuoteComparison): string {
  const places = parts.flatMap(({ place }) => (place ? [toPlaceWords(place)] : []));
  return [...new Set(places)].join(", ");
}

export function toPlaceWords({ ms, line }: Pick<QuotePlace, "ms" | "line">): string {
  return ms === null ? `line ${line}` : toClock(ms);
}

/** Milliseconds as h:mm:ss. */
export function toClock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** What was said there, its places joined by an ellipsis. `text` is the transcript's. */
export function toExcerpt({ parts }: QuoteComparison, spokenAt: (place: QuotePlace) => string): string {
  return parts.flatMap(({ place }) => (place ? [spokenAt(place).replace(/\s+/g, " ")] : [])).join(" … ");
}

/** What the reviewer may say of it, to be changed at will: what was said against what is quoted. */
export function toReviewNote({ outcome, parts }: QuoteComparison): string {
  const pieces = parts.flatMap(({ diff }) => diff);
  const changes = pieces.flatMap(({ kind, quoted, spoken }) => {
    if (kind === "altered") return [`said “${spoken}”, quoted “${quoted}”`];
    if (kind === "dropped") return [`left out “${spoken}”`];
    return kind === "added" ? [`added “${quoted}”`] : [];
  });
  const listed = changes.slice(0, 4).join("; ") + (changes.length > 4 ? `; and ${changes.length - 4} more` : "");
  const where = outcome === "spliced" ? " (several places)" : "";
  return `${quoteOutcomeWords[outcome]}${where} against the transcript${listed ? `: ${listed}` : ""}.`;
}
