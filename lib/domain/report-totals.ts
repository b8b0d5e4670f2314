import { claimKinds } from "../text/model";
import { findings, verdicts } from "./claim";
import type { ReportClaim, ReportPassage, ReportTotals } from "./report-model";

/** Count standing claims; withdrawn ones are only counted as such. */
export function countTotals(
  claims: readonly ReportClaim[],
  withdrawn: number,
  passages: readonly ReportPassage[],
  named: { speakers: number; sources: number },
): ReportTotals {
  return {
    claims: claims.length,
    withdrawn,
    ...named,
    evidence: claims.reduce((sum, { evidence }) => sum + evidence.length, 0),
    kinds: tally(claimKinds, claims, ({ kind }) => kind),
    verdicts: tally([...verdicts, "none"], claims, ({ check }) => ("verdict" in check ? check.verdict : "none")),
    findings: tally([...findings, "none", "own-voice"], claims, ({ review }) =>
      "finding" in review ? review.finding : review.state === "own-voice" ? "own-voice" : "none",
    ),
    signedOff: {
      checks: claims.filter(({ check }) => check.state === "signed-off").length,
      reviews: claims.filter(({ review }) => review.state === "signed-off").length,
    },
    passages: tally(["claims", "set-aside", "open"], passages, ({ state }) => state),
  };
}

/** How many things fall under each key; keys nothing falls under count 0. */
function tally<K extends string, T>(keys: readonly K[], things: readonly T[], keyOf: (thing: T) => K) {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
  for (const thing of things) counts[keyOf(thing)]++;
  return counts;
}
