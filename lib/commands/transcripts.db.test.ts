import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { buildArticle } from "../../prisma/factories/article";
import { type BuiltNewsroom, buildNewsroom } from "../../prisma/factories/newsroom";
import type { Actor } from "../domain/actor";
import { suggestFinding, toLocator } from "../domain/transcript";
import { buildDocx, buildPdf, p } from "../formats/document/testing/build";
import { auditLedger } from "../queries/audit-ledger";
import { compareClaim, getTranscript } from "../queries/compare-quotes";
import { getDesk } from "../queries/get-desk";
import { getSource } from "../queries/get-source";
import { testDatabase } from "../testing/database";
import { correctClaim } from "./correct-claim";
import { mergeSpeakers } from "./merge-speakers";
import { storeFile } from "./store-file";
import { attachTranscript, removeTranscript } from "./transcripts";

const folder = mkdtempSync(path.join(tmpdir(), "stet-transcripts-"));
process.env.STET_DATA = folder;
afterAll(() => rmSync(folder, { recursive: true, force: true }));
await testDatabase();

const srt = `1
00:01:05,000 --> 00:01:09,000
ANA: The bridge needs repair, and soon.

2
00:01:10,000 --> 00:01:12,000
It will not be closed.
`;
const hearing = ["PETROVA: Good morning.", "PETROVA: The bridge needs repair, and soon."];
const source = {
  ...{ title: "A hearing", publisher: "", author: "", url: "", publishedOn: null },
  ...{ kind: "recording" as const, primary: true, origin: "" },
};

async function store(actor: Actor, text: string): Promise<{ sha256: string; name: string }> {
  async function* bytes() {
    yield new TextEncoder().encode(text);
  }
  return { sha256: (await storeFile(actor, bytes())).sha256, name: "hearing.srt" };
}

/** An article that quotes Ana twice, once word for word. */
async function quotedArticle({ editor, checker }: BuiltNewsroom) {
  const sentences = [
    { words: "“the bridge needs repair”", by: "Ana Petrova" },
    { words: "“It will be closed”", by: "Ana Petrova" },
    { words: "it does not", by: "the mayor’s office" },
  ];
  const { articleId, claimIds } = await buildArticle(checker, { title: "The bridge", sentences });
  for (const claimId of claimIds.slice(0, 2)) await correctClaim(editor, { articleId, claimId }, { kind: "direct" });
  const { claims } = await getDesk(checker, articleId);
  return { articleId, claimIds, ana: claims[0]!.reading.speakers[0]!, mayor: claims[2]!.reading.speakers[0]! };
}

test("every quotation of a transcript's speaker is held against it, with the time and the words said", async () => {
  const newsroom = await buildNewsroom();
  const { checker, reader } = newsroom;
  const { articleId, claimIds, ana } = await quotedArticle(newsroom);
  expect(await compareClaim(reader, articleId, claimIds[0]!)).toEqual([]);
  const file = await store(checker, srt);
  const transcriptId = await attachTranscript(checker, { source, file, speakers: [ana] });

  const [verbatim] = await compareClaim(reader, articleId, claimIds[0]!);
  expect(verbatim).toMatchObject({ comparison: { outcome: "verbatim" }, excerpt: "The bridge needs repair" });
  expect([toLocator(verbatim!.comparison), suggestFinding(verbatim!.comparison, verbatim!.voice)]).toEqual([
    "0:01:05",
    "confirmed",
  ]);
  const [dropped] = await compareClaim(reader, articleId, claimIds[1]!);
  expect(dropped).toMatchObject({ comparison: { outcome: "dropped" }, excerpt: "It will not be closed" });
  expect(suggestFinding(dropped!.comparison, dropped!.voice)).toBe("misquoted");
  // Another speaker's words, and what is not quoted, are not compared.
  expect(await compareClaim(reader, articleId, claimIds[2]!)).toEqual([]);

  const { transcript, quotes } = await getTranscript(reader, verbatim!.transcript.source.id, transcriptId);
  expect(quotes.map(({ comparison }) => comparison.outcome)).toEqual(["verbatim", "dropped"]);
  expect(transcript).toMatchObject({ fileName: "hearing.srt", speakers: [{ id: ana, name: "Ana Petrova" }] });
});

