import { expect, test } from "vitest";
import type { LedgerEvent } from "./ledger-event";
import { findOpenNames, listKeptNames } from "./open-names";
import { toReport } from "./report";
import type { ReportKind } from "./report-kind";
import { budget, buildFacts, claimIds, cleo, idOf, mayor } from "./testing/report-facts";

/** The article names the mayor; the newsroom knows who it really was. */
const before = { name: "The mayor", type: "person" as const, anonymityReason: "", aliases: [] };
const after = { ...before, type: "anonymous" as const, name: "Zacharias Quill", aliases: ["Zach", "the ferry office"] };
const hidden: LedgerEvent = { type: "speaker.changed", speakerId: mayor, before, after };

function placesIn(kind: ReportKind, { more = [] as LedgerEvent[], newsroom = [hidden] } = {}): string[] {
  const by = (event: LedgerEvent) => ({ by: cleo, event });
  const facts = buildFacts({ kind, more: more.map(by), newsroom: newsroom.map(by) });
  return findOpenNames(toReport(facts), facts);
}

const note = (body: string): LedgerEvent => ({
  ...{ type: "thread.opened", claimId: claimIds[1], threadId: idOf(71), kind: "note", commentId: idOf(72), body },
});

test("names and parts of them are looked for, save what the article says itself", () => {
  const facts = buildFacts({ newsroom: [{ by: cleo, event: hidden }] });

  // Ines Duarte is what the newsroom called the mayor before.
  expect(listKeptNames(facts).sort()).toEqual([
    ...["Duarte", "Ines", "Ines Duarte", "Quill", "Zach", "Zacharias", "Zacharias Quill"],
  ]);
  expect(listKeptNames(buildFacts())).toEqual([]);
});

test("nothing is told where nobody wrote such a name", () => {
  expect(placesIn("internal")).toEqual([]);
  expect(placesIn("public")).toEqual([]);
  expect(placesIn("internal", { newsroom: [], more: [note("Ask Quill again.")] })).toEqual([]);
  expect(placesIn("internal", { more: [note("Ask at Quillington, the mayor said.")] })).toEqual([]);
});

test("a note that says the name is told for the reports it is in", () => {
  const more = [note("Ask quill’s brother.")];

  expect(placesIn("internal", { more })).toEqual(["the notes and questions on claim 2"]);
  expect(placesIn("public", { more })).toEqual([]);
});

test("a source’s title and a piece’s excerpt that say it are told for public reports, too", () => {
  const source = {
    ...{ title: "Talk with Zacharias  Quill", publisher: "", author: "", url: "", publishedOn: null },
    ...{ kind: "document" as const, primary: true, origin: "" },
  };
  const renamed: LedgerEvent = {
    type: "source.changed",
    sourceId: budget,
    before: { ...source, title: "x" },
    after: source,
  };
  const piece: LedgerEvent = {
    ...{ type: "evidence.added", claimId: claimIds[1], evidenceId: idOf(73) },
    evidence: {
      ...{ sourceId: budget, stance: "supports", locator: "p. 1", excerpt: "Z. Quill", note: "" },
      ...{ fileSha256: null, fileName: "" },
    },
  };

  expect(placesIn("public", { more: [piece], newsroom: [hidden, renamed] })).toEqual([
    "the evidence of claim 2",
    "the sources",
  ]);
});

test("what was taken back since is told where the ledger goes with the report", () => {
  const piece = {
    ...{ sourceId: budget, stance: "supports" as const, locator: "p. 1", excerpt: "", note: "From Quill" },
    ...{ fileSha256: null, fileName: "" },
  };
  const more: LedgerEvent[] = [
    { type: "evidence.added", claimId: claimIds[1], evidenceId: idOf(73), evidence: piece },
    { type: "evidence.removed", claimId: claimIds[1], evidenceId: idOf(73) },
  ];

  expect(placesIn("internal", { more })).toEqual(["what the ledger keeps of earlier changes"]);
  expect(placesIn("public", { more })).toEqual([]);
});
