import { beforeEach, describe, expect, test } from "vitest";
import { type BuiltNewsroom, buildMember, buildNewsroom } from "../../prisma/factories/newsroom";
import { listEntries } from "../db/ledger-entries";
import { verdictOf } from "../domain/claim";
import type { ClaimView } from "../domain/desk";
import type { ArticleId } from "../domain/ids";
import { replayArticle } from "../domain/replay";
import { toReport } from "../domain/report";
import { auditLedger } from "../queries/audit-ledger";
import { getDesk } from "../queries/get-desk";
import { getHistory } from "../queries/get-history";
import { getReportFacts } from "../queries/get-report";
import { getRevisions } from "../queries/get-revisions";
import { previewRevision } from "../queries/preview-revision";
import { testDatabase } from "../testing/database";
import { acceptRevision } from "./accept-revision";
import { checkClaim } from "./check-claim";
import { correctClaim } from "./correct-claim";
import { addEvidence } from "./evidence";
import { importArticle } from "./import-article";
import { readDraft } from "./read-draft";
import { addClaim, withdrawClaim } from "./reshape-claims";
import { reviewClaim } from "./review-claim";
import { setPassage } from "./set-passage";
import { takeBackRevision } from "./take-back-revision";
import { openThread } from "./threads";

const { db } = await testDatabase();

const DRAFT = `Bridge closes for a year
By Dana Whitlock
CIA Director William Burns took up the question in London on Monday.
“Spans may fall,” Burns told the council.
The council counted 14 cracks.
The ferry stays in harbour.
Inspector Marta Hale said repairs would cost £3 million.
`;

let newsroom: BuiltNewsroom;
let articleId: ArticleId;
let keys = 0;

beforeEach(async () => {
  newsroom = await buildNewsroom();
  ({ articleId } = await importArticle(newsroom.editor, {
    ...{ title: "", byline: "", outlet: "", url: "", publishedOn: null, writers: [], given: { text: DRAFT } },
  }));
});

const desk = () => getDesk(newsroom.editor, articleId);

async function claim(words: string): Promise<ClaimView> {
  const { claims, text } = await desk();
  const found = claims.find(({ reading }) =>
    reading.spans.some(({ start, end }) => text.slice(start, end).includes(words)),
  );
  if (!found) throw new Error(`No claim with “${words}”.`);
  return found;
}

const target = async (words: string) => ({ articleId, claimId: (await claim(words)).id });

async function accept(text: string, given: Partial<Parameters<typeof acceptRevision>[2]> = {}, by = newsroom.editor) {
  const next = { draft: readDraft({ text }), seen: null, choices: new Map(), ...given };
  return acceptRevision(by, { articleId, key: `accept-${keys++}` }, next);
}

async function checkAll(words: string): Promise<void> {
  const { checker, editor, owner } = newsroom;
  const at = await target(words);
  const source = { title: "Log", publisher: "", author: "", url: "", publishedOn: null, kind: "other" as const };
  const piece = {
    source: { ...source, primary: true, origin: "" },
    locator: "p. 1",
    excerpt: "",
    note: "",
    file: null,
  };
  await addEvidence(checker, at, { ...piece, stance: "supports" });
  await checkClaim(checker, at, { do: "give", verdict: "verified", note: "" });
  await checkClaim(editor, at, { do: "sign-off" });
  if ((await claim(words)).reading.kind === "own") return;
  await reviewClaim(editor, at, { do: "give", finding: "confirmed", note: "" });
  await reviewClaim(owner, at, { do: "sign-off" });
}

async function expectLedgerToTellAll(): Promise<void> {
  for await (const { faults } of auditLedger(newsroom.owner)) expect(faults).toEqual([]);
  const entries = await listEntries(db, newsroom.id, articleId);
  const { claims, passages } = replayArticle(entries.map(({ event }) => event));
  const { claims: stored, passages: laid } = await desk();
  expect(Object.fromEntries(claims)).toEqual(
    Object.fromEntries(stored.map(({ id, reading, check, review }) => [id, { reading, check, review }])),
  );
  expect([...passages.values()]).toEqual(laid.map(({ nothingToCheck }) => nothingToCheck));
}

