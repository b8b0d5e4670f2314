import "server-only";
import { type Article, currentRevision, findArticle, selectArticle, selectText, toArticle } from "../db/articles";
import { type CitingSource, selectCiting, toCitations } from "../db/citations";
import { selectClaims, toClaims } from "../db/claims";
import { db, type Tx } from "../db/client";
import { type ClaimEvidence, selectEvidence } from "../db/evidence";
import { selectHead, toHead } from "../db/ledger";
import { selectPassages } from "../db/passages";
import { selectPeopleAndPolicy, toPeopleAndPolicy } from "../db/people";
import { selectArticleSpeakers, toArticleSpeakers } from "../db/speakers";
import { type ClaimThread, selectThreads } from "../db/threads";
import { all, among, readTogether, type Sql } from "../db/together";
import { selectWaivers } from "../db/waivers";
import type { Actor } from "../domain/actor";
import { standingChain, withChain } from "../domain/chain";
import type { Claim } from "../domain/claim";
import type { ArticleView, ClaimView, DeskView, PassageView, SpeakerView, WaiverView } from "../domain/desk";
import type { DocumentMarks } from "../domain/document-marks";
import { type ArticleId, type ClaimId, isId, type SpeakerId } from "../domain/ids";
import { rootsOf } from "../domain/independence";
import { can } from "../domain/permissions";
import { notFound } from "../errors";
import { forbidden } from "../refusal";

/**
 * Everything the desk shows of one article, as of one ledger position. One
 * statement, whatever the size of the article.
 */
export async function getDesk(actor: Actor, articleId: ArticleId): Promise<DeskView> {
  requireReader(actor);
  if (!isId(articleId)) throw notFound("article");
  const { newsroomId } = actor;
  const read = await readTogether(db(), {
    article: selectArticle(newsroomId, articleId),
    text: selectText(newsroomId, articleId),
    passages: selectPassages(newsroomId, articleId, currentRevision(newsroomId, articleId), all),
    ...selectClaimViews(actor, articleId, all, all),
    people: selectPeopleAndPolicy(newsroomId),
    waivers: selectWaivers(newsroomId, articleId),
    head: selectHead(newsroomId, articleId),
  });
  const article = toArticle(read.article);
  if (!article) throw notFound("article");
  return {
    article: toArticleView(article),
    ...(read.text[0] as { text: string; marks: DocumentMarks | null }),
    passages: read.passages as PassageView[],
    ...toClaimViews(read),
    ...toPeopleAndPolicy(read.people),
    waivers: read.waivers as WaiverView[],
    me: { id: actor.userId, role: actor.role },
    seq: toHead(read.head)?.seq ?? 0,
  };
}

/** One claim as the desk shows it; null where the article has none of that id. */
export async function findClaimView(actor: Actor, articleId: ArticleId, claimId: ClaimId): Promise<ClaimView | null> {
  requireReader(actor);
  if (!isId(articleId) || !isId(claimId)) return null;
  const which = [among("c.id", [claimId]), among("claim_id", [claimId])] as const;
  return toClaimViews(await readTogether(db(), selectClaimViews(actor, articleId, ...which))).claims[0] ?? null;
}

/** The article, for whoever may read it; another newsroom's, or a malformed id, is not found. */
export async function getReadable(tx: Tx, actor: Actor, articleId: ArticleId): Promise<Article> {
  const article = isId(articleId) ? await findArticle(tx, actor.newsroomId, articleId) : null;
  if (!article) throw notFound("article");
  requireReader(actor);
  return article;
}

export function requireReader(actor: Actor): void {
  if (!can(actor, "article.read")) throw forbidden(actor, "article.read");
}

/**
 * Selects claims (`c`) with what hangs on them (by `claim_id`) and the speakers
 * they name; what is selected goes through `toClaimViews`.
 */
export function selectClaimViews({ newsroomId }: Actor, articleId: ArticleId, claims: Sql, hanging: Sql) {
  return {
    claims: selectClaims(newsroomId, articleId, currentRevision(newsroomId, articleId), claims),
    evidence: selectEvidence(newsroomId, articleId, hanging),
    citing: selectCiting(newsroomId, articleId),
    threads: selectThreads(newsroomId, articleId, hanging),
    speakers: selectArticleSpeakers(newsroomId, articleId, claims),
  };
}

export function toClaimViews(read: Record<"claims" | "evidence" | "citing" | "threads" | "speakers", unknown[]>): {
  claims: ClaimView[];
  speakers: SpeakerView[];
} {
  const { sources, cites } = toCitations(read.citing as CitingSource[]);
  const rooted = (read.evidence as ClaimEvidence[]).map((piece) => ({
    ...piece,
    roots: rootsOf(piece.source.id, sources, cites),
  }));
  const evidence = byClaim(rooted);
  const threads = byClaim(read.threads as ClaimThread[]);
  const { speakers, standsFor } = toArticleSpeakers(read.speakers);
  const claims = toClaims(read.claims).map((claim) => ({
    ...toClaimView(claim, standsFor),
    evidence: evidence.get(claim.id) ?? [],
    threads: threads.get(claim.id) ?? [],
  }));
  return { claims, speakers };
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
  const { id, reading, check, review, version, parts, doubt, priority, was } = claim;
  const standing = (speaker: SpeakerId) => standsFor.get(speaker) ?? speaker;
  return {
    ...{ id, check, review, version, parts, doubt, priority, was },
    reading: withChain(
      {
        ...reading,
        speakers: [...new Set(reading.speakers.map(standing))],
        about: reading.about && standing(reading.about),
      },
      standingChain(reading, standing),
    ),
  };
}

export function toArticleView(article: Article): ArticleView {
  const { importedBy: _by, importedAt: _at, ...view } = article;
  return { ...view, writers: [...view.writers] };
}
