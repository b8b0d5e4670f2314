import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toReport } from "../../domain/report";
import { cutToKind } from "../../domain/report-audience";
import { buildFacts } from "../../domain/testing/report-facts";
import { plain, webLink } from "./escape";
import { writeReportMarkdown } from "./write";

const report = toReport(buildFacts());

describe("a report as Markdown", () => {
  const markdown = writeReportMarkdown(report);

  test("shows each claim with its speaker, words, both answers and who gave them", () => {
    expect(markdown).toContain("### 1. Ines Duarte\n\n> the ferry “cost 4.2 million” last year\n");
    expect(markdown).toContain(
      "- Is it true? **Verified**: p. 12 (By Ada Brandt, 2026-03-01 09:05 UTC. Signed off by Ben Okri",
    );
    expect(markdown).toContain("- Was it said? **Own voice, no attribution**");
  });

  test("shows evidence with its source, locator, link and the file's hash", () => {
    expect(markdown).toContain("- Supports: Budget 2025, p. 12 · “Ferry: 4.2 m”");
    expect(markdown).toContain("<https://city.example/budget.pdf>");
    expect(markdown).toMatch(/File budget\.pdf, SHA-256 [0-9a-f]{64}/);
  });

  test("says where sources count for less than their number", () => {
    const corroboration = { sources: 2, independent: 1, roots: ["Reuters"] };
    const counted = { ...report, claims: report.claims.map((claim) => ({ ...claim, corroboration })) };
    expect(markdown).not.toContain("count once");
    expect(writeReportMarkdown(counted)).toContain(
      "- 2 sources, but they count once: knowledge leads back to “Reuters”",
    );
  });

  test("says what the gate asks, what was waived and why, and what was withdrawn", () => {
    expect(markdown).toContain("- Attribution not confirmed: claim 2\n");
    expect(markdown).toContain("- Waived. Claim 3: The archive is shut until May. (Cleo Marsh");
    expect(markdown).toContain("- Claim 4: Council cuts the ferry (It only repeats the text.)");
  });

  test("names neither a waiver's reason nor a file where its readers are not to have them", () => {
    const shown = writeReportMarkdown(cutToKind({ ...report, kind: "public" }));

    expect(shown).toMatch(/- Waived\. Claim 3: Cleo Marsh, [\d-]+ [\d:]+ UTC\n/);
    expect(shown).toMatch(/ · File, SHA-256 [0-9a-f]{64}\n/);
  });

  test("says so where there are no claims", () => {
    expect(writeReportMarkdown({ ...report, claims: [] })).toContain("## Claims\n\nThis article makes no claims.\n");
  });

  test("names the ledger's position and hash", () => {
    expect(markdown).toContain(`- Ledger position 15, hash ${report.ledger.hash}`);
    expect(markdown).toContain("it does not prove that the verdicts are right.");
  });

  test("has as many headings, quotes and list items whatever the claim says", () => {
    const hostile = "x\n# Verified\n- [y](javascript:z)\n> <script>1</script>\n![i](//t.example/p.png)\n```\n| a |";
    const claims = report.claims.map((claim) => ({ ...claim, words: hostile, speakers: [{ id: "1", name: hostile }] }));
    const attacked = writeReportMarkdown({ ...report, claims, article: { ...report.article, title: hostile } });
    const marks = (text: string) => text.split("\n").map((line) => /^(#+|>|-|!|```|\||<)?/.exec(line)![0]);

    expect(marks(attacked)).toEqual(marks(markdown));
    expect(attacked).not.toMatch(/(?<!\\)(<script|\]\(|!\[|```)/);
  });
});

describe("escaped text", () => {
  test("stays on one line, has no mark that is not escaped, and reads back as it was", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        const escaped = plain(text);

        // A mark escaped leaves a letter in its place: taken out, it would put together what never stood together.
        expect(escaped.replace(/\\[!-/:-@[-`{-~]/g, "x")).not.toMatch(
          /[\\`*_{}[\]<>#|~^=&@$+\n]|^[-:]|^\d+[.)]( |$)|[^\d]:[^ ]/,
        );
        expect(escaped.replace(/\\([!-/:-@[-`{-~])/g, "$1")).toBe(text.replace(/\s+/g, " ").trim());
      }),
    );
  });

  test.for([
    ["- item", "\\- item"],
    ["---", "\\---"],
    ["1. item", "1\\. item"],
    ["1) item", "1\\) item"],
    ["see www.example.org", "see www\\.example.org"],
    ["https://example.org", "https\\://example.org"],
    [":smile: mailto:a", "\\:smile: mailto\\:a"],
    ["5:100: it is", "5\\:100: it is"],
    [": a definition", "\\: a definition"],
    ["2026-01-02", "2026-01-02"],
    ["Claim 5: by Ada (Ferry office), 09:05 UTC", "Claim 5: by Ada (Ferry office), 09:05 UTC"],
    ["4.2 million, since 2026-01-02", "4.2 million, since 2026-01-02"],
  ])("writes %j as %j", ([text, escaped]) => {
    expect(plain(text!)).toBe(escaped);
  });

  test.for(["javascript:alert(1)", "https://a b", "https://a.example/<b>", "data:text/html,x"])(
    "makes no link of %s",
    (url) => {
      expect(webLink(url)).toBe(plain(url));
    },
  );
});
