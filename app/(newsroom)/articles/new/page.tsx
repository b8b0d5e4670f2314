import type { Metadata } from "next";
import { DocumentReading } from "@/components/article/document-reading";
import { NewArticleForm } from "@/components/article/new-article-form";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { requireActor } from "@/lib/auth/actor";
import { can, explainForbidden } from "@/lib/domain/permissions";
import { getReadDocument } from "@/lib/queries/get-read-document";
import { listPeople } from "@/lib/queries/list-people";
import { importFromForm, readDocument } from "./actions";

export const metadata: Metadata = { title: "New article" };

type Props = { searchParams: Promise<{ document?: string | string[] }> };

export default async function NewArticlePage({ searchParams }: Props) {
  const actor = await requireActor();
  if (!can(actor, "article.import")) {
    return (
      <Page title="New article" actions={<ButtonLink href="/articles">Back to the articles</ButtonLink>}>
        <Notice>{explainForbidden("article.import")}</Notice>
      </Page>
    );
  }
  const asked = (await searchParams).document;
  const reading = typeof asked === "string" ? await getReadDocument(actor, asked) : null;
  if (reading?.state === "reading") {
    return (
      <Page title="New article" lead="The document is being read. You can leave this page and come back to it." wide>
        <DocumentReading job={reading.job} />
      </Page>
    );
  }
  return (
    <Page title="New article" lead="Every assertion in it becomes a claim to check, tied to whoever makes it." wide>
      {reading?.state === "failed" && <Notice kind="refusal">{reading.problem}</Notice>}
      <NewArticleForm
        // What was typed for one document is not for the next.
        key={reading?.state === "read" ? reading.jobId : ""}
        action={importFromForm}
        askToRead={readDocument}
        document={reading?.state === "read" ? reading : null}
        people={await listPeople(actor)}
        writers={actor.role === "writer" ? [actor.userId] : []}
        owner={`${actor.newsroomId}/${actor.userId}`}
      />
    </Page>
  );
}
