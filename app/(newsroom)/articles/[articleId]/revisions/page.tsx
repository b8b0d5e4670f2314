import type { Metadata } from "next";
import { orNotFound } from "@/app/(newsroom)/or-not-found";
import { ActionForm } from "@/components/form/action-form";
import { CompareDrafts } from "@/components/revision/compare-drafts";
import { DraftList } from "@/components/revision/draft-list";
import { GoneClaims } from "@/components/revision/gone-claims";
import { ButtonLink } from "@/components/ui/button";
import { Page, Section } from "@/components/ui/page";
import { requireActor } from "@/lib/auth/actor";
import type { ArticleId } from "@/lib/domain/ids";
import { compareRevisions, getRevisions } from "@/lib/queries/get-revisions";
import { takeBackDraft } from "./actions";

export const metadata: Metadata = { title: "Drafts" };

type Props = {
  params: Promise<{ articleId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** An article's drafts: which is in force, what each did, any two set against each other, and what is gone. */
export default async function DraftsPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const id = (await params).articleId as ArticleId;
  const { article, revisions, gone, people, mayRevise, mayTakeBack } = await orNotFound(getRevisions(actor, id));
  const asked = await searchParams;
  const from = Number(asked.from) || Math.max(1, article.revision - 1);
  const to = Number(asked.to) || article.revision;
  const pieces = revisions.length > 1 ? await compareRevisions(actor, id, { from, to }) : null;
  return (
    <Page
      title="Drafts"
      lead={<bdi>{article.title}</bdi>}
      wide
      actions={
        <>
          <ButtonLink href={`/articles/${article.id}`} look="quiet">
            Back to the desk
          </ButtonLink>
          {mayRevise && (
            <ButtonLink href={`/articles/${article.id}/revisions/new`} look="main">
              Give the next draft
            </ButtonLink>
          )}
        </>
      }
    >
      <DraftList revisions={revisions} />
      {mayTakeBack && (
        <Section title="Take it back">
          <p>Nothing was done since this draft was accepted, so the former one can be put in force again as it was.</p>
          <ActionForm action={takeBackDraft} submit={`Take draft ${article.revision} back`} look="plain">
            <input type="hidden" name="articleId" value={article.id} />
          </ActionForm>
        </Section>
      )}
      <div id="gone">{gone.length > 0 && <GoneClaims claims={gone} people={people} />}</div>
      {revisions.length > 1 && (
        <Section title="What changed">
          <CompareDrafts numbers={revisions.map(({ number }) => number)} from={from} to={to} pieces={pieces} />
        </Section>
      )}
    </Page>
  );
}
