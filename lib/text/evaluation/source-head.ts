import type { Words } from "./words";

/** Words behind which a source no longer names who speaks. */
const ENDS = new Set(
  (
    "who which that whose whom of in for at from to with on by about during after before as among under near inside outside familiar close involved " +
    "like speaking citing including released published conducted"
  ).split(" "),
);

/** The last word of a source before its first comma, bracket, relative pronoun or preposition; -1 for none. */
export function headOfSource(words: Words, source: ReadonlySet<number>): number {
  const ordered = [...source].sort((a, b) => a - b);
  let head = ordered[0] ?? -1;
  for (const [position, index] of ordered.entries()) {
    if (position > 0) {
      const between = words.text.slice(words.ends[ordered[position - 1]!], words.starts[index]);
      if (ENDS.has(words.at(index).toLowerCase()) || /[,;:(—–]/.test(between)) break;
    }
    head = index;
  }
  return head;
}
