import type { Metadata } from "next";
import { Suspense } from "react";
import { ArticleRow } from "@/components/article/article-row";
import { ArticleSkeleton } from "@/components/article/article-skeleton";
import { EmptyDesk } from "@/components/article/empty-desk";
import { NewArticleForm } from "@/components/article/new-article-form";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Select } from "@/components/ui/field";
import { ListBar, ListPage, Tabs, toAddress } from "@/components/ui/list-bar";
import { Page } from "@/components/ui/page";
import { requireActor } from "@/lib/auth/actor";
import type { Actor } from "@/lib/domain/actor";
import { can } from "@/lib/domain/permissions";
import { type Given, onlyFirst } from "@/lib/queries/asked";
import { type ArticleListRequest, articleShows, hasArticles, listArticles } from "@/lib/queries/list-articles";
import { listPeople } from "@/lib/queries/list-people";
import { importFromForm, readDocument } from "../new/actions";
import { importSample } from "./actions";

export const metadata: Metadata = { title: "Articles" };

const showWords = { all: "All", mine: "Mine", open: "Open", closed: "Closed" };

/** What the newsroom is checking, and how far each article is. */
export default async function ArticlesPage({ searchParams }: { searchParams: Promise<Given> }) {
  const actor = await requireActor();
  if (!(await hasArticles(actor))) return <NothingYet actor={actor} />;
  const asked: ArticleListRequest = onlyFirst(await searchParams);
  const { title, order } = asked;
  const show = articleShows.find((known) => known === asked.show) ?? "all";
  return (
    <Page
      title="Articles"
      wide
      actions={
        can(actor, "article.import") && (
          <ButtonLink look="main" href="/articles/new">
            New article
          </ButtonLink>
        )
      }
    >
      <ListBar
        path="/articles"
        search={{ name: "title", label: "Search titles", value: title ?? "" }}
        keep={{ show: show === "all" ? null : show }}
        fields={
          <Select key={order} name="order" aria-label="Order" defaultValue={order ?? "newest"}>
            <option value="newest">Newest first</option>
            <option value="oldest">Oldest first</option>
            <option value="title">By title</option>
          </Select>
        }
      >
        <Tabs
          label="Which articles"
          tabs={articleShows.map((known) => ({
            href: toAddress("/articles", { title, order, show: known === "all" ? null : known }),
            words: showWords[known],
            current: known === show,
          }))}
        />
      </ListBar>
      <Suspense key={JSON.stringify(asked)} fallback={<ArticleSkeleton />}>
        <Articles actor={actor} asked={asked} />
      </Suspense>
    </Page>
  );
}

async function NothingYet({ actor }: { actor: Actor }) {
  return (
    <Page title="Articles" wide>
      <EmptyDesk mayImport={can(actor, "article.import")} importSample={importSample}>
        <NewArticleForm
          action={importFromForm}
          askToRead={readDocument}
          document={null}
          people={await listPeople(actor)}
          writers={actor.role === "writer" ? [actor.userId] : []}
          owner={`${actor.newsroomId}/${actor.userId}`}
        />
      </EmptyDesk>
    </Page>
  );
}

async function Articles({ actor, asked }: { actor: Actor; asked: ArticleListRequest }) {
  const { items, total, all, next, asked: understood } = await listArticles(actor, asked);
  if (items.length === 0) {
    return (
      <Empty title="No article fits" actions={<ButtonLink href="/articles">Show all {all}</ButtonLink>}>
        {understood.title
          ? `None has “${understood.title}” in its title. Search for fewer words.`
          : "There is none of this kind yet."}
      </Empty>
    );
  }
  const { title, order, show } = asked;
  const here = { title, order, show };
  return (
    <ListPage
      count={total === all ? `${total} ${total === 1 ? "article" : "articles"}` : `${total} of ${all} articles`}
      label="Articles"
      next={next && toAddress("/articles", { ...here, after: next })}
      first={asked.after ? toAddress("/articles", here) : null}
    >
      {items.map((article) => (
        <ArticleRow key={article.id} article={article} />
      ))}
    </ListPage>
  );
}
