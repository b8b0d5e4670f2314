import "server-only";
import type { SpeakerView } from "../domain/desk";
import type { ArticleId, NewsroomId, SpeakerId } from "../domain/ids";
import type { SpeakerType } from "../domain/text-words";
import type { Tx } from "./client";
import { Prisma } from "./generated/client";
import { prepared } from "./prepared";
import { all } from "./together";

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

/** A speaker that is not merged into another, and the name and type under which it was asked for. */
export type Namesake = { named: Pick<KnownSpeaker, "name" | "type">; speaker: NewSpeaker };

/** The standing speakers behind those that bear one of these names; merges are followed. */
export async function listNamesakes(tx: Tx, newsroomId: NewsroomId, names: readonly string[]): Promise<Namesake[]> {
  return tx.$queryRaw<Namesake[]>`${prepared} ${selectNamesakes(newsroomId, names)}`;
}

/** Selects what `listNamesakes` lists. */
export function selectNamesakes(newsroomId: NewsroomId, names: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    with recursive followed as (
      select s.name, s.type, s.id as at, s.merged_into_id as into from speaker s
      where s.newsroom_id = ${newsroomId}::uuid and s.name = any(${[...names]})
      union
      select f.name, f.type, s.id, s.merged_into_id from followed f
      join speaker s on s.newsroom_id = ${newsroomId}::uuid and s.id = f.into
    )
    select json_build_object('name', f.name, 'type', f.type) as named, json_build_object(
      'id', s.id, 'name', s.name, 'type', s.type, 'anonymityReason', s.anonymity_reason, 'aliases', array(
        select a.alias from speaker_alias a where a.newsroom_id = s.newsroom_id and a.speaker_id = s.id order by a.alias
      )
    ) as speaker
    from followed f join speaker s on s.newsroom_id = ${newsroomId}::uuid and s.id = f.at
    where f.into is null
    order by s.id`;
}

/** The newsroom's speakers among these ids; a foreign id is simply not there. */
export async function listSpeakersById(
  tx: Tx,
  newsroomId: NewsroomId,
  ids: readonly string[],
): Promise<KnownSpeaker[]> {
  return tx.$queryRaw<KnownSpeaker[]>`${prepared}
    select s.id, s.name, s.type::text as type, s.anonymity_reason as "anonymityReason", s.merged_into_id as "mergedInto",
      array(
        select a.alias from speaker_alias a where a.newsroom_id = s.newsroom_id and a.speaker_id = s.id order by a.alias
      ) as aliases
    from speaker s
    where s.newsroom_id = ${newsroomId}::uuid and s.id = any(${[...ids]}::uuid[])
    order by s.id`;
}

/** What an article adds to the newsroom's speakers. */
export type SpeakerAdditions = {
  speakers: readonly NewSpeaker[];
  /** For speakers the newsroom had already. */
  aliases: readonly { id: SpeakerId; aliases: string[] }[];
  posts: readonly NewPost[];
};

/** Writes new speakers, further aliases and posts; for `writeTogether`. */
export function writeSpeakerAdditions(
  newsroomId: NewsroomId,
  { speakers, aliases, posts }: SpeakerAdditions,
): Record<string, Prisma.Sql> {
  const allAliases = [...speakers, ...aliases].flatMap(({ id, aliases }) => aliases.map((alias) => ({ id, alias })));
  return {
    speakers: Prisma.sql`
      insert into speaker (newsroom_id, id, name, type, anonymity_reason)
      select ${newsroomId}::uuid, id, name, type, "anonymityReason"
      from jsonb_to_recordset(${JSON.stringify(speakers)}::jsonb)
        as r(id uuid, name text, type speaker_type, "anonymityReason" text)`,
    aliases: Prisma.sql`
      insert into speaker_alias (newsroom_id, speaker_id, alias)
      select ${newsroomId}::uuid, id, alias
      from jsonb_to_recordset(${JSON.stringify(allAliases)}::jsonb) as r(id uuid, alias text)
      on conflict do nothing
      returning speaker_id`,
    // So that an edit begun before is refused, and does not lose the new aliases. New speakers are not seen here.
    grown: Prisma.sql`
      update speaker s set version = s.version + 1
      where s.newsroom_id = ${newsroomId}::uuid and s.id in (select speaker_id from aliases)`,
    posts: Prisma.sql`
      insert into speaker_post (newsroom_id, speaker_id, id, title, affiliation, as_of, article_id)
      select ${newsroomId}::uuid, "speakerId", id, title, affiliation, "asOf", "articleId"
      from jsonb_to_recordset(${JSON.stringify(posts)}::jsonb)
        as r("speakerId" uuid, id uuid, title text, affiliation text, "asOf" date, "articleId" uuid)`,
  };
}

/** The speakers of an article's claims, and for every id a claim may carry the one it stands for after merges. */
export type ArticleSpeakers = { speakers: SpeakerView[]; standsFor: Map<SpeakerId, SpeakerId> };

/** The standing speakers that an article's claims name, cite or identify, as of the article's date. */
export async function listArticleSpeakers(
  tx: Tx,
  newsroomId: NewsroomId,
  articleId: ArticleId,
): Promise<ArticleSpeakers> {
  return toArticleSpeakers(await tx.$queryRaw<unknown[]>(selectArticleSpeakers(newsroomId, articleId, all)));
}

/** Selects the standing speakers that these claims (`c`) of an article name, cite or identify; merges are followed in it. */
export function selectArticleSpeakers(newsroomId: NewsroomId, articleId: ArticleId, which: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    with recursive named as (
      -- Offset 0 keeps this a look-up by key for each claim, whatever PostgreSQL knows of a new article.
      select cs.speaker_id as id from claim c
        cross join lateral (
          select s.speaker_id from claim_speaker s where s.newsroom_id = c.newsroom_id and s.claim_id = c.id offset 0
        ) cs
        where c.newsroom_id = ${newsroomId}::uuid and c.article_id = ${articleId}::uuid and ${which}
      union
      select c.about_id from claim c
        where c.newsroom_id = ${newsroomId}::uuid and c.article_id = ${articleId}::uuid and c.about_id is not null
          and ${which}
      union
      select cl.speaker_id from claim c
        cross join lateral (
          select l.speaker_id from claim_chain l
          where l.newsroom_id = c.newsroom_id and l.claim_id = c.id and l.revision = c.revision
            and l.speaker_id is not null offset 0
        ) cl
        where c.newsroom_id = ${newsroomId}::uuid and c.article_id = ${articleId}::uuid and ${which}
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
    left join article a on a.newsroom_id = s.newsroom_id and a.id = ${articleId}::uuid
    left join lateral (
      select title, affiliation from speaker_post p
      where p.newsroom_id = s.newsroom_id and p.speaker_id = s.id
        and (p.article_id = a.id or p.as_of <= a.published_on or a.published_on is null)
      order by (p.article_id = a.id) desc nulls last, p.as_of desc nulls last, p.id desc
      limit 1
    ) p on true
    group by s.newsroom_id, s.id, p.title, p.affiliation
    order by s.name, s.id`;
}

/** What `selectArticleSpeakers` selected. */
export function toArticleSpeakers(rows: readonly unknown[]): ArticleSpeakers {
  const selected = rows as (SpeakerView & { named: SpeakerId[] })[];
  const standsFor = new Map(selected.flatMap(({ id, named }) => named.map((from) => [from, id] as const)));
  return { speakers: selected.map(({ named: _, ...speaker }) => speaker), standsFor };
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
