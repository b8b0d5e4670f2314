import "server-only";
import type { ClaimId, NewsroomId, SpeakerId } from "../domain/ids";
import { type ListedClaim, listClaimLines } from "./claim-list";
import type { Tx } from "./client";

/** A claim of somebody else whose words came through the speaker at hand. */
export type ClaimThrough = ListedClaim & {
  /** Who makes the claim: the standing speakers' names, in the article's order. */
  by: string[];
  /** The speaker at hand tells what they said; otherwise they cite the speaker. */
  relays: boolean;
};

/**
 * Standing claims that a family of speakers neither makes nor is identified by, but stands in the chain of, as the
 * articles' current texts read; newest article first. Five statements, whatever the size.
 */
export async function listClaimsThrough(
  tx: Tx,
  newsroomId: NewsroomId,
  family: readonly SpeakerId[],
  { after, limit }: { after: { key: string; id: string } | null; limit: number },
): Promise<ClaimThrough[]> {
  const ids = [...family];
  const found = await tx.$queryRaw<{ id: ClaimId; relays: boolean }[]>`
    select c.id, bool_or(cc.relays) as relays
    from claim_chain cc
    join claim c on c.newsroom_id = cc.newsroom_id and c.id = cc.claim_id and not c.withdrawn
    join article a on a.newsroom_id = c.newsroom_id and a.id = c.article_id and a.current_revision = cc.revision
    where cc.newsroom_id = ${newsroomId}::uuid and cc.speaker_id = any(${ids}::uuid[])
      and (c.about_id is null or c.about_id <> all(${ids}::uuid[]))
      and not exists (
        select from claim_speaker cs
        where cs.newsroom_id = c.newsroom_id and cs.claim_id = c.id and cs.speaker_id = any(${ids}::uuid[])
      )
      and (${after === null} or c.article_id < ${after?.key ?? null}::uuid
        or (c.article_id = ${after?.key ?? null}::uuid and c.id > ${after?.id ?? null}::uuid))
    group by c.article_id, c.id
    order by c.article_id desc, c.id
    limit ${limit}`;
  const claimIds = found.map(({ id }) => id);
  const [lines, names] = await Promise.all([
    listClaimLines(tx, newsroomId, claimIds),
    listSpeakerNames(tx, newsroomId, claimIds),
  ]);
  return found.map(({ id, relays }) => ({ ...lines.get(id)!, relays, by: names.get(id) ?? [] }));
}

/** Who makes these claims, by name; merges are followed. */
async function listSpeakerNames(
  tx: Tx,
  newsroomId: NewsroomId,
  claimIds: readonly ClaimId[],
): Promise<Map<ClaimId, string[]>> {
  const rows = await tx.$queryRaw<{ id: ClaimId; names: string[] }[]>`
    with recursive followed as (
      select cs.claim_id, cs.ordinal, s.name, s.merged_into_id as heir
      from claim_speaker cs join speaker s on s.newsroom_id = cs.newsroom_id and s.id = cs.speaker_id
      where cs.newsroom_id = ${newsroomId}::uuid and cs.claim_id = any(${[...claimIds]}::uuid[])
      union all
      select f.claim_id, f.ordinal, s.name, s.merged_into_id
      from followed f join speaker s on s.newsroom_id = ${newsroomId}::uuid and s.id = f.heir
    )
    select claim_id as id, array_agg(name order by ordinal) as names from followed where heir is null group by claim_id`;
  return new Map(rows.map(({ id, names }) => [id, names]));
}
