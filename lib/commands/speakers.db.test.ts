import { describe, expect, test } from "vitest";
import { buildArticle } from "../../prisma/factories/article";
import { buildNewsroom } from "../../prisma/factories/newsroom";
import { db } from "../db/client";
import { listEntries } from "../db/ledger-entries";
import type { Actor } from "../domain/actor";
import type { SpeakerId } from "../domain/ids";
import { getDesk } from "../queries/get-desk";
import { getSpeaker } from "../queries/get-speaker";
import { testDatabase } from "../testing/database";
import { addPost } from "./add-post";
import { checkClaim } from "./check-claim";
import { editSpeaker } from "./edit-speaker";
import { importArticle } from "./import-article";
import { mergeSpeakers } from "./merge-speakers";
import { removePost } from "./remove-post";
import { reviewClaim } from "./review-claim";
import { splitSpeaker } from "./split-speaker";
import { unmergeSpeaker } from "./unmerge-speaker";

await testDatabase();

const fields = { type: "person" as const, anonymityReason: "", aliases: [] };

async function speakerNamed(actor: Actor, name: string): Promise<SpeakerId> {
  const row = await db().speaker.findFirstOrThrow({ where: { newsroomId: actor.newsroomId, name } });
  return row.id as SpeakerId;
}

async function chain(actor: Actor, id: string) {
  return (await listEntries(db(), actor.newsroomId, id as never)).map(({ event }) => event);
}

/** Two articles in which the same man is named twice. */
async function twoNames() {
  const newsroom = await buildNewsroom();
  const article = await buildArticle(newsroom.checker, {
    sentences: [
      { words: "the network grew", by: "William Burns" },
      { words: "it was watched", by: "Bill Burns" },
      { words: "it will grow again", by: "William Burns" },
    ],
  });
  const other = await buildArticle(newsroom.checker, {
    title: "Another",
    sentences: [{ words: "nothing is settled", by: "Bill Burns" }],
  });
  const william = await speakerNamed(newsroom.checker, "William Burns");
  const bill = await speakerNamed(newsroom.checker, "Bill Burns");
  return { newsroom, article, other, william, bill };
}

