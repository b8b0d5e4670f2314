/**
 * A report is made from the ledger. So whatever else stands in the tables is
 * planted with words of its own, and looked for in every format of every kind:
 * a column that is added to the schema is in this test by itself.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, expect, test } from "vitest";
import { buildCheckedArticle } from "../../prisma/factories/checked-article";
import { buildNewsroom } from "../../prisma/factories/newsroom";
import { root } from "../cli/root";
import { newId, type SourceId } from "../domain/ids";
import { type ReportKind, reportKinds } from "../domain/report-kind";
import { formatNames } from "../formats/report-formats";
import { openUp } from "../formats/testing/open-up";
import { getReportFile } from "../queries/get-report-file";
import { testDatabase } from "../testing/database";
import { askForReport } from "./ask-for-report";
import { makeReport } from "./make-report";

const { db } = await testDatabase();
const folder = mkdtempSync(path.join(tmpdir(), "stet-report-privacy-"));
process.env.STET_DATA = folder;
afterAll(() => rmSync(folder, { recursive: true }));

/** Columns that say which words of a fixed set hold, or what a computer made: nobody writes in them. */
const unwritten =
  /sha256$|hash$|\bsalt$|\.kind$|\.state$|\.format$|\.type$|\.outcome$|\.fault$|\.news$|\.visits$|^throttle\.|_key$|\.key$|^ledger_entry\.|^report|_kinds$|^article\.text_sha256|^revision\.text$|^newsroom\.policy$|^job\.doing$/;

/** What a report takes from a table: the names of the newsroom and its people, and where a capture in its ZIP came from. */
const shown: Record<string, readonly ReportKind[]> = {
  "user.name": reportKinds,
  "capture.url": ["internal", "legal"],
  "capture.media_type": ["internal", "legal"],
};

type Column = { column: string; table: string; name: string; isJson: boolean };

/** Every column of text or JSON in the schema. */
function listColumns(): Column[] {
  const schema = readFileSync(path.join(root, "prisma/schema.prisma"), "utf8");
  return [...schema.matchAll(/^model \w+ \{\n([\s\S]*?)^\}/gm)].flatMap(([, body]) => {
    const table = /@@map\("(\w+)"\)/.exec(body!)![1]!;
    const fields = [...body!.matchAll(/^ {2}(\w+) +(String|Json)\??( .*)?$/gm)];
    return fields
      .filter(([, , , rest]) => !rest?.includes("@db.Uuid"))
      .map(([, name, type, rest]) => {
        const column = /@map\("(\w+)"\)/.exec(rest ?? "")?.[1] ?? name!;
        return { column: `${table}.${column}`, table, name: column, isJson: type === "Json" };
      });
  });
}

/** Refuses every update, so its word is in it from the beginning. */
const asPublished = "publication.page";
const wordOf = (column: string) => `QQ${column.replace(/[._]/g, "").toUpperCase()}QQ`;

test("no report says what stands in the tables alone", { timeout: 180_000 }, async () => {
  const newsroom = await buildNewsroom();
  const { articleId, claimIds } = await buildCheckedArticle(newsroom);
  await fillTables({ newsroomId: newsroom.id, userId: newsroom.checker.userId, articleId, claimId: claimIds[0]! });

  const columns = listColumns().filter(({ column }) => !unwritten.test(column));
  const empty: string[] = [];
  for (const { column, table, name, isJson } of columns) {
    if (column === asPublished) continue;
    // Unique where it has to be.
    const words = `'${wordOf(column)}' || ctid::text`;
    const value = isJson ? `to_jsonb(${words})` : words;
    const planted = await db.$executeRawUnsafe(`update "${table}" set "${name}" = ${value}`);
    if (planted === 0) empty.push(column);
  }
  expect(empty).toEqual([]);
  expect(columns.length).toBeGreaterThan(60);

  for (const kind of reportKinds) {
    const { number } = await askForReport(newsroom.editor, { articleId, kind });
    await makeReport(newsroom.editor, { articleId, number }, () => {});
    const found = new Set<string>();
    for (const format of formatNames) {
      const { open } = await getReportFile(newsroom.editor, { articleId, number, format });
      const whole = await openUp(format, await buffer(open()));
      for (const { column } of columns) if (whole.includes(wordOf(column))) found.add(column);
    }
    const may = Object.entries(shown).flatMap(([column, kinds]) => (kinds.includes(kind) ? [column] : []));
    expect({ kind, found: [...found].sort() }).toEqual({ kind, found: may.sort() });
  }
});

type Ids = { newsroomId: string; userId: string; articleId: string; claimId: string };

/** A row in every table that the article itself leaves empty. */
async function fillTables({ newsroomId, userId, articleId, claimId }: Ids): Promise<void> {
  const id = () => newId<SourceId>();
  const at = new Date();
  const sha256 = "ab".repeat(32);
  const source = await db.source.findFirstOrThrow({ where: { newsroomId } });
  const speaker = await db.speaker.findFirstOrThrow({ where: { newsroomId } });
  await db.blob.create({ data: { newsroomId, sha256, size: 1, mediaType: "text/plain" } });
  const capture = {
    ...{ newsroomId, id: id(), sourceId: source.id, url: "", finalUrl: "", status: 200, mediaType: "text/html" },
    ...{ charset: "utf-8", headers: {}, fileSha256: sha256, title: "", text: "", fetchedAt: at, takenById: userId },
  };
  await db.capture.create({ data: capture });
  const seen = { captureId: capture.id, outcome: "unreachable", at };
  await db.recheck.create({ data: { newsroomId, id: id(), sourceId: source.id, ...seen } });
  await db.transcript.create({
    data: {
      ...{ newsroomId, id: id(), sourceId: source.id, text: "", sha256, fileSha256: sha256, fileName: "" },
      ...{ addedById: userId, addedAt: at },
    },
  });
  const importId = id();
  const factCheckId = id();
  const brought = { format: "fact-checks", importedById: userId, importedAt: at, taken: 1 };
  await db.outsideImport.create({ data: { newsroomId, id: importId, ...brought } });
  await db.factCheck.create({ data: { newsroomId, id: factCheckId, importId, claim: "", rating: "" } });
  await db.knownClaim.create({ data: { newsroomId, id: factCheckId, words: "", factCheckId } });
  await db.speakerAlias.create({ data: { newsroomId, speakerId: speaker.id, alias: "x" } });
  await db.speakerPost.create({ data: { newsroomId, speakerId: speaker.id, id: id() } });
  const invited = { role: "reader" as const, invitedById: userId, expiresAt: at };
  await db.invitation.create({ data: { newsroomId, id: id(), tokenHash: sha256, ...invited } });
  await db.session.create({ data: { id: id(), userId, expiresAt: at } });
  await db.job.create({
    data: { newsroomId, id: id(), kind: "test.none", input: {}, askedById: userId, state: "done" },
  });
  await db.commandReceipt.create({ data: { newsroomId, key: "k", actorId: userId, result: {} } });
  await db.presence.create({ data: { newsroomId, articleId, userId, tab: "tab-tab-1", claimId, seenAt: at } });
  await db.signInLink.create({ data: { tokenHash: sha256, userId, expiresAt: at } });
  await db.publication.create({
    data: {
      ...{ newsroomId, id: id(), articleId, tokenHash: sha256, listed: false, position: 1 },
      page: { words: wordOf(asPublished) },
      ...{ publishedById: userId, publishedAt: at, withdrawnById: userId, withdrawnAt: at },
    },
  });
}
