import "server-only";
import {
  type ArticleFilter,
  type ArticleOrder,
  type ArticleProgress,
  articleOrders,
  countArticles,
  type ListedArticle,
  listArticleRows,
  listProgress,
} from "../db/article-list";
import { db } from "../db/client";
import type { Actor } from "../domain/actor";
import { can } from "../domain/permissions";
import { forbidden } from "../refusal";
import { readCursor, readSearch, toPage } from "./cursor";

/** What an address asks of the list; what it does not know reads as the usual. */
export type ArticleListRequest = { title?: string; show?: string; order?: string; after?: string };

export type ArticleListItem = ListedArticle & { progress: ArticleProgress };

export type ArticleList = {
  items: ArticleListItem[];
  /** How many articles fit the filter, over all pages. */
  total: number;
  /** How many articles the newsroom has. */
  all: number;
  next: string | null;
  /** The request as it was understood. */
  asked: { title: string; show: ArticleShow; order: ArticleOrder };
};

export const articleShows = ["all", "mine", "open", "closed"] as const;
export type ArticleShow = (typeof articleShows)[number];

const pageSize = 25;

const everything: ArticleFilter = { title: "", state: null, mine: null };

/** Whether the newsroom has any article: an empty desk is another page. */
export async function hasArticles(actor: Actor): Promise<boolean> {
  if (!can(actor, "article.read")) throw forbidden(actor, "article.read");
  return (await countArticles(db(), actor.newsroomId, everything)) > 0;
}

/** The newsroom's articles with the progress of each: a fixed number of statements, whatever the size. */
export async function listArticles(actor: Actor, request: ArticleListRequest): Promise<ArticleList> {
  if (!can(actor, "article.read")) throw forbidden(actor, "article.read");
  const title = readSearch(request.title);
  const show = articleShows.find((known) => known === request.show) ?? "all";
  const order = articleOrders.find((known) => known === request.order) ?? "newest";
  const filter: ArticleFilter = {
    title,
    state: show === "open" || show === "closed" ? show : null,
    mine: show === "mine" ? actor.userId : null,
  };

  const { newsroomId } = actor;
  const [rows, total, all] = await Promise.all([
    listArticleRows(db(), newsroomId, filter, { order, after: readCursor(request.after), limit: pageSize + 1 }),
    countArticles(db(), newsroomId, filter),
    countArticles(db(), newsroomId, everything),
  ]);
  const { items, next } = toPage(rows, pageSize, ({ title: key, id }) => ({ key, id }));
  const progress = await listProgress(
    db(),
    newsroomId,
    items.map(({ id }) => id),
  );
  return {
    items: items.map((item) => ({ ...item, progress: progress.get(item.id)! })),
    ...{ total, all, next, asked: { title, show, order } },
  };
}
