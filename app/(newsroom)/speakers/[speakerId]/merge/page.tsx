import type { Metadata } from "next";
import Link from "next/link";
import { MergeForm } from "@/components/speaker/merge-form";
import { SpeakerRow } from "@/components/speaker/speaker-row";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { ListBar, ListPage, toAddress } from "@/components/ui/list-bar";
import { Page } from "@/components/ui/page";
import { requireActor } from "@/lib/auth/actor";
import { type Given, onlyFirst } from "@/lib/queries/asked";
import { getSpeaker } from "@/lib/queries/get-speaker";
import { listSpeakers } from "@/lib/queries/list-speakers";
import { orNotFound } from "../../../or-not-found";
import { mergeInto } from "../../actions";
import { requireEditable } from "../../require-editable";

type Props = { params: Promise<{ speakerId: string }>; searchParams: Promise<Given> };

export const metadata: Metadata = { title: "Merge speakers" };

/** Choose who a speaker really is, see what a merge does, then make it. */
export default async function MergeSpeakerPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { words, after, into } = onlyFirst(await searchParams);
  const view = await orNotFound(getSpeaker(actor, (await params).speakerId));
  requireEditable(actor, view);
  const { speaker } = view;
  const here = `/speakers/${speaker.id}/merge`;

  if (into) {
    const other = await orNotFound(getSpeaker(actor, into));
    return (
      <Page
        title="Merge two speakers"
        lead="Nothing is rewritten: checks and reviews stand, and the merge can be taken back."
      >
        <MergeForm from={view} into={other} action={mergeInto} />
        <p>
          <Link href={here}>Choose someone else</Link>, or{" "}
          <Link href={`/speakers/${other.speaker.id}/merge?into=${speaker.id}`}>
            keep {speaker.name} and merge {other.speaker.name} into it
          </Link>
          .
        </p>
      </Page>
    );
  }

  // Whoever shares the last part of the name comes first to mind.
  const search = words ?? speaker.name.split(" ").at(-1)!;
  const { items, next } = await listSpeakers(actor, { words: search, ...(after && { after }) });
  const others = items.filter(({ id }) => id !== speaker.id);
  return (
    <Page
      title={<bdi>Merge {speaker.name}</bdi>}
      lead="Who is this really? Choose the speaker to show everything with."
      actions={<ButtonLink href={`/speakers/${speaker.id}`}>Cancel</ButtonLink>}
    >
      <ListBar path={here} search={{ name: "words", label: "Search names", value: search }} />
      {others.length === 0 ? (
        <Empty title="No other speaker fits">
          Search for part of a name, or for another way an article names them.
        </Empty>
      ) : (
        <ListPage
          count={`${others.length} to choose from on this page`}
          label="Speakers to merge into"
          next={next && toAddress(here, { words: search, after: next })}
          first={after ? toAddress(here, { words: search }) : null}
        >
          {others.map((other) => (
            <SpeakerRow key={other.id} speaker={other} href={`${here}?into=${other.id}`} />
          ))}
        </ListPage>
      )}
    </Page>
  );
}
