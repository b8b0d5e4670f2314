import "server-only";
import { hashToken, tokenFor } from "../auth/token";
import { db } from "../db/client";
import { findPublication, findWithdrawn } from "../db/publications";
import type { Actor } from "../domain/actor";
import { type ArticleId, isId, type PublicationId } from "../domain/ids";
import { can } from "../domain/permissions";
import { notFound } from "../errors";
import { embedPath, embedSnippet, feedPath, pagePath } from "../formats/checked-page/paths";
import { forbidden } from "../refusal";
import { getReadable } from "./get-desk";

/** What members see of an article's public page. */
export type PublicationView = {
  mayPublish: boolean;
  closed: boolean;
  /** The last page that was withdrawn, whose link leads nowhere any more. */
  withdrawn: { by: string; at: string } | null;
  standing: {
    id: PublicationId;
    listed: boolean;
    position: number;
    by: string;
    at: string;
    /** Null where the link can no longer be told; it still works. */
    link: { page: string; snippet: string } | null;
    feed: string | null;
  } | null;
};

export async function getPublication(actor: Actor, articleId: ArticleId, origin: string): Promise<PublicationView> {
  if (!can(actor, "report.take")) throw forbidden(actor, "report.take");
  if (!isId(articleId)) throw notFound("article");
  const { newsroomId } = actor;
  const { state, title } = await getReadable(db(), actor, articleId);
  const [found, withdrawn] = await Promise.all([
    findPublication(db(), newsroomId, articleId),
    findWithdrawn(db(), newsroomId, articleId),
  ]);
  const view = { mayPublish: can(actor, "article.publish"), closed: state === "closed", withdrawn };
  if (!found) return { ...view, standing: null };
  const { tokenHash, ...standing } = found;
  const link = { newsroomId, token: tokenFor("publication", found.id) };
  const known = hashToken(link.token) === tokenHash;
  return {
    ...view,
    standing: {
      ...standing,
      link: known ? { page: pagePath(link), snippet: embedSnippet({ title }, `${origin}${embedPath(link)}`) } : null,
      feed: found.listed ? feedPath(newsroomId) : null,
    },
  };
}
