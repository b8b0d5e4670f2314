import type { Piece } from "@/lib/anchoring/word-diff";
import { visible } from "./visible-text";
import styles from "./word-diff.module.css";

/** Two texts as one: what was taken out struck, what was put in underlined. Read aloud, each says so. */
export function WordDiff({
  pieces,
  brief,
}: {
  pieces: readonly Piece[] /** Leave out long stretches that both have. */;
  brief?: boolean;
}) {
  let at = 0;
  return (
    <span className={styles.diff} dir="auto">
      {pieces.map(({ kind, text }) => {
        const key = at;
        at += text.length + 1;
        if (kind === "removed") return <del key={key}>{visible(text)}</del>;
        if (kind === "added") return <ins key={key}>{visible(text)}</ins>;
        return <span key={key}>{brief ? shorten(text, key === 0, at >= lengthOf(pieces)) : visible(text)}</span>;
      })}
    </span>
  );
}

/** So much of what both texts have is shown around a change. */
const AROUND = 220;

function shorten(text: string, first: boolean, last: boolean): string {
  if (text.length <= 2 * AROUND + 40) return text;
  const head = first ? "" : text.slice(0, AROUND).replace(/\S*$/, "");
  const tail = last ? "" : text.slice(-AROUND).replace(/^\S*/, "");
  return `${head} […] ${tail}`;
}

function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { text }) => sum + text.length + 1, 0);
}
