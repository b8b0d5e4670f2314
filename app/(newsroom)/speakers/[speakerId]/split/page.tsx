import type { Metadata } from "next";
import { SplitForm } from "@/components/speaker/split-form";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { requireActor } from "@/lib/auth/actor";
import { getSpeaker } from "@/lib/queries/get-speaker";
import { orNotFound } from "../../../or-not-found";
import { split } from "../../actions";
import { requireEditable } from "../../require-editable";

export const metadata: Metadata = { title: "Split a speaker" };

/** As many claims as a person can choose among at once. */
const size = 500;

export default async function SplitSpeakerPage({ params }: { params: Promise<{ speakerId: string }> }) {
  const actor = await requireActor();
  const view = await orNotFound(getSpeaker(actor, (await params).speakerId, { size }));
  requireEditable(actor, view);
  const { id, name, type, anonymityReason, aliases } = view.speaker;
  return (
    <Page
      title={<bdi>Split {name}</bdi>}
      lead="Choose the claims that someone else makes. They go to a new speaker; the rest stay."
    >
      {view.next && <Notice>Shown are the newest {size} claims. Split again to reach older ones.</Notice>}
      <SplitForm speaker={{ id, name, type, anonymityReason, aliases }} claims={view.claims} action={split} />
    </Page>
  );
}
