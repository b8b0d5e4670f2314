import "server-only";
import { hashToken, tokenFor } from "../auth/token";
import { findPublication, insertPublication, recordUnpublished } from "../db/publications";
import { readReportFacts } from "../db/report-facts";
import type { Actor } from "../domain/actor";
import { isId, newId, type PublicationId } from "../domain/ids";
import { canonicalJson, sha256 } from "../domain/ledger-chain";
import { toReport } from "../domain/report";
import { AppError, notFound } from "../errors";
import { toCheckedPage } from "../formats/checked-page/make";
import { inArticle, type Recorded, type Target } from "./in-article";

/**
 * Publish how a closed article was checked, on a page behind a link of its own.
 * What it shows is fixed here, from the public report as of now: reopening the
 * article, or anything done to it later, changes nothing of it. `listed` lets
 * search engines and the newsroom's feed show it.
 */
export async function publishArticle(actor: Actor, target: Target, { listed }: { listed: boolean }): Promise<Recorded> {
  return inArticle(actor, target, "article.publish", async ({ tx, actor, article, at }) => {
    const { newsroomId, userId } = actor;
    if (article.state !== "closed") {
      throw new AppError("rule-refused", "Only a closed article can have a public page. Close it first.");
    }
    if (await findPublication(tx, newsroomId, article.id)) {
      throw new AppError("rule-refused", "This article has a public page already. Withdraw that one first.");
    }
    const { id: articleId, revision } = article;
    const facts = await readReportFacts(tx, actor, { articleId, kind: "public", revision });
    const page = toCheckedPage(toReport(facts));
    const id = newId<PublicationId>();
    const { position } = page.ledger;
    const tokenHash = hashToken(tokenFor("publication", id));
    const made = { id, tokenHash, listed, position, page, publishedById: userId, publishedAt: at };
    await insertPublication(tx, newsroomId, { articleId, ...made });
    const told = { position, sha256: sha256(canonicalJson(page)), listed, tokenHash };
    return { type: "article.published", publicationId: id, ...told };
  });
}

/** Withdraw a public page: from then on its link leads nowhere. */
export async function unpublishArticle(actor: Actor, target: Target, id: PublicationId): Promise<Recorded> {
  return inArticle(actor, target, "article.publish", async ({ tx, actor, article, at }) => {
    const done = { by: actor.userId, at };
    const place = { articleId: article.id, id };
    if (!isId(id) || !(await recordUnpublished(tx, actor.newsroomId, place, done))) throw notFound("public page");
    return { type: "article.unpublished", publicationId: id };
  });
}
