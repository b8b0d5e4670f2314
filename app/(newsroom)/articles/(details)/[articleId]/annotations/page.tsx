import type { Metadata } from "next";
import { AnnotationsForm } from "@/components/article/annotations-form";
import { ImportItem } from "@/components/import/import-item";
import styles from "@/components/import/imports.module.css";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { requireActor } from "@/lib/auth/actor";
import { can, explainForbidden } from "@/lib/domain/permissions";
import { findOutsideJob } from "@/lib/queries/find-outside-job";
import { getAnnotationImports } from "@/lib/queries/list-imports";
import { orNotFound } from "../../../../or-not-found";
import { takeBackAnnotations, takeInAnnotations } from "./actions";

export const metadata: Metadata = { title: "Annotations from elsewhere" };

/** What others wrote beside this article in another system, brought to its claims. */
export default async function AnnotationsPage({ params }: { params: Promise<{ articleId: string }> }) {
  const actor = await requireActor();
  const { article, imports } = await orNotFound(getAnnotationImports(actor, (await params).articleId));
  const refusal = !can(actor, "claim.correct")
    ? explainForbidden("claim.correct")
    : article.isOpen
      ? null
      : "This article is closed. Reopen it first.";
  const resumed = refusal ? null : await findOutsideJob(actor, article.id);
  return (
    <Page
      title="Annotations from elsewhere"
      lead={<bdi>{article.title}</bdi>}
      actions={<ButtonLink href={`/articles/${article.id}`}>To the desk</ButtonLink>}
    >
      {refusal ? (
        <Notice>{refusal}</Notice>
      ) : (
        <AnnotationsForm articleId={article.id} resumed={resumed} action={takeInAnnotations} />
      )}
      <section aria-labelledby="imports" className={styles.imports}>
        <h2 id="imports">Taken in to this article</h2>
        {imports.length === 0 ? (
          <Empty title="None yet">
            Notes made with Hypothesis become threads on the claims they are about; attributions found by Citron become
            claims with their speaker.
          </Empty>
        ) : (
          <ul className={styles.list}>
            {imports.map((item) => (
              <ImportItem
                key={item.id}
                item={item}
                noun="annotation"
                articleId={article.id}
                undo={refusal ? null : takeBackAnnotations}
              />
            ))}
          </ul>
        )}
      </section>
    </Page>
  );
}
