import type { Metadata } from "next";
import { orNotFound } from "@/app/(newsroom)/or-not-found";
import { DraftForm } from "@/components/revision/draft-form";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { requireActor } from "@/lib/auth/actor";
import type { ArticleId } from "@/lib/domain/ids";
import { can, explainForbidden } from "@/lib/domain/permissions";
import { getDesk } from "@/lib/queries/get-desk";
import { sendDraft } from "../actions";

export const metadata: Metadata = { title: "The next draft" };

/** Give the next draft of an article, and see what it would do before it is put in force. */
export default async function NextDraftPage({ params }: { params: Promise<{ articleId: string }> }) {
  const actor = await requireActor();
  const { article, text } = await orNotFound(getDesk(actor, (await params).articleId as ArticleId));
  const refusal = !can(actor, "article.revise")
    ? explainForbidden("article.revise")
    : article.state === "closed"
      ? "This article is closed. Reopen it before you give it another draft."
      : null;
  const back = <ButtonLink href={`/articles/${article.id}/revisions`}>All drafts</ButtonLink>;
  return (
    <Page title="The next draft" lead={<bdi>{article.title}</bdi>} actions={back} wide>
      {refusal ? (
        <Notice>{refusal}</Notice>
      ) : (
        <DraftForm articleId={article.id} revision={article.revision} text={text} action={sendDraft} />
      )}
    </Page>
  );
}
