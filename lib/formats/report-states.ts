import type { Verdict } from "../domain/claim";
import type { Report, ReportCheck, ReportReview } from "../domain/report-model";
import { verdictWords } from "../domain/words";

/** How a claim is marked, in the bar and beside its verdict: one shape, one sign and one word for each state. */
export type ReportState = Verdict | "in-progress" | "open";

export const reportStates: readonly ReportState[] = [
  "verified",
  "inaccurate",
  "disputed",
  "unverifiable",
  "not-checkable",
  "in-progress",
  "open",
];

export const stateWords: Record<ReportState, string> = {
  ...verdictWords,
  "in-progress": "Being checked",
  open: "Not checked",
};

export const stateSigns: Record<ReportState, string> = {
  verified: "✓",
  inaccurate: "✕",
  disputed: "≠",
  unverifiable: "?",
  "not-checkable": "–",
  "in-progress": "◐",
  open: "○",
};

export function stateOf(check: ReportCheck): ReportState {
  if ("verdict" in check) return check.verdict;
  return check.state === "in-progress" ? "in-progress" : "open";
}

/** The sign of a review: confirmed, found wanting, or not given. */
export function reviewSign(review: ReportReview): string {
  if (review.state === "own-voice") return "–";
  if (!("finding" in review)) return "○";
  return review.finding === "confirmed" ? "✓" : "✕";
}

/** How many standing claims are in each state. */
export function countStates({ claims }: Pick<Report, "claims">): Record<ReportState, number> {
  const counts = Object.fromEntries(reportStates.map((state) => [state, 0])) as Record<ReportState, number>;
  for (const { check } of claims) counts[stateOf(check)]++;
  return counts;
}
