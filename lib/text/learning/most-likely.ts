/**
 * Of all who are met, one after another, the one for whom most speaks. What
 * speaks is added up, each piece times its weight.
 */
export class MostLikely<One> {
  best: One | null = null;
  private most = Number.NEGATIVE_INFINITY;
  private second = Number.NEGATIVE_INFINITY;

  meet(one: One, evidence: ArrayLike<number>, weights: readonly number[]): void {
    let sum = 0;
    for (let i = 0; i < weights.length; i++) sum += evidence[i]! * weights[i]!;
    if (sum > this.most) {
      this.best = one;
      this.second = this.most;
      this.most = sum;
    } else if (sum > this.second) this.second = sum;
  }

  /** Whether somebody was met who is nearly as likely: it does not lead by 1.5, in logarithms of the odds. */
  isContested(): boolean {
    return this.most - this.second < CLEAR;
  }
}

const CLEAR = 1.5;
