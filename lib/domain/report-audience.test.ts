import { describe, expect, test } from "vitest";
import type { LedgerEvent } from "./ledger-event";
import { toReport } from "./report";
import { reportKinds } from "./report-kind";
import { buildFacts, cleo, mayor, mayorAgain } from "./testing/report-facts";

/** The mayor turns out to be an anonymous source, under the name the newsroom keeps. */
const before = { name: "Ines Duarte", type: "person" as const, anonymityReason: "", aliases: [] };
const hidden: LedgerEvent = {
  type: "speaker.changed",
  speakerId: mayor,
  before,
  after: { ...before, type: "anonymous", name: "Zacharias Quill", anonymityReason: "He fears for his post." },
};
const facts = (kind: (typeof reportKinds)[number]) => buildFacts({ kind, newsroom: [{ by: cleo, event: hidden }] });
const text = (kind: (typeof reportKinds)[number]) => JSON.stringify(toReport(facts(kind)));

describe("a report", () => {
  test.for([
    { words: "Is this the mayor’s brother", shown: ["internal", "legal"] },
    { words: "The archive is shut until May.", shown: ["internal", "legal"] },
    { words: "The register says a third.", shown: ["internal", "legal"] },
    { words: "It only repeats the text.", shown: ["internal", "legal"] },
    { words: '"name":"budget.pdf"', shown: ["internal", "legal"] },
    { words: "An advertisement for the letter.", shown: ["internal", "legal"] },
    { words: "Zacharias Quill", shown: ["legal"] },
    { words: "He fears for his post.", shown: ["legal"] },
    { words: "City of Harbour", shown: ["public", "internal", "legal"] },
    { words: "Ferry: 4.2 m", shown: ["public", "internal", "legal"] },
  ])("says “$words” only where it is $shown", ({ words, shown }) => {
    expect(reportKinds.filter((kind) => text(kind).includes(words))).toEqual(shown);
  });

  test("names an anonymous source as the article does, unless it is a legal one", () => {
    expect(toReport(facts("internal")).claims[0]!.speakers).toEqual([{ id: mayor, name: "The mayor" }]);
    expect(toReport(facts("legal")).claims[0]!.speakers).toEqual([{ id: mayor, name: "Zacharias Quill" }]);
    expect(JSON.stringify(toReport(facts("internal")))).not.toContain(mayorAgain);
  });

  test("that is public shows no withdrawn claim, and of an interview no more than that it was one", () => {
    const report = toReport(facts("public"));

    expect(report.withdrawn).toEqual([]);
    expect(report.totals.withdrawn).toBe(0);
    expect(report.claims.flatMap(({ threads }) => threads)).toEqual([]);
  });

  test("says what changed since the former one, verdicts and evidence and what was withdrawn", () => {
    const { since } = toReport(buildFacts({ former: { number: 1, position: 8 } }));

    expect(since).toMatchObject({ number: 1, position: 8 });
    expect(since!.changes).toEqual([
      { about: "waiver", claim: null, what: "Waivers given: 1." },
      { about: "check", claim: 2, what: "Is it true? Was “Not checked”, is “Inaccurate”." },
      { about: "thread", claim: 2, what: "Notes and questions added: 1." },
      { about: "withdrawn", claim: 4, what: "The claim was withdrawn." },
    ]);
    const toReaders = toReport(buildFacts({ kind: "public", former: { number: 1, position: 8 } }));
    expect(toReaders.since!.changes.map(({ about }) => about)).toEqual(["check"]);
  });
});
