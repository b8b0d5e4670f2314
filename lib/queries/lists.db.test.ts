import { describe, expect, test } from "vitest";
import { buildArticle, manySentences } from "../../prisma/factories/article";
import { buildNewsroom } from "../../prisma/factories/newsroom";
import { checkClaim } from "../commands/check-claim";
import { mergeSpeakers } from "../commands/merge-speakers";
import { reviewClaim } from "../commands/review-claim";
import { db } from "../db/client";
import type { Actor } from "../domain/actor";
import { newId, type SourceId, type SpeakerId } from "../domain/ids";
import { countQueries } from "../testing/count-queries";
import { testDatabase } from "../testing/database";
import { getSource } from "./get-source";
import { getSpeaker } from "./get-speaker";
import { listArticles } from "./list-articles";
import { listSources } from "./list-sources";
import { listSpeakers } from "./list-speakers";

await testDatabase();

describe("the list of articles", () => {
  test("counts what is checked, open and nothing to check, and names who is at it", async () => {
    const { checker, editor, reader } = await buildNewsroom();
    const { articleId, claimIds } = await buildArticle(checker);
    const [bridge, repair, mayor] = claimIds;
    await checkClaim(checker, { articleId, claimId: bridge! }, { do: "take" });
    await checkClaim(checker, { articleId, claimId: bridge! }, { do: "give", verdict: "inaccurate", note: "1931." });
    await checkClaim(checker, { articleId, claimId: repair! }, { do: "take" });
    await reviewClaim(editor, { articleId, claimId: mayor! }, { do: "give", finding: "confirmed", note: "" });

    const { items, total, all } = await listArticles(reader, {});

    expect({ total, all }).toEqual({ total: 1, all: 1 });
    expect(items[0]!.progress).toEqual({
      ...{ checked: 1, inProgress: 1, unchecked: 1, toReview: 1 },
      ...{ onChanged: 0, unaccounted: 0, nothingToCheck: 1, checkers: ["The checker"] },
    });
  });

  test("counts a passage whose only claim was withdrawn as open", async () => {
    const { checker } = await buildNewsroom();
    const { claimIds } = await buildArticle(checker);
    await db().claim.updateMany({ where: { id: claimIds[0]! }, data: { withdrawn: true, withdrawnWhy: "No claim." } });

    const { items } = await listArticles(checker, {});

    expect(items[0]!.progress).toMatchObject({ unchecked: 2, unaccounted: 1 });
  });

  test("finds titles whatever their case, with wildcards taken literally", async () => {
    const { checker, reader } = await buildNewsroom();
    for (const title of ["Taxes rose by 4%", "Taxes rose by 40", "A_b", "Acb"]) await buildArticle(checker, { title });
    const found = async (title: string) => (await listArticles(reader, { title })).items.map((item) => item.title);

    expect(await found("tAXES")).toEqual(["Taxes rose by 40", "Taxes rose by 4%"]);
    expect(await found("4%")).toEqual(["Taxes rose by 4%"]);
    expect(await found("a_b")).toEqual(["A_b"]);
    expect(await found("\\")).toEqual([]);
    expect(await found("a\0_b")).toEqual(["A_b"]);
  });

  test("shows mine as those handed in, written, checked or reviewed by me", async () => {
    const { checker, writer, editor, owner } = await buildNewsroom();
    await buildArticle(writer, { title: "Handed in by the writer" });
    await buildArticle(owner, { title: "Written by the writer", writers: [writer.userId] });
    const { articleId, claimIds } = await buildArticle(owner, { title: "Checked" });
    await checkClaim(checker, { articleId, claimId: claimIds[0]! }, { do: "take" });
    await reviewClaim(editor, { articleId, claimId: claimIds[1]! }, { do: "give", finding: "confirmed", note: "" });
    const mine = async (actor: Actor) =>
      (await listArticles(actor, { show: "mine" })).items.map((item) => item.title).sort();

    expect(await mine(writer)).toEqual(["Handed in by the writer", "Written by the writer"]);
    expect(await mine(checker)).toEqual(["Checked"]);
    expect(await mine(editor)).toEqual(["Checked"]);
  });

  test.for(["newest", "oldest", "title"])("pages through %s without losing or repeating any", async (order) => {
    const { checker, reader } = await buildNewsroom();
    const titles = Array.from({ length: 30 }, (_, i) => `Same ${i % 4}`);
    for (const title of titles) await buildArticle(checker, { title, sentences: [{ words: "It is so." }] });

    const first = await listArticles(reader, { order });
    const second = await listArticles(reader, { order, after: first.next! });

    expect(first.items).toHaveLength(25);
    expect(second.next).toBeNull();
    const both = [...first.items, ...second.items];
    expect(new Set(both.map(({ id }) => id)).size).toBe(30);
    const sorted = both.map((item) => (order === "title" ? `${item.title} ${item.id}` : item.id));
    expect(sorted).toEqual(order === "newest" ? [...sorted].sort().reverse() : [...sorted].sort());
  });

  test("takes a fixed number of statements, and a cursor that is none as the beginning", async () => {
    const few = await buildNewsroom();
    await buildArticle(few.checker);
    const many = await buildNewsroom();
    for (let i = 0; i < 12; i++) await buildArticle(many.checker, { sentences: manySentences(20) });
    const count = ({ reader }: typeof few) => countQueries(() => listArticles(reader, { after: "nonsense" }));

    expect(await count(many)).toBe(await count(few));
    expect((await listArticles(many.reader, { after: "nonsense" })).items).toHaveLength(12);
  });

  test("shows nothing of another newsroom", async () => {
    const { checker } = await buildNewsroom();
    await buildArticle(checker);
    const rival = await buildNewsroom();

    expect(await listArticles(rival.owner, {})).toMatchObject({ items: [], total: 0, all: 0 });
    expect(await listSpeakers(rival.owner, {})).toMatchObject({ items: [], total: 0 });
    expect(await listSources(rival.owner, {})).toMatchObject({ items: [], total: 0 });
  });
});

