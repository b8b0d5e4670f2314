import "server-only";
import type { ArticleId, NewsroomId, SpeakerId } from "../domain/ids";
import type { PostFields } from "../domain/speaker-change";
import type { Tx } from "./client";

export type ListedPost = PostFields & {
  id: string;
  /** Whose it is: the speaker's own, or that of one merged into it. */
  speakerId: SpeakerId;
  /** The article that states it; null where a person added it. */
  article: { id: ArticleId; title: string } | null;
};

/** Titles and affiliations of a family of speakers, newest first, undated last. */
export async function listPosts(tx: Tx, newsroomId: NewsroomId, family: readonly SpeakerId[]): Promise<ListedPost[]> {
  const rows = await tx.$queryRaw<
    (Omit<ListedPost, "article"> & { articleId: ArticleId | null; articleTitle: string })[]
  >`
    select p.id, p.speaker_id as "speakerId", p.title, p.affiliation, to_char(p.as_of, 'YYYY-MM-DD') as "asOf",
      a.id as "articleId", a.title as "articleTitle"
    from speaker_post p left join article a on a.newsroom_id = p.newsroom_id and a.id = p.article_id
    where p.newsroom_id = ${newsroomId}::uuid and p.speaker_id = any(${[...family]}::uuid[])
    order by p.as_of desc nulls last, p.id desc limit 200`;
  return rows.map(({ articleId, articleTitle, ...post }) => ({
    ...post,
    article: articleId && { id: articleId, title: articleTitle },
  }));
}

/** The members of a family that were merged into another, with their own aliases. */
export async function listMerged(
  tx: Tx,
  newsroomId: NewsroomId,
  family: readonly SpeakerId[],
): Promise<{ id: SpeakerId; name: string; aliases: string[]; into: SpeakerId }[]> {
  const rows = await tx.speaker.findMany({
    where: { newsroomId, id: { in: [...family] }, mergedIntoId: { in: [...family] } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: {
      id: true,
      name: true,
      mergedIntoId: true,
      aliases: { select: { alias: true }, orderBy: { alias: "asc" } },
    },
  });
  return rows.map(({ id, name, mergedIntoId, aliases }) => ({
    ...{ id: id as SpeakerId, name, into: mergedIntoId as SpeakerId },
    aliases: aliases.map(({ alias }) => alias),
  }));
}

/** How many claims a family makes, in how many articles, and with which answers (a verdict, `in-progress` or `unchecked`). */
export async function tallyAnswers(
  tx: Tx,
  newsroomId: NewsroomId,
  family: readonly SpeakerId[],
): Promise<{ claims: number; articles: number; answers: { answer: string; count: number }[] }> {
  const rows = await tx.$queryRaw<{ answer: string; count: number; articles: number }[]>`
    with said as (
      select distinct c.id, c.article_id, replace(coalesce(c.verdict::text, c.check_state::text), '_', '-') as answer
      from claim_speaker cs
      join claim c on c.newsroom_id = cs.newsroom_id and c.id = cs.claim_id and not c.withdrawn
      where cs.newsroom_id = ${newsroomId}::uuid and cs.speaker_id = any(${[...family]}::uuid[])
    )
    select answer, count(*)::int as count, (select count(distinct article_id) from said)::int as articles
    from said group by answer order by count desc, answer`;
  return {
    claims: rows.reduce((sum, { count }) => sum + count, 0),
    articles: rows[0]?.articles ?? 0,
    answers: rows.map(({ answer, count }) => ({ answer, count })),
  };
}
