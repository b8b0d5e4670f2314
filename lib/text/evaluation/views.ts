/** Which attributions count: all; speech and writing only; quotations only. */
export const views = ["all", "speech", "quoted"] as const;
export type View = (typeof views)[number];

/** As much of an attribution as a view looks at, gold or predicted. */
export type ScoredKind = {
  source?: { spans: [number, number][] } | null | undefined;
  cue?: { spans: [number, number][]; text?: string | undefined } | null | undefined;
  content?: { spans: [number, number][] } | null | undefined;
  kind?: string | null | undefined;
};

/** Stems of verbs and nouns of speech and writing; the definition of the view, matched where a word starts. */
const STEMS = [
  "said|say|says|saying|tell|tells|telling|told|according to|speak|speech|spoke|spoken|talk|word|write|writes|writing|written|wrote|read|reads|report",
  "accus|acknowledg|add|added|adding|adds|address|admi(?:t|tt)|advis|affirm|agree|alleg|announc|answer|apologi|argu|ask|assert|assur|attack|blam|blast|boast|brag|brief",
  "call|caution|challeng|charg|cite|cited|citing|claim|clarif|comment|complain|conced|conclud|condemn|confirm|congratulat|contend|continu|counter|criticiz|criticis",
  "declar|declin|decr|defend|den(?:y|ied|ies)|denounc|describ|detail|disclos|discuss|dismiss|disput|elaborat|emphasi|estimat|explain|express|forecast|greet|highlight",
  "indicat|inform|insist|interview|introduc|invit|jok|lament|maintain|mention|mock|not(?:e|ed|es|ing)\\b|object|observ|offer|opin|outlin|pledg|point|pledge|post|prais|predict",
  "proclaim|promis|propos|question|quip|quot|rail|recall|recit|recommend|recount|refer|refus|reiterat|remark|remind|repeat|repl|request|respond|retort|retweet|reveal",
  "rul(?:ed|ing)|shout|shot back|slam|stat(?:e|ed|es|ing|ement)\\b|stress|suggest|summar|testif|testimony|thank|threat|tout|tweet|urg|vow|warn|went on|wonder|yell",
];
const SPEECH = new RegExp(`\\b(?:${STEMS.join("|")})`, "i");

/** Whether an attribution belongs to the view. */
export function inView(attribution: ScoredKind, view: View): boolean {
  if (view === "all") return true;
  if (attribution.kind === "direct" || attribution.kind === "mixed") return true;
  if (view === "quoted" || !attribution.cue) return false;
  const cue = attribution.cue.text ?? "";
  return SPEECH.test(cue) || /^[:—–-]+$|:$/.test(cue.trim());
}
