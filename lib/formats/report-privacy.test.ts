import { beforeAll, describe, expect, test } from "vitest";
import type { LedgerEvent } from "../domain/ledger-event";
import { toReport } from "../domain/report";
import { type ReportKind, reportKinds } from "../domain/report-kind";
import { ada, buildFacts, claimIds, cleo, idOf, mayor, office, readings, spanOf } from "../domain/testing/report-facts";
import { formatNames, type ReportFormat } from "./report-formats";
import { signedReport } from "./report-json/testing/signed-report";
import { writeZip } from "./report-zip/write";
import { openUp } from "./testing/open-up";
import { type WrittenFormat, writeReport } from "./write-report";

/** A word for each private field, planted where people write, and the kinds whose readers may see it. */
const planted = {
  QQTHREADQQ: ["internal", "legal"],
  QQANSWERQQ: ["internal", "legal"],
  QQVERDICTNOTEQQ: ["internal", "legal"],
  QQREVIEWNOTEQQ: ["internal", "legal"],
  QQEVIDENCENOTEQQ: ["internal", "legal"],
  QQFILENAMEQQ: ["internal", "legal"],
  QQWITHDRAWNQQ: ["internal", "legal"],
  QQWAIVERQQ: ["internal", "legal"],
  QQSETASIDEQQ: ["internal", "legal"],
  QQINTERVIEWQQ: ["internal", "legal"],
  QQORIGINQQ: ["internal", "legal"],
  QQEXCERPTQQ: ["internal", "legal"],
  QQCITEDQQ: ["internal", "legal"],
  QQREOPENEDQQ: ["internal", "legal"],
  QQREASONQQ: ["internal", "legal"],
  QQFORMERVERDICTQQ: ["internal", "legal"],
  QQFORMERNOTEQQ: ["internal", "legal"],
  QQREMOVEDQQ: ["internal", "legal"],
  QQTAKENBACKQQ: ["internal", "legal"],
  QQFORMERTITLEQQ: ["internal", "legal"],
  QQINTERVIEWBYQQ: ["internal", "legal"],
  QQINTERVIEWINQQ: ["internal", "legal"],
  QQINTERVIEWATQQ: ["internal", "legal"],
  QQFORMERSOURCEQQ: ["internal", "legal"],
  QQSECRETNAMEQQ: ["legal"],
  QQFORMERNAMEQQ: ["legal"],
  QQALIASQQ: ["legal"],
  QQCHAINNAMEQQ: ["legal"],
  QQRELAYINGQQ: ["public", "internal", "legal"],
  QQMERGEDQQ: ["legal"],
  QQFORMERWHYQQ: ["legal"],
  QQREMOVEDPOSTQQ: ["legal"],
  QQTITLEQQ: ["legal"],
  QQAFFILIATIONQQ: ["legal"],
  QQWHYQQ: ["legal"],
} as const satisfies Record<string, readonly ReportKind[]>;
const words = Object.keys(planted) as (keyof typeof planted)[];

