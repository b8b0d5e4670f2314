import { keyOf, wordsIn } from "../anchoring/words";
import type { Extraction } from "../text/model";
import type { Claim } from "./claim";
import type { PlannedClaim, RevisionPlan } from "./next-revision";
import { wordsAt } from "./report-claim";

/**
 * Claims that are gone, by id, whose words stand again word for word in what a
 * draft adds, each with the new claim that bears them. Offered, never done by
 * itself; words that are gone or come more than once are nobody's in particular.
 */
export function returningOf<Gone extends { id: string; words: string }>(
  { added }: RevisionPlan,
  after: Extraction,
  gone: readonly Gone[],
): { gone: Gone; index: number }[] {
  const keyed = new Map<string, Gone | null>();
  for (const claim of gone) {
    const key = wordsKey(claim.words);
    keyed.set(key, keyed.has(key) ? null : claim);
  }
  const found = new Map<Gone, number | null>();
  for (const index of added) {
    const claim = keyed.get(wordsKey(wordsAt(after.text, after.claims[index]!.spans)));
    if (claim) found.set(claim, found.has(claim) ? null : index);
  }
  return [...found].flatMap(([claim, index]) => (index === null ? [] : [{ gone: claim, index }]));
}

/** The plan with these claims taken up again: asked anew, with their evidence, their notes and what was answered then. */
export function takeUpAgain(
  plan: RevisionPlan,
  after: Extraction,
  taken: readonly { claim: Claim; index: number }[],
): RevisionPlan {
  const again = taken.map(({ claim, index }): PlannedClaim => {
    const { spans, cue, mention } = after.claims[index]!;
    return { claim, outcome: "changed", at: { spans, cue, mention }, why: "words", reading: index };
  });
  const borne = new Set(taken.map(({ index }) => index));
  return { ...plan, claims: [...plan.claims, ...again], added: plan.added.filter((index) => !borne.has(index)) };
}

function wordsKey(words: string): string {
  return keyOf(wordsIn(words, { start: 0, end: words.length }));
}
