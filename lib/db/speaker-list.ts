import "server-only";
import type { NewsroomId, SpeakerId } from "../domain/ids";
import type { SpeakerType } from "../domain/text-words";
import { literally } from "./article-list";
import type { Tx } from "./client";
import { Prisma } from "./generated/client";

/** Which speakers to list: standing ones whose name, alias or merged name contains `words`. */
export type SpeakerFilter = { words: string; type: SpeakerType | null };

export type ListedSpeaker = { id: SpeakerId; name: string; type: SpeakerType };

/** Standing speakers by name, then id; found also by the names of those merged into them. */
export async function listSpeakerRows(
  tx: Tx,
  newsroomId: NewsroomId,
  { words, type }: SpeakerFilter,
  { after, limit }: { after: { key: string; id: string } | null; limit: number },
): Promise<ListedSpeaker[]> {
  return tx.$queryRaw<ListedSpeaker[]>`
    ${named(newsroomId, words)}
    select s.id, s.name, s.type::text as type from speaker s
    where s.newsroom_id = ${newsroomId}::uuid and s.merged_into_id is null
      ${words === "" ? Prisma.empty : Prisma.sql`and s.id in (select id from named)`}
      ${type ? Prisma.sql`and s.type = ${type}::speaker_type` : Prisma.empty}
      ${after ? Prisma.sql`and (s.name, s.id) > (${after.key}, ${after.id}::uuid)` : Prisma.empty}
    order by s.name, s.id limit ${limit}`;
}

export async function countSpeakers(tx: Tx, newsroomId: NewsroomId, { words, type }: SpeakerFilter): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    ${named(newsroomId, words)}
    select count(*)::int as count from speaker s
    where s.newsroom_id = ${newsroomId}::uuid and s.merged_into_id is null
      ${words === "" ? Prisma.empty : Prisma.sql`and s.id in (select id from named)`}
      ${type ? Prisma.sql`and s.type = ${type}::speaker_type` : Prisma.empty}`;
  return row!.count;
}

/** What a speaker, with all who were merged into it, says; and in which words it is known. */
export type SpeakerTally = {
  claims: number;
  articles: number;
  checked: number;
  /** Attributed claims whose attribution is confirmed. */
  confirmed: number;
  /** The newest title and affiliation. */
  post: { title: string; affiliation: string } | null;
};

/** Tallies of several speakers, in two statements whatever their number. */
export async function listTallies(
  tx: Tx,
  newsroomId: NewsroomId,
  speakerIds: readonly SpeakerId[],
): Promise<Map<SpeakerId, SpeakerTally>> {
  const ids = [...speakerIds];
  const [counts, posts] = await Promise.all([
    tx.$queryRaw<(Omit<SpeakerTally, "post"> & { root: SpeakerId })[]>`
      ${family(newsroomId, ids)}
      select root, count(*)::int as claims, count(distinct article_id)::int as articles,
        (count(*) filter (where check_state in ('checked', 'signed_off')))::int as checked,
        (count(*) filter (where finding = 'confirmed'))::int as confirmed
      from (
        select distinct f.root, c.id, c.article_id, c.check_state, c.finding from family f
        join claim_speaker cs on cs.newsroom_id = ${newsroomId}::uuid and cs.speaker_id = f.id
        join claim c on c.newsroom_id = cs.newsroom_id and c.id = cs.claim_id and not c.withdrawn
      ) said
      group by root`,
    tx.$queryRaw<{ root: SpeakerId; title: string; affiliation: string }[]>`
      ${family(newsroomId, ids)}
      select distinct on (f.root) f.root, p.title, p.affiliation from family f
      join speaker_post p on p.newsroom_id = ${newsroomId}::uuid and p.speaker_id = f.id
      order by f.root, p.as_of desc nulls last, p.id desc`,
  ]);

  const none = { claims: 0, articles: 0, checked: 0, confirmed: 0, post: null };
  const tallies = new Map(ids.map((id): [SpeakerId, SpeakerTally] => [id, { ...none }]));
  for (const { root, ...tally } of counts) Object.assign(tallies.get(root)!, tally);
  for (const { root, ...post } of posts) tallies.get(root)!.post = post;
  return tallies;
}

/** `family`: each of these speakers as `root` with everybody merged into it, itself included, as `id`. */
function family(newsroomId: NewsroomId, ids: readonly SpeakerId[]): Prisma.Sql {
  return Prisma.sql`
    with recursive family as (
      select id as root, id from unnest(${ids}::uuid[]) id
      union
      select f.root, s.id from family f
      join speaker s on s.newsroom_id = ${newsroomId}::uuid and s.merged_into_id = f.id
    )`;
}

/** `named`: speakers that bear `words` in a name or alias, and, step by step, those they were merged into. */
function named(newsroomId: NewsroomId, words: string): Prisma.Sql {
  if (words === "") return Prisma.empty;
  const pattern = `%${literally(words)}%`;
  return Prisma.sql`
    with recursive named as (
      select s.id, s.merged_into_id from speaker s
      where s.newsroom_id = ${newsroomId}::uuid and (s.name ilike ${pattern} or exists (
        select 1 from speaker_alias a
        where a.newsroom_id = s.newsroom_id and a.speaker_id = s.id and a.alias ilike ${pattern}))
      union
      select s.id, s.merged_into_id from named n
      join speaker s on s.newsroom_id = ${newsroomId}::uuid and s.id = n.merged_into_id
    )`;
}
