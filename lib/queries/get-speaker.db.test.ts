import { expect, test } from "vitest";
import { type BuiltNewsroom, buildNewsroom } from "../../prisma/factories/newsroom";
import { correctClaim } from "../commands/correct-claim";
import { importArticle } from "../commands/import-article";
import { mergeSpeakers } from "../commands/merge-speakers";
import { withdrawClaim } from "../commands/reshape-claims";
import { db } from "../db/client";
import type { SpeakerId } from "../domain/ids";
import { testDatabase } from "../testing/database";
import { getDesk } from "./get-desk";
import { getSpeaker } from "./get-speaker";

await testDatabase();

const text = [
  "“The slide was small,” said William Burns, the county engineer.",
  "Mary Holt said Burns had told her that the road was shut.",
  "Reuters quoted Ana Ruiz as saying that the river was high.",
].join("\n");

const roadShut = expect.stringContaining("the road was shut");

async function read(newsroom: BuiltNewsroom, headline = "A slide") {
  const details = { title: "A slide", byline: "", outlet: "", url: "", publishedOn: null, writers: [] };
  const { articleId } = await importArticle(newsroom.editor, { ...details, given: { text: `${headline}\n${text}` } });
  const { claims } = await getDesk(newsroom.editor, articleId);
  const quoted = claims.find(({ reading }) => reading.chain?.some(({ relays }) => relays))!;
  const reuters = { name: "Reuters", type: "organisation" as const };
  const chain = [{ relays: true, mention: [], speaker: reuters }];
  await correctClaim(newsroom.editor, { articleId, claimId: quoted.id }, { chain });
  const idOf = async (name: string) =>
    (await db().speaker.findFirstOrThrow({ where: { newsroomId: newsroom.id, name } })).id as SpeakerId;
  return { articleId, idOf };
}

test("sets apart what others say citing a speaker, or quoted by one, with who says it", async () => {
  const newsroom = await buildNewsroom();
  const { idOf } = await read(newsroom);

  const burns = await getSpeaker(newsroom.reader, await idOf("William Burns"));
  expect(burns.claims.filter(({ about }) => !about).map(({ words }) => words)).toEqual(["“The slide was small,”"]);
  expect(burns.through).toMatchObject([{ words: roadShut, by: ["Mary Holt"], relays: false }]);
  const reuters = await getSpeaker(newsroom.reader, await idOf("Reuters"));
  expect(reuters.claims).toEqual([]);
  expect(reuters.through).toMatchObject([{ words: "the river was high", by: ["Ana Ruiz"], relays: true }]);
  expect((await getSpeaker(newsroom.reader, await idOf("Mary Holt"))).through).toEqual([]);
});

test("follows merges on both sides, and lists nothing twice", async () => {
  const newsroom = await buildNewsroom();
  const { idOf } = await read(newsroom);
  const burns = await idOf("William Burns");
  await mergeSpeakers(newsroom.checker, { speakerId: await idOf("Reuters"), into: burns });
  await mergeSpeakers(newsroom.checker, { speakerId: await idOf("Ana Ruiz"), into: await idOf("Mary Holt") });

  const page = await getSpeaker(newsroom.reader, burns);
  expect(page.through.map(({ words, by }) => [words, by])).toEqual([
    [roadShut, ["Mary Holt"]],
    ["the river was high", ["Mary Holt"]],
  ]);
  await mergeSpeakers(newsroom.checker, { speakerId: await idOf("Mary Holt"), into: burns });
  expect((await getSpeaker(newsroom.reader, burns)).through).toEqual([]);
});

test("leaves out what was withdrawn, and pages the rest", async () => {
  const newsroom = await buildNewsroom();
  const { articleId, idOf } = await read(newsroom);
  await read(newsroom, "Another slide");
  const burns = await idOf("William Burns");
  const first = await getSpeaker(newsroom.reader, burns, { size: 1 });
  const second = await getSpeaker(newsroom.reader, burns, { size: 1, afterThrough: first.nextThrough! });
  expect([first, second].map(({ through }) => through.length)).toEqual([1, 1]);
  expect(second.nextThrough).toBeNull();
  expect(second.through[0]!.article.id).toBe(articleId);

  await withdrawClaim(newsroom.checker, { articleId, claimId: second.through[0]!.id }, "No claim.");
  expect((await getSpeaker(newsroom.reader, burns)).through).toHaveLength(1);
});