describe("what an accepted draft keeps", () => {
  test("verdict, review and sign-off stay on words that stand, wherever they stand now", async () => {
    await checkAll("Spans may fall");
    const before = await claim("Spans may fall");

    await accept(DRAFT.replace("By Dana Whitlock\n", "By Dana Whitlock\nIt rained.\n"));
    const after = await claim("Spans may fall");

    expect(after).toMatchObject({ id: before.id, check: before.check, review: before.review });
    expect(after.reading.spans).not.toEqual(before.reading.spans);
    expect((await desk()).article.revision).toBe(2);
    await expectLedgerToTellAll();
  });

  test("an edited claim is kept with its evidence and thread, and asked again", async () => {
    await checkAll("14 cracks");
    await openThread(newsroom.checker, await target("14 cracks"), { kind: "note", body: "Counted twice." });
    const before = await claim("14 cracks");

    await accept(DRAFT.replace("14 cracks", "15 cracks"));
    const after = await claim("15 cracks");

    expect(after).toMatchObject({ id: before.id, check: { state: "unchecked" }, review: { state: "unreviewed" } });
    expect(after.evidence).toHaveLength(1);
    expect(after.threads).toHaveLength(1);
    const [latest] = await getHistory(newsroom.editor, articleId, after.id);
    expect(latest).toMatchObject({ type: "revision.accepted", before: { check: { verdict: "verified" } } });
    await expectLedgerToTellAll();
  });

  test("a claim of a speaker who was renamed elsewhere is asked again though its words stand", async () => {
    await checkAll("Spans may fall");

    await accept(DRAFT.replace("William Burns", "John Ratcliffe"));

    expect(await claim("Spans may fall")).toMatchObject({ check: { state: "unchecked" } });
  });

  test("a claim that is gone leaves the desk, the gate and the report, and keeps what was said of it", async () => {
    await checkAll("ferry stays");
    const { id } = await claim("ferry stays");

    await accept(DRAFT.replace("The ferry stays in harbour.\n", ""));

    expect((await desk()).claims.map((one) => one.id)).not.toContain(id);
    const report = toReport(await getReportFacts(newsroom.editor, articleId));
    expect(report.claims.map((one) => one.id)).not.toContain(id);
    expect(report.revision).toMatchObject({ number: 2, text: (await desk()).text });
    expect(report.gate.missing.every(({ key }) => !key.includes(id))).toBe(true);
    const entries = await listEntries(db, newsroom.id, articleId);
    const { gone } = replayArticle(entries.map(({ event }) => event));
    expect(verdictOf(gone.get(id)!.check)).toMatchObject({ verdict: "verified" });
    await expectLedgerToTellAll();
  });

  test("a claim whose words come back is offered, and taken up again is asked anew with all it had", async () => {
    await checkAll("ferry stays");
    const { id } = await claim("ferry stays");
    await openThread(newsroom.editor, await target("ferry stays"), { kind: "note", body: "Seen from the quay." });
    await accept(DRAFT.replace("The ferry stays in harbour.\n", ""));
    const { gone } = await getRevisions(newsroom.editor, articleId);
    expect(gone).toMatchObject([{ id, evidence: [{ locator: "p. 1" }], threads: [{ comments: [{}] }] }]);

    const { added } = await previewRevision(newsroom.editor, articleId, DRAFT);
    const again = added.find(({ words }) => words.includes("ferry stays"))!.again!;
    expect(again).toMatchObject({ id, revision: 1 });
    await accept(DRAFT, { choices: new Map([[id, again.index]]) });

    expect(await claim("ferry stays")).toMatchObject({
      ...{ id, check: { state: "unchecked" }, was: { revision: 1, check: { verdict: "verified" } } },
      ...{ evidence: [{ locator: "p. 1" }], threads: [{ comments: [{ body: "Seen from the quay." }] }] },
    });
    expect(
      (await desk()).claims.filter(({ reading }) => reading.spans[0]!.start === DRAFT.indexOf("The ferry")),
    ).toHaveLength(1);
    expect((await getRevisions(newsroom.editor, articleId)).gone).toEqual([]);
    await expectLedgerToTellAll();
    await expect(takeBackRevision(newsroom.editor, { articleId })).rejects.toThrow("took up claims again");
  });

  test("a claim whose words come back and that nobody takes up again stays gone beside the new one", async () => {
    await checkAll("ferry stays");
    const { id } = await claim("ferry stays");
    await accept(DRAFT.replace("The ferry stays in harbour.\n", ""));
    await accept(DRAFT);
    expect(await claim("ferry stays")).not.toMatchObject({ id });
    expect((await getRevisions(newsroom.editor, articleId)).gone).toMatchObject([{ id }]);
    await expectLedgerToTellAll();
  });

  test("what the new draft adds appears, unchecked", async () => {
    await accept(`${DRAFT}“Rubbish,” said Ivo Lind.\n`);

    expect(await claim("Rubbish")).toMatchObject({ check: { state: "unchecked" }, reading: { settled: false } });
    await expectLedgerToTellAll();
  });

  test("corrections are carried by the same rule", async () => {
    const { checker } = newsroom;
    await correctClaim(checker, await target("Spans may fall"), {
      speakers: [{ name: "Robert Burns", type: "person" }],
    });
    await withdrawClaim(checker, await target("ferry stays"), "Nobody doubts it.");
    const start = DRAFT.indexOf("told the council");
    await addClaim(checker, { articleId }, { spans: [{ start, end: start + 16 }], kind: "own", speakers: [] });
    const passage = (await desk()).passages.find(({ start, end }) => DRAFT.slice(start, end).includes("14 cracks"))!;
    await setPassage(checker, { articleId }, passage.ordinal, "Counted by eye.");
    const before = await desk();

    await accept(`Late edition\n${DRAFT.replace("£3 million", "£4 million")}`);

    const after = await desk();
    const nameOf = (id: string | undefined) => after.speakers.find((speaker) => speaker.id === id)?.name;
    expect(nameOf((await claim("Spans may fall")).reading.speakers[0])).toBe("Robert Burns");
    expect((await claim("ferry stays")).reading.withdrawn).toBe("Nobody doubts it.");
    expect((await claim("told the council")).reading.settled).toBe(true);
    expect(after.passages.filter(({ nothingToCheck }) => nothingToCheck === "Counted by eye.")).toHaveLength(1);
    expect(after.claims).toHaveLength(before.claims.length);
    await expectLedgerToTellAll();
  });
});