const [first, second] = claimIds;
const at = "2026-03-01T10:00:00.000Z";
const told = { ...{ sourceId: idOf(85), stance: "context" as const, locator: "00:40", excerpt: "" }, fileSha256: null };
const details = {
  ...{ title: "Council cuts the ferry", byline: "Wim Ott", outlet: "The Harbour Post" },
  ...{ url: "https://harbourpost.example/ferry", publishedOn: "2026-02-28", writers: [] },
};
const speaker = { type: "anonymous" as const, anonymityReason: "QQWHYQQ", aliases: ["QQALIASQQ"] };
const more: LedgerEvent[] = [
  { type: "thread.opened", claimId: first, threadId: idOf(81), kind: "note", commentId: idOf(82), body: "QQTHREADQQ" },
  { type: "comment.added", claimId: first, threadId: idOf(81), commentId: idOf(83), body: "QQANSWERQQ" },
  {
    type: "check.given",
    changes: [
      {
        claimId: second,
        before: null,
        after: { check: { state: "checked", checker: ada, verdict: "disputed", note: "QQVERDICTNOTEQQ", at } },
      },
      {
        claimId: first,
        before: null,
        after: { review: { state: "reviewed", reviewer: cleo, finding: "misquoted", note: "QQREVIEWNOTEQQ", at } },
      },
    ],
    passages: [{ ordinal: 5, before: null, after: "QQSETASIDEQQ" }],
  },
  {
    type: "evidence.added",
    claimId: second,
    evidenceId: idOf(84),
    evidence: {
      ...{ sourceId: idOf(85), stance: "supports", locator: "00:12", excerpt: "QQEXCERPTQQ", note: "QQEVIDENCENOTEQQ" },
      ...{ fileSha256: "ab".repeat(32), fileName: "QQFILENAMEQQ.mp3" },
    },
  },
  { type: "waiver.given", waiverId: idOf(86), requirement: `verdict:${first}`, reason: "QQWAIVERQQ" },
  { type: "waiver.given", waiverId: idOf(90), requirement: `attribution:${first}`, reason: "QQTAKENBACKQQ" },
  { type: "waiver.withdrawn", waiverId: idOf(90), requirement: `attribution:${first}` },
  { type: "article.details-changed", before: { ...details, title: "QQFORMERTITLEQQ" }, after: details },
  {
    type: "check.reopened",
    changes: [
      {
        claimId: second,
        before: {
          check: { state: "checked", checker: ada, verdict: "verified", note: "QQFORMERVERDICTQQ", at },
        },
        after: {},
      },
    ],
    ...{ passages: [], reason: "QQREASONQQ" },
  },
  {
    ...{ type: "evidence.added", claimId: second, evidenceId: idOf(91) },
    evidence: { ...told, note: "QQREMOVEDQQ", fileName: "" },
  },
  { type: "evidence.removed", claimId: second, evidenceId: idOf(91) },
  {
    ...{ type: "evidence.added", claimId: second, evidenceId: idOf(92) },
    evidence: { ...told, note: "QQFORMERNOTEQQ", fileName: "" },
  },
  {
    ...{ type: "evidence.changed", claimId: second, evidenceId: idOf(92) },
    before: { ...told, note: "QQFORMERNOTEQQ", fileName: "" },
    after: { ...told, note: "", fileName: "" },
  },
  {
    type: "reading.corrected",
    changes: [
      {
        claimId: second,
        before: { reading: readings.riders },
        after: {
          reading: {
            ...readings.riders,
            speakers: [office],
            chain: [
              { relays: true, mention: [], speaker: idOf(96) },
              { relays: false, mention: [spanOf("mayor")], speaker: idOf(95) },
            ],
          },
        },
      },
    ],
    passages: [],
  },
  { type: "article.closed", waived: [] },
  { type: "article.reopened", reason: "QQREOPENEDQQ" },
];
const newsroom: LedgerEvent[] = [
  {
    type: "speaker.changed",
    speakerId: mayor,
    before: { ...speaker, type: "person", name: "QQFORMERNAMEQQ", anonymityReason: "QQFORMERWHYQQ" },
    after: { ...speaker, name: "QQSECRETNAMEQQ" },
  },
  {
    ...{ type: "speaker.added", speakerId: idOf(93) },
    speaker: { type: "person", name: "QQMERGEDQQ", anonymityReason: "", aliases: [] },
  },
  { type: "speaker.merged", speakerId: idOf(93), into: mayor },
  { type: "speaker.added", speakerId: idOf(95), speaker: { ...speaker, name: "QQCHAINNAMEQQ", aliases: [] } },
  {
    ...{ type: "speaker.added", speakerId: idOf(96) },
    speaker: { type: "organisation", name: "QQRELAYINGQQ", anonymityReason: "", aliases: [] },
  },
  {
    ...{ type: "speaker.post-removed", speakerId: mayor, postId: idOf(94) },
    post: { title: "QQREMOVEDPOSTQQ", affiliation: "", asOf: null },
  },
  {
    type: "speaker.post-added",
    speakerId: mayor,
    postId: idOf(87),
    post: { title: "QQTITLEQQ", affiliation: "QQAFFILIATIONQQ", asOf: "2026-02-20" },
  },
  {
    type: "source.added",
    sourceId: idOf(85),
    source: {
      ...{ title: "QQINTERVIEWQQ", publisher: "QQINTERVIEWINQQ", author: "QQINTERVIEWBYQQ", publishedOn: null },
      ...{ url: "https://talk.example/QQINTERVIEWATQQ", kind: "interview", primary: true, origin: "QQORIGINQQ" },
    },
  },
  {
    type: "source.added",
    sourceId: idOf(88),
    source: {
      ...{ title: "QQCITEDQQ", publisher: "", author: "", url: "", publishedOn: null, kind: "document" },
      ...{ primary: true, origin: "" },
    },
  },
  { type: "source.citation-added", sourceId: idOf(85), cites: idOf(88) },
  {
    ...{ type: "source.changed", sourceId: idOf(88) },
    before: {
      ...{ title: "QQFORMERSOURCEQQ", publisher: "", author: "", url: "", publishedOn: null, kind: "document" },
      ...{ primary: true, origin: "" },
    },
    after: {
      ...{ title: "QQCITEDQQ", publisher: "", author: "", url: "", publishedOn: null, kind: "document" },
      ...{ primary: true, origin: "" },
    },
  },
];

