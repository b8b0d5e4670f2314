import "server-only";
import type { ArticleId, NewsroomId, SpeakerId } from "../domain/ids";
import type { SpeakerType } from "../text/model";
import { toDate } from "./articles";
import type { Tx } from "./client";

/** A speaker as matching sees it. */
export type KnownSpeaker = {
  id: SpeakerId;
  name: string;
  type: SpeakerType;
  anonymityReason: string;
  mergedInto: SpeakerId | null;
  aliases: string[];
};

/** A speaker to be stored for the first time. */
export type NewSpeaker = Omit<KnownSpeaker, "mergedInto">;

/** A speaker's title and affiliation as of a date, and the article that states them. */
export type NewPost = {
  id: string;
  speakerId: SpeakerId;
  title: string;
  affiliation: string;
  asOf: string | null;
  articleId: ArticleId | null;
};

/** The newsroom's speakers that bear one of these names, merged ones included. */
export async function listSpeakersByName(
  tx: Tx,
  newsroomId: NewsroomId,
  names: readonly string[],
): Promise<KnownSpeaker[]> {
  return listSpeakers(tx, newsroomId, { name: { in: [...names] } });
}

/** The newsroom's speakers among these ids; a foreign id is simply not there. */
export async function listSpeakersById(
  tx: Tx,
  newsroomId: NewsroomId,
  ids: readonly string[],
): Promise<KnownSpeaker[]> {
  return listSpeakers(tx, newsroomId, { id: { in: [...ids] } });
}

async function listSpeakers(
  tx: Tx,
  newsroomId: NewsroomId,
  where: { name: { in: string[] } } | { id: { in: string[] } },
): Promise<KnownSpeaker[]> {
  const rows = await tx.speaker.findMany({
    where: { newsroomId, ...where },
    include: { aliases: { select: { alias: true } } },
    orderBy: { id: "asc" },
  });
  return rows.map((row) => ({
    id: row.id as SpeakerId,
    name: row.name,
    type: row.type,
    anonymityReason: row.anonymityReason,
    mergedInto: row.mergedIntoId as SpeakerId | null,
    aliases: row.aliases.map(({ alias }) => alias),
  }));
}

/** Store new speakers with their aliases, in two statements. */
export async function insertSpeakers(tx: Tx, newsroomId: NewsroomId, speakers: readonly NewSpeaker[]): Promise<void> {
  if (speakers.length === 0) return;
  await tx.speaker.createMany({ data: speakers.map(({ aliases: _, ...speaker }) => ({ newsroomId, ...speaker })) });
  await insertAliases(tx, newsroomId, speakers);
}

/** Add aliases to speakers; those a speaker has already are left alone. */
export async function insertAliases(
  tx: Tx,
  newsroomId: NewsroomId,
  speakers: readonly { id: SpeakerId; aliases: string[] }[],
): Promise<void> {
  const data = speakers.flatMap(({ id, aliases }) => aliases.map((alias) => ({ newsroomId, speakerId: id, alias })));
  if (data.length > 0) await tx.speakerAlias.createMany({ data, skipDuplicates: true });
}

export async function insertPosts(tx: Tx, newsroomId: NewsroomId, posts: readonly NewPost[]): Promise<void> {
  if (posts.length === 0) return;
  await tx.speakerPost.createMany({
    data: posts.map(({ asOf, ...post }) => ({ newsroomId, ...post, asOf: toDate(asOf) })),
  });
}
