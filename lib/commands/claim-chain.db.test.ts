import { beforeEach, expect, test } from "vitest";
import { type BuiltNewsroom, buildNewsroom } from "../../prisma/factories/newsroom";
import type { ClaimView } from "../domain/desk";
import type { ArticleId, SpeakerId } from "../domain/ids";
import { toReport } from "../domain/report";
import { auditLedger } from "../queries/audit-ledger";
import { getDesk } from "../queries/get-desk";
import { getHistory } from "../queries/get-history";
import { getReportFacts } from "../queries/get-report";
import { testDatabase } from "../testing/database";
import { acceptRevision } from "./accept-revision";
import { correctClaim } from "./correct-claim";
import { importArticle } from "./import-article";
import { mergeSpeakers } from "./merge-speakers";
import { readDraft } from "./read-draft";
import { splitSpeaker } from "./split-speaker";
import { takeBackRevision } from "./take-back-revision";
import { undoChange } from "./undo-change";

await testDatabase();

const TEXT = `Road shut after slide
“Nobody was hurt,” said William Burns, the county engineer.
Mary Holt said Burns had told her that the road was shut.
Tom Hill said a clerk had told him that the bridge was open.
Reuters quoted Ana Ruiz as saying that the river was high.
The river rose at night.
`;

let newsroom: BuiltNewsroom;
let articleId: ArticleId;

beforeEach(async () => {
  newsroom = await buildNewsroom();
  ({ articleId } = await importArticle(newsroom.editor, {
    ...{ title: "", byline: "", outlet: "", url: "", publishedOn: null, writers: [], given: { text: TEXT } },
  }));
});

const desk = () => getDesk(newsroom.editor, articleId);

async function claim(words: string): Promise<ClaimView> {
  const { claims, text } = await desk();
  return claims.find(({ reading }) => reading.spans.some(({ start, end }) => text.slice(start, end).includes(words)))!;
}
const target = async (words: string) => ({ articleId, claimId: (await claim(words)).id });

async function speakerNamed(name: string): Promise<SpeakerId> {
  return (await desk()).speakers.find((speaker) => speaker.name === name)!.id;
}

/** The chain of the claim with these words, as the desk shows it: "by Reuters" relays, others are cited. */
async function chain(words: string): Promise<string[]> {
  const { text, speakers } = await desk();
  return ((await claim(words)).reading.chain ?? []).map(({ relays, speaker, mention }) => {
    const name = speakers.find(({ id }) => id === speaker)?.name ?? "";
    const said = mention.map(({ start, end }) => text.slice(start, end)).join("");
    return `${relays ? "by " : ""}${name}|${said}`;
  });
}

/** Every table says what the ledger says. */
async function expectSound(): Promise<void> {
  for await (const { faults } of auditLedger(newsroom.owner)) expect(faults).toEqual([]);
}

test("an imported claim carries through whom its words came, as speakers where the article lets them speak", async () => {
  expect(await chain("the road was shut")).toEqual(["William Burns|Burns"]);
  expect(await chain("the bridge was open")).toEqual(["|a clerk"]);
  expect(await chain("the river was high")).toEqual(["by |Reuters"]);
  expect((await claim("Nobody was hurt")).reading).not.toHaveProperty("chain");
  await expectSound();
});

test("a person adds, names and removes somebody, each recorded, reviewed again and undone", async () => {
  const at = await target("the bridge was open");
  const [clerk] = (await claim("the bridge was open")).reading.chain!;
  const burns = await speakerNamed("William Burns");
  const { checker } = newsroom;
  const before = (await claim("the bridge was open")).reading;

  await correctClaim(checker, at, {
    chain: [
      { relays: true, mention: [], speaker: { name: "Harbour Radio", type: "organisation" } },
      { relays: false, mention: clerk!.mention, speaker: { id: burns } },
    ],
  });
  expect(await chain("the bridge was open")).toEqual(["by Harbour Radio|", "William Burns|a clerk"]);
  const [newest] = await getHistory(newsroom.reader, articleId, at.claimId);
  expect(newest).toMatchObject({ type: "reading.corrected", mentions: ["", "a clerk"] });
  await expectSound();

  await correctClaim(checker, at, { chain: [] });
  expect((await claim("the bridge was open")).reading).not.toHaveProperty("chain");
  await undoChange(checker, { articleId, key: "undo-chain-1" });
  await undoChange(checker, { articleId, key: "undo-chain-2" });
  expect((await claim("the bridge was open")).reading).toEqual(before);
  await expectSound();
});

