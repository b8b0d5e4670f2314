import { parse } from "csv-parse/sync";
import { AppError } from "../../errors";
import { verdictOfRating } from "../claim-review/rating";
import { dayOf, type Incoming, type IncomingFactCheck, inShort, readEach } from "../incoming";

type Line = Record<string, string>;

/**
 * The CSV files that Meedan Check exports: its list of items, or its list of
 * fact checks; which one it is, the header says. An item nobody has settled
 * there, or a fact check that was never published, is refused.
 */
export function readCheckCsv(text: string): Incoming<IncomingFactCheck> {
  const lines = readLines(text);
  const header = Object.keys(lines[0] ?? {});
  if (header.includes("Claim") && header.includes("Status"))
    return readEach(lines, (line, at) => fromItem(line as Line, at));
  if (header.includes("Title") && header.includes("Report Status")) {
    return readEach(lines, (line, at) => fromFactCheck(line as Line, at));
  }
  throw new AppError(
    "invalid-input",
    "This is no export of Check: it needs the columns “Claim” and “Status”, or “Title” and “Report Status”, and a line below them.",
  );
}

function readLines(text: string): Line[] {
  try {
    return parse(text, { bom: true, columns: true, skip_empty_lines: true, relax_column_count: true });
  } catch (error) {
    throw new AppError("invalid-input", "This file is not a table of comma-separated values.", { cause: error });
  }
}

const unsettled = /^(unstarted|not started|in progress|)$/i;

function fromItem(line: Line, at: number): IncomingFactCheck | { what: string; why: string } {
  const { Claim: claim = "", Status: rating = "" } = line;
  if (claim.trim() === "") return { what: `Line ${at}`, why: "It names no claim." };
  if (unsettled.test(rating.trim())) return { what: inShort(claim), why: "It has no verdict there yet." };
  return {
    ...{ line: at, claim, claimant: "", rating, verdict: verdictOf(rating) },
    claimedOn: dayOf(line["Social Media Posted at"]),
    publisher: line["Created by"] ?? "",
    url: line["Item page URL"] ?? "",
    ...{ title: "", summary: "", language: "" },
    reviewedOn: dayOf(line["Report Published at"] || line["Submitted at"]),
  };
}

function fromFactCheck(line: Line, at: number): IncomingFactCheck | { what: string; why: string } {
  const { Title: title = "", Summary: summary = "", "Report Status": status = "" } = line;
  if (title.trim() === "") return { what: `Line ${at}`, why: "It has no title." };
  if (!/^published$/i.test(status.trim())) return { what: inShort(title), why: "It was not published there." };
  // The title of such a fact check words its finding: "False: the bridge was never closed".
  return {
    ...{ line: at, claim: title, claimant: "", claimedOn: "", rating: title, verdict: verdictOf(title) },
    ...{ publisher: "", url: line.URL ?? "", title, summary, reviewedOn: "", language: line.Language ?? "" },
  };
}

function verdictOf(words: string) {
  return verdictOfRating({ words, value: null, best: null, worst: null });
}
