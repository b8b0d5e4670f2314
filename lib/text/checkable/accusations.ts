import { ACCUSATIONS } from "./lexicon-claims";

/** Whether a word accuses: "fraud", "bribed", "misconduct". Given as lexicons hold it. */
export function accuses(word: string): boolean {
  for (const part of word.split(/[^\p{L}-]+/u)) if (isListed(part)) return true;
  return false;
}

const EXACT = new Set(ACCUSATIONS.filter((word) => !word.endsWith("*")));
const STEMS = new Set(ACCUSATIONS.filter((word) => word.endsWith("*")).map((word) => word.slice(0, -1)));
const LONGEST_STEM = Math.max(...[...STEMS].map((stem) => stem.length));
const SHORTEST_STEM = Math.min(...[...STEMS].map((stem) => stem.length));

function isListed(word: string): boolean {
  if (EXACT.has(word)) return true;
  for (let length = SHORTEST_STEM; length <= Math.min(LONGEST_STEM, word.length); length++) {
    if (STEMS.has(word.slice(0, length))) return true;
  }
  return false;
}
