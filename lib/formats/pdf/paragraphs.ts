import { keepable } from "../document/keepable";
import type { Line } from "./lines";

/** A page: its lines in columns, and how high it is in points. */
export type PageLines = { columns: Line[][]; height: number };

/**
 * Paragraphs out of lines. A line begins one when it is indented, when there is
 * more room above it than between the lines before, when its size differs, or
 * when the line before ended a sentence well short of the column's edge. Text
 * goes on over columns and pages where nothing of this speaks against it.
 *
 * A word that was parted at the end of a line is joined, unless the document
 * writes it with its hyphen elsewhere too. @return the text and how many were.
 */
export function toParagraphs(pages: readonly PageLines[]): { text: string; joined: number } {
  const columns = withoutRunningHeads(pages).filter((column) => column.length > 0);
  const known = new Set(columns.flat().flatMap(({ text }) => text.split(/\s+/).map(bare)));
  const paragraphs: string[] = [];
  let joined = 0;
  let last: Line | null = null;
  for (const column of columns) {
    const left = Math.min(...column.map(({ x0 }) => x0));
    const right = Math.max(...column.map(({ x1 }) => x1));
    const pitch = pitchOf(column);
    column.forEach((line, i) => {
      const above = column[i - 1] ?? null;
      const begins = above
        ? beginsParagraph(above, line, { left, right, pitch })
        : !last || Math.abs(last.size - line.size) > line.size * 0.15 || endsSentence(last.text);
      const before = paragraphs.at(-1);
      if (begins || before === undefined) paragraphs.push(line.text);
      else {
        const { text, joinedWord } = joinLines(before, line.text, known);
        paragraphs[paragraphs.length - 1] = text;
        if (joinedWord) joined++;
      }
      last = line;
    });
  }
  return { text: keepable(paragraphs.map(asWritten).join("\n")), joined };
}

/**
 * A paragraph's letters as they are written rather than drawn: a file may hold
 * an Arabic letter by its shape in a word, and a bracket or quotation mark by
 * how it looks from the other side, which shows where it closes before it opens.
 */
function asWritten(paragraph: string): string {
  const text = paragraph.replace(/[\uFB50-\uFDFF\uFE70-\uFEFC]+/g, (shapes) => shapes.normalize("NFKC"));
  if (!/^[^\p{Ll}\p{Lu}]*[\u0590-\u08FF]/u.test(text)) return text;
  const first = /[«»()[\]]/.exec(text)?.[0] ?? "";
  return /[»)\]]/.test(first) ? text.replace(/[«»()[\]]/g, (mark) => mirrored[mark]!) : text;
}

const mirrored: Record<string, string> = { "«": "»", "»": "«", "(": ")", ")": "(", "[": "]", "]": "[" };

type Column = { left: number; right: number; pitch: number };

function beginsParagraph(above: Line, line: Line, { left, right, pitch }: Column): boolean {
  if (Math.abs(above.size - line.size) > Math.max(above.size, line.size) * 0.15) return true;
  if (line.y - above.y > pitch * 1.35) return true;
  const inset = ({ rtl, x0, x1 }: Line) => (rtl ? right - x1 : x0 - left);
  const indented = inset(line) > line.size * 0.7;
  const aboveIndented = inset(above) > line.size * 0.7;
  if (indented && !aboveIndented) return true;
  const short = above.rtl ? above.x0 - left : right - above.x1;
  return endsSentence(above.text) && short > (right - left) * 0.2;
}

function joinLines(before: string, line: string, known: ReadonlySet<string>): { text: string; joinedWord: boolean } {
  const [, start, hyphen] = /(\p{L}+)([-\u00AD\u2010])$/u.exec(before) ?? [];
  const [end] = /^\p{Ll}[\p{L}’'-]*/u.exec(line) ?? [];
  if (!start || !hyphen || !end) return { text: `${before} ${line}`, joinedWord: false };
  const kept = known.has(`${start}-${end}`.toLowerCase()) && !known.has(`${start}${end}`.toLowerCase());
  return { text: before.slice(0, kept ? undefined : -1) + line, joinedWord: !kept };
}

function bare(word: string): string {
  return word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "").toLowerCase();
}

function endsSentence(text: string): boolean {
  return /[.!?…:؟۔]["”’»)\]]*$/u.test(text);
}

/** How far apart two lines of a column usually are. */
function pitchOf(column: readonly Line[]): number {
  const gaps = column.slice(1).map((line, i) => line.y - column[i]!.y);
  const real = gaps.filter((gap) => gap > 1).sort((a, b) => a - b);
  return real[Math.floor(real.length / 3)] ?? (column[0]?.size ?? 12) * 1.3;
}

/**
 * The columns of all pages without what stands at the same end of page after
 * page (a running head, a foot line) and without page numbers.
 */
function withoutRunningHeads(pages: readonly PageLines[]): Line[][] {
  const marginal = (line: Line, height: number) => line.y < height * 0.1 || line.y > height * 0.9;
  const shape = ({ text, y }: Line, height: number) =>
    `${y < height / 2 ? "head" : "foot"} ${text.replace(/\d+/g, "#").replace(/\s+/g, " ").toLowerCase()}`;
  const seen = new Map<string, number>();
  for (const { columns, height } of pages) {
    const here = new Set(
      columns
        .flat()
        .filter((line) => marginal(line, height))
        .map((line) => shape(line, height)),
    );
    for (const words of here) seen.set(words, (seen.get(words) ?? 0) + 1);
  }
  const often = Math.max(2, pages.length * 0.4);
  return pages.flatMap(({ columns, height }) =>
    columns.map((column) =>
      column.filter((line) => {
        if (!marginal(line, height)) return true;
        if (printedBy.test(line.text)) return false;
        if (pages.length > 1 && (seen.get(shape(line, height)) ?? 0) >= often) return false;
        return !/^(?:[-–—]\s*)?(?:page\s+)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:of|\/)\s*\d{1,4})?(?:\s*[-–—])?$/i.test(
          line.text,
        );
      }),
    ),
  );
}

/** What browsers print above and below a page: the day and hour (and the title beside it), the address and the page. */
const printedBy =
  /^(?:\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}:\d{2}(?: ?[AP]M)?\b.{0,120}|(?:https?|file):\/\/\S+(?: \d{1,4}\/\d{1,4})?|\d{1,4}\/\d{1,4})$/;
