import { describe, expect, test } from "vitest";
import { buildNewsroom } from "../../prisma/factories/newsroom";
import { readSampleText, sampleArticles } from "../../prisma/sample/sample";
import { findHead } from "../db/ledger";
import { listEntries } from "../db/ledger-entries";
import { findChainFault } from "../domain/ledger-chain";
import { AppError } from "../errors";
import { getDesk } from "../queries/get-desk";
import { testDatabase } from "../testing/database";
import { importArticle } from "./import-article";
import { DuplicateArticle } from "./store-article";

const { db } = await testDatabase();
const sample = sampleArticles[0]!;
const { slug: _, url, ...details } = sample;
const text = readSampleText(sample);
const input = { ...details, url: url ?? "", given: { text } };

async function refusal(work: Promise<unknown>): Promise<AppError> {
  const error = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(error instanceof AppError)) throw new Error("This was not refused.", { cause: error });
  return error;
}

const articles = (newsroomId: string) => db.article.count({ where: { newsroomId } });

describe("importing an article", () => {
  test("stores its text, passages, claims and speakers with one entry in its ledger", async () => {
    const { checker } = await buildNewsroom();

    const { articleId, claims } = await importArticle(checker, input);

    const desk = await getDesk(checker, articleId);
    expect(desk.text).toBe(text);
    expect(desk.claims).toHaveLength(claims);
    expect(claims).toBeGreaterThan(10);
    expect(desk.speakers.map(({ name }) => name)).toEqual(expect.arrayContaining(["William Burns", "Glen VanHerck"]));
    expect(desk.article).toMatchObject({ title: sample.title, byline: sample.byline, publishedOn: "2024-09-24" });
    const entries = await listEntries(db, checker.newsroomId, articleId);
    expect(entries).toMatchObject([{ seq: 1, actor: checker.userId, event: { type: "article.imported" } }]);
    const newsroomChain = await listEntries(db, checker.newsroomId, checker.newsroomId);
    expect(findChainFault(checker.newsroomId, newsroomChain)).toBeNull();
    const added = newsroomChain.filter(({ event }) => event.type === "speaker.added");
    expect(added).toHaveLength(desk.speakers.length);
  });

  test("finds the newsroom's people again in the next article, but not its groups and anonymous sources", async () => {
    const { editor } = await buildNewsroom();
    const first = await importArticle(editor, input);
    const second = await importArticle(editor, { ...input, given: { text: `${text}\nOne more line of it.` } });

    const [a, b] = [await getDesk(editor, first.articleId), await getDesk(editor, second.articleId)];
    const idOf = (desk: typeof a, name: string) => desk.speakers.find((speaker) => speaker.name === name)!.id;
    expect(idOf(b, "William Burns")).toBe(idOf(a, "William Burns"));
    const anonymous = (desk: typeof a) =>
      desk.speakers.filter(({ type }) => type === "anonymous" || type === "group").map(({ id }) => id);
    expect(anonymous(a).length).toBeGreaterThan(0);
    expect(anonymous(b).filter((id) => anonymous(a).includes(id))).toEqual([]);
  });

  test("keeps a name written with letters of another script apart from the one it looks like", async () => {
    const { checker } = await buildNewsroom();
    const speakersOf = async (name: string) => {
      const given = { text: `“The bridge is closed,” said ${name}, the mayor of Quernstone, on Monday.` };
      const { articleId } = await importArticle(checker, { ...input, title: name, url: "", given });
      return (await getDesk(checker, articleId)).speakers.filter((speaker) => speaker.name === name);
    };
    const [latin, mixed, composed] = ["Zoë Petrova", "Zoë Pеtrova", "Zoë Petrova".normalize("NFD")];
    const first = await speakersOf(latin!);
    expect(first).toHaveLength(1);
    const other = await speakersOf(mixed!);
    expect(other).toHaveLength(1);
    expect(other[0]!.id).not.toBe(first[0]!.id);
    // The same name encoded otherwise is the same name.
    expect(composed).not.toBe(latin);
    expect(await db.speaker.count({ where: { name: latin! } })).toBe(1);
    const given = { text: `“The road is open,” said ${composed}, the mayor of Quernstone, on Monday.` };
    const { articleId } = await importArticle(checker, { ...input, title: "x", url: "", given });
    expect((await getDesk(checker, articleId)).speakers.map(({ id }) => id)).toContain(first[0]!.id);
  });

  test("takes no more of a long first line than fits a title, and nothing that would turn it round", async () => {
    const { editor } = await buildNewsroom();
    const line = `The \u202emayor\u202c said ${"that the bridge is old ".repeat(20)}`;
    const { articleId } = await importArticle(editor, { ...input, title: "", given: { text: line } });

    const { article } = await getDesk(editor, articleId);
    expect(article.title).toMatch(/^The mayor said that the bridge is old .* (old|is|bridge|the|that)…$/);
    expect(article.title.length).toBeLessThanOrEqual(151);
  });

  test("takes the first line for a title, and a writer for the writer of what they hand in", async () => {
    const { writer } = await buildNewsroom();
    const { articleId } = await importArticle(writer, { given: { text: "A quiet day\nNothing happened in 2019." } });

    const { article } = await getDesk(writer, articleId);
    expect(article).toMatchObject({ title: "A quiet day", writers: [writer.userId] });
  });

  test("offers the article that has the text already, and imports it again only when asked", async () => {
    const { editor } = await buildNewsroom();
    const { articleId } = await importArticle(editor, input);

    const refused = await refusal(importArticle(editor, { ...input, title: "Another title" }));
    expect(refused).toBeInstanceOf(DuplicateArticle);
    expect(refused).toMatchObject({ code: "conflict", existing: { id: articleId, title: sample.title } });
    expect(await articles(editor.newsroomId)).toBe(1);
    await importArticle(editor, { ...input, allowDuplicate: true });
    expect(await articles(editor.newsroomId)).toBe(2);
  });

  test("does not tell a newsroom that its rival has the text", async () => {
    const { editor } = await buildNewsroom();
    const rival = await buildNewsroom();
    await importArticle(editor, input);

    expect(await importArticle(rival.editor, input)).toMatchObject({ revision: 1 });
  });

  test("happens once when it is sent twice at the same moment", async () => {
    const { editor } = await buildNewsroom();
    const both = await Promise.all([1, 2].map(() => importArticle(editor, { ...input, key: "the-same-key" })));

    expect(both[0]).toEqual(both[1]);
    expect(await articles(editor.newsroomId)).toBe(1);
  });

  test("of two people with the same text at the same moment takes one, and adds each speaker once", async () => {
    const { editor, checker } = await buildNewsroom();
    const both = await Promise.allSettled([importArticle(editor, input), importArticle(checker, input)]);

    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const burns = { newsroomId: editor.newsroomId, name: "William Burns" };
    expect(await db.speaker.count({ where: burns })).toBe(1);
  });
});

