import type { Metadata } from "next";
import { EditDetailsForm } from "@/components/article/edit-details-form";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { requireActor } from "@/lib/auth/actor";
import { explainDetailsRefusal } from "@/lib/domain/details-change";
import { can, explainForbidden } from "@/lib/domain/permissions";
import { getDetails } from "@/lib/queries/get-details";
import { listPeople } from "@/lib/queries/list-people";
import { orNotFound } from "../../../../or-not-found";
import { saveDetails } from "./actions";

export const metadata: Metadata = { title: "Details of an article" };

export default async function DetailsPage({ params }: { params: Promise<{ articleId: string }> }) {
  const actor = await requireActor();
  const article = await orNotFound(getDetails(actor, (await params).articleId));
  const { id, title, byline, outlet, url, publishedOn, writers, version, state } = article;
  const refusal = !can(actor, "article.edit-details")
    ? explainForbidden("article.edit-details")
    : state === "closed"
      ? explainDetailsRefusal({ kind: "closed" })
      : null;
  if (refusal) {
    return (
      <Page title="Details" lead={<bdi>{title}</bdi>} actions={<ButtonLink href={`/articles/${id}`}>Back</ButtonLink>}>
        <Notice>{refusal}</Notice>
      </Page>
    );
  }
  return (
    <Page
      title="Details"
      lead={<bdi>{title}</bdi>}
      actions={<ButtonLink href={`/articles/${id}/annotations`}>Annotations from elsewhere</ButtonLink>}
    >
      <EditDetailsForm
        articleId={id}
        details={{ title, byline, outlet, url, publishedOn, writers, version }}
        people={await listPeople(actor)}
        action={saveDetails}
      />
    </Page>
  );
}
