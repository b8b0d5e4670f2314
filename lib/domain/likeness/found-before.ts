import type { Verdict } from "../claim";
import type { ArticleId } from "../ids";
import type { Difference } from "./compare-claims";

/** What is shown of a claim that has a verdict: the verdict, by whom, when and where. */
export type CheckedBefore = {
  id: string;
  verdict: Verdict | null;
  /** The publisher's own rating; empty for the newsroom's own claims. */
  rating: string;
  note: string;
  /** Who said it. */
  claimants: string[];
  /** ISO 8601, or a day, or empty. */
  at: string;
  by: string;
  article: { id: ArticleId; title: string } | null;
  url: string;
  /** How many pieces of evidence it has here. */
  evidence: number;
};

/** A claim that was checked before, held against the one at hand. */
export type FoundBefore = CheckedBefore & {
  words: string;
  likeness: number;
  /** What it says otherwise; empty where it says the same. */
  differences: Difference[];
};
