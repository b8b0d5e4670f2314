/** What a document said beside its text, by the paragraphs it stands in, so that one is drawn without looking at the others. Pure. */
import { byWhom, type DocumentMarks } from "@/lib/domain/document-marks";
import type { Span } from "@/lib/text/model";
import { firstEndingAfter } from "./paragraphs";

/** A mark that stands between two characters: words that were deleted there, or a footnote or comment. */
export type PointMark = { at: number } & (
  | { is: "deleted"; words: string; by: string }
  /** `n` is its number in the list under the text. */
  | { is: "note" | "comment"; n: number; body: string }
);
export type TextMarks = { inserted: (Span & { by: string })[]; points: PointMark[] };

/** A comment with its answers, as one text. */
export function toBody({ author, at, body, replies }: DocumentMarks["comments"][number]): string {
  const line = (post: { author: string; at: string; body: string }) =>
    [byWhom(post), post.body].filter(Boolean).join(": ");
  return [line({ author, at, body }), ...replies.map(line)].join("\n");
}

/** For each paragraph that has any, its marks in order of place. A mark behind every paragraph belongs to the last. */
export function toTextMarks(marks: DocumentMarks | null, paragraphs: readonly Span[]): Map<number, TextMarks> {
  const found = new Map<number, TextMarks>();
  if (!marks || paragraphs.length === 0) return found;
  const of = (n: number): TextMarks => {
    const known = found.get(n) ?? { inserted: [], points: [] };
    found.set(n, known);
    return known;
  };
  const put = (mark: PointMark) => {
    // One that stands at the very end of a paragraph is that paragraph's.
    const n = Math.min(firstEndingAfter(paragraphs, mark.at - 1), paragraphs.length - 1);
    const { start, end } = paragraphs[n]!;
    of(n).points.push({ ...mark, at: Math.min(Math.max(mark.at, start), end) });
  };
  for (const edit of marks.edits) {
    const by = byWhom(edit);
    if (edit.kind === "deleted") put({ is: "deleted", at: edit.position, words: edit.words, by });
    else {
      for (let n = firstEndingAfter(paragraphs, edit.span.start); n < paragraphs.length; n++) {
        if (paragraphs[n]!.start >= edit.span.end) break;
        of(n).inserted.push({ ...edit.span, by });
      }
    }
  }
  for (const [i, { at, body }] of marks.notes.entries()) put({ is: "note", at, n: i + 1, body });
  for (const [i, comment] of marks.comments.entries()) {
    put({ is: "comment", at: comment.span?.end ?? 0, n: i + 1, body: toBody(comment) });
  }
  for (const { points } of found.values()) points.sort((a, b) => a.at - b.at);
  return found;
}
