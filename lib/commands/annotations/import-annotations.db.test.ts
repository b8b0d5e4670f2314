import { beforeAll, describe, expect, test } from "vitest";
import { buildArticle } from "../../../prisma/factories/article";
import { buildNewsroom } from "../../../prisma/factories/newsroom";
import { getDesk } from "../../queries/get-desk";
import { getAnnotationImports } from "../../queries/list-imports";
import { testDatabase } from "../../testing/database";
import { checkClaim } from "../check-claim";
import { importAnnotations, lookAtAnnotations } from "./import-annotations";
import { undoAnnotations } from "./undo-annotations";

const { db } = await testDatabase();
let newsroom: Awaited<ReturnType<typeof buildNewsroom>>;
beforeAll(async () => {
  newsroom = await buildNewsroom();
});

const sentences = [
  { words: "The bridge 🌊 opened in 1932." },
  { words: "it needs repair", by: "Ana Petrova" },
  { words: "Nobody crossed it." },
  { words: "Nobody crossed it." },
];
const none = new Map<number, number>();

const note = (id: string, exact: string, text: string, more: object = {}) => ({
  ...{ id, text, user: "acct:ada@hypothes.is", created: "2026-03-01T10:00:00Z" },
  target: [{ selector: [{ type: "TextQuoteSelector", exact }] }],
  ...more,
});
const toFile = (content: unknown) => ({
  fileName: "notes.json",
  bytes: new TextEncoder().encode(JSON.stringify(content)),
});

async function scene() {
  const { articleId } = await buildArticle(newsroom.editor, { sentences });
  return { articleId };
}
const deskOf = ({ articleId }: Awaited<ReturnType<typeof scene>>) => getDesk(newsroom.editor, articleId);
const standing = async (at: Awaited<ReturnType<typeof scene>>) =>
  (await deskOf(at)).claims.filter(({ reading }) => reading.withdrawn === null);

