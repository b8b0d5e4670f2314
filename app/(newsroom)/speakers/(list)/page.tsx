import type { Metadata } from "next";
import { Suspense } from "react";
import { speakerTypeWords } from "@/components/claim/words";
import { SpeakerRow } from "@/components/speaker/speaker-row";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Select } from "@/components/ui/field";
import { ListBar, ListPage, toAddress } from "@/components/ui/list-bar";
import { Page } from "@/components/ui/page";
import { RowSkeleton } from "@/components/ui/row-skeleton";
import { requireActor } from "@/lib/auth/actor";
import type { Actor } from "@/lib/domain/actor";
import { type Given, onlyFirst } from "@/lib/queries/asked";
import { listSpeakers, type SpeakerListRequest } from "@/lib/queries/list-speakers";
import { speakerTypes } from "@/lib/text/model";

export const metadata: Metadata = { title: "Speakers" };

/** Everybody who asserts something in the newsroom's articles. */
export default async function SpeakersPage({ searchParams }: { searchParams: Promise<Given> }) {
  const actor = await requireActor();
  const asked: SpeakerListRequest = onlyFirst(await searchParams);
  return (
    <Page title="Speakers" lead="Everybody who asserts something in an article here." wide>
      <ListBar
        path="/speakers"
        search={{ name: "words", label: "Search names", value: asked.words ?? "" }}
        fields={
          <Select key={asked.type} name="type" aria-label="Kind of speaker" defaultValue={asked.type ?? ""}>
            <option value="">Every kind</option>
            {speakerTypes.map((type) => (
              <option key={type} value={type}>
                {speakerTypeWords[type]}
              </option>
            ))}
          </Select>
        }
      />
      <Suspense key={JSON.stringify(asked)} fallback={<RowSkeleton label="Fetching the speakers" />}>
        <Speakers actor={actor} asked={asked} />
      </Suspense>
    </Page>
  );
}

async function Speakers({ actor, asked }: { actor: Actor; asked: SpeakerListRequest }) {
  const { items, total, next, asked: understood } = await listSpeakers(actor, asked);
  const here = { words: asked.words, type: asked.type };
  if (items.length === 0) {
    return understood.words || understood.type ? (
      <Empty title="No speaker fits" actions={<ButtonLink href="/speakers">Show everybody</ButtonLink>}>
        Search for part of a name, or for another way an article names them.
      </Empty>
    ) : (
      <Empty title="Nobody has spoken yet" actions={<ButtonLink href="/articles/new">New article</ButtonLink>}>
        Once an article is imported, whoever it quotes stands here with everything they say.
      </Empty>
    );
  }
  return (
    <ListPage
      count={total === 1 ? "1 speaker" : `${total.toLocaleString("en-GB")} speakers`}
      label="Speakers"
      next={next && toAddress("/speakers", { ...here, after: next })}
      first={asked.after ? toAddress("/speakers", here) : null}
    >
      {items.map((speaker) => (
        <SpeakerRow key={speaker.id} speaker={speaker} />
      ))}
    </ListPage>
  );
}
