import type { Metadata } from "next";
import { Suspense } from "react";
import { SourceRow } from "@/components/source/source-row";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { ListBar, ListPage, toAddress } from "@/components/ui/list-bar";
import { Page } from "@/components/ui/page";
import { RowSkeleton } from "@/components/ui/row-skeleton";
import { requireActor } from "@/lib/auth/actor";
import type { Actor } from "@/lib/domain/actor";
import { type Given, onlyFirst } from "@/lib/queries/asked";
import { listSources } from "@/lib/queries/list-sources";

export const metadata: Metadata = { title: "Sources" };

type Asked = { words?: string; after?: string };

/** What the newsroom's evidence rests on, shared by all its articles. */
export default async function SourcesPage({ searchParams }: { searchParams: Promise<Given> }) {
  const actor = await requireActor();
  const asked: Asked = onlyFirst(await searchParams);
  return (
    <Page
      title="Sources"
      lead="What evidence rests on, shared by all articles."
      actions={
        <>
          <ButtonLink href="/sources/changed">Those that changed</ButtonLink>{" "}
          <ButtonLink href="/fact-checks">Fact checks of others</ButtonLink>
        </>
      }
      wide
    >
      <ListBar
        path="/sources"
        search={{ name: "words", label: "Search titles, addresses or a file’s SHA-256", value: asked.words ?? "" }}
      />
      <Suspense key={JSON.stringify(asked)} fallback={<RowSkeleton label="Fetching the sources" />}>
        <Sources actor={actor} asked={asked} />
      </Suspense>
    </Page>
  );
}

async function Sources({ actor, asked }: { actor: Actor; asked: Asked }) {
  const { items, total, next, asked: understood } = await listSources(actor, asked);
  if (items.length === 0) {
    return understood.words ? (
      <Empty title="No source fits" actions={<ButtonLink href="/sources">Show all sources</ButtonLink>}>
        Search for part of a title or address, or for the SHA-256 of a file.
      </Empty>
    ) : (
      <Empty title="No sources yet" actions={<ButtonLink href="/articles">Go to the articles</ButtonLink>}>
        A source is added with the first piece of evidence that rests on it, beside a claim on the desk.
      </Empty>
    );
  }
  return (
    <ListPage
      count={total === 1 ? "1 source" : `${total.toLocaleString("en-GB")} sources`}
      label="Sources"
      next={next && toAddress("/sources", { words: asked.words, after: next })}
      first={asked.after ? toAddress("/sources", { words: asked.words }) : null}
    >
      {items.map((source) => (
        <SourceRow key={source.id} source={source} />
      ))}
    </ListPage>
  );
}