describe("annotations from elsewhere", () => {
  test("become threads on the claims they are about, with their authors and answers", async () => {
    const at = await scene();
    const reply = { ...note("b", "", "1931."), target: [], references: ["a"], user: "acct:ben@hypothes.is" };

    await importAnnotations(newsroom.checker, at, toFile([note("a", "opened in 1932", "Sure?"), reply]), none);

    const [claim, ...others] = await standing(at);
    expect(claim!.threads.flatMap(({ comments }) => comments.map(({ body }) => body))).toEqual([
      "Sure?\n— ada, 2026-03-01, in Hypothesis",
      "1931.\n— ben, 2026-03-01, in Hypothesis",
    ]);
    expect(others.flatMap(({ threads }) => threads)).toEqual([]);
  });

  test("are shown first, and change nothing by that", async () => {
    const at = await scene();
    const { seq } = await deskOf(at);

    const { placed, refused } = await lookAtAnnotations(
      newsroom.checker,
      at,
      toFile([
        note("a", "opened in 1932", "Sure?"),
        note("b", "Nobody crossed it", "Who?"),
        note("c", "a tunnel", "?"),
        7,
      ]),
    );

    expect(placed.map(({ placing }) => placing.kind)).toEqual(["on-claim", "ambiguous", "nowhere"]);
    expect(placed[0]).toMatchObject({ quoted: "opened in 1932", claim: "The bridge 🌊 opened in 1932." });
    expect(placed[1]!.around).toMatchObject([{ words: "Nobody crossed it" }, { words: "Nobody crossed it" }]);
    expect(refused).toMatchObject([{ line: 4 }]);
    expect((await deskOf(at)).seq).toBe(seq);
  });

  test("that would add nothing are left out, and not counted as taken", async () => {
    const at = await scene();
    const highlight = note("a", "opened in 1932", "");
    const { placed } = await lookAtAnnotations(newsroom.checker, at, toFile([highlight]));
    expect(placed[0]!.placing).toEqual({ kind: "nowhere", why: "Its claim is here already, and it brings no note." });

    await importAnnotations(newsroom.checker, at, toFile([highlight, note("b", "opened in 1932", "Sure?")]), none);
    const { imports } = await getAnnotationImports(newsroom.reader, at.articleId);
    expect(imports[0]).toMatchObject({ taken: 1, refused: { count: 1, first: [{ line: 1 }] } });
  });

  test("of words that stand twice go where a person says, and are left out otherwise", async () => {
    const at = await scene();
    const file = toFile([note("a", "opened in 1932", "Sure?"), note("b", "Nobody crossed it", "Who?")]);

    await importAnnotations(newsroom.checker, at, file, none);
    const { imports } = await getAnnotationImports(newsroom.reader, at.articleId);
    expect(imports[0]).toMatchObject({
      taken: 1,
      refused: { count: 1, first: [{ line: 2, why: expect.stringContaining("several places") }] },
    });

    await importAnnotations(newsroom.checker, at, file, new Map([[2, 1]]));
    const claims = await standing(at);
    expect(claims[2]!.threads).toHaveLength(0);
    expect(claims[3]!.threads).toHaveLength(1);
  });

  test("of Citron become claims with their speaker, at places counted in code points", async () => {
    const at = await scene();
    const { text } = await deskOf(at);
    const points = (offset: number) => [...text.slice(0, offset)].length;
    const place = (words: string) => {
      const start = points(text.indexOf(words));
      return { start, end: start + [...words].length, text: words };
    };
    const found = { contents: [place("Petrova said")], cue: place("said"), sources: [place("Ana Petrova")] };

    await importAnnotations(newsroom.checker, at, toFile({ quotes: [found] }), none);

    const desk = await deskOf(at);
    const added = desk.claims.find(
      ({ reading }) => reading.cue.length > 0 && text.slice(reading.spans[0]!.start).startsWith("Petrova said"),
    );
    expect(added?.reading.kind).toBe("indirect");
    expect(desk.speakers.find(({ id }) => id === added?.reading.speakers[0])?.name).toBe("Ana Petrova");
  });

  test("are taken back as one: threads are gone, claims withdrawn, save what somebody worked on", async () => {
    const at = await scene();
    const before = (await standing(at)).length;
    await importAnnotations(
      newsroom.checker,
      at,
      toFile([
        note("a", "opened in 1932", "Sure?"),
        note("b", "A built article", "Why?"),
        note("c", "Petrova said", "When?"),
      ]),
      none,
    );
    const brought = (await standing(at)).filter(({ threads }) => threads.length > 0);
    expect(brought).toHaveLength(3);
    const worked = brought[2]!.id;
    await checkClaim(newsroom.checker, { ...at, claimId: worked }, { do: "take" });
    const { imports } = await getAnnotationImports(newsroom.checker, at.articleId);

    const { stay } = await undoAnnotations(newsroom.editor, at, imports[0]!.id);

    const left = await standing(at);
    expect(stay).toBe(1);
    expect(left).toHaveLength(before + 1);
    expect(left.flatMap(({ threads }) => threads)).toEqual([]);
    await expect(undoAnnotations(newsroom.editor, at, imports[0]!.id)).rejects.toThrow(/taken back already/);
  });

  test("that arrive twice with one key arrive once", async () => {
    const at = await scene();
    const file = toFile([note("a", "opened in 1932", "Sure?")]);
    const target = { ...at, key: "one-key-for-both" };

    await Promise.all([1, 2].map(() => importAnnotations(newsroom.checker, target, file, none)));

    expect(await db.outsideImport.count({ where: { articleId: at.articleId } })).toBe(1);
  });

  test("with no place in the article are refused, and change nothing", async () => {
    const at = await scene();

    await expect(importAnnotations(newsroom.checker, at, toFile([note("a", "a tunnel", "?")]), none)).rejects.toThrow(
      /Nothing in this file/,
    );
    expect((await getAnnotationImports(newsroom.checker, at.articleId)).imports).toEqual([]);
  });

  test("are not for readers, nor for another newsroom", async () => {
    const at = await scene();
    const rival = await buildNewsroom();
    const file = toFile([note("a", "opened in 1932", "Sure?")]);

    await expect(importAnnotations(newsroom.reader, at, file, none)).rejects.toMatchObject({ code: "forbidden" });
    await expect(importAnnotations(rival.checker, at, file, none)).rejects.toMatchObject({ code: "not-found" });
  });
});
