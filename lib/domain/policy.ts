/** What a newsroom asks beyond a verdict and a confirmed attribution before an article closes. */
export type Policy = {
  /** Every check is signed off by someone other than its checker. */
  signOffChecks: boolean;
  /** Every attribution review is signed off by someone other than its reviewer. */
  signOffReviews: boolean;
};

export const defaultPolicy: Policy = { signOffChecks: true, signOffReviews: false };
