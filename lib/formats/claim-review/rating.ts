import type { Verdict } from "../../domain/claim";

export type Rating = { words: string; value: number | null; best: number | null; worst: number | null };

// Read in this order: "mostly false" is false and "half true" is neither.
const wordings: [RegExp, Verdict][] = [
  [
    /\b(unproven|unverifiable|unverified|inconclusive|undetermined|no evidence|not enough|insufficient|unsupported)\b/i,
    "unverifiable",
  ],
  [
    /\b(half|partly|partially|mixed|mixture|disputed|misleading|missing context|lacks context|out of context|exaggerated)\b/i,
    "disputed",
  ],
  [
    /\b(false|incorrect|inaccurate|wrong|fake|untrue|not true|fabricated|hoax|pants on fire|pinocchios?|altered|debunked)\b/i,
    "inaccurate",
  ],
  [/\b(true|correct|accurate|verified|confirmed|geppetto)\b/i, "verified"],
  [/\b(satire|opinion)\b/i, "not-checkable"],
];

/**
 * Which of our verdicts a publisher's rating comes nearest to, by its words or
 * else by its place on its own scale; null where neither says. Only a hint:
 * what is shown first is always the publisher's own word.
 */
export function verdictOfRating({ words, value, best, worst }: Rating): Verdict | null {
  const worded = wordings.find(([wording]) => wording.test(words));
  if (worded) return worded[1];
  if (value === null || best === null || worst === null || best === worst) return null;
  const place = (value - worst) / (best - worst);
  if (place < 0 || place > 1) return null;
  return place >= 0.8 ? "verified" : place <= 0.3 ? "inaccurate" : "disputed";
}
