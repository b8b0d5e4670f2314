import type { Metadata } from "next";
import { NewArticleForm } from "@/components/article/new-article-form";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { requireActor } from "@/lib/auth/actor";
import { can, explainForbidden } from "@/lib/domain/permissions";
import { listPeople } from "@/lib/queries/list-people";
import { importFromForm } from "./actions";

export const metadata: Metadata = { title: "New article" };

export default async function NewArticlePage() {
  const actor = await requireActor();
  if (!can(actor, "article.import")) {
    return (
      <Page title="New article" actions={<ButtonLink href="/articles">Back to the articles</ButtonLink>}>
        <Notice>{explainForbidden("article.import")}</Notice>
      </Page>
    );
  }
  return (
    <Page title="New article" lead="Every assertion in it becomes a claim to check, tied to whoever makes it." wide>
      <NewArticleForm
        action={importFromForm}
        people={await listPeople(actor)}
        writers={actor.role === "writer" ? [actor.userId] : []}
        owner={`${actor.newsroomId}/${actor.userId}`}
      />
    </Page>
  );
}
