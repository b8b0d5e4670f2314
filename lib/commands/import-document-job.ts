import "server-only";
import { findSameText } from "../db/articles";
import { inTransaction } from "../db/client";
import { findReceipt, recordReceipt } from "../db/receipts";
import type { Actor } from "../domain/actor";
import { type ArticleDetails, DocumentImport } from "../domain/article-details";
import type { JobId } from "../domain/ids";
import { sha256 } from "../domain/ledger-chain";
import { can } from "../domain/permissions";
import { askFor, defineJob } from "../jobs/define-job";
import { forbidden } from "../refusal";
import { DuplicateArticle, importArticle } from "./import-article";
import { findReadDocument } from "./read-document-job";

/** Makes an article of a document that was read: once, whatever process dies over it. */
export const importDocumentJob = defineJob({
  kind: "article.import",
  input: DocumentImport,
  run: async ({ input: { details, readBy, allowDuplicate }, actor, jobId, signal, report }) => {
    report(0.2, "Looking for claims");
    const given = { readBy: readBy as JobId };
    signal.throwIfAborted();
    const { articleId, claims } = await importArticle(actor, { ...details, given, allowDuplicate, key: jobId });
    return { articleId, claims };
  },
});

/**
 * Have a document that was read made an article. Refuses at once what would be
 * refused later anyway: a text the newsroom has, or a document of somebody else's.
 */
export async function askToImport(
  actor: Actor,
  asked: { details: ArticleDetails; readBy: JobId; allowDuplicate: boolean; key: string },
): Promise<JobId> {
  if (!can(actor, "article.import")) throw forbidden(actor, "article.import");
  const { key, ...input } = asked;
  const { document } = await findReadDocument(actor, input.readBy);
  const { newsroomId, userId } = actor;
  return inTransaction(async (tx) => {
    const before = key ? await findReceipt<JobId>(tx, newsroomId, userId, key) : null;
    if (before) return before;
    const existing = input.allowDuplicate ? null : await findSameText(tx, newsroomId, sha256(document.text));
    if (existing) throw new DuplicateArticle(existing);
    const jobId = await askFor(tx, actor, importDocumentJob, input);
    if (key) await recordReceipt(tx, newsroomId, userId, key, jobId);
    return jobId;
  });
}
