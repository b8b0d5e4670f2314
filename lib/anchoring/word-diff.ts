import { diffArrays, diffWordsWithSpace } from "diff";

/** A stretch of two texts set against each other, to show: in both, only in the old, only in the new. */
export type Piece = { kind: "same" | "removed" | "added"; text: string };

/** Beyond so many edits between two stretches they have little in common, and are shown one after the other. */
const MOST_EDITS = 1500;

/**
 * What changed from one text to the next, word by word. Lines that stand in
 * both are set apart first, so that a long text with few changes is quick and
 * a new paragraph does not pull the words of its neighbours apart.
 */
export function diffText(old: string, fresh: string): Piece[] {
  const pieces: Piece[] = [];
  const lines = diffArrays(linesOf(old), linesOf(fresh));
  for (let i = 0; i < lines.length; i++) {
    const change = lines[i]!;
    const next = lines[i + 1];
    const text = change.value.join("");
    if (!change.added && !change.removed) push(pieces, { kind: "same", text });
    else if (next && change.removed && next.added) {
      for (const piece of diffWords(text, next.value.join(""))) push(pieces, piece);
      i++;
    } else push(pieces, { kind: change.added ? "added" : "removed", text });
  }
  return pieces;
}

/** What changed from one sentence to the next, word by word. */
export function diffWords(old: string, fresh: string): Piece[] {
  const changes = diffWordsWithSpace(old, fresh, { maxEditLength: MOST_EDITS });
  if (!changes) {
    return [
      { kind: "removed", text: old },
      { kind: "added", text: fresh },
    ];
  }
  return changes.map(({ added, removed, value }) => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value,
  }));
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function push(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1);
  if (last?.kind === piece.kind) last.text += piece.text;
  else if (piece.text !== "") pieces.push({ ...piece });
}
