/** Precision, recall and their harmonic mean, each from 0 to 1; 0 where nothing was there to count. */
export type Rates = { precision: number; recall: number; f1: number };

/** Rates from counts of what was right, predicted and in gold. */
export function ratesOf(right: number, predicted: number, gold: number): Rates {
  const precision = predicted === 0 ? 0 : right / predicted;
  const recall = gold === 0 ? 0 : right / gold;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
