/**
 * Making a report of 500 claims, format by format, against what the format's
 * own library needs for the same content prepared beforehand. JSON's is
 * the digest over the document's canonical form and the document written out;
 * Markdown has no library, so its floor is its lines brought to one line each,
 * escaped and joined.
 */
import { buffer } from "node:stream/consumers";
import { stringify } from "csv-stringify/sync";
import { Packer } from "docx";
import ExcelJS from "exceljs";
import pdfmake from "pdfmake";
import { renderToStaticMarkup } from "react-dom/server";
import { ZipFile } from "yazl";
import { buildFacts, inclusionsOf } from "../lib/domain/testing/report-facts";
import { toRows, writeReportCsv } from "../lib/formats/report-csv/write";
import { toWordDocument, writeReportDocx } from "../lib/formats/report-docx/write";
import { writeReportHtml } from "../lib/formats/report-html/write";
import { digestOf } from "../lib/formats/report-json/document";
import { key } from "../lib/formats/report-json/testing/signed-report";
import { toDocument, writeReportJson } from "../lib/formats/report-json/write";
import { writeReportMarkdown } from "../lib/formats/report-markdown/write";
import { toDefinition, writeReportPdf } from "../lib/formats/report-pdf/write";
import { writeReportXlsx } from "../lib/formats/report-xlsx/write";
import { writeZip } from "../lib/formats/report-zip/write";
import type { Measurement } from ".";
import { median, time } from "./floor/clock";
import { toElements } from "./floor/element-tree";
import { largeReport } from "./floor/large-report";

const rounds = 5;
/** What takes a few milliseconds is repeated until this many were spent, or a single pause would be the figure. */
const spentMs = 400;
const limit = 2;
const claims = 500;
/** Whatever Markdown can take for markup. */
const marks = /[\\`*_{}[\]<>()#!|~^=&@$:+]/g;

export async function run(): Promise<Measurement[]> {
  const report = largeReport(claims);
  const sheets = await tablesOf(await writeReportXlsx(report));
  const facts = buildFacts();
  const proven = { inclusions: inclusionsOf(facts), key };
  const files = [
    { path: "report.html", bytes: Buffer.from(writeReportHtml(report)) },
    { path: "report.json", bytes: Buffer.from(writeReportJson(facts, proven, report)) },
    { path: "report.pdf", bytes: await writeReportPdf(report) },
    { path: "report.docx", bytes: await writeReportDocx(report) },
  ];
  return [
    await compare(
      "pdf",
      () => writeReportPdf(report),
      async () => {
        const definition = toDefinition(report);
        return () => pdfmake.createPdf(definition).getBuffer();
      },
    ),
    await compare(
      "docx",
      () => writeReportDocx(report),
      async () => {
        const document = toWordDocument(report);
        return () => Packer.toArrayBuffer(document);
      },
    ),
    await compare(
      "xlsx",
      () => writeReportXlsx(report),
      async () => () => bareWorkbook(sheets),
    ),
    await compare(
      "csv",
      async () => writeReportCsv(report),
      async () => {
        const rows = toRows(report);
        return async () => stringify(rows, { bom: true, quoted_string: true, record_delimiter: "\r\n" });
      },
    ),
    await compare(
      "html",
      async () => writeReportHtml(report),
      async () => {
        const elements = toElements(writeReportHtml(report));
        return async () => renderToStaticMarkup(elements);
      },
    ),
    await compare(
      "markdown",
      async () => writeReportMarkdown(report),
      async () => {
        const lines = writeReportMarkdown(report).replaceAll("\\", "").split("\n");
        return async () => lines.map((line) => line.replace(/\s+/g, " ").replace(marks, "\\$&")).join("\n");
      },
    ),
    await compare(
      "json",
      async () => writeReportJson(facts, proven, report),
      async () => {
        const document = toDocument(facts, proven, report);
        return async () => JSON.stringify({ ...document, digest: digestOf(document) }, null, 2);
      },
    ),
    await compare(
      "zip",
      () => buffer(writeZip(files, report.taken.at)),
      async () => () => bareZip(files),
    ),
  ];
}

/** Each in turn, ours and the library alone, so that the machine's mood falls on both. */
async function compare(
  name: string,
  ours: () => Promise<unknown>,
  prepare: () => Promise<() => Promise<unknown>>,
): Promise<Measurement> {
  const [whole, least]: [number[], number[]] = [[], []];
  let spent = 0;
  for (let i = 0; i <= rounds || spent < spentMs; i++) {
    const mine = await time(ours);
    const bare = await time(await prepare());
    if (i === 0) continue;
    spent += mine;
    whole.push(mine);
    least.push(bare);
  }
  const [made, floor] = [median(whole), median(least)];
  const detail = `${claims} claims, median ${made.toFixed(0)} ms; the library alone ${floor.toFixed(0)} ms`;
  return { name: `report: ${name}`, ratio: made / floor, limit, detail };
}

type Table = { name: string; values: ExcelJS.CellValue[][] };

async function tablesOf(bytes: Uint8Array): Promise<Table[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as never);
  return book.worksheets.map((sheet) => {
    const values: ExcelJS.CellValue[][] = [];
    sheet.eachRow((row) => values.push((row.values as ExcelJS.CellValue[]).slice(1)));
    return { name: sheet.name, values };
  });
}

async function bareWorkbook(tables: readonly Table[]): Promise<unknown> {
  const book = new ExcelJS.Workbook();
  for (const { name, values } of tables) book.addWorksheet(name).addRows(values);
  return book.xlsx.writeBuffer();
}

async function bareZip(files: readonly { path: string; bytes: Uint8Array }[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const { path, bytes } of files) zip.addBuffer(Buffer.from(bytes), path);
  zip.end();
  return buffer(zip.outputStream);
}
