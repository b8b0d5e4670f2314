import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toReport } from "../../domain/report";
import { buildFacts } from "../../domain/testing/report-facts";
import { writeReportCsv } from "./write";

const report = toReport(buildFacts());

/** Rows and cells of a CSV, read by RFC 4180 alone. */
function read(csv: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  const source = csv.replace(/^\uFEFF/, "");
  for (let i = 0; i < source.length; i++) {
    const character = source[i]!;
    if (quoted && character === '"' && source[i + 1] === '"') cell += source[++i];
    else if (character === '"') quoted = !quoted;
    else if (!quoted && character === ",") cell = finish(cell);
    else if (!quoted && character === "\r" && source[i + 1] === "\n") {
      cell = finish(cell);
      rows.push([]);
      i++;
    } else cell += character;
  }
  rows.pop();
  return rows;

  function finish(done: string): string {
    rows.at(-1)!.push(done);
    return "";
  }
}

/** The first claim's row with some words in the claim and every note. */
function rowWith(words: string): Record<string, string> {
  const claim = { ...report.claims[0]!, words };
  const [titles, row] = read(
    writeReportCsv({ ...report, claims: [claim], article: { ...report.article, title: words } }),
  );
  return Object.fromEntries(titles!.map((title, index) => [title, row![index]!]));
}

describe("a report as CSV", () => {
  test("has a row a claim, withdrawn ones last, and every row as wide as the header", () => {
    const [titles, ...rows] = read(writeReportCsv(report));

    expect(rows.map((row) => [row[0], row[1]])).toEqual([
      ["1", "the ferry “cost 4.2 million” last year"],
      ["2", "Ridership fell by half"],
      ["3", "It opened … in 1931"],
      ["4", "Council cuts the ferry"],
    ]);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([titles!.length]));
    expect(new Set(titles).size).toBe(titles!.length);
  });

  test("names the ledger's position and hash in every row", () => {
    const [titles, ...rows] = read(writeReportCsv(report));
    const column = titles!.indexOf("Ledger hash");

    expect(rows.every((row) => row[column] === report.ledger.hash && row[column - 1] === "15")).toBe(true);
  });

  test("says where sources count for less than their number", () => {
    const corroboration = { sources: 2, independent: 1, roots: ["Reuters"] };
    const [titles, first, second] = read(
      writeReportCsv({ ...report, claims: report.claims.map((c, i) => (i === 0 ? { ...c, corroboration } : c)) }),
    );
    const column = titles!.indexOf("Corroboration");

    expect(first![column]).toBe("2 sources, but they count once: knowledge leads back to “Reuters”.");
    expect(second![column]).toBe("");
  });

  test("gives a claim's waivers and its sources' addresses with the claim", () => {
    const [titles, ...rows] = read(writeReportCsv(report));
    const cells = (title: string) => rows.map((row) => row[titles!.indexOf(title)]);

    expect(cells("Waived").map((cell) => cell!.startsWith("The archive is shut until May. (Cleo Marsh"))).toEqual([
      ...[false, false, true, false],
    ]);
    expect(cells("Evidence")[0]).toContain("https://city.example/budget.pdf");
  });

  test("begins with a byte order mark, for Excel", () => {
    expect(writeReportCsv(report).startsWith('\uFEFF"Number"')).toBe(true);
  });

  test.for(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "＝1", "＋1", "－1", "＠1", "\u00a0=1"])(
    "lets no spreadsheet run %j",
    (words) => {
      expect(rowWith(words).Claim).toBe(`'${words}`);
      expect(rowWith(words).Article).toBe(`'${words}`);
    },
  );

  test("keeps quotes, commas and line breaks inside their cell", () => {
    const words = 'said "no", then\r\nleft;=1';

    expect(rowWith(words).Claim).toBe(words);
  });

  test("shows a control that would turn text around instead of passing it on", () => {
    expect(rowWith("a\u202eb").Claim).toBe("a[U+202E]b");
  });

  test("gives any words back as they are, behind an apostrophe where they look like a formula", {
    timeout: 60_000,
  }, () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 30 }), (words) => {
        const shown = rowWith(words).Claim!;
        const plain = words.replace(/[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, "");

        expect(shown.replace(/^'/, "").replace(/\[U\+[0-9A-F]{4}\]/g, "")).toBe(plain.replace(/^'/, ""));
        expect(shown).not.toMatch(/^[=+\-@＝＋－＠\t\r]/);
      }),
    );
  });
});