describe("the list of speakers", () => {
  test("counts merged speakers' claims with whom they were merged into, and finds them by either name", async () => {
    const { checker, reader, id } = await buildNewsroom();
    const sentences = [
      { words: "it needs repair", by: "Ana Petrova" },
      { words: "it does not", by: "A. Petrova" },
    ];
    await buildArticle(checker, { sentences });
    await buildArticle(checker, { sentences });
    const idOf = async (name: string) =>
      (await db().speaker.findFirstOrThrow({ where: { newsroomId: id, name } })).id as SpeakerId;
    const ana = await idOf("Ana Petrova");
    await mergeSpeakers(checker, { speakerId: await idOf("A. Petrova"), into: ana });

    for (const words of ["", "ana", "a. pet"]) {
      const { items, total } = await listSpeakers(reader, { words });
      expect(items).toMatchObject([{ id: ana, name: "Ana Petrova", claims: 4, articles: 2, checked: 0 }]);
      expect(total).toBe(1);
    }
    expect((await listSpeakers(reader, { type: "organisation" })).items).toEqual([]);
  });

  test("and a speaker's page take a fixed number of statements", async () => {
    const { checker, reader } = await buildNewsroom();
    await buildArticle(checker, { sentences: [{ words: "it does not", by: "Speaker 1" }] });
    const few = await countQueries(() => listSpeakers(reader, {}));
    const speaker = (await listSpeakers(reader, {})).items[0]!;
    const fewOnPage = await countQueries(() => getSpeaker(reader, speaker.id));
    for (let i = 0; i < 3; i++) await buildArticle(checker, { sentences: manySentences(90) });

    expect(await countQueries(() => listSpeakers(reader, {}))).toBe(few);
    expect(await countQueries(() => getSpeaker(reader, speaker.id))).toBe(fewOnPage);
    expect((await getSpeaker(reader, speaker.id)).totals.articles).toBe(4);
  });

  test("pages a speaker's claims without losing or repeating any", async () => {
    const { checker, reader } = await buildNewsroom();
    const sentences = Array.from({ length: 35 }, (_, i) => ({ words: `it is ${i}`, by: "Ana" }));
    await buildArticle(checker, { sentences });
    await buildArticle(checker, { sentences });
    const { id } = (await listSpeakers(reader, {})).items[0]!;

    const first = await getSpeaker(reader, id);
    const second = await getSpeaker(reader, id, { after: first.next! });

    expect([first.claims.length, second.claims.length, second.next]).toEqual([50, 20, null]);
    expect(new Set([...first.claims, ...second.claims].map((claim) => claim.id)).size).toBe(70);
  });
});

describe("the list of sources", () => {
  async function oneSource() {
    const newsroom = await buildNewsroom();
    const { checker, id: newsroomId } = newsroom;
    const { articleId, claimIds } = await buildArticle(checker);
    const sourceId = newId<SourceId>();
    const by = { addedById: checker.userId, addedAt: new Date() };
    const fileSha256 = "ab12".repeat(16);
    await db().blob.create({ data: { newsroomId, sha256: fileSha256, size: 3, mediaType: "text/plain" } });
    await db().source.create({
      data: { newsroomId, id: sourceId, title: "Bridge register", url: "https://example.org/register", ...by },
    });
    const piece = { newsroomId, articleId, sourceId, locator: "p. 4", ...by };
    await db().evidence.createMany({
      data: [
        { ...piece, id: newId(), claimId: claimIds[0]!, stance: "refutes", fileSha256, fileName: "a.txt" },
        { ...piece, id: newId(), claimId: claimIds[1]!, stance: "supports" },
        { ...piece, id: newId(), claimId: claimIds[2]!, stance: "supports", removed: true },
      ],
    });
    return { newsroom, sourceId, claimIds, fileSha256 };
  }

  test("finds by title, address and the hash of a file, and counts what rests on each", async () => {
    const { newsroom, sourceId, fileSha256 } = await oneSource();

    for (const words of ["", "REGISTER", "example.org/reg", fileSha256, fileSha256.slice(0, 12)]) {
      const { items } = await listSources(newsroom.reader, { words });
      expect(items).toMatchObject([{ id: sourceId, claims: 2, articles: 1, supports: 1, refutes: 1, context: 0 }]);
    }
    expect((await listSources(newsroom.reader, { words: "dam" })).items).toEqual([]);
  });

  test("leads to a page with every claim that rests on it", async () => {
    const { newsroom, sourceId, claimIds } = await oneSource();

    const { uses } = await getSource(newsroom.reader, sourceId);

    expect(uses).toMatchObject([
      { stance: "supports", locator: "p. 4", claim: { id: claimIds[1], words: "it needs repair" } },
      { stance: "refutes", claim: { id: claimIds[0], words: "The bridge opened in 1932.", kind: "own" } },
    ]);
    const rival = await buildNewsroom();
    await expect(getSource(rival.owner, sourceId)).rejects.toMatchObject({ code: "not-found" });
  });
});
