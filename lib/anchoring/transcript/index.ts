export {
  type ComparableTranscript,
  compareQuote,
  type QuoteComparison,
  type QuoteOutcome,
  type QuotePart,
  type QuotePlace,
  quoteOutcomes,
  toComparable,
} from "./compare-quote";
export type { DiffPiece } from "./diff";
export { quotedStretches } from "./quoted";
export { readTranscript, type TimeMark, type Transcript } from "./transcript";
