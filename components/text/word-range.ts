/** Which of a row of words are chosen: from the anchor to the head, which is where the next key moves from. */
export type WordRange = { anchor: number; head: number };

/** What a key makes of a range over `count` words: arrows move, with Shift they take more; null for any other key. */
export function moveRange(range: WordRange, key: string, shift: boolean, count: number): WordRange | null {
  const to = { ArrowRight: range.head + 1, ArrowLeft: range.head - 1, Home: 0, End: count - 1 }[key];
  if (to === undefined) return null;
  const head = Math.min(Math.max(to, 0), count - 1);
  return { anchor: shift ? range.anchor : head, head };
}

/** A press takes one word; the next press, or one with Shift, takes all up to there. */
export function pressRange(range: WordRange | null, at: number, grows: boolean): WordRange {
  return range && grows ? { anchor: range.anchor, head: at } : { anchor: at, head: at };
}

/** Whether a word is among those chosen. */
export function isChosen({ anchor, head }: WordRange, at: number): boolean {
  return at >= Math.min(anchor, head) && at <= Math.max(anchor, head);
}
