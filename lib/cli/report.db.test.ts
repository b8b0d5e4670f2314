import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BuiltNewsroom, buildNewsroom } from "../../prisma/factories/newsroom";
import { testDatabase } from "../testing/database";
import { runStet } from "../testing/run-stet";

const { url, db } = await testDatabase();
const folder = mkdtempSync(path.join(tmpdir(), "stet-report-"));
const file = (name: string) => path.join(folder, name);

let newsroom: BuiltNewsroom;
let article: string;

const stet = (...args: string[]) => runStet(args, { DATABASE_URL: url, STET_DATA: folder });

beforeAll(async () => {
  newsroom = await buildNewsroom({ name: "The Harbour Post" });
  writeFileSync(
    file("ferry.txt"),
    "Council cuts the ferry\n\nThe ferry opened in 1931.\n“It is late,” said Ines Duarte.\n",
  );
  const imported = await stet(
    "import",
    file("ferry.txt"),
    "--title",
    "The ferry",
    "--published",
    "2026-02-28",
    "--json",
  );
  expect(imported).toMatchObject({ status: 0, told: "" });
  article = (JSON.parse(imported.out) as { article: string }).article;
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("the command line", { timeout: 60_000 }, () => {
  test("imports a file as the newsroom's owner and prints one JSON document", async () => {
    const row = await db.article.findFirstOrThrow({ where: { id: article }, include: { claims: true } });

    expect(row).toMatchObject({ newsroomId: newsroom.id, importedById: newsroom.owner.userId, title: "The ferry" });
    expect(row.claims.length).toBeGreaterThan(1);
  });

  test("refuses a text that is there already, names its article, and changes nothing", async () => {
    const again = await stet("import", file("ferry.txt"), "--json");

    expect(again).toMatchObject({ status: 1, out: "" });
    expect(again.told).toContain(article);
    expect(await db.article.count()).toBe(1);
  });

  test("writes a report that verifies, and finds where it was altered", async () => {
    const written = await stet("report", article, "--out", file("report.json"), "--json");
    expect(JSON.parse(written.out)).toMatchObject({ article, format: "json", position: 1 });
    expect(await stet("verify", file("report.json"))).toMatchObject({
      status: 0,
      out: expect.stringMatching(/^Intact: “The ferry”\. Report 1, internal\. Ledger position 1, hash /),
    });

    const altered = readFileSync(file("report.json"), "utf8").replaceAll("1931", "1932");
    writeFileSync(file("altered.json"), altered);
    const found = await stet("verify", file("altered.json"), "--json");

    expect(found.status).toBe(1);
    expect(JSON.parse(found.out)).toMatchObject({
      intact: false,
      faults: expect.arrayContaining(["The article's text is not the one that was imported."]),
    });
  });

  test("writes the same report out again, to stdout and in another format, while nothing changes", async () => {
    const { status, out } = await stet("report", article, "--format", "html");

    const nowhere = await stet("report", article, "--out", file("no-such-folder/report.json"));
    expect(nowhere).toMatchObject({ status: 2, told: expect.stringContaining("There is no folder ") });
    expect(status).toBe(0);
    expect(out).toMatch(/^<!doctype html>.*The ferry.*<\/html>\n$/s);
    expect(await db.report.count()).toBe(1);
  });

  test("finds the ledger intact, and afterwards what was changed behind its back", async () => {
    expect(await stet("ledger", "verify")).toMatchObject({
      status: 0,
      out: expect.stringMatching(/^Intact: 2 chains, /),
    });

    await db.article.updateMany({ data: { title: "Another ferry" } });
    const found = await stet("ledger", "verify", "--json");
    await db.article.updateMany({ data: { title: "The ferry" } });

    expect(found.status).toBe(1);
    expect(JSON.parse(found.out)).toMatchObject({
      intact: false,
      faults: [{ newsroom: "The Harbour Post", chain: article, fault: expect.stringContaining("another title") }],
    });
  });

  test("asks which newsroom is meant where there are several", async () => {
    const other = await buildNewsroom({ name: "The Inland Post" });

    expect(await stet("import", file("ferry.txt"))).toMatchObject({
      status: 2,
      told: expect.stringContaining("The Inland Post"),
    });
    const named = await stet("import", file("ferry.txt"), "--newsroom", "The Inland Post", "--json");
    expect(named.status).toBe(0);
    expect(await db.article.count({ where: { newsroomId: other.id } })).toBe(1);
    expect((await stet("report", article, "--newsroom", other.name)).status).toBe(1);
    expect((await stet("report", article)).status).toBe(0);
  });
});
