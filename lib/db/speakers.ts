import "server-only";
import type { SpeakerView } from "../domain/desk";
import type { ArticleId, NewsroomId, SpeakerId } from "../domain/ids";
import type { SpeakerType } from "../domain/text-words";
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

/**
 * The standing speakers that an article's claims name or identify, as of the
 * article's date, and for every id that a claim may carry the one it stands for
 * after merges. One query: merges are followed in it.
 */
export async function listArticleSpeakers(
  tx: Tx,
  newsroomId: NewsroomId,
  articleId: ArticleId,
  publishedOn: string | null,
): Promise<{ speakers: SpeakerView[]; standsFor: Map<SpeakerId, SpeakerId> }> {
  const rows = await tx.$queryRaw<(SpeakerView & { named: SpeakerId[] })[]>`
    with recursive named as (
      -- Offset 0 keeps this a look-up by key for each claim, whatever PostgreSQL knows of a new article.
      select cs.speaker_id as id from claim c
        cross join lateral (
          select s.speaker_id from claim_speaker s where s.newsroom_id = c.newsroom_id and s.claim_id = c.id offset 0
        ) cs
        where c.newsroom_id = ${newsroomId}::uuid and c.article_id = ${articleId}::uuid
      union
      select c.about_id from claim c
        where c.newsroom_id = ${newsroomId}::uuid and c.article_id = ${articleId}::uuid and c.about_id is not null
    ), followed as (
      select n.id as named, n.id as at from named n
      union
      select f.named, s.merged_into_id from followed f
        join speaker s on s.newsroom_id = ${newsroomId}::uuid and s.id = f.at
        where s.merged_into_id is not null
    )
    select
      s.id, s.name, s.type::text as type, s.anonymity_reason as "anonymityReason",
      coalesce(p.title, '') as title, coalesce(p.affiliation, '') as affiliation,
      array(
        select a.alias from speaker_alias a where a.newsroom_id = s.newsroom_id and a.speaker_id = s.id order by a.alias
      ) as aliases,
      array_agg(f.named::text) as named
    from followed f
    join speaker s on s.newsroom_id = ${newsroomId}::uuid and s.id = f.at and s.merged_into_id is null
    left join lateral (
      select title, affiliation from speaker_post p
      where p.newsroom_id = s.newsroom_id and p.speaker_id = s.id
        and (p.article_id = ${articleId}::uuid or p.as_of <= ${publishedOn}::date or ${publishedOn}::date is null)
      order by (p.article_id = ${articleId}::uuid) desc nulls last, p.as_of desc nulls last, p.id desc
      limit 1
    ) p on true
    group by s.newsroom_id, s.id, p.title, p.affiliation
    order by s.name, s.id`;
  const standsFor = new Map(rows.flatMap(({ id, named }) => named.map((from) => [from, id] as const)));
  return { speakers: rows.map(({ named: _, ...speaker }) => speaker), standsFor };
}

/** A speaker as a search offers it. */
export type FoundSpeaker = Pick<SpeakerView, "id" | "name" | "type" | "title" | "affiliation" | "aliases">;

/** Standing speakers whose name or alias contains the words, names that begin with them first. */
export async function searchSpeakers(
  tx: Tx,
  newsroomId: NewsroomId,
  words: string,
  limit: number,
): Promise<FoundSpeaker[]> {
  const contains = `%${words.replace(/[\\%_]/g, "\\$&")}%`;
  return tx.$queryRaw<FoundSpeaker[]>`
    select s.id, s.name, s.type::text as type, coalesce(p.title, '') as title, coalesce(p.affiliation, '') as affiliation,
      array(
        select a.alias from speaker_alias a where a.newsroom_id = s.newsroom_id and a.speaker_id = s.id order by a.alias
      ) as aliases
    from speaker s
    left join lateral (
      select title, affiliation from speaker_post p where p.newsroom_id = s.newsroom_id and p.speaker_id = s.id
      order by p.as_of desc nulls last, p.id desc limit 1
    ) p on true
    where s.newsroom_id = ${newsroomId}::uuid and s.merged_into_id is null
      and (s.name ilike ${contains} or exists (
        select 1 from speaker_alias a where a.newsroom_id = s.newsroom_id and a.speaker_id = s.id and a.alias ilike ${contains}
      ))
    order by not s.name ilike ${contains.slice(1)}, s.name, s.id
    limit ${limit}`;
}
