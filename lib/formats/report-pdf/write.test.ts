import { getDocumentProxy } from "unpdf";
import { beforeAll, expect, test } from "vitest";
import { toReport } from "../../domain/report";
import type { Report } from "../../domain/report-model";
import { buildFacts } from "../../domain/testing/report-facts";
import { reportStates } from "../report-states";
import { toDefinition, writeReportPdf } from "./write";

const small = toReport(buildFacts());
const words = (i: number) => `The ferry of line ${i} runs daily`;
const note = (i: number) => `Timetable page ${i}.`;
const long = { at: 9, note: `${"Seen. ".repeat(1_500)}The end of it.` };

/** A report of sixty claims, one of them with a note longer than a page. */
const report: Report = {
  ...small,
  claims: Array.from({ length: 60 }, (_, i) => {
    const claim = small.claims[0]!;
    const check = { ...claim.check, note: i === long.at ? long.note : note(i) } as typeof claim.check;
    return { ...claim, id: `${claim.id} ${i}`, number: i + 1, words: words(i), check };
  }),
};

let pdf: Awaited<ReturnType<typeof getDocumentProxy>>;
const pages: string[] = [];
beforeAll(async () => {
  pdf = await getDocumentProxy(new Uint8Array(await writeReportPdf(report)));
  for (let i = 1; i <= pdf.numPages; i++) {
    const { items } = await (await pdf.getPage(i)).getTextContent();
    pages.push(items.map((item) => ("str" in item ? item.str : "")).join(""));
  }
}, 60_000);

test("the pictures have a key: each state's block beside its word", () => {
  const blocks = JSON.stringify(toDefinition(small)).match(/viewBox=\\"0 0 20 32\\"/g);

  expect(blocks).toHaveLength(reportStates.length);
});

test("an article without claims has no empty pictures", () => {
  const none = { ...small, claims: [], totals: { ...small.totals, claims: 0 } };

  expect(JSON.stringify(toDefinition(small))).toContain("Claims by speaker");
  expect(JSON.stringify(toDefinition(none))).not.toMatch(/Claims by speaker|Progress by verdict/);
});

test("letters its typeface lacks are not passed over in silence", () => {
  const withWords = (words: string) =>
    JSON.stringify(toDefinition({ ...small, claims: small.claims.map((claim) => ({ ...claim, words })) }));

  expect(withWords("Ελένη, Сергій, Gdańsk, € ½ “q” 2⁻³")).not.toContain("typeface");
  expect(withWords("王伟 said no")).toContain("2 characters in this report are not in this PDF’s typeface");
  expect(withWords("4 ≈ 5")).toContain("1 character in this report is not in this PDF’s typeface");
});

test("it tells its language and title, and numbers its pages", async () => {
  const { info } = await pdf.getMetadata();

  expect(info).toMatchObject({ Language: "en-GB", Title: "Council cuts the ferry · Report 2, internal" });
  expect(await pdf.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true });
  expect(pages.length).toBeGreaterThan(8);
  for (const [i, text] of pages.entries()) expect(text).toContain(`${i + 1} / ${pages.length}`);
});

test("its bookmarks lead to each part, and under the claims to each claim", async () => {
  const outline = await pdf.getOutline();
  const claims = outline.find(({ title }) => title === "Claims")!;

  expect(outline.map(({ title }) => title)).toEqual([
    ...["Council cuts the ferry", "Where it stands", "Close gate", "Claims", "Speakers", "Exhibits", "Proof"],
  ]);
  expect(claims.items).toHaveLength(report.claims.length);
  expect(claims.items[1]!.title).toBe(`2. Ines Duarte: ${words(1)}`);
});

test("no page break cuts a short claim, or leaves a heading behind", () => {
  const pageOf = (text: string) => pages.findIndex((page) => page.includes(text));
  for (const [i] of report.claims.entries()) {
    if (i === long.at) continue;
    expect([i, pageOf(note(i))]).toEqual([i, pageOf(words(i))]);
  }
  for (const [heading, first] of [
    ["Close gate", "missing before"],
    ["Exhibits", "1. Budget 2025"],
    ["Proof", "Ledger position"],
  ]) {
    const page = pages.find((text) => text.includes(first!))!;
    expect(page).toContain(heading!);
  }
});

test("of what is longer than a page nothing is lost", () => {
  const whole = pages.join("");

  expect(whole.match(/Seen\./g)).toHaveLength(1_500);
  expect(whole).toContain("The end of it.");
});

test("a claim says where its sources count for less than their number", async () => {
  const corroboration = { sources: 2, independent: 1, roots: ["Reuters"] };
  const claims = small.claims.map((claim) => ({ ...claim, corroboration }));
  const counted = await getDocumentProxy(new Uint8Array(await writeReportPdf({ ...small, claims })));
  let text = "";
  for (let i = 1; i <= counted.numPages; i++) {
    const { items } = await (await counted.getPage(i)).getTextContent();
    text += items.map((item) => ("str" in item ? item.str : "")).join("");
  }
  expect(text).toContain("knowledge leads back to “Reuters”");
});