test("a chain of nobody, of the speaker, of another newsroom's speaker or of words outside the text is refused", async () => {
  const at = await target("the bridge was open");
  const hill = await speakerNamed("Tom Hill");
  const rival = await buildNewsroom();
  const other = await importArticle(rival.editor, {
    ...{ title: "", byline: "", outlet: "", url: "", publishedOn: null, writers: [], given: { text: TEXT } },
  });
  const foreign = (await getDesk(rival.editor, other.articleId)).speakers[0]!.id;
  const link = { relays: false, mention: [], speaker: null };
  const correct = (chosen: object, by = newsroom.checker) => correctClaim(by, at, { chain: [{ ...link, ...chosen }] });

  await expect(correct({})).rejects.toThrow("Name whom");
  await expect(correct({ speaker: { id: hill } })).rejects.toThrow("Choose somebody other");
  await expect(correct({ speaker: { id: foreign } })).rejects.toThrow("does not exist");
  await expect(correct({ mention: [{ start: 1, end: 9_000 }] })).rejects.toThrow("not in this text");
  await expect(correct({ speaker: { id: await speakerNamed("Mary Holt") } }, newsroom.writer)).rejects.toThrow("Only");
  expect(await chain("the bridge was open")).toEqual(["|a clerk"]);
});

test("a speaker corrected to whom the former cites leaves the chain; own voice has none", async () => {
  await correctClaim(newsroom.checker, await target("the road was shut"), {
    speakers: [{ id: await speakerNamed("William Burns") }],
  });
  expect(await chain("the road was shut")).toEqual([]);
  await correctClaim(newsroom.checker, await target("the bridge was open"), { kind: "own" });
  expect(await chain("the bridge was open")).toEqual([]);
  await expectSound();
});

test("merging moves the links, into a claim's own speaker hides them, and splitting takes them along", async () => {
  const { checker } = newsroom;
  const [burns, hill, holt] = [
    await speakerNamed("William Burns"),
    await speakerNamed("Tom Hill"),
    await speakerNamed("Mary Holt"),
  ];
  await mergeSpeakers(checker, { speakerId: burns, into: hill });
  expect(await chain("the road was shut")).toEqual(["Tom Hill|Burns"]);
  const claims = [(await claim("Nobody was hurt")).id, (await claim("the bridge was open")).id];
  await correctClaim(checker, await target("the bridge was open"), {
    speakers: [{ id: holt }],
    chain: [{ relays: false, mention: [], speaker: { id: hill } }],
  });
  await correctClaim(checker, await target("the river was high"), { speakers: [{ id: hill }] });
  await mergeSpeakers(checker, { speakerId: hill, into: holt });
  expect(await chain("the road was shut")).toEqual([]);
  const fresh = { name: "Bill Burns", type: "person" as const, anonymityReason: "", aliases: [] };
  await splitSpeaker(checker, { speakerId: holt }, { claimIds: claims, newSpeaker: fresh });
  expect((await claim("the bridge was open")).reading.speakers).toEqual([await speakerNamed("Bill Burns")]);
  await expectSound();
});

test("the next draft keeps a chain with its claim, reads it anew where the words changed, and taking back restores it", async () => {
  const at = await target("the bridge was open");
  await correctClaim(newsroom.checker, at, {
    chain: [{ relays: false, mention: [], speaker: { name: "Ferry office", type: "organisation" } }],
  });
  const before = (await desk()).claims.map(({ reading }) => reading);
  const accept = (text: string, key: string) =>
    acceptRevision(newsroom.editor, { articleId, key }, { draft: readDraft({ text }), seen: null, choices: new Map() });

  const next = TEXT.replace("Road shut", "Mountain road shut").replace(
    "Mary Holt said Burns had told her that the road was shut",
    "Mary Holt said police had told her that the road was closed",
  );
  await accept(next, "chain-draft-1");
  expect(await chain("the bridge was open")).toEqual(["Ferry office|"]);
  expect(await chain("the river was high")).toEqual(["by |Reuters"]);
  expect(await chain("the road was closed")).toEqual(["|police"]);
  await expectSound();

  await takeBackRevision(newsroom.editor, { articleId, key: "chain-back-1" });
  expect((await desk()).claims.map(({ reading }) => reading)).toEqual(before);
  await expectSound();
});

test("a report names whom the words came through, and keeps what a newsroom knows of an anonymous source to itself", async () => {
  const clerk = (await claim("the bridge was open")).reading.chain![0]!;
  await correctClaim(newsroom.checker, await target("the bridge was open"), {
    chain: [{ ...clerk, speaker: { name: "Zoe Quill", type: "anonymous" } }],
  });
  for (const kind of ["internal", "public"] as const) {
    const report = toReport(await getReportFacts(newsroom.editor, articleId, kind));
    expect(
      report.claims.flatMap(({ chain = [] }) => chain.map(({ speaker, mention }) => speaker?.name ?? mention)),
    ).toEqual(["William Burns", "a clerk", "Reuters"]);
    expect(JSON.stringify(report)).not.toContain("Quill");
  }
});