describe("merging speakers", () => {
  test("shows everything both said as one, and taking it back shows them apart again", async () => {
    const { newsroom, william, bill } = await twoNames();

    await mergeSpeakers(newsroom.checker, { speakerId: bill, into: william });
    const merged = await getSpeaker(newsroom.reader, william);
    expect(merged.claims.map(({ words }) => words).sort()).toEqual(
      ["the network grew", "it was watched", "it will grow again", "nothing is settled"].sort(),
    );
    expect(merged.merged).toEqual([{ id: bill, name: "Bill Burns", aliases: [], into: william }]);
    expect((await getSpeaker(newsroom.reader, bill)).mergedInto).toEqual({ id: william, name: "William Burns" });

    await unmergeSpeaker(newsroom.checker, { speakerId: bill });
    expect((await getSpeaker(newsroom.reader, william)).totals).toMatchObject({ claims: 2, articles: 1 });
    expect((await getSpeaker(newsroom.reader, bill)).totals).toMatchObject({ claims: 2, articles: 2 });
    expect((await chain(newsroom.owner, newsroom.id)).slice(-2)).toEqual([
      { type: "speaker.merged", speakerId: bill, into: william },
      { type: "speaker.unmerged", speakerId: bill, from: william },
    ]);
  });

  test("follows merges of merges", async () => {
    const { newsroom, william, bill } = await twoNames();
    await buildArticle(newsroom.checker, { sentences: [{ words: "no comment", by: "The director" }] });
    const director = await speakerNamed(newsroom.checker, "The director");

    await mergeSpeakers(newsroom.checker, { speakerId: bill, into: william });
    await mergeSpeakers(newsroom.checker, { speakerId: william, into: director });

    expect((await getSpeaker(newsroom.reader, director)).totals).toMatchObject({ claims: 5, articles: 3 });
  });

  test("happens once however often it is asked, and never in a circle", async () => {
    const { newsroom, william, bill } = await twoNames();
    const before = (await chain(newsroom.owner, newsroom.id)).length;

    const results = await Promise.allSettled([
      mergeSpeakers(newsroom.checker, { speakerId: bill, into: william }),
      mergeSpeakers(newsroom.editor, { speakerId: bill, into: william }),
      mergeSpeakers(newsroom.owner, { speakerId: william, into: bill }),
    ]);

    expect((await chain(newsroom.owner, newsroom.id)).length).toBe(before + 1);
    const rows = await db().speaker.findMany({ where: { newsroomId: newsroom.id, mergedIntoId: { not: null } } });
    expect(rows).toHaveLength(1);
    expect(results.filter(({ status }) => status === "rejected").length).toBeGreaterThan(0);
  });

  test("is not for writers and readers, and knows no other newsroom's speakers", async () => {
    const { newsroom, william, bill } = await twoNames();
    const rival = await twoNames();

    await expect(mergeSpeakers(newsroom.writer, { speakerId: bill, into: william })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(mergeSpeakers(newsroom.checker, { speakerId: bill, into: rival.william })).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(mergeSpeakers(newsroom.checker, { speakerId: rival.bill, into: william })).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(getSpeaker(newsroom.checker, rival.william)).rejects.toMatchObject({ code: "not-found" });
    await expect(getSpeaker(newsroom.checker, "not-an-id")).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("splitting a speaker", () => {
  test("moves the chosen claims, asks their attribution again and keeps their verdicts", async () => {
    const { newsroom, article, william } = await twoNames();
    const [first, , third] = article.claimIds;
    const { articleId } = article;
    await reviewClaim(newsroom.editor, { articleId, claimId: third! }, { do: "give", finding: "confirmed", note: "" });
    await checkClaim(newsroom.checker, { articleId, claimId: third! }, { do: "take" });
    const given = { do: "give", verdict: "unverifiable", note: "No record." } as const;
    await checkClaim(newsroom.checker, { articleId, claimId: third! }, given);

    const { newSpeakerId } = await splitSpeaker(
      newsroom.checker,
      { speakerId: william },
      { claimIds: [third!], newSpeaker: { ...fields, name: "William F. Burns" } },
    );

    const desk = await getDesk(newsroom.reader, articleId);
    const claimOf = (id: string) => desk.claims.find((claim) => claim.id === id)!;
    expect(claimOf(first!).reading.speakers).toEqual([william]);
    expect(claimOf(third!).reading.speakers).toEqual([newSpeakerId]);
    expect(claimOf(third!).review).toEqual({ state: "unreviewed" });
    expect(claimOf(third!).check).toMatchObject({ state: "checked", verdict: "unverifiable" });

    const entry = (await chain(newsroom.owner, articleId)).at(-1);
    expect(entry).toMatchObject({ type: "reading.corrected", changes: [{ claimId: third }] });
    expect((await chain(newsroom.owner, newsroom.id)).slice(-2)).toMatchObject([
      { type: "speaker.added", speakerId: newSpeakerId },
      { type: "speaker.split", speakerId: william, newSpeakerId, claimIds: [third] },
    ]);
  });

  test("reaches claims that came with a merge, over several articles, all or nothing", async () => {
    const { newsroom, article, other, william, bill } = await twoNames();
    await mergeSpeakers(newsroom.checker, { speakerId: bill, into: william });
    const claimIds = [article.claimIds[1]!, other.claimIds[0]!];
    const newSpeaker = { ...fields, name: "B. Burns" };
    await db().article.updateMany({ where: { id: other.articleId }, data: { state: "closed" } });

    const split = () => splitSpeaker(newsroom.checker, { speakerId: william }, { claimIds, newSpeaker });
    await expect(split()).rejects.toThrow("“Another” is closed. Reopen it first");
    expect((await getSpeaker(newsroom.reader, william)).totals.claims).toBe(4);
    expect(await db().speaker.count({ where: { newsroomId: newsroom.id, name: "B. Burns" } })).toBe(0);

    await db().article.updateMany({ where: { id: other.articleId }, data: { state: "open" } });
    const { newSpeakerId } = await split();
    expect((await getSpeaker(newsroom.reader, newSpeakerId)).claims.map(({ words }) => words)).toEqual([
      "nothing is settled",
      "it was watched",
    ]);
  });

  test("refuses to move nothing, everything, or claims that are not the speaker's", async () => {
    const { newsroom, article, william } = await twoNames();
    const rival = await twoNames();
    const [first, bills, third] = article.claimIds;
    const split = (claimIds: (typeof first)[]) =>
      splitSpeaker(
        newsroom.checker,
        { speakerId: william },
        { claimIds: claimIds as never, newSpeaker: { ...fields, name: "X" } },
      );

    await expect(split([])).rejects.toThrow("at least one claim");
    await expect(split([first, third])).rejects.toThrow("Leave at least one claim");
    await expect(split([bills])).rejects.toThrow("no longer belongs to this speaker");
    await expect(split([rival.article.claimIds[0]])).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("editing a speaker", () => {
  test("records the fields before and after, and refuses whoever edits an older version", async () => {
    const { newsroom, william } = await twoNames();
    const edit = (version: number, name: string) =>
      editSpeaker(
        newsroom.checker,
        { speakerId: william, version },
        { ...fields, name, aliases: [" Burns", "Burns "] },
      );

    await edit(1, "William J. Burns");
    await expect(edit(1, "W. Burns")).rejects.toMatchObject({ code: "conflict" });

    const { speaker } = await getSpeaker(newsroom.reader, william);
    expect(speaker).toMatchObject({ name: "William J. Burns", aliases: ["Burns"], version: 2 });
    expect((await chain(newsroom.owner, newsroom.id)).at(-1)).toMatchObject({
      type: "speaker.changed",
      before: { name: "William Burns", aliases: [] },
      after: { name: "William J. Burns", aliases: ["Burns"] },
    });
  });

  test("lets one of two who save at once through", async () => {
    const { newsroom, william } = await twoNames();

    const saves = await Promise.allSettled(
      ["One", "Two"].map((name) =>
        editSpeaker(newsroom.checker, { speakerId: william, version: 1 }, { ...fields, name }),
      ),
    );

    expect(saves.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("is refused when an import found another name for the speaker since, which would be lost", async () => {
    const { newsroom, william } = await twoNames();
    const text = "CIA Director William Burns said the network grew. Burns said it will grow again.";
    await importArticle(newsroom.checker, { title: "Spies", given: { text } });

    const late = editSpeaker(newsroom.checker, { speakerId: william, version: 1 }, { ...fields, name: "W. Burns" });

    await expect(late).rejects.toMatchObject({ code: "conflict" });
    expect((await getSpeaker(newsroom.reader, william)).speaker.aliases).toEqual(["Burns"]);
  });

  test("keeps titles as of a date, newest first, and forgets one that was never held", async () => {
    const { newsroom, william } = await twoNames();
    const add = (title: string, asOf: string | null) =>
      addPost(newsroom.checker, { speakerId: william }, { title, affiliation: "CIA", asOf });

    await add("Ambassador", null);
    await add("Director", "2021-03-19");
    const { postId } = await add("Deputy", "2019-01-01");
    await removePost(newsroom.checker, { speakerId: william, postId });

    expect((await getSpeaker(newsroom.reader, william)).posts).toMatchObject([
      { title: "Director", affiliation: "CIA", asOf: "2021-03-19", article: null },
      { title: "Ambassador", asOf: null },
    ]);
    await expect(removePost(newsroom.checker, { speakerId: william, postId })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
