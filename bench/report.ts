/**
 * Making a report of 500 claims, format by format, against what the format's
 * own library needs for the same content prepared beforehand; and how long the
 * asking process's event loop is held up while another makes one.
 */
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { Packer } from "docx";
import ExcelJS from "exceljs";
import pdfmake from "pdfmake";
import { toReport } from "../lib/domain/report";
import type { Report } from "../lib/domain/report-model";
import { buildFacts } from "../lib/domain/testing/report-facts";
import { writeReportCsv } from "../lib/formats/report-csv/write";
import { toWordDocument, writeReportDocx } from "../lib/formats/report-docx/write";
import { toDefinition, writeReportPdf } from "../lib/formats/report-pdf/write";
import { writeReportXlsx } from "../lib/formats/report-xlsx/write";
import type { Measurement } from ".";

const rounds = 5;
const limit = 2;
const claims = 500;

export async function run(): Promise<Measurement[]> {
  const report = largeReport();
  const sheets = await tablesOf(await writeReportXlsx(report));
  const rows = parse(writeReportCsv(report), { bom: true }) as string[][];
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
      async () => async () => stringify(rows, { bom: true, quoted_string: true, record_delimiter: "\r\n" }),
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
  for (let i = 0; i <= rounds; i++) {
    const mine = await time(ours);
    const bare = await time(await prepare());
    if (i === 0) continue;
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

/** The facts' small report, its claims repeated until there are enough, over a text as long. */
function largeReport(): Report {
  const small = toReport(buildFacts());
  const line = small.revision.text.length + 1;
  const repeated = Array.from({ length: claims }, (_, i) => {
    const claim = small.claims[i % small.claims.length]!;
    const shift = Math.floor(i / small.claims.length) * line;
    const spans = claim.spans.map(({ start, end }) => ({ start: start + shift, end: end + shift }));
    const evidence = claim.evidence.map((piece) => ({ ...piece, id: `${piece.id} ${i}` }));
    return { ...claim, id: `${claim.id} ${i}`, number: i + 1, spans, evidence };
  });
  const text = `${small.revision.text}\n`.repeat(Math.ceil(claims / small.claims.length));
  const totals = { ...small.totals, claims };
  return { ...small, claims: repeated, totals, revision: { ...small.revision, text, length: text.length } };
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
