import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildCheckedArticle } from "../../prisma/factories/checked-article";
import { buildClosedArticle } from "../../prisma/factories/closed-article";
import { type BuiltNewsroom, buildNewsroom } from "../../prisma/factories/newsroom";
import { capturePage } from "../commands/capture-page";
import { editSource } from "../commands/edit-source";
import { noteFile } from "../commands/note-file";
import { publishArticle } from "../commands/publish-article";
import { recheckSource } from "../commands/recheck-source";
import { storeFile } from "../commands/store-file";
import { attachTranscript } from "../commands/transcripts";
import type { Actor } from "../domain/actor";
import type { ArticleId } from "../domain/ids";
import { testDatabase } from "../testing/database";
import "../testing/local-network.mjs";
import { visiting } from "../testing/visiting";
import { auditLedger, type ChainAudit } from "./audit-ledger";
import { getDesk } from "./get-desk";

const folder = mkdtempSync(path.join(tmpdir(), "stet-audit-"));
process.env.STET_DATA = folder;
const { url } = await testDatabase();

let newsroom: BuiltNewsroom;
// As someone who owns the database may: without triggers and without foreign keys.
const intruder = new pg.Client(url);

beforeAll(async () => {
  newsroom = await buildNewsroom();
  const { articleId } = await buildCheckedArticle(newsroom);
  await backSource(newsroom.checker, articleId);
  const closed = await buildClosedArticle(newsroom);
  await publishArticle(newsroom.editor, closed, { listed: true });
  await intruder.connect();
  await intruder.query("set session_replication_role = replica");
});
afterAll(async () => {
  await intruder.end();
  rmSync(folder, { recursive: true, force: true });
});

/** A source whose page was captured and changed, with a transcript, and a file that turned out altered. */
async function backSource(actor: Actor, articleId: ArticleId): Promise<void> {
  let words = "The bridge opened in 1932.";
  const server = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "text/plain", etag: '"1"' }).end(words);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://register.localhost:${(server.address() as AddressInfo).port}/`;
  const { claims, speakers } = await getDesk(actor, articleId);
  const { id, version: _, ...fields } = claims[0]!.evidence[0]!.source;
  await editSource(actor, { sourceId: id, version: 1 }, { ...fields, url });
  await capturePage(actor, id, visiting());
  words = "The bridge opened in 1931.";
  await recheckSource(actor, id, visiting());
  server.close();

  async function* spoken() {
    yield new TextEncoder().encode("1\n00:00:01,000 --> 00:00:02,000\nThe bridge needs repair.\n");
  }
  const { sha256 } = await storeFile(actor, spoken());
  const file = { sha256, name: "hearing.srt" };
  await attachTranscript(actor, { source: { id }, file, speakers: [speakers[0]!.id] });
  await noteFile(actor, sha256, "altered");
}

async function auditAll(actor: Actor): Promise<ChainAudit[]> {
  const audits: ChainAudit[] = [];
  for await (const audit of auditLedger(actor)) audits.push(audit);
  return audits;
}

async function faults(): Promise<string[]> {
  return (await auditAll(newsroom.owner)).flatMap((audit) => audit.faults);
}

/** What an audit finds after a change to one table, which is then put back. */
async function faultsAfter(table: string, change: string): Promise<string[]> {
  await intruder.query(`create temp table saved as table "${table}"`);
  const { rowCount } = await intruder.query(change);
  expect(rowCount, change).toBeGreaterThan(0);
  try {
    return await faults();
  } finally {
    await intruder.query(`delete from "${table}"`);
    await intruder.query(`insert into "${table}" select * from saved`);
    await intruder.query("drop table saved");
  }
}

