import { getDocumentProxy } from "unpdf";
import type { Found } from "../document/document";
import { Unreadable } from "../document/unreadable";
import { explainLocked } from "../zip/open-zip";
import { warnOfArabic } from "./arabic";
import { type Piece, toColumns } from "./lines";
import { type PageLines, toParagraphs } from "./paragraphs";

/** No article has more pages; a file that says so is no article, or lies. */
const mostPages = 500;

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Pdf["getPage"]>>;

/**
 * A PDF's words in the order they are read. Nothing in it is run or drawn: no
 * script, no form, no font program (`isEvalSupported` off), and no action is
 * looked at. Pages that are pictures are said to be.
 */
export async function readPdf(bytes: Uint8Array): Promise<Found> {
  const pdf = await open(bytes);
  if (pdf.numPages > mostPages) {
    const pages = pdf.numPages.toLocaleString("en-GB");
    throw new Unreadable(
      `This PDF says it has ${pages} pages; an article may have 500. Save the pages that matter as a PDF of their own.`,
    );
  }
  const pages: PageLines[] = [];
  const pictures: number[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await getPage(pdf, number);
    const { pieces, height } = await readPage(page);
    if (pieces.reduce((sum, { text }) => sum + text.trim().length, 0) < 8 && (await holdsPicture(page)))
      pictures.push(number);
    // By letters: a file may hold one script letter by letter, and the other in whole lines.
    const letters = (some: readonly Piece[]) => some.reduce((sum, { text }) => sum + text.trim().length, 0);
    const rtl = letters(pieces.filter((piece) => piece.rtl)) * 2 > letters(pieces);
    pages.push({ columns: toColumns(pieces, rtl), height });
    page.cleanup();
  }

  const { text, joined } = toParagraphs(pages);
  if (text.trim() === "") throw new Unreadable(pictures.length > 0 ? explainScan : explainEmpty);
  const warnings: string[] = [];
  if (pictures.length > 0)
    warnings.push(`${listPages(pictures)}, so ${pictures.length === 1 ? "its" : "their"} words are missing here.`);
  if (joined > 0) {
    const words =
      joined === 1
        ? "1 word was parted at the end of a line and is"
        : `${joined} words were parted at the ends of lines and are`;
    warnings.push(`${words} joined again.`);
  }
  const { producer, ...info } = await readInfo(pdf);
  const turned = warnOfArabic(text, producer);
  if (turned) warnings.push(turned);
  return { text, ...info, warnings };
}

const explainScan =
  "This PDF is a scan: its pages are pictures and hold no text. Have its text recognised (OCR) and choose the result, or paste the text.";
const explainEmpty = "There is no text in this PDF. Choose the file that holds the article, or paste the text.";
const explainDamaged =
  "This PDF is damaged, so it cannot be read. Save it anew and choose that file, or paste the text.";

async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), {
      ...{ isEvalSupported: false, disableFontFace: true, useSystemFonts: false, verbosity: 0 },
      ...{ stopAtErrors: false, enableXfa: false },
    });
  } catch (error) {
    if ((error as Error).name === "PasswordException") throw new Unreadable(explainLocked);
    throw new Unreadable(explainDamaged);
  }
}

async function getPage(pdf: Pdf, number: number): Promise<Page> {
  try {
    return await pdf.getPage(number);
  } catch {
    throw new Unreadable(explainDamaged);
  }
}

async function readPage(page: Page): Promise<{ pieces: Piece[]; height: number }> {
  const { height, transform } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent().catch(() => {
    throw new Unreadable(explainDamaged);
  });
  const pieces = items.flatMap((item): Piece[] => {
    if (!("str" in item) || item.str === "") return [];
    const [a = 0, b = 0, , , e = 0, f = 0] = item.transform as number[];
    // Words that do not run along the page (a watermark, an axis) are no part of its text.
    if (Math.abs(b) > Math.abs(a) * 0.2) return [];
    const [m0 = 1, m1 = 0, m2 = 0, m3 = -1, m4 = 0, m5 = 0] = transform as number[];
    const x = m0 * e + m2 * f + m4;
    const y = m1 * e + m3 * f + m5;
    const size = Math.abs(a) || item.height || 1;
    return [{ text: item.str, x0: x, x1: x + item.width, y, size, rtl: item.dir === "rtl" }];
  });
  return { pieces, height };
}

/** Whether the page paints an image; looked at only where it has no words. */
async function holdsPicture(page: Page): Promise<boolean> {
  const { fnArray } = await page.getOperatorList().catch(() => ({ fnArray: [] as number[] }));
  // From an image mask to a repeated one; what comes after only draws lines and fills areas.
  return fnArray.some((operator) => operator >= 82 && operator <= 89);
}

function listPages(pages: readonly number[]): string {
  if (pages.length === 1) return `Page ${pages[0]} is a scan (a picture)`;
  const shown =
    pages.length > 8
      ? `${pages.slice(0, 8).join(", ")} and others`
      : `${pages.slice(0, -1).join(", ")} and ${pages.at(-1)}`;
  return `Pages ${shown} are scans (pictures)`;
}

/** What the file says of itself; a title that is only a file's name is none. */
async function readInfo(pdf: Pdf): Promise<{ title: string; byline: string; producer: string }> {
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
  const said = info as Partial<Record<"Title" | "Author" | "Producer", unknown>>;
  const [title, byline, producer] = [said.Title, said.Author, said.Producer].map((value) =>
    typeof value === "string" ? value.trim() : "",
  ) as [string, string, string];
  const isName = /\.(docx?|pdf|indd|qxp|odt|pages|html?)$|^(microsoft word|untitled|document\d*$)/i.test(title);
  return { title: isName ? "" : title, byline, producer };
}
