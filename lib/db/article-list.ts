import "server-only";
import type { ArticleId, NewsroomId, UserId } from "../domain/ids";
import type { Tx } from "./client";
import type { Prisma } from "./generated/client";

export const articleOrders = ["newest", "oldest", "title"] as const;
export type ArticleOrder = (typeof articleOrders)[number];

/** Which articles to list. `mine` are those a person handed in, wrote, checks or reviews. */
export type ArticleFilter = { title: string; state: "open" | "closed" | null; mine: UserId | null };

export type ListedArticle = {
  id: ArticleId;
  title: string;
  byline: string;
  outlet: string;
  publishedOn: string | null;
  state: "open" | "closed";
  importedAt: string;
  importedBy: string;
  writers: string[];
};

/**
 * Articles in one of three orders, each unique and indexed: ids grow with the
 * time of import, and titles are told apart by them.
 */
export async function listArticleRows(
  tx: Tx,
  newsroomId: NewsroomId,
  filter: ArticleFilter,
  { order, after, limit }: { order: ArticleOrder; after: { key: string; id: string } | null; limit: number },
): Promise<ListedArticle[]> {
  const rows = await tx.article.findMany({
    where: { AND: [toWhere(newsroomId, filter), after ? beyond(order, after) : {}] },
    orderBy: order === "title" ? [{ title: "asc" }, { id: "asc" }] : { id: order === "newest" ? "desc" : "asc" },
    take: limit,
    include: {
      importedBy: { select: { user: { select: { name: true } } } },
      writers: { select: { member: { select: { user: { select: { name: true } } } } } },
    },
  });
  return rows.map((row) => ({
    id: row.id as ArticleId,
    ...{ title: row.title, byline: row.byline, outlet: row.outlet, state: row.state },
    publishedOn: row.publishedOn ? row.publishedOn.toISOString().slice(0, 10) : null,
    importedAt: row.importedAt.toISOString(),
    importedBy: row.importedBy.user.name,
    writers: row.writers.map(({ member }) => member.user.name),
  }));
}

export async function countArticles(tx: Tx, newsroomId: NewsroomId, filter: ArticleFilter): Promise<number> {
  return tx.article.count({ where: toWhere(newsroomId, filter) });
}

/** A text with PostgreSQL's wildcards taken literally. */
export function literally(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}

/** How far an article has come, and who is at it. */
export type ArticleProgress = {
  /** Claims with a verdict. */
  checked: number;
  /** Claims a checker has taken, without a verdict yet. */
  inProgress: number;
  /** Claims nobody has taken. */
  unchecked: number;
  /** Attributed claims whose attribution nobody has reviewed. */
  toReview: number;
  /** Claims that rest on a source that changed, or is gone, since it was captured. */
  onChanged: number;
  /** Passages that bear no claim and are not set aside. */
  unaccounted: number;
  /** Passages with nothing to check. */
  nothingToCheck: number;
  /** Names of those who have taken claims. */
  checkers: string[];
};

/** Progress of several articles, in three statements whatever their size. Withdrawn claims count for nothing. */
export async function listProgress(
  tx: Tx,
  newsroomId: NewsroomId,
  articleIds: readonly ArticleId[],
): Promise<Map<ArticleId, ArticleProgress>> {
  const ids = [...articleIds];
  const [claims, passages, changed] = await Promise.all([
    tx.$queryRaw<(Record<"checked" | "inProgress" | "unchecked" | "toReview", number> & Of & { checkers: string[] })[]>`
      select c.article_id as "articleId",
        (count(*) filter (where c.check_state in ('checked', 'signed_off')))::int as checked,
        (count(*) filter (where c.check_state = 'in_progress'))::int as "inProgress",
        (count(*) filter (where c.check_state = 'unchecked'))::int as unchecked,
        (count(*) filter (where c.kind <> 'own' and c.review_state = 'unreviewed'))::int as "toReview",
        coalesce(array_agg(distinct u.name) filter (where c.check_state = 'in_progress'), '{}') as checkers
      from claim c left join "user" u on u.id = c.checker_id
      where c.newsroom_id = ${newsroomId}::uuid and c.article_id = any(${ids}::uuid[]) and not c.withdrawn
      group by c.article_id`,
    // The words of an article's claims as one multirange, so that each passage is looked up, not compared with all.
    // Offset 0 keeps placements a look-up by key for each claim, whatever PostgreSQL knows of new articles.
    tx.$queryRaw<(Record<"unaccounted" | "nothingToCheck", number> & Of)[]>`
      select a.id as "articleId", told.*
      from article a
      cross join lateral (
        select range_agg(int4range(pl.spans[i], pl.spans[i + 1])) as words
        from claim c
        cross join lateral (
          select p.spans from placement p
          where p.newsroom_id = c.newsroom_id and p.claim_id = c.id and p.revision = a.current_revision offset 0
        ) pl
        cross join lateral generate_series(1, cardinality(pl.spans), 2) i
        where c.newsroom_id = a.newsroom_id and c.article_id = a.id and not c.withdrawn
      ) said
      cross join lateral (
        select (count(*) filter (where p.nothing_to_check is not null))::int as "nothingToCheck",
          (count(*) filter (where p.nothing_to_check is null
            and not coalesce(int4range(p.start, p."end") && said.words, false)))::int as unaccounted
        from passage p
        where p.newsroom_id = a.newsroom_id and p.article_id = a.id and p.revision = a.current_revision
      ) told
      where a.newsroom_id = ${newsroomId}::uuid and a.id = any(${ids}::uuid[])`,
    tx.$queryRaw<({ onChanged: number } & Of)[]>`
      select e.article_id as "articleId", count(distinct e.claim_id)::int as "onChanged"
      from evidence e
      join source s on s.newsroom_id = e.newsroom_id and s.id = e.source_id
      join claim c on c.newsroom_id = e.newsroom_id and c.id = e.claim_id
      where e.newsroom_id = ${newsroomId}::uuid and e.article_id = any(${ids}::uuid[])
        and not e.removed and not c.withdrawn and s.news is not null
      group by e.article_id`,
  ]);

  const none = {
    checked: 0,
    inProgress: 0,
    unchecked: 0,
    toReview: 0,
    onChanged: 0,
    unaccounted: 0,
    nothingToCheck: 0,
  };
  const progress = new Map(ids.map((id): [ArticleId, ArticleProgress] => [id, { ...none, checkers: [] }]));
  for (const { articleId, ...counts } of [...claims, ...passages, ...changed])
    Object.assign(progress.get(articleId)!, counts);
  return progress;
}

type Of = { articleId: ArticleId };

function toWhere(newsroomId: NewsroomId, { title, state, mine }: ArticleFilter): Prisma.ArticleWhereInput {
  return {
    newsroomId,
    ...(title !== "" && { title: { contains: literally(title), mode: "insensitive" } }),
    ...(state && { state }),
    ...(mine && {
      OR: [
        { importedById: mine },
        { writers: { some: { userId: mine } } },
        { claims: { some: { OR: [{ checkerId: mine }, { reviewerId: mine }] } } },
      ],
    }),
  };
}

function beyond(order: ArticleOrder, { key, id }: { key: string; id: string }): Prisma.ArticleWhereInput {
  if (order === "title") return { OR: [{ title: { gt: key } }, { title: key, id: { gt: id } }] };
  return { id: order === "newest" ? { lt: id } : { gt: id } };
}
