import { beforeAll, describe, expect, test } from "vitest";
import { buildNewsroom } from "../../prisma/factories/newsroom";
import { findLike } from "../queries/find-checked-before";
import { listFactCheckImports } from "../queries/list-imports";
import { testDatabase } from "../testing/database";
import { importFactChecks, lookAtFactChecks, undoFactCheckImport } from "./import-fact-checks";

const { db } = await testDatabase();
let newsroom: Awaited<ReturnType<typeof buildNewsroom>>;
beforeAll(async () => {
  newsroom = await buildNewsroom();
});

const review = (claimReviewed: string, url: string) => ({
  ...{ "@type": "ClaimReview", claimReviewed, url, datePublished: "2026-01-05", author: { name: "The Desk" } },
  reviewRating: { alternateName: "False" },
});

/** A file with fact checks that nobody else has. */
let files = 0;
function buildFile(...more: unknown[]) {
  const n = ++files;
  const claim = `Quagga herd ${n} grazed at Zwartkops lighthouse`;
  const url = `https://desk.example/${n}`;
  const bytes = new TextEncoder().encode(JSON.stringify([review(claim, url), ...more]));
  return { claim, url, file: { fileName: `checks-${n}.json`, bytes } };
}

describe("an import of fact checks", () => {
  test("is shown first, with what is left out and why, and changes nothing by that", async () => {
    const { file } = buildFile({ name: "Soup" });

    const { taken, refused } = await lookAtFactChecks(newsroom.checker, file);

    expect(taken).toHaveLength(1);
    expect(refused).toMatchObject([{ line: 2, what: "Soup" }]);
    expect(await db.factCheck.count({ where: { newsroomId: newsroom.id, claim: taken[0]!.claim } })).toBe(0);
  });

  test("makes claims that were checked before, with their publisher’s rating", async () => {
    const { claim, url, file } = buildFile();

    await importFactChecks(newsroom.checker, file);

    const found = (await findLike(newsroom.reader, claim)).find(({ words }) => words === claim);
    expect(found).toMatchObject({ rating: "False", verdict: "inaccurate", url, by: "The Desk", article: null });
  });

  test("is recorded in the newsroom’s ledger with the file’s hash", async () => {
    const { importId } = await importFactChecks(newsroom.checker, buildFile().file);

    const entries = await db.ledgerEntry.findMany({ where: { chainId: newsroom.id, type: "fact-checks.imported" } });
    const event = entries
      .map(({ event }) => event as { importId: string; sha256: string })
      .find((e) => e.importId === importId);
    expect(event?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test("is taken back as one, and can be made anew", async () => {
    const { claim, file } = buildFile();
    const { importId } = await importFactChecks(newsroom.checker, file);

    await undoFactCheckImport(newsroom.editor, importId);

    expect((await findLike(newsroom.reader, claim)).map(({ words }) => words)).not.toContain(claim);
    const listed = (await listFactCheckImports(newsroom.reader)).find(({ id }) => id === importId);
    expect(listed?.undone).toMatchObject({ by: expect.stringMatching(/./) });
    await expect(undoFactCheckImport(newsroom.editor, importId)).rejects.toThrow(/taken back already/);
    expect(await importFactChecks(newsroom.checker, file)).toMatchObject({ taken: 1 });
  });

  test("leaves out what is here already, and what a file says twice", async () => {
    const { claim, url, file } = buildFile();
    await importFactChecks(newsroom.checker, file);
    const again = buildFile(
      review(claim, url),
      review("Another", "https://desk.example/twice"),
      review("Another", "https://desk.example/twice"),
    );

    const { taken, refused } = await lookAtFactChecks(newsroom.checker, again.file);

    expect(taken.map(({ line }) => line)).toEqual([1, 3]);
    expect(refused).toMatchObject([
      { line: 2, why: "It is here already." },
      { line: 4, why: "It stands in this file twice." },
    ]);
  });

  test("with nothing new in it is refused", async () => {
    const { file } = buildFile();
    await importFactChecks(newsroom.checker, file);

    await expect(importFactChecks(newsroom.checker, file)).rejects.toThrow(/nothing in this file/);
  });

  test("that is sent twice with one key happens once", async () => {
    const { file } = buildFile();

    const [first, second] = await Promise.all([
      importFactChecks(newsroom.checker, file, "one-key-for-both"),
      importFactChecks(newsroom.checker, file, "one-key-for-both"),
    ]);

    expect(second).toEqual(first);
  });

  test.for<[string, Uint8Array, RegExp]>([
    ["an empty file", new Uint8Array(), /empty/],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0xff]), /not text in UTF-8/],
    ["a recipe", new TextEncoder().encode("flour,sugar\n1,2"), /no export of Check/],
    ["broken JSON", new TextEncoder().encode("{"), /not JSON/],
    ["more than there is room for", new Uint8Array(20_000_001).fill(32), /more than 20 MB/],
  ])("of %s is refused with a sentence", async ([, bytes, why]) => {
    await expect(importFactChecks(newsroom.checker, { fileName: "x", bytes })).rejects.toThrow(why);
  });

  test("is not for readers, and never another newsroom’s to take back", async () => {
    const { file } = buildFile();
    const rival = await buildNewsroom();
    const { importId } = await importFactChecks(newsroom.checker, file);

    await expect(importFactChecks(newsroom.reader, file)).rejects.toMatchObject({ code: "forbidden" });
    await expect(undoFactCheckImport(rival.owner, importId)).rejects.toMatchObject({ code: "not-found" });
  });
});