test.for([
  ["Word", "hearing.docx", () => buildDocx(hearing.map((line) => p(line)).join(""))],
  ["PDF", "hearing.pdf", async () => buildPdf([hearing.map((words, i) => ({ at: [60, 740 - i * 40], words }))])],
] as const)("a transcript in a %s file is read as its words", async ([, name, build]) => {
  const newsroom = await buildNewsroom();
  const { checker, reader } = newsroom;
  const { articleId, claimIds, ana } = await quotedArticle(newsroom);
  const bytes = await build();
  async function* once() {
    yield new Uint8Array(bytes);
  }
  const file = { sha256: (await storeFile(checker, once())).sha256, name };
  await attachTranscript(checker, { source, file, speakers: [ana] });
  const [compared] = await compareClaim(reader, articleId, claimIds[0]!);
  expect(compared).toMatchObject({ excerpt: "The bridge needs repair" });
  expect(compared!.comparison).toMatchObject({
    outcome: "verbatim",
    parts: [{ place: { line: 2, label: "PETROVA" } }],
  });
});

test("a speaker who was merged brings the transcript along", async () => {
  const newsroom = await buildNewsroom();
  const { articleId, claimIds, ana, mayor } = await quotedArticle(newsroom);
  await attachTranscript(newsroom.checker, { source, file: await store(newsroom.checker, srt), speakers: [mayor] });
  expect(await compareClaim(newsroom.reader, articleId, claimIds[0]!)).toEqual([]);
  await mergeSpeakers(newsroom.editor, { speakerId: ana, into: mayor });
  expect(await compareClaim(newsroom.reader, articleId, claimIds[0]!)).toHaveLength(1);
});

test("a transcript taken off its source is compared with no more, and the ledger tells both", async () => {
  const newsroom = await buildNewsroom();
  const { articleId, claimIds, ana } = await quotedArticle(newsroom);
  const { checker, owner } = newsroom;
  const id = await attachTranscript(checker, { source, file: await store(checker, srt), speakers: [ana] });
  const { transcript } = (await compareClaim(checker, articleId, claimIds[0]!))[0]!;
  expect((await getSource(checker, transcript.source.id)).transcripts).toHaveLength(1);
  await removeTranscript(checker, id);
  expect(await compareClaim(checker, articleId, claimIds[0]!)).toEqual([]);
  expect((await getSource(checker, transcript.source.id)).transcripts).toEqual([]);
  await expect(removeTranscript(checker, id)).rejects.toMatchObject({ code: "not-found" });
  for await (const { faults } of auditLedger(owner)) expect(faults).toEqual([]);
});

test("what cannot be a transcript is refused with a sentence and changes nothing", async () => {
  const [newsroom, rival] = [await buildNewsroom(), await buildNewsroom()];
  const { ana } = await quotedArticle(newsroom);
  const { checker, reader } = newsroom;
  const file = await store(checker, srt);
  const attach = (given: Partial<Parameters<typeof attachTranscript>[1]>, actor = checker) =>
    attachTranscript(actor, { source, file, speakers: [ana], ...given });

  await expect(attach({ file: await store(checker, "WEBVTT\n\nNOTE x\n") })).rejects.toThrow("Nobody says anything");
  await expect(attach({ file: { sha256: "0".repeat(64), name: "x" } })).rejects.toThrow("Upload it again");
  await expect(attach({ speakers: [] })).rejects.toThrow("Say whose words");
  await expect(attach({}, reader)).rejects.toMatchObject({ code: "forbidden" });
  await expect(attach({}, rival.owner)).rejects.toMatchObject({ code: "not-found" });
  const theirs = await store(rival.owner, srt);
  await expect(attach({ file: theirs }, rival.owner)).rejects.toMatchObject({ code: "not-found" });
});
