import "server-only";
import type { ArticleId, ClaimId, NewsroomId, SpeakerId } from "../domain/ids";
import type { PostFields, SpeakerFields, SpeakerRecord } from "../domain/speaker-change";
import type { Tx } from "./client";
import type { Speaker as SpeakerRow } from "./generated/client";

/** Scoped by newsroom, so a foreign id reads exactly like a missing one. */
export async function findSpeaker(tx: Tx, newsroomId: NewsroomId, id: SpeakerId): Promise<SpeakerRecord | null> {
  const row = await tx.speaker.findUnique({
    where: { newsroomId_id: { newsroomId, id } },
    include: { aliases: { select: { alias: true }, orderBy: { alias: "asc" } } },
  });
  return row && toSpeaker(row);
}

/** A speaker and everybody who was merged into it, directly or by way of others. */
export async function listFamily(tx: Tx, newsroomId: NewsroomId, id: SpeakerId): Promise<SpeakerId[]> {
  const rows = await tx.$queryRaw<{ id: SpeakerId }[]>`
    with recursive family as (
      select id from speaker where newsroom_id = ${newsroomId}::uuid and id = ${id}::uuid
      union
      select s.id from speaker s join family f on s.merged_into_id = f.id where s.newsroom_id = ${newsroomId}::uuid
    )
    select id from family`;
  return rows.map((row) => row.id);
}

/** Which articles these claims stand in; a claim never leaves its article. */
export async function listArticlesOf(
  tx: Tx,
  newsroomId: NewsroomId,
  claimIds: readonly ClaimId[],
): Promise<Map<ArticleId, ClaimId[]>> {
  const rows = await tx.claim.findMany({
    where: { newsroomId, id: { in: [...claimIds] } },
    select: { id: true, articleId: true },
  });
  const articles = new Map<ArticleId, ClaimId[]>();
  for (const row of rows) {
    const articleId = row.articleId as ArticleId;
    articles.set(articleId, [...(articles.get(articleId) ?? []), row.id as ClaimId]);
  }
  return articles;
}

/** How many claims name one of these speakers, as who says them or whom they identify. */
export async function countNaming(tx: Tx, newsroomId: NewsroomId, family: readonly SpeakerId[]): Promise<number> {
  const ids = [...family];
  return tx.claim.count({
    where: {
      ...{ newsroomId, withdrawn: false },
      OR: [{ speakers: { some: { speakerId: { in: ids } } } }, { aboutId: { in: ids } }],
    },
  });
}

/** Store a speaker that a person made. */
export async function insertSpeaker(
  tx: Tx,
  newsroomId: NewsroomId,
  id: SpeakerId,
  { aliases, ...fields }: SpeakerFields,
): Promise<void> {
  await tx.speaker.create({ data: { newsroomId, id, ...fields } });
  await insertAliases(tx, newsroomId, id, aliases);
}

/**
 * Write a speaker's fields, unless it was written since it was read.
 *
 * @return whether this call made the change; of two racing writers one gets `false`.
 */
export async function recordSpeaker(
  tx: Tx,
  newsroomId: NewsroomId,
  { id, version }: Pick<SpeakerRecord, "id" | "version">,
  { aliases, ...fields }: SpeakerFields,
): Promise<boolean> {
  const { count } = await tx.speaker.updateMany({
    where: { newsroomId, id, version },
    data: { ...fields, version: { increment: 1 } },
  });
  if (count !== 1) return false;
  await tx.speakerAlias.deleteMany({ where: { newsroomId, speakerId: id } });
  await insertAliases(tx, newsroomId, id, aliases);
  return true;
}

/** Point a speaker at another, or back at itself with `into: null`, unless it was written since it was read. */
export async function recordMerge(
  tx: Tx,
  newsroomId: NewsroomId,
  { id, version }: Pick<SpeakerRecord, "id" | "version">,
  into: SpeakerId | null,
): Promise<boolean> {
  const { count } = await tx.speaker.updateMany({
    where: { newsroomId, id, version },
    data: { mergedIntoId: into, version: { increment: 1 } },
  });
  return count === 1;
}

export async function insertPost(
  tx: Tx,
  newsroomId: NewsroomId,
  speakerId: SpeakerId,
  id: string,
  post: PostFields & { articleId: ArticleId | null },
): Promise<void> {
  const asOf = post.asOf ? new Date(post.asOf) : null;
  await tx.speakerPost.create({ data: { newsroomId, speakerId, id, ...post, asOf } });
}

/** Remove a speaker's post and answer with what it said; null where there is none. */
export async function takePost(
  tx: Tx,
  newsroomId: NewsroomId,
  speakerId: SpeakerId,
  id: string,
): Promise<PostFields | null> {
  const where = { newsroomId_speakerId_id: { newsroomId, speakerId, id } };
  const row = await tx.speakerPost.findUnique({ where });
  if (!row) return null;
  await tx.speakerPost.delete({ where });
  return { title: row.title, affiliation: row.affiliation, asOf: row.asOf ? toIsoDate(row.asOf) : null };
}

export function toIsoDate(date: Date): string {
  return date.toISOString().slice(0, 10);
}

async function insertAliases(tx: Tx, newsroomId: NewsroomId, speakerId: SpeakerId, aliases: readonly string[]) {
  await tx.speakerAlias.createMany({ data: aliases.map((alias) => ({ newsroomId, speakerId, alias })) });
}

function toSpeaker(row: SpeakerRow & { aliases: { alias: string }[] }): SpeakerRecord {
  return {
    id: row.id as SpeakerId,
    name: row.name,
    type: row.type,
    anonymityReason: row.anonymityReason,
    aliases: row.aliases.map(({ alias }) => alias),
    mergedInto: row.mergedIntoId as SpeakerId | null,
    version: row.version,
  };
}
