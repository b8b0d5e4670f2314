/** The newsroom's own words for states and kinds, with the mark each state wears beside them. */
import type { BadgeTone } from "@/components/ui/badge";
import { chainWords } from "@/lib/domain/chain";
import { type Check, findingOf, isAttributed, type Review, type Verdict, verdictOf } from "@/lib/domain/claim";
import type { ClaimView } from "@/lib/domain/desk";
import { wordsAt } from "@/lib/domain/report-claim";
import { verdictWords } from "@/lib/domain/words";
import type { CheckableKind, PassageKind } from "@/lib/text/model";
import { toPlain } from "../text/visible-controls";

export {
  findingWords,
  kindWords,
  sourceKindWords,
  speakerTypeWords,
  stanceWords,
  verdictWords,
} from "@/lib/domain/words";

export const partWords: Record<CheckableKind, string> = {
  number: "Number",
  money: "Sum of money",
  percentage: "Percentage",
  date: "Date",
  name: "Name",
  title: "Title",
  place: "Place",
  comparison: "Comparison",
  cause: "Cause",
  prediction: "Prediction",
  opinion: "Opinion",
};

export const passageWords: Record<PassageKind, string> = {
  sentence: "Sentence",
  headline: "Headline",
  standfirst: "Standfirst",
  subhead: "Subhead",
  byline: "Byline",
  dateline: "Dateline",
  timestamp: "Time line",
  caption: "Caption",
  credit: "Credit",
  promotion: "Promotion",
  related: "Related",
  listing: "Listing",
  disclosure: "Disclosure",
};

/** How a claim is marked in the text, on the rail and in a badge: one word for all three. */
export type MarkState = "open" | "in-progress" | Verdict;

export function markOf(check: Check): MarkState {
  return verdictOf(check)?.verdict ?? (check.state === "in-progress" ? "in-progress" : "open");
}

export const stateWords: Record<MarkState, string> = { open: "Open", "in-progress": "In progress", ...verdictWords };

export const stateMarks: Record<MarkState, string> = {
  open: "○",
  "in-progress": "◐",
  verified: "✓",
  inaccurate: "✕",
  disputed: "≠",
  unverifiable: "?",
  "not-checkable": "–",
};

export const stateTones: Record<MarkState, BadgeTone> = {
  open: "neutral",
  "in-progress": "progress",
  verified: "verified",
  inaccurate: "pencil",
  disputed: "pencil",
  unverifiable: "unverifiable",
  "not-checkable": "faint",
};

/** How a speaker's mention wears its review: hollow, filled, struck. */
export type MentionState = "hollow" | "filled" | "struck";

/** How a mention stands for all it is made to say: struck where any of it was found wrong, filled where all is confirmed. */
export function mentionOf(reviews: readonly Review[]): MentionState | undefined {
  const found = reviews.map((review) => findingOf(review)?.finding);
  if (found.length === 0) return undefined;
  if (found.some((finding) => finding && finding !== "confirmed")) return "struck";
  return found.every((finding) => finding === "confirmed") ? "filled" : "hollow";
}

/** Whose claim it is, in a few words: "William Burns and Ana Ruiz", "The article". */
export function speakersOf(claim: ClaimView, names: ReadonlyMap<string, { name: string }>): string {
  if (!isAttributed(claim)) return "The article";
  const list = claim.reading.speakers.map((id) => names.get(id)?.name ?? "an unnamed speaker");
  return list.length === 0 ? "No speaker yet" : new Intl.ListFormat("en-GB").format(list);
}

/** Whose claim it is and through whom else it came: "William Burns, citing an aide". */
export function saidBy(claim: ClaimView, names: ReadonlyMap<string, { name: string }>, text: string): string {
  const mentions = claim.reading.chain?.map(({ mention }) => wordsAt(text, mention));
  return [speakersOf(claim, names), throughWhom(claim.reading, names, mentions)].filter(Boolean).join(", ");
}

/** "citing an aide"; empty at first hand. `mentions` are the article's words for each. */
export function throughWhom(
  { chain = [] }: Pick<ClaimView["reading"], "chain">,
  names: ReadonlyMap<string, { name: string }>,
  mentions: readonly string[] = [],
): string {
  return chainWords(
    chain.map(({ relays, speaker }, i) => {
      const mention = toPlain(mentions[i] ?? "") || "somebody";
      return { relays, name: speaker === null ? mention : (names.get(speaker)?.name ?? mention) };
    }),
  );
}

/** A claim's words in passing: gaps shown as an ellipsis, without what would turn the line they stand in. */
export function wordsOf(claim: Pick<ClaimView, "reading">, text: string): string {
  return toPlain(claim.reading.spans.map(({ start, end }) => text.slice(start, end)).join(" … "));
}

/** Words in quotation marks. One quotation from end to end, or the beginning of one, has its own; others inside become single. */
export function quoted(words: string): string {
  const [, inside] = /^[“"]([^“”"]*)[”"]?$/.exec(words) ?? [];
  return `“${inside === undefined ? words.replace(/“/g, "‘").replace(/”/g, "’") : inside.replace(/[,.]$/, "")}”`;
}

/** The beginning of something, cut at a word. */
export function brief(words: string, length = 60): string {
  if (words.length <= length) return words;
  return `${words.slice(0, length).replace(/\s+\S*$/, "")}…`;
}