function factsOf(kind: ReportKind) {
  const by = (event: LedgerEvent) => ({ by: cleo, event });
  const withdrawn = buildFacts().chain.find(({ type }) => type === "claim.withdrawn")!.disclosed!.event;
  const hidden = JSON.parse(JSON.stringify(withdrawn).replaceAll("It only repeats the text.", "QQWITHDRAWNQQ"));
  return buildFacts({
    kind,
    more: [...more, hidden].map(by),
    newsroom: newsroom.map(by),
    former: { number: 1, position: 9 },
  });
}

describe.for(reportKinds)("a report that is %s", (kind) => {
  const opened = new Map<ReportFormat, string>();
  beforeAll(async () => {
    const facts = factsOf(kind);
    const report = toReport(facts);
    const files: { path: string; bytes: Uint8Array }[] = [];
    for (const format of formatNames.filter((one) => one !== "zip")) {
      const bytes =
        format === "json" ? Buffer.from(signedReport(facts)) : await writeReport(format as WrittenFormat, report);
      files.push({ path: `report.${format}`, bytes });
      opened.set(format, await openUp(format, bytes));
    }
    const packed: Uint8Array[] = [];
    for await (const chunk of writeZip(files, report.taken.at)) packed.push(chunk);
    opened.set("zip", await openUp("zip", Buffer.concat(packed)));
  }, 120_000);

  test.for(formatNames)("shows in %s no word that its readers are not to see", (format) => {
    const whole = opened.get(format)!;
    const mayNot = words.filter((word) => !(planted[word] as readonly ReportKind[]).includes(kind));

    expect(whole.length).toBeGreaterThan(500);
    expect(mayNot.filter((word) => whole.includes(word))).toEqual([]);
  });

  test("shows in its JSON every word that its readers are to see", () => {
    const may = words.filter((word) => (planted[word] as readonly ReportKind[]).includes(kind));

    expect(may.filter((word) => !opened.get("json")!.includes(word))).toEqual([]);
  });

  test.for(["html", "md", "pdf", "footnotes", "xlsx", "csv", "json"] as const)(
    "says in %s through whom a claim came, with an anonymous source's name only where its readers see it",
    (format) => {
      const whole = opened.get(format)!;

      expect(whole).toContain("QQRELAYINGQQ");
      expect(whole.includes("QQCHAINNAMEQQ")).toBe(kind === "legal");
      if (format !== "json") expect(whole.replace(/\s+/g, " ")).toContain("quoted by QQRELAYINGQQ, citing");
    },
  );

  test.for(["html", "md", "pdf"] as const)("shows in %s the notes and threads its kind holds", (format) => {
    const seen = ["QQTHREADQQ", "QQVERDICTNOTEQQ", "QQWAIVERQQ"].filter((word) => opened.get(format)!.includes(word));

    expect(seen).toEqual(kind === "public" ? [] : ["QQTHREADQQ", "QQVERDICTNOTEQQ", "QQWAIVERQQ"]);
  });
});
