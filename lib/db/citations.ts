import "server-only";
import type { ArticleId, NewsroomId, SourceId } from "../domain/ids";
import type { Citations, SourceNode } from "../domain/independence";
import type { Tx } from "./client";
import { Prisma } from "./generated/client";

/** A source with the ids of those it cites. */
export type CitingSource = SourceNode & { cites: string[] };

/** Selects the sources that an article's evidence rests on, and everything these lead back to. */
export function selectCiting(newsroomId: NewsroomId, articleId: ArticleId): Prisma.Sql {
  const first = Prisma.sql`
    select e.source_id from evidence e
    where e.newsroom_id = ${newsroomId}::uuid and e.article_id = ${articleId}::uuid and not e.removed`;
  return selectUp(newsroomId, first);
}

/** What sources and citations come to, for the rules of lib/domain/independence.ts. */
export function toCitations(rows: readonly CitingSource[]): { sources: Map<string, SourceNode>; cites: Citations } {
  return {
    sources: new Map(rows.map((row) => [row.id, row])),
    cites: new Map(rows.map(({ id, cites }) => [id, cites])),
  };
}

/** These sources and everything they lead back to. */
export async function listCiting(tx: Tx, newsroomId: NewsroomId, ids: readonly SourceId[]): Promise<CitingSource[]> {
  const first = Prisma.sql`select unnest(${[...ids]}::uuid[])`;
  return tx.$queryRaw<CitingSource[]>`${selectUp(newsroomId, first)}`;
}

/** The sources that cite this one, by title. */
export async function listCitedBy(
  tx: Tx,
  newsroomId: NewsroomId,
  citesId: SourceId,
): Promise<{ id: SourceId; title: string }[]> {
  const rows = await tx.sourceCitation.findMany({
    where: { newsroomId, citesId },
    select: { source: { select: { id: true, title: true } } },
    orderBy: { source: { title: "asc" } },
  });
  return rows.map(({ source }) => ({ id: source.id as SourceId, title: source.title }));
}

/** @return whether this call added it. */
export async function insertCitation(tx: Tx, newsroomId: NewsroomId, sourceId: SourceId, citesId: SourceId) {
  const data = [{ newsroomId, sourceId, citesId }];
  return (await tx.sourceCitation.createMany({ data, skipDuplicates: true })).count === 1;
}

/** @return whether this call removed it. */
export async function removeCitation(tx: Tx, newsroomId: NewsroomId, sourceId: SourceId, citesId: SourceId) {
  return (await tx.sourceCitation.deleteMany({ where: { newsroomId, sourceId, citesId } })).count === 1;
}

function selectUp(newsroomId: NewsroomId, first: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    with recursive up(id) as (
      ${first}
      union
      select c.cites_id from source_citation c join up on c.source_id = up.id where c.newsroom_id = ${newsroomId}::uuid
    )
    select s.id, s.title, s.origin, array(
      select c.cites_id::text from source_citation c
      where c.newsroom_id = s.newsroom_id and c.source_id = s.id order by 1
    ) as cites
    from up join source s on s.newsroom_id = ${newsroomId}::uuid and s.id = up.id`;
}