describe("what cannot be imported gets a sentence and changes nothing", () => {
  const bytes = (...values: number[]) => ({ fileName: "a.txt", bytes: new Uint8Array(values) });
  test.for<[string, Partial<Parameters<typeof importArticle>[1]>, string]>([
    ["nothing", { given: { text: "  \n" } }, "There is no text here"],
    ["a NUL", { given: { text: "A\0b" } }, "holds a NUL character"],
    ["a lone surrogate", { given: { text: "A \ud800 b" } }, "half of a character"],
    ["too long a text", { given: { text: "a ".repeat(100_001) } }, "an article may have 200,000"],
    ["HTML", { given: { text: "<html><body><p>Hello</p></body></html>" } }, "HTML source"],
    ["UTF-16", { given: bytes(0xff, 0xfe, 0x41, 0) }, "looks like UTF-16"],
    [
      "a program",
      { given: bytes(0x7f, 0x45, 0x4c, 0x46, 1, 1, 1, 0) },
      "looks like a program, not plain text. Choose the file that holds the article.",
    ],
    ["a title with a NUL", { given: { text: "Yes." }, title: "A\0" }, "a character that is not text"],
    ["a title too long", { given: { text: "Yes." }, title: "x".repeat(301) }, "under 300 characters"],
    ["no web address", { given: { text: "Yes." }, url: "javascript:alert(1)" }, "not a web address"],
    ["no date", { given: { text: "Yes." }, publishedOn: "2026-02-30" }, "not a date"],
    ["a stranger as writer", { given: { text: "Yes." }, writers: ["0198c0de-0000-7000-8000-000000000000"] }, "members"],
  ])("%s", async ([, change, sentence]) => {
    const { editor } = await buildNewsroom();
    const before = await findHead(db, editor.newsroomId, editor.newsroomId);

    const refused = await refusal(importArticle(editor, { ...input, ...change }));

    expect(refused).toMatchObject({ code: "invalid-input", message: expect.stringContaining(sentence) });
    expect(await articles(editor.newsroomId)).toBe(0);
    expect(await findHead(db, editor.newsroomId, editor.newsroomId)).toEqual(before);
  });

  test("a reader is told who to ask", async () => {
    const { reader } = await buildNewsroom();
    expect(await refusal(importArticle(reader, input))).toMatchObject({ code: "forbidden" });
  });

  test("a single line of 200,000 characters is taken", async () => {
    const { editor } = await buildNewsroom();
    const line = "The mayor said the bridge was safe, and 12 engineers agreed. ".repeat(3_400).slice(0, 199_999);
    const { articleId } = await importArticle(editor, { title: "Long", given: { text: `${line}.` } });
    expect((await getDesk(editor, articleId)).text).toHaveLength(200_000);
  }, 60_000);
});