describe("what is refused", () => {
  test("a draft that is the one in force", async () => {
    await expect(accept(DRAFT)).rejects.toThrow("word for word the draft");
  });

  test("a preview that is older than a change to a claim; a note makes nothing old", async () => {
    const text = DRAFT.replace("14 cracks", "15 cracks");
    const { seq } = await previewRevision(newsroom.editor, articleId, text);
    await openThread(newsroom.checker, await target("14 cracks"), { kind: "note", body: "Hm." });
    await checkClaim(newsroom.checker, await target("ferry stays"), { do: "take" });

    await expect(accept(text, { seen: seq })).rejects.toThrow("changed while you were looking");
    const again = await previewRevision(newsroom.editor, articleId, text);
    await openThread(newsroom.checker, await target("14 cracks"), { kind: "note", body: "Hm." });
    await accept(text, { seen: again.seq });
    expect((await desk()).article.revision).toBe(2);
  });

  test("the second of two drafts given at once: one is in force, the other is told", async () => {
    const { seq } = await previewRevision(newsroom.editor, articleId, `${DRAFT}One.\n`);
    const both = await Promise.allSettled([
      accept(`${DRAFT}It rained.\n`, { seen: seq }),
      accept(`${DRAFT}It snowed.\n`, { seen: seq }, newsroom.owner),
    ]);

    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await desk()).article.revision).toBe(2);
    await expectLedgerToTellAll();
  });

  test("a repeated request accepts once", async () => {
    const next = { draft: readDraft({ text: `${DRAFT}It rained.\n` }), seen: null, choices: new Map() };
    const at = { articleId, key: "the-same-key" };
    const [first, second] = await Promise.all([
      acceptRevision(newsroom.editor, at, next),
      acceptRevision(newsroom.editor, at, next),
    ]);

    expect(first).toEqual(second);
    expect((await desk()).article.revision).toBe(2);
  });

  test("a reader’s draft, and another newsroom’s article", async () => {
    const reader = await buildMember(newsroom, "reader");
    const rival = await buildNewsroom();

    await expect(accept(`${DRAFT}More.\n`, {}, reader)).rejects.toMatchObject({ code: "forbidden" });
    await expect(accept(`${DRAFT}More.\n`, {}, rival.owner)).rejects.toMatchObject({ code: "not-found" });
    await expect(previewRevision(reader, articleId, "x")).rejects.toMatchObject({ code: "forbidden" });
    await expect(previewRevision(rival.owner, articleId, "x")).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("what fits two places", () => {
  const twice = `${DRAFT}The council counted 14 cracks.\n`;

  test("is not accepted without a person's choice", async () => {
    await checkAll("14 cracks");
    await expect(accept(twice)).rejects.toThrow("fit two places");
    expect((await desk()).article.revision).toBe(1);
  });

  test("stands where the person said, and the other place bears a new claim", async () => {
    await checkAll("14 cracks");
    const { id } = await claim("14 cracks");
    const { claims } = await previewRevision(newsroom.editor, articleId, twice);
    const ambiguous = claims.find((one) => one.id === id)!;
    expect(ambiguous).toMatchObject({ outcome: "ambiguous", places: [{}, {}] });

    await accept(twice, { choices: new Map([[id, 1]]) });

    const { claims: standing, text } = await desk();
    const both = standing.filter(({ reading: { spans } }) =>
      text.slice(spans[0]!.start, spans[0]!.end).includes("14 cracks"),
    );
    expect(both.map((one) => [one.id === id, one.check.state])).toEqual([
      [false, "unchecked"],
      [true, "signed-off"],
    ]);
    await expectLedgerToTellAll();
  });
});

describe("taking a draft back", () => {
  test("puts the former text in force with every answer as it was", async () => {
    await checkAll("14 cracks");
    await checkAll("ferry stays");
    const before = await desk();

    await accept(`${DRAFT.replace("14 cracks", "15 cracks").replace("The ferry stays in harbour.\n", "")}It rained.\n`);
    await takeBackRevision(newsroom.editor, { articleId });

    const after = await desk();
    const plain = ({ version: _, ...claim }: ClaimView) => claim;
    expect(after.text).toBe(before.text);
    expect(after.claims.map(plain)).toEqual(before.claims.map(plain));
    expect(after.passages).toEqual(before.passages);
    await expectLedgerToTellAll();

    await accept(DRAFT.replace("14 cracks", "16 cracks"));
    expect((await desk()).article.revision).toBe(3);
    await expectLedgerToTellAll();
  });

  test("is refused once anything was done after it", async () => {
    await accept(`${DRAFT}It rained.\n`);
    await openThread(newsroom.checker, await target("14 cracks"), { kind: "note", body: "Hm." });

    await expect(takeBackRevision(newsroom.editor, { articleId })).rejects.toThrow(
      "only while nothing was done after it",
    );
  });
});