describe("an audit of the ledger", () => {
  test("finds nothing where only commands have written", async () => {
    const audits = await auditAll(newsroom.owner);

    expect(audits.map(({ of }) => of).sort()).toEqual(["article", "article", "newsroom"]);
    expect(audits.every(({ entries }) => entries > 5)).toBe(true);
    expect(audits.flatMap((audit) => audit.faults)).toEqual([]);
  });

  test("is for owners only", async () => {
    await expect(auditAll(newsroom.editor)).rejects.toMatchObject({ code: "forbidden" });
  });

  test("sees nothing of a rival newsroom's faults", async () => {
    const rival = await buildNewsroom();
    await intruder.query("update newsroom set name = 'Taken over' where id = $1", [rival.id]);

    expect(await faults()).toEqual([]);
    expect((await auditAll(rival.owner))[0]!.faults).toEqual([
      `newsroom ${rival.id} has another name in the tables than in the ledger`,
    ]);
  });

  const inArticle = "chain_id <> newsroom_id and seq";
  test.for([
    [
      "an event",
      "ledger_entry",
      `update ledger_entry set event = jsonb_set(event, '{note}', '"x"') where ${inArticle} = 4`,
    ],
    [
      "a verdict in an event",
      "ledger_entry",
      `update ledger_entry set event = replace(event::text, 'inaccurate', 'verified')::jsonb where type = 'check.given'`,
    ],
    ["a salt", "ledger_entry", `update ledger_entry set salt = 'x' where ${inArticle} = 3`],
    ["a type", "ledger_entry", `update ledger_entry set type = 'comment.added' where ${inArticle} = 3`],
    ["a time", "ledger_entry", `update ledger_entry set at = at - interval '1 hour' where ${inArticle} = 3`],
    [
      "an actor",
      "ledger_entry",
      `update ledger_entry set actor_id = (select user_id from member where role = 'reader' limit 1) where ${inArticle} = 3`,
    ],
    ["an event's hash", "ledger_entry", `update ledger_entry set event_hash = repeat('a', 64) where ${inArticle} = 3`],
    ["an entry's hash", "ledger_entry", `update ledger_entry set hash = repeat('a', 64) where ${inArticle} = 3`],
    [
      "a previous hash",
      "ledger_entry",
      `update ledger_entry set previous_hash = repeat('a', 64) where ${inArticle} = 3`,
    ],
    [
      "the claims an entry is filed under",
      "ledger_entry",
      `update ledger_entry set claim_ids = '{}' where ${inArticle} = 3`,
    ],
    ["an entry's place", "ledger_entry", `update ledger_entry set seq = 99 where ${inArticle} = 3`],
    ["an entry, removed", "ledger_entry", `delete from ledger_entry where ${inArticle} = 3`],
    ["the newest entry, removed", "ledger_entry", `delete from ledger_entry where type = 'waiver.given'`],
    ["a whole chain, removed", "ledger_entry", `delete from ledger_entry where chain_id <> newsroom_id`],
    [
      "the newsroom's entry",
      "ledger_entry",
      `update ledger_entry set event = jsonb_set(event, '{name}', '"x"') where type = 'newsroom.created'`,
    ],
    ["a verdict", "claim", `update claim set verdict = 'verified' where verdict = 'inaccurate'`],
    ["a verdict's note", "claim", `update claim set verdict_note = 'x' where verdict = 'inaccurate'`],
    ["a checker", "claim", `update claim set checker_id = check_signer_id where check_state = 'signed_off'`],
    ["a sign-off, taken away", "claim", `update claim set check_state = 'checked' where check_state = 'signed_off'`],
    ["a verdict without its checker", "claim", `update claim set checker_id = null where verdict = 'inaccurate'`],
    ["a finding", "claim", `update claim set finding = 'misquoted' where finding = 'confirmed'`],
    ["a withdrawal", "claim", `update claim set withdrawn = false where withdrawn`],
    ["a claim, removed", "claim", `delete from claim where withdrawn`],
    ["where a claim stands", "placement", `update placement set spans[2] = spans[2] - 1`],
    [
      "who says it",
      "claim_speaker",
      `update claim_speaker set ordinal = ordinal + 1, speaker_id = (select id from speaker where name = 'the mayor’s office')`,
    ],
    [
      "through whom it came",
      "claim_chain",
      `insert into claim_chain select newsroom_id, claim_id, revision, 0, false, null, '{}' from placement`,
    ],
    ["a passage's reason", "passage", `update passage set nothing_to_check = null where nothing_to_check is not null`],
    ["the text", "revision", `update revision set text = replace(text, '1932', '1933')`],
    ["the text's hash", "revision", `update revision set sha256 = repeat('a', 64)`],
    ["a title", "article", `update article set title = 'x'`],
    [
      "the article's state",
      "article",
      `update article set state = 'closed', closed_by_id = imported_by_id, closed_at = now()`,
    ],
    ["evidence", "evidence", `update evidence set locator = 'row 99' where not removed`],
    ["removed evidence, brought back", "evidence", `update evidence set removed = false where removed`],
    ["a waiver's reason", "waiver", `update waiver set reason = 'x'`],
    ["a note", "comment", `update comment set body = 'x'`],
    ["a thread", "thread", `update thread set resolved = true`],
    ["a speaker's name", "speaker", `update speaker set name = 'x' where name = 'Ana Petrova'`],
    ["a source", "source", `update source set title = 'x'`],
    ["a role", "member", `update member set role = 'owner' where role = 'reader'`],
    ["that a source changed", "source", `update source set news = null where news is not null`],
    ["whether a source is visited", "source", `update source set watched = false`],
    ["a captured page's text", "capture", `update capture set text = replace(text, '1932', '1933')`],
    ["a captured page's file", "capture", `update capture set file_sha256 = repeat('a', 64)`],
    ["a captured page's headers", "capture", `update capture set headers = '{}'`],
    ["when a page was captured", "capture", `update capture set fetched_at = fetched_at - interval '1 day'`],
    ["a captured page, removed", "capture", `delete from capture where text like '%1932%'`],
    ["what a visit found", "recheck", `update recheck set outcome = 'unchanged'`],
    ["a visit, removed", "recheck", `delete from recheck`],
    ["a transcript's words", "transcript", `update transcript set text = replace(text, 'needs', 'wants')`],
    ["a transcript's hash", "transcript", `update transcript set sha256 = repeat('a', 64)`],
    ["when something was said", "transcript", `update transcript set times = '[]'`],
    ["a transcript, taken off", "transcript", `update transcript set removed = true`],
    [
      "whose words a transcript holds",
      "transcript_speaker",
      `update transcript_speaker set speaker_id = (select id from speaker where name = 'the mayor’s office')`,
    ],
    ["that a file was altered", "blob", `update blob set fault = null where fault is not null`],
    [
      "a public page",
      "publication",
      `update publication set page = replace(page::text, 'inaccurate', 'verified')::jsonb`,
    ],
    ["a public page's link", "publication", `update publication set token_hash = repeat('a', 64)`],
    ["a public page, withdrawn", "publication", `update publication set withdrawn_at = now()`],
    ["a public page, removed", "publication", `delete from publication`],
    ["how often addresses are visited", "newsroom", `update newsroom set visits = 'daily'`],
    ["the policy", "newsroom", `update newsroom set policy = '{"signOffChecks": false, "signOffReviews": false}'`],
  ])("finds %s altered behind the program's back", async ([, table, change]) => {
    expect(await faultsAfter(table!, change!)).not.toEqual([]);
    expect(await faults()).toEqual([]);
  });
});
