import { describe, expect, test } from "vitest";
import { type ReportFacts, toReport } from "../../domain/report";
import { buildFacts, link, text } from "../../domain/testing/report-facts";
import { writeReportHtml } from "./write";

describe("a report as an HTML file", () => {
  const html = writeReportHtml(toReport(buildFacts()));
  const report = toReport(buildFacts());

  test("shows title, claims, both answers, evidence, waivers and the ledger's position and hash", () => {
    for (const words of [
      ...["Council cuts the ferry", "the ferry “cost 4.2 million” last year", "Ines Duarte", "Mayor, City of Harbour"],
      ...["Verified", "Inaccurate", "Signed off by Ben Okri", "Budget 2025", "The archive is shut until May."],
      ...["It only repeats the text.", report.ledger.hash, report.revision.sha256],
    ]) {
      expect(html).toContain(words);
    }
    expect(html).toContain("2 of 3 claims checked.");
  });

  test("leads from what is missing to the claim it is about", () => {
    expect(html).toContain('<a href="#claim-2" aria-label="Claim 2">');
    expect(html).toContain('id="claim-2"');
  });

  test("needs and runs nothing from elsewhere", () => {
    expect(html).toContain("default-src &#x27;none&#x27;");
    expect(html).not.toMatch(/<(script|link|img|iframe)\b|@import|url\((?!["']?#)/i);
  });

  test("says nothing of internal threads in a public report, and all of them in an internal one", () => {
    expect(writeReportHtml(toReport(buildFacts({ kind: "public" })))).not.toContain("brother");
    expect(html).toContain("Is this the mayor’s brother?");
  });

  test("shows hostile words as words", () => {
    const hostile = '</title><script>alert(1)</script>"\u202e';
    const facts = withTitle(hostile);
    const attacked = writeReportHtml(toReport(facts));

    expect(attacked).not.toContain("<script");
    expect(attacked).toContain("&lt;script&gt;alert(1)");
    expect(attacked).toContain("[U+202E]");
  });

  test("makes no link of an address that is not the web's", () => {
    const facts = withTitle("A title", "javascript:alert(1)");

    expect(writeReportHtml(toReport(facts))).not.toContain('href="javascript');
  });

  test("draws a report of an article without claims", () => {
    const facts = buildFacts();
    const { chain } = facts;
    const imported = chain[0]!.disclosed!.event;
    const empty = imported.type === "article.imported" ? { ...imported, claims: [], passages: [] } : imported;
    const bare = link(chain[0]!.chain, [{ by: null, event: empty }]);

    expect(writeReportHtml(toReport({ ...facts, chain: bare, text }))).toContain("This article makes no claims.");
  });
});

function withTitle(title: string, url = ""): ReportFacts {
  const facts = buildFacts();
  const { details } = importOf(facts);
  const event = { type: "article.details-changed" as const, before: details, after: { ...details, title, url } };
  return buildFacts({ more: [{ by: null, event }] });
}

function importOf({ chain }: ReportFacts) {
  const event = chain[0]!.disclosed!.event;
  if (event.type !== "article.imported") throw new Error("The first entry imports the article.");
  return event;
}
