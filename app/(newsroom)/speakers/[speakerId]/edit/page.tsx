import type { Metadata } from "next";
import { EditSpeakerForm } from "@/components/speaker/edit-speaker-form";
import { Page } from "@/components/ui/page";
import { requireActor } from "@/lib/auth/actor";
import { getSpeaker } from "@/lib/queries/get-speaker";
import { orNotFound } from "../../../or-not-found";
import { saveSpeaker } from "../../actions";
import { requireEditable } from "../../require-editable";

export const metadata: Metadata = { title: "Edit a speaker" };

export default async function EditSpeakerPage({ params }: { params: Promise<{ speakerId: string }> }) {
  const actor = await requireActor();
  const view = await orNotFound(getSpeaker(actor, (await params).speakerId));
  requireEditable(actor, view);
  const { id, name, type, anonymityReason, aliases, version } = view.speaker;
  return (
    <Page
      title={<bdi>Edit {name}</bdi>}
      lead="The name changes wherever the speaker is shown. The article’s words stay."
    >
      <EditSpeakerForm
        speakerId={id}
        speaker={{ name, type, anonymityReason, aliases, version }}
        action={saveSpeaker}
      />
    </Page>
  );
}
