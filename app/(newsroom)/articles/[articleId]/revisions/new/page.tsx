import type { Metadata } from "next";
import { readDocument } from "@/app/(newsroom)/articles/new/actions";
import { orNotFound } from "@/app/(newsroom)/or-not-found";
import { DocumentReading } from "@/components/article/document-reading";
import { OwnReadings } from "@/components/article/own-readings";
import { DraftForm } from "@/components/revision/draft-form";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { requireActor } from "@/lib/auth/actor";
import type { ArticleId } from "@/lib/domain/ids";
import { can, explainForbidden } from "@/lib/domain/permissions";
import { getDesk } from "@/lib/queries/get-desk";
import { getReadDocument } from "@/lib/queries/get-read-document";
import { listReadings } from "@/lib/queries/list-readings";
import { sendDraft } from "../actions";

export const metadata: Metadata = { title: "The next draft" };

type Props = {
  params: Promise<{ articleId: string }>;
  searchParams: Promise<{ document?: string | string[] }>;
};

/** Give the next draft of an article, and see what it would do before it is put in force. */
export default async function NextDraftPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { article, text } = await orNotFound(getDesk(actor, (await params).articleId as ArticleId));
  const refusal = !can(actor, "article.revise")
    ? explainForbidden("article.revise")
    : article.state === "closed"
      ? "This article is closed. Reopen it before you give it another draft."
      : null;
  const back = <ButtonLink href={`/articles/${article.id}/revisions`}>All drafts</ButtonLink>;
  const page = { title: "The next draft", lead: <bdi>{article.title}</bdi>, actions: back, wide: true };
  if (refusal) {
    return (
      <Page {...page}>
        <Notice>{refusal}</Notice>
      </Page>
    );
  }
  const here = `/articles/${article.id}/revisions/new`;
  const asked = (await searchParams).document;
  const reading = typeof asked === "string" ? await getReadDocument(actor, asked) : null;
  if (reading?.state === "reading") {
    return (
      <Page {...page}>
        <DocumentReading job={reading.job} label="Reading the document" back={here} />
      </Page>
    );
  }
  const document = reading?.state === "read" ? reading : null;
  return (
    <Page {...page}>
      {reading?.state === "failed" && <Notice kind="refusal">{reading.problem}</Notice>}
      {!document && <OwnReadings readings={await listReadings(actor)} here={here} but={asked} />}
      <DraftForm
        key={document?.jobId ?? ""}
        articleId={article.id}
        revision={article.revision}
        text={text}
        action={sendDraft}
        askToRead={readDocument}
        document={document}
      />
    </Page>
  );
}
