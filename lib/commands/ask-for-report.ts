import "server-only";
import { findArticle } from "../db/articles";
import { db, inTransaction, type Tx } from "../db/client";
import { findHead, lockChain } from "../db/ledger";
import { listEntries } from "../db/ledger-entries";
import { findFormerReport, findReportRequest, insertReportRequest } from "../db/reports";
import type { Actor } from "../domain/actor";
import { type ArticleId, isId } from "../domain/ids";
import { can } from "../domain/permissions";
import { type ReportKind, reportAction } from "../domain/report-kind";
import { notFound } from "../errors";
import { forbidden } from "../refusal";
import { requireActorNow } from "./actor-now";
import { openSigningKey } from "./signing-key";

/** The number a report has or will have; `made` where one that says the same is there already. */
export type AskedReport = { number: number; made: boolean };

/**
 * Ask for a report of an article as of now. Where nothing happened since the
 * newest report of this kind, that one is meant. `queue` puts the making on its
 * way, in the same transaction; what is asked is only a wish, so the ledger
 * learns of the report when it is made (make-report.ts).
 */
export async function askForReport(
  asking: Actor,
  { articleId, kind }: { articleId: ArticleId; kind: ReportKind },
  queue: (tx: Tx, number: number) => Promise<void> = async () => {},
): Promise<AskedReport> {
  const action = reportAction(kind);
  if (!isId(articleId) || !(await findArticle(db(), asking.newsroomId, articleId))) throw notFound("article");
  if (!can(asking, action)) throw forbidden(asking, action);
  // Before the positions are taken: a first key is itself an entry of the newsroom's ledger.
  await openSigningKey(asking);
  return inTransaction(async (tx) => {
    const { newsroomId } = asking;
    await lockChain(tx, articleId);
    const actor = await requireActorNow(tx, asking, action);
    const registerPosition = (await findHead(tx, newsroomId, newsroomId))?.seq ?? 0;
    const same = await findSame(tx, actor, { articleId, kind, registerPosition });
    if (same !== null) return { number: same, made: true };

    const position = (await findHead(tx, newsroomId, articleId))?.seq ?? 0;
    const asked = { kind, position, registerPosition, askedBy: actor.userId, askedAt: new Date().toISOString() };
    const number = await insertReportRequest(tx, newsroomId, { articleId, ...asked });
    await queue(tx, number);
    return { number, made: false };
  });
}

/** The newest report of a kind, where nothing but reports was recorded since. */
async function findSame(
  tx: Tx,
  { newsroomId }: Actor,
  { articleId, kind, registerPosition }: { articleId: ArticleId; kind: ReportKind; registerPosition: number },
): Promise<number | null> {
  const former = await findFormerReport(tx, newsroomId, { articleId, kind, before: null });
  if (!former) return null;
  const request = await findReportRequest(tx, newsroomId, { articleId, number: former.number });
  if (request?.registerPosition !== registerPosition) return null;
  const later = await listEntries(tx, newsroomId, articleId, { after: former.position, limit: 100 });
  return later.length < 100 && later.every(({ type }) => type === "report.made") ? former.number : null;
}
