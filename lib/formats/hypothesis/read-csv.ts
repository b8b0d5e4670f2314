import { parse } from "csv-parse/sync";
import { AppError } from "../../errors";
import { type Incoming, type IncomingAnnotation, inShort, readEach } from "../incoming";

/** Whether a file is the table that Hypothesis exports: its first line names the quote and the comment. */
export function isHypothesisCsv(text: string): boolean {
  const [header = ""] = text.split("\n", 1);
  return !/^\s*[[{]/.test(text) && /(^|,)"?quote/i.test(header) && /(^|,)"?comment/i.test(header);
}

/**
 * The annotations in a CSV that Hypothesis exports: Created at, Author, Page,
 * URL, Group, Type, Quote, Comment, Tags. Answers are refused, as the table
 * does not say which annotation they answer; so are notes on a whole page.
 */
export function readHypothesisCsv(text: string): Incoming<IncomingAnnotation> {
  return readEach<IncomingAnnotation>(readRows(text), (item, line) => {
    const row = item as Row;
    const { "created at": at = "", author = "", url: page = "", type = "", comment: body = "" } = row;
    const exact = row.quote ?? row["quote/description"] ?? "";
    const what = inShort(body || exact || `Line ${line}`);
    if (/^reply$/i.test(type)) return { what, why: "It is an answer, and a CSV does not say to what. The JSON does." };
    if (exact.trim() === "") return { what, why: "It is a note on the whole page and points at no words." };
    const tags = (row.tags ?? "").split(",").flatMap((tag) => tag.trim() || []);
    const quote = { exact, prefix: "", suffix: "" };
    return { line, id: `line ${line}`, quote, body, tags, author, at, page, replies: [] };
  });
}

type Row = Partial<Record<string, string>>;

function readRows(text: string): Row[] {
  const columns = (header: string[]) => header.map((name) => name.trim().toLowerCase());
  try {
    return parse(text, { bom: true, columns, skip_empty_lines: true, relax_column_count: true });
  } catch (error) {
    throw new AppError("invalid-input", "This file is not a table of comma-separated values.", { cause: error });
  }
}
