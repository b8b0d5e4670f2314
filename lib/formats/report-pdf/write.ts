import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import pdfmake from "pdfmake";
import type { Content, TDocumentDefinitions } from "pdfmake/interfaces";
import type { Report } from "../../domain/report-model";
import { byAndWhen, count, forXml, momentOf, reportName, shorten } from "../report-words";
import { claimBlocks } from "./claims";
import { listLacking, readCoverage } from "./coverage";
import { gateBlocks, proofBlocks, referenceBlocks, sinceBlocks, stateBlocks } from "./parts";

const { resolve } = createRequire(import.meta.url);
const face = (name: string) => resolve(`@expo-google-fonts/noto-serif/${name}/NotoSerif_${name}.ttf`);

/** The whole faces, not split by script: Latin, Greek and Cyrillic stand in one document; of other scripts it says so. */
const fonts = {
  NotoSerif: {
    normal: face("400Regular"),
    bold: face("700Bold"),
    italics: face("400Regular_Italic"),
    bolditalics: face("700Bold_Italic"),
  },
};

/**
 * A report as PDF: with bookmarks for its parts and claims, page numbers,
 * embedded fonts, and the document's language and title. Nothing is fetched,
 * whatever a claim says.
 */
export async function writeReportPdf(report: Report): Promise<Uint8Array> {
  pdfmake.setFonts(fonts);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => Object.values(fonts.NotoSerif).includes(path));
  return pdfmake.createPdf(toDefinition(report)).getBuffer();
}

/** What pdfmake lays out. */
export function toDefinition(report: Report): TDocumentDefinitions {
  const { article, newsroom, taken } = report;
  const title = forXml(article.title);
  const opening = head(report);
  const body = [
    ...stateBlocks(report),
    ...sinceBlocks(report),
    ...gateBlocks(report),
    ...claimBlocks(report),
    ...referenceBlocks(report),
    ...proofBlocks(report),
  ];
  return {
    info: {
      title: `${title} · ${reportName(report)}`,
      author: forXml(newsroom.name),
      subject: "Checking report",
      creationDate: new Date(taken.at),
      modDate: new Date(taken.at),
    },
    language: "en-GB",
    displayTitle: true,
    pageSize: "A4",
    pageMargins: [56, 60, 56, 60],
    defaultStyle: { font: "NotoSerif", fontSize: 9.5, lineHeight: 1.25, color: ink },
    styles: {
      title: { fontSize: 22, bold: true, lineHeight: 1.1 },
      part: { fontSize: 14, bold: true, margin: [0, 20, 0, 8] },
      under: { fontSize: 10.5, bold: true, margin: [0, 10, 0, 3] },
      soft: { fontSize: 8.5, color: soft },
      small: { fontSize: 8 },
      words: { fontSize: 11.5, margin: [0, 2, 0, 3] },
    },
    footer: (page: number, pages: number): Content => ({
      columns: [
        { text: `${shorten(title, 70)} · ${reportName(report)} · ledger position ${report.ledger.position}` },
        { text: `${page} / ${pages}`, alignment: "right", width: 50 },
      ],
      margin: [56, 24, 56, 0],
      fontSize: 7.5,
      color: soft,
    }),
    content: [...opening, ...lackingNote([...opening, ...body]), ...body],
  };
}

const ink = "#26221c";
const soft = "#57524a";

function head(report: Report): Content[] {
  const { article, newsroom, taken, totals, ledger } = report;
  const about = [article.byline, article.outlet, article.publishedOn && `Published ${article.publishedOn}`];
  const writers = article.writers.map(({ name }) => name).join(", ");
  return [
    { text: forXml(`${newsroom.name} · Checking report · ${reportName(report)}`), style: "soft" },
    { text: forXml(article.title), style: "title", outline: true, margin: [0, 4, 0, 6] },
    { text: forXml(about.filter(Boolean).join(" · ")), style: "soft" },
    ...(article.url === "" ? [] : [{ text: forXml(article.url), style: "soft" }]),
    {
      text: forXml(
        `${count(totals.claims, "claim")} at ledger position ${ledger.position}. Taken by ${taken.by.name}, ${momentOf(taken.at)}.` +
          `${writers === "" ? "" : ` Written by ${writers}.`}` +
          `${article.closed ? ` Closed by ${byAndWhen(article.closed)}.` : ""}`,
      ),
      style: "soft",
      margin: [0, 6, 0, 0],
    },
  ];
}

let inTypeface: ((codePoint: number) => boolean) | undefined;

/** Said at the top where the typeface lacks a letter: a box must not pass for what was written. */
function lackingNote(content: readonly Content[]): Content[] {
  inTypeface ??= readCoverage(readFileSync(fonts.NotoSerif.normal));
  const written = JSON.stringify(content, (key, value) => (key === "svg" ? "" : value));
  const lacking = listLacking(written, inTypeface).length;
  if (lacking === 0) return [];
  const text = `${count(lacking, "character")} in this report ${lacking === 1 ? "is" : "are"} not in this PDF’s typeface and ${lacking === 1 ? "stands as a box" : "stand as boxes"}. The web page, Word and the other formats of the same report have the letters.`;
  return [{ text, bold: true, margin: [0, 8, 0, 0] }];
}
