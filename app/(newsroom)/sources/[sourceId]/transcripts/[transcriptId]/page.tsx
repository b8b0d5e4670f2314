import type { Metadata } from "next";
import capture from "@/components/capture/capture.module.css";
import evidence from "@/components/evidence/evidence.module.css";
import { FileLine } from "@/components/evidence/file-line";
import { ActionForm } from "@/components/form/action-form";
import { Quotes } from "@/components/transcript/quotes";
import { ButtonLink } from "@/components/ui/button";
import { Page, Section } from "@/components/ui/page";
import { Time } from "@/components/ui/time";
import { requireActor } from "@/lib/auth/actor";
import { can } from "@/lib/domain/permissions";
import { getTranscript } from "@/lib/queries/compare-quotes";
import { orNotFound } from "../../../../or-not-found";
import { takeTranscriptOff } from "./actions";

export const metadata: Metadata = { title: "A transcript" };

type Props = { params: Promise<{ sourceId: string; transcriptId: string }> };

/** What was said, and every quotation of its speakers held against it. */
export default async function TranscriptPage({ params }: Props) {
  const actor = await requireActor();
  const { sourceId, transcriptId } = await params;
  const { transcript, text, quotes } = await orNotFound(getTranscript(actor, sourceId, transcriptId));
  const { source, fileName, fileSha256, speakers, addedBy, addedAt } = transcript;
  return (
    <Page
      title={<bdi>{source.title}</bdi>}
      lead={`What ${speakers.map(({ name }) => name).join(", ")} said`}
      actions={<ButtonLink href={`/sources/${sourceId}`}>The source</ButtonLink>}
    >
      <FileLine file={{ sha256: fileSha256, name: fileName, fault: null }} />
      <p className={evidence.faint}>
        Attached by {addedBy}, <Time at={addedAt} />
      </p>
      <Section title={heading(quotes.length)}>
        {quotes.length === 0 && <p>Once an article quotes one of its speakers, the quotation is compared here.</p>}
        <Quotes quotes={quotes} />
      </Section>
      <Section title="The transcript">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls has to be reachable by keyboard. */}
        <section className={capture.text} tabIndex={0} aria-label="The transcript’s text" dir="auto">
          {text}
        </section>
      </Section>
      {can(actor, "evidence.add") && (
        <ActionForm
          action={takeTranscriptOff}
          submit="Take it off this source"
          look="plain"
          label="Take the transcript off"
        >
          <input type="hidden" name="transcriptId" value={transcript.id} />
          <input type="hidden" name="sourceId" value={sourceId} />
        </ActionForm>
      )}
    </Page>
  );
}

function heading(count: number): string {
  if (count === 0) return "No quotation to compare yet";
  return count === 1 ? "1 quotation held against it" : `${count} quotations held against it`;
}
