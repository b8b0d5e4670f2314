/** What becomes of a claim in the next draft. */
export const outcomes = ["carried", "changed", "moved", "ambiguous", "gone"] as const;
export type Outcome = (typeof outcomes)[number];

/** What is no longer as it was around words that are. */
export const reasons = ["speaker", "cue", "lead-in", "antecedent"] as const;
export type Reason = (typeof reasons)[number];

/** Why a claim is asked again: its own words, or what frames them. */
export type Why = "words" | Reason;
