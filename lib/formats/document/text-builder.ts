import type { Found, ReadDocument } from "./document";
import { keepable } from "./keepable";

type Edit = ReadDocument["edits"][number];
type By = { author: string; at: string };
type Mark =
  | { is: "note"; at: number; body: string }
  | { is: "start" | "end"; at: number; comment: string }
  | { is: "inserted"; at: number; end: number; by: By }
  | { is: "deleted"; at: number; words: string; by: By };

/** One paragraph that is being read, and the paragraphs of boxes that hang on it. */
type Paragraph = { text: string; marks: Mark[]; boxes: Paragraph[]; joinsNext: boolean };

/**
 * Collects a document's words as a reader comes by them, paragraph by
 * paragraph, together with what is said about them; at the end everything has
 * its place in one text. Empty paragraphs are only distance, and left out.
 */
export class TextBuilder {
  readonly #done: Paragraph[] = [];
  readonly #open: Paragraph[] = [];

  /** Begin a paragraph; one inside another belongs to a box and comes after it. */
  openParagraph(): void {
    this.#open.push({ text: "", marks: [], boxes: [], joinsNext: false });
  }

  closeParagraph(): void {
    const paragraph = this.#open.pop();
    if (!paragraph) return;
    const outer = this.#open.at(-1);
    if (outer) outer.boxes.push(paragraph);
    else this.#done.push(paragraph);
  }

  /** The end of this paragraph was deleted: the next one goes on in the same line. */
  joinNext(): void {
    this.#here().joinsNext = true;
  }

  write(words: string, by: By | null = null): void {
    const here = this.#here();
    const clean = keepable(words);
    if (by && clean !== "")
      here.marks.push({ is: "inserted", at: here.text.length, end: here.text.length + clean.length, by });
    here.text += clean;
  }

  delete(words: string, by: By): void {
    const here = this.#here();
    here.marks.push({ is: "deleted", at: here.text.length, words: keepable(words), by });
  }

  note(body: string): void {
    const here = this.#here();
    here.marks.push({ is: "note", at: here.text.length, body });
  }

  comment(is: "start" | "end", comment: string): void {
    const here = this.#here();
    here.marks.push({ is, at: here.text.length, comment });
  }

  /** The words so far of the paragraph at hand. */
  get line(): string {
    return this.#open.at(-1)?.text ?? "";
  }

  /** Everything in its place. `spans` says where each comment's words are; one that opened and never closed has none. */
  finish(): Required<Pick<Found, "text" | "notes" | "edits">> & { spans: Map<string, { start: number; end: number }> } {
    while (this.#open.length > 0) this.closeParagraph();
    let text = "";
    const notes: ReadDocument["notes"] = [];
    const edits: Edit[] = [];
    const starts = new Map<string, number>();
    const spans = new Map<string, { start: number; end: number }>();
    let joined = true;
    for (const paragraph of flat(this.#done)) {
      const empty = paragraph.text.trim() === "";
      // A paragraph break before every paragraph with words, unless the break itself was deleted.
      if (!joined && !empty) text += "\n";
      const base = text.length;
      if (!empty) text += paragraph.text;
      for (const mark of paragraph.marks) {
        const at = Math.min(base + mark.at, text.length);
        if (mark.is === "note") notes.push({ at, body: mark.body });
        else if (mark.is === "start") starts.set(mark.comment, at);
        else if (mark.is === "end")
          spans.set(mark.comment, { start: Math.min(starts.get(mark.comment) ?? at, at), end: at });
        else if (mark.is === "deleted") addDeleted(edits, at, mark.words, mark.by);
        else if (mark.is === "inserted" && !empty) addInserted(edits, at, base + mark.end, mark.by);
      }
      if (!empty) joined = paragraph.joinsNext;
    }
    return { text, notes, edits, spans };
  }

  #here(): Paragraph {
    if (this.#open.length === 0) this.openParagraph();
    return this.#open.at(-1)!;
  }
}

/** Runs of one hand that touch are one edit: files cut them wherever the formatting changes. */
function addInserted(edits: Edit[], start: number, end: number, by: By): void {
  const last = edits.at(-1);
  if (last?.kind === "inserted" && last.span.end === start && last.author === by.author && last.at === by.at) {
    last.span.end = end;
  } else edits.push({ kind: "inserted", span: { start, end }, ...by });
}

function addDeleted(edits: Edit[], position: number, words: string, by: By): void {
  const last = edits.at(-1);
  if (last?.kind === "deleted" && last.position === position && last.author === by.author && last.at === by.at) {
    last.words += words;
  } else if (words !== "") edits.push({ kind: "deleted", position, words, ...by });
}

function flat(paragraphs: readonly Paragraph[]): Paragraph[] {
  return paragraphs.flatMap((paragraph) => [paragraph, ...flat(paragraph.boxes)]);
}
