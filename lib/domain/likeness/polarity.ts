import { stemOf } from "./stems";

/** What turns an assertion round. */
const negators =
  /\b(?:not|never|no|none|nobody|nothing|nowhere|neither|nor|cannot|hardly|barely|fail(?:s|ed)? to|refus\w+|den(?:y|ies|ied)|lacks?|lacked)\b|n[’']t\b/gi;
// "No country exports as much": the most of all, not a denial.
const utmost = /\b(?:no|nobody|none|nowhere)\b[^.;]*\bas\b|\bnot only\b/gi;

/** Pairs of which the one says the contrary of the other. */
const contraries: readonly [string, string][] = [
  ...pairs(
    "rise/fall increase/decrease grow/shrink gain/lose win/lose open/close accept/reject allow/forbid permit/ban",
  ),
  ...pairs("admit/deny support/oppose keep/destroy before/after above/below more/less more/fewer most/least high/low"),
  ...pairs(
    "cleaner/dirtier clean/dirty safe/dangerous safe/unsafe guilty/innocent alive/dead true/false legal/illegal",
  ),
  ...pairs(
    "for/against start/end begin/end first/last enter/leave buy/sell hire/fire arrive/depart better/worse bigger/smaller",
  ),
  ...pairs(
    "cheaper/dearer stronger/weaker early/late include/exclude pass/fail free/jail north/south east/west public/secret",
  ),
  ...pairs(
    "up/down with/without approve/reject confirm/deny agree/disagree likely/unlikely known/unknown able/unable rose/dropped",
  ),
];

function pairs(list: string): [string, string][] {
  return list.split(" ").map((pair) => pair.split("/").map(stemOf) as [string, string]);
}

export type Polarity = { negated: boolean; stems: ReadonlySet<string> };

/** Whether some words deny, and the bare words to look for contraries in. */
export function polarityOf(words: string): Polarity {
  const denials = words.replace(utmost, "").match(negators)?.length ?? 0;
  const stems = (words.toLowerCase().match(/\p{L}+/gu) ?? []).map(stemOf);
  return { negated: denials % 2 === 1, stems: new Set(stems) };
}

/** The words by which the one says the contrary of the other, or null. */
export function findContrary(ours: Polarity, theirs: Polarity): { ours: string; theirs: string } | null {
  for (const [one, other] of contraries) {
    if (says(ours, one, other) && says(theirs, other, one)) return { ours: one, theirs: other };
    if (says(ours, other, one) && says(theirs, one, other)) return { ours: other, theirs: one };
  }
  return ours.negated === theirs.negated
    ? null
    : { ours: ours.negated ? "denied" : "asserted", theirs: theirs.negated ? "denied" : "asserted" };
}

function says({ stems }: Polarity, word: string, butNot: string): boolean {
  return stems.has(word) && !stems.has(butNot);
}
