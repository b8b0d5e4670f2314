import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DocumentReading } from "@/components/article/document-reading";
import { NewArticleForm } from "@/components/article/new-article-form";
import { OwnReadings } from "@/components/article/own-readings";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { requireActor } from "@/lib/auth/actor";
import { can, explainForbidden } from "@/lib/domain/permissions";
import { getImport } from "@/lib/queries/get-import";
import { getReadDocument } from "@/lib/queries/get-read-document";
import { listPeople } from "@/lib/queries/list-people";
import { listReadings } from "@/lib/queries/list-readings";
import { importFromForm, readDocument } from "./actions";

export const metadata: Metadata = { title: "New article" };

type Props = { searchParams: Promise<{ document?: string | string[]; import?: string | string[] }> };

const here = "/articles/new";

export default async function NewArticlePage({ searchParams }: Props) {
  const actor = await requireActor();
  if (!can(actor, "article.import")) {
    return (
      <Page title="New article" actions={<ButtonLink href="/articles">Back to the articles</ButtonLink>}>
        <Notice>{explainForbidden("article.import")}</Notice>
      </Page>
    );
  }
  const given = await searchParams;
  const importing = typeof given.import === "string" ? await getImport(actor, given.import) : null;
  if (importing?.state === "imported") redirect(`/articles/${importing.articleId}`);
  if (importing?.state === "importing") {
    return (
      <Page title="New article" lead="The article is being taken in. You can leave this page and come back to it." wide>
        <DocumentReading job={importing.job} label="Taking the article in" back={here} />
      </Page>
    );
  }
  const asked = importing?.readBy ?? given.document;
  const reading = typeof asked === "string" ? await getReadDocument(actor, asked) : null;
  if (reading?.state === "reading") {
    return (
      <Page title="New article" lead="The document is being read. You can leave this page and come back to it." wide>
        <DocumentReading job={reading.job} label="Reading the document" back={here} />
      </Page>
    );
  }
  const document = reading?.state === "read" ? reading : null;
  return (
    <Page title="New article" lead="Every assertion in it becomes a claim to check, tied to whoever makes it." wide>
      {importing && <Notice kind="refusal">{importing.problem}</Notice>}
      {reading?.state === "failed" && <Notice kind="refusal">{reading.problem}</Notice>}
      {!document && <OwnReadings readings={await listReadings(actor)} here={here} but={asked} />}
      <NewArticleForm
        // What was typed for one document is not for the next.
        key={document?.jobId ?? ""}
        action={importFromForm}
        askToRead={readDocument}
        document={document}
        details={importing?.details ?? {}}
        people={await listPeople(actor)}
        writers={actor.role === "writer" ? [actor.userId] : []}
        owner={`${actor.newsroomId}/${actor.userId}`}
      />
    </Page>
  );
}
