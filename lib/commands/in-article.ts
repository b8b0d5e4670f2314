import "server-only";
import { type Article, selectArticle, toArticle } from "../db/articles";
import { inTransaction, type Tx } from "../db/client";
import { appendAllLedger, lockChain, selectHead, toHead } from "../db/ledger";
import { selectRole, toRole } from "../db/members";
import { recordReceipt, selectReceipt, toReceipt } from "../db/receipts";
import { readTogether } from "../db/together";
import type { Actor } from "../domain/actor";
import { type ArticleId, isId } from "../domain/ids";
import type { LedgerEvent } from "../domain/ledger-event";
import type { Action } from "../domain/permissions";
import { AppError, notFound } from "../errors";
import { requireStill } from "./actor-now";

/** Where a change to an article happens: one transaction that holds the article's chain. */
export type Scene = { tx: Tx; actor: Actor; article: Article /** Now, ISO 8601. */; at: string };

/** What a command on an article answers: the place of its entry, or its last, in the article's chain. */
export type Recorded = { seq: number };

/** Which article, and the client's key for this one intention (repeating it changes nothing). */
export type Target = {
  articleId: ArticleId;
  key?: string;
  /** The revision on the person's screen: places in another text mean nothing in this one. */
  revision?: number | undefined;
};

/**
 * The frame of every command on an article: authorise, open one transaction,
 * take the article's chain, load, let `work` decide and write, and append the
 * event or events it answers with. A repeated key gets the first answer again.
 *
 * Because the chain is taken before anything is read, commands on one article
 * run one after the other, and what `work` reads stays true until it commits.
 */
export async function inArticle(
  asking: Actor,
  { articleId, key, revision }: Target,
  action: Action,
  work: (scene: Scene) => Promise<LedgerEvent | LedgerEvent[]>,
): Promise<Recorded> {
  if (!isId(articleId)) throw notFound("article");
  return inTransaction(async (tx) => {
    await lockChain(tx, articleId);
    const { newsroomId, userId } = asking;
    const read = await readTogether(tx, {
      article: selectArticle(newsroomId, articleId),
      role: selectRole(newsroomId, userId),
      receipt: selectReceipt(newsroomId, key),
      head: selectHead(newsroomId, articleId),
    });
    const article = toArticle(read.article);
    if (!article) throw notFound("article");
    const actor = requireStill(asking, toRole(read.role), action);
    const before = toReceipt<Recorded>(read.receipt, userId);
    if (before) return before;

    if (revision !== undefined && revision !== article.revision) {
      throw new AppError("conflict", "Another draft of this article came into force. Show it before you go on.");
    }
    const at = new Date().toISOString();
    const events = [await work({ tx, actor, article, at })].flat();
    const entry = { newsroomId, chain: articleId, actorId: userId, at };
    const recorded = { seq: await appendAllLedger(tx, entry, events, toHead(read.head)) };
    if (key) await recordReceipt(tx, newsroomId, userId, key, recorded);
    return recorded;
  });
}

/** Refuse what would change a closed article. */
export function requireOpen({ article }: Scene): void {
  if (article.state === "closed") throw new AppError("rule-refused", "This article is closed. Reopen it first.");
}
