import type { Span } from "../../text/model";
import type { Step } from "./align";
import type { Quoted } from "./quoted";
import type { Transcript } from "./transcript";

/**
 * A stretch of a comparison, as it stands on either side. `same` words agree;
 * `altered` are others; `dropped` were said and are not quoted; `added` are
 * quoted and were not said; `bracket` stands for what was said there; an
 * `omission` mark stands for words left out.
 */
export type DiffPiece = {
  kind: "same" | "altered" | "dropped" | "added" | "bracket" | "omission";
  quoted: string;
  spoken: string;
};

/** A quotation's items beside what was said, as stretches of the same kind. Without steps, all of it was added. */
export function toDiff(
  text: string,
  items: readonly Quoted[],
  { text: said, words }: Transcript,
  steps: readonly Step[],
): DiffPiece[] {
  const all = steps.length > 0 ? steps : items.map((_, quoted) => ({ quoted, spoken: null }));
  const pieces: { kind: DiffPiece["kind"]; quoted: Span | null; spoken: Span | null }[] = [];
  for (const { quoted, spoken } of all) {
    const item = quoted === null ? null : items[quoted]!;
    const word = spoken === null ? null : words[spoken]!;
    const last = pieces.at(-1);
    // What stands beside a bracket is what it stands for.
    const kind = item ? kindOf(item, word) : last?.kind === "bracket" ? "bracket" : "dropped";
    if (last?.kind === "dropped" && kind === "bracket") last.kind = "bracket";
    if (last && last.kind === kind) {
      last.quoted = join(last.quoted, item);
      last.spoken = join(last.spoken, word);
    } else {
      pieces.push({ kind, quoted: item && spanOf(item), spoken: word && spanOf(word) });
    }
  }
  return mend(pieces).map(({ kind, quoted, spoken }) => ({
    kind,
    quoted: quoted ? text.slice(quoted.start, quoted.end) : "",
    spoken: spoken ? said.slice(spoken.start, spoken.end) : "",
  }));
}

function kindOf(item: Quoted, word: { key: string } | null): DiffPiece["kind"] {
  if (item.kind !== "word") return item.kind;
  if (!word) return "added";
  return item.key === word.key ? "same" : "altered";
}

type Piece = { kind: DiffPiece["kind"]; quoted: Span | null; spoken: Span | null };

/** Added words beside dropped ones are one alteration: "five of them" for "5". */
function mend(pieces: Piece[]): Piece[] {
  const mended: Piece[] = [];
  for (const piece of pieces) {
    const last = mended.at(-1);
    const changes = (kind: string | undefined) => kind === "altered" || kind === "added" || kind === "dropped";
    const both = last && changes(last.kind) && changes(piece.kind) && last.kind !== piece.kind;
    if (last && both) mended[mended.length - 1] = merge(last, piece);
    else mended.push(piece);
  }
  return mended;
}

function merge(a: Piece, b: Piece): Piece {
  return { kind: "altered", quoted: join(a.quoted, b.quoted), spoken: join(a.spoken, b.spoken) };
}

function join(a: Span | null, b: Span | null): Span | null {
  return a && b ? { start: a.start, end: b.end } : (a ?? (b && spanOf(b)));
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
