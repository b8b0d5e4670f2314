import "server-only";
import { type Article, findArticle, getRevisionText } from "../db/articles";
import { listClaims } from "../db/claims";
import { inSnapshot, type Tx } from "../db/client";
import { listEvidence } from "../db/evidence";
import { findHead } from "../db/ledger";
import { listPassages, type Passage } from "../db/passages";
import { getPeopleAndPolicy } from "../db/people";
import { listArticleSpeakers } from "../db/speakers";
import { listThreads } from "../db/threads";
import { listWaivers } from "../db/waivers";
import type { Actor } from "../domain/actor";
import type { Claim } from "../domain/claim";
import type { ArticleView, ClaimView, DeskView, PassageView, SpeakerView } from "../domain/desk";
import { type ArticleId, type ClaimId, isId, type SpeakerId } from "../domain/ids";
import { can, explainForbidden } from "../domain/permissions";
import { AppError, notFound } from "../errors";

/**
 * Everything the desk shows of one article, as of one ledger position. A fixed
 * number of queries, whatever the size of the article.
 */
export async function getDesk(actor: Actor, articleId: ArticleId): Promise<DeskView> {
  return inSnapshot(async (tx) => {
    const article = await getReadable(tx, actor, articleId);
    const { newsroomId } = actor;
    const { text } = await getRevisionText(tx, newsroomId, articleId, article.revision);
    const passages = await listPassages(tx, newsroomId, articleId, article.revision);
    const { claims, speakers } = await listClaimViews(tx, actor, article);
    const { people, policy } = await getPeopleAndPolicy(tx, newsroomId);
    const waivers = await listWaivers(tx, newsroomId, articleId);
    const head = await findHead(tx, newsroomId, articleId);
    return {
      article: toArticleView(article),
      text,
      passages: passages.map(toPassageView),
      ...{ claims, speakers, people, waivers, policy },
      me: { id: actor.userId, role: actor.role },
      seq: head?.seq ?? 0,
    };
  });
}

/** One claim as the desk shows it; null where the article has none of that id. */
export async function findClaimView(actor: Actor, articleId: ArticleId, claimId: ClaimId): Promise<ClaimView | null> {
  if (!isId(claimId)) return null;
  return inSnapshot(async (tx) => {
    const article = await getReadable(tx, actor, articleId);
    return (await listClaimViews(tx, actor, article, [claimId])).claims[0] ?? null;
  });
}

/** The article, for whoever may read it; another newsroom's, or a malformed id, is not found. */
export async function getReadable(tx: Tx, actor: Actor, articleId: ArticleId): Promise<Article> {
  const article = isId(articleId) ? await findArticle(tx, actor.newsroomId, articleId) : null;
  if (!article) throw notFound("article");
  if (!can(actor, "article.read")) throw new AppError("forbidden", explainForbidden("article.read"));
  return article;
}

/** Claims with what hangs on them, all or those asked for, and every speaker the article's claims name. */
export async function listClaimViews(
  tx: Tx,
  { newsroomId }: Actor,
  article: Article,
  ids?: readonly ClaimId[],
): Promise<{ claims: ClaimView[]; speakers: SpeakerView[] }> {
  const claims = await listClaims(tx, newsroomId, article.id, article.revision, ids);
  const evidence = byClaim(await listEvidence(tx, newsroomId, article.id, ids));
  const threads = byClaim(await listThreads(tx, newsroomId, article.id, ids));
  const { speakers, standsFor } = await listArticleSpeakers(tx, newsroomId, article.id, article.publishedOn);
  const views = claims.map((claim) => ({
    ...toClaimView(claim, standsFor),
    evidence: evidence.get(claim.id) ?? [],
    threads: threads.get(claim.id) ?? [],
  }));
  return { claims: views, speakers };
}

function byClaim<T extends { claimId: ClaimId }>(items: readonly T[]): Map<ClaimId, Omit<T, "claimId">[]> {
  const grouped = new Map<ClaimId, Omit<T, "claimId">[]>();
  for (const { claimId, ...view } of items) {
    const others = grouped.get(claimId);
    if (others) others.push(view);
    else grouped.set(claimId, [view]);
  }
  return grouped;
}

function toClaimView(claim: Claim, standsFor: ReadonlyMap<SpeakerId, SpeakerId>) {
  const { id, reading, check, review, version, parts, doubt, priority } = claim;
  const standing = (speaker: SpeakerId) => standsFor.get(speaker) ?? speaker;
  return {
    ...{ id, check, review, version, parts, doubt, priority },
    reading: {
      ...reading,
      speakers: [...new Set(reading.speakers.map(standing))],
      about: reading.about && standing(reading.about),
    },
  };
}

export function toArticleView(article: Article): ArticleView {
  const { importedBy: _by, importedAt: _at, ...view } = article;
  return { ...view, writers: [...view.writers] };
}

export function toPassageView({ version: _, ...view }: Passage): PassageView {
  return view;
}
