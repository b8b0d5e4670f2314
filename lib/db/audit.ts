import "server-only";
import type { ArticleId, NewsroomId } from "../domain/ids";
import type { RawEntry, View } from "../domain/ledger-audit";
import { canonicalJson, sha256 } from "../domain/ledger-chain";
import { findArticle } from "./articles";
import { storedBySources } from "./audit-sources";
import { listClaims } from "./claims";
import type { Tx } from "./client";
import { getSettings } from "./newsrooms";
import { toSource } from "./sources";

/** Every chain of a newsroom: its own, its articles', and any other that has entries. */
export async function listChains(tx: Tx, newsroomId: NewsroomId): Promise<string[]> {
  const rows = await tx.$queryRaw<{ chain: string }[]>`
    select ${newsroomId}::text as chain
    union select id::text from article where newsroom_id = ${newsroomId}::uuid
    union select distinct chain_id::text from ledger_entry where newsroom_id = ${newsroomId}::uuid
    order by chain`;
  return rows.map(({ chain }) => chain);
}

/** A chain's rows as they are, in order, believing nothing of them. */
export async function listRawEntries(tx: Tx, newsroomId: NewsroomId, chain: string): Promise<RawEntry[]> {
  const rows = await tx.ledgerEntry.findMany({ where: { newsroomId, chainId: chain }, orderBy: { seq: "asc" } });
  return rows.map(({ chainId, at, actorId, newsroomId: _, ...row }) => ({
    ...row,
    chain: chainId,
    at: at.toISOString(),
    actor: actorId,
  }));
}

/** What the tables say of an article, in the shape of lib/domain/audit-views.ts; without anything where it is unknown. */
export async function storedArticle(tx: Tx, newsroomId: NewsroomId, articleId: ArticleId): Promise<View> {
  const article = await findArticle(tx, newsroomId, articleId);
  if (!article) return {};
  const { revision } = article;
  const where = { newsroomId, articleId };
  const texts = await tx.revision.findMany({ where: { ...where, number: revision } });
  const claims = await listClaims(tx, newsroomId, articleId, revision);
  const passages = await tx.passage.findMany({ where: { ...where, revision } });
  const evidence = await tx.evidence.findMany({ where: { ...where, removed: false } });
  const waivers = await tx.waiver.findMany({ where: { ...where, withdrawn: false } });
  const threads = await tx.thread.findMany({ where });
  const pages = await tx.publication.findMany({ where });
  const comments = await tx.comment.findMany({ where: { newsroomId, thread: { articleId } } });

  const { title, byline, outlet, url, publishedOn, writers, state, closed, importedBy, importedAt } = article;
  const details = { title, byline, outlet, url, publishedOn, writers: [...writers] };
  const imported = { by: importedBy, at: importedAt };
  return {
    article: new Map([[articleId, { ...details, state, revision, closed, imported }]]),
    text: new Map(
      texts.map(({ number, text, sha256: hash }) => [number, { hash, words: sha256(text), length: text.length }]),
    ),
    claim: new Map(claims.map(({ id, reading, check, review }) => [id, { reading, check, review }])),
    passage: new Map(
      passages.map(({ ordinal, start, end, kind, nothingToCheck }) => [ordinal, { start, end, kind, nothingToCheck }]),
    ),
    "piece of evidence": new Map(
      evidence.map(({ id, claimId, sourceId, stance, locator, excerpt, note, fileSha256, fileName, ...row }) => [
        id,
        {
          ...{ claimId, sourceId, stance, locator, excerpt, note, fileSha256, fileName },
          ...{ by: row.addedById, at: row.addedAt.toISOString() },
        },
      ]),
    ),
    waiver: new Map(
      waivers.map(({ id, requirement, reason, givenById, givenAt }) => [
        id,
        { requirement, reason, by: givenById, at: givenAt.toISOString() },
      ]),
    ),
    thread: new Map(
      threads.map(({ id, claimId, kind, resolved, openedById, openedAt }) => [
        id,
        { claimId, kind, resolved, by: openedById, at: openedAt.toISOString() },
      ]),
    ),
    comment: new Map(
      comments.map(({ id, threadId, body, authorId, at }) => [
        id,
        { threadId, body, by: authorId, at: at.toISOString() },
      ]),
    ),
    "public page": new Map(
      pages.map(({ id, position, page, listed, tokenHash, publishedById, publishedAt, ...row }) => [
        id,
        {
          ...{ position, sha256: sha256(canonicalJson(page)), listed, tokenHash },
          ...{ by: publishedById, at: publishedAt.toISOString() },
          withdrawn: row.withdrawnAt ? { by: row.withdrawnById, at: row.withdrawnAt.toISOString() } : null,
        },
      ]),
    ),
  };
}

/** What the tables say of what belongs to no article. */
export async function storedNewsroom(tx: Tx, newsroomId: NewsroomId): Promise<View> {
  const where = { newsroomId };
  const settings = await getSettings(tx, newsroomId);
  const speakers = await tx.speaker.findMany({ where, include: { aliases: true, posts: true } });
  const sources = await tx.source.findMany({ where, include: { cites: { select: { citesId: true } } } });
  const members = await tx.member.findMany({ where: { ...where, removedAt: null } });
  return {
    newsroom: new Map([[newsroomId, settings]]),
    speaker: new Map(
      speakers.map(({ id, name, type, anonymityReason, aliases, mergedIntoId }) => [
        id,
        { name, type, anonymityReason, aliases: aliases.map(({ alias }) => alias).sort(), mergedInto: mergedIntoId },
      ]),
    ),
    "speaker's title": new Map(
      speakers.flatMap(({ id: speakerId, posts }) =>
        posts.map(({ id, title, affiliation, asOf }) => [
          id,
          { speakerId, title, affiliation, asOf: asOf ? asOf.toISOString().slice(0, 10) : null },
        ]),
      ),
    ),
    source: new Map(
      sources.map((row) => {
        const { id, version: _, ...fields } = toSource(row);
        return [id, { ...fields, watched: row.watched, news: row.news }];
      }),
    ),
    "source's citations": new Map(
      sources.flatMap(({ id, cites }) => (cites.length > 0 ? [[id, cites.map(({ citesId }) => citesId).sort()]] : [])),
    ),
    ...(await storedBySources(tx, newsroomId)),
    member: new Map(members.map(({ userId, role }) => [userId, { role }])),
  };
}
