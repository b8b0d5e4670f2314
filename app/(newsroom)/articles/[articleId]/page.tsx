import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache, Suspense } from "react";
import { NewClaim } from "@/components/claim/new-claim";
import { Announcer } from "@/components/desk/announcer";
import { AroundProvider } from "@/components/desk/around";
import { CardColumn } from "@/components/desk/card-column";
import { CloseDialog } from "@/components/desk/close-dialog";
import styles from "@/components/desk/desk.module.css";
import { DeskBar, DeskNotices } from "@/components/desk/desk-bar";
import { DeskOpening } from "@/components/desk/desk-opening";
import { FilterBar } from "@/components/desk/filter-bar";
import { FromAddress } from "@/components/desk/from-address";
import { HelpSheet } from "@/components/desk/help-sheet";
import { KeyHandler } from "@/components/desk/key-handler";
import { Live } from "@/components/desk/live";
import { MarkTheRest } from "@/components/desk/mark-the-rest";
import { Palette } from "@/components/desk/palette";
import { Rail } from "@/components/desk/rail";
import { DeskProvider } from "@/components/desk/use-desk";
import { toText } from "@/components/desk/view-text";
import { AddClaim } from "@/components/text/add-claim";
import { ArticleText } from "@/components/text/article-text";
import { HoverLabel } from "@/components/text/hover-label";
import { requireActor } from "@/lib/auth/actor";
import type { ArticleId } from "@/lib/domain/ids";
import { AppError } from "@/lib/errors";
import { type ArticleOpening, getArticleOpening } from "@/lib/queries/get-article-opening";
import { getDesk } from "@/lib/queries/get-desk";

type Props = { params: Promise<{ articleId: string }> };

/** The article's beginning, which is there long before all its claims are. */
const findOpening = cache(async (articleId: string): Promise<ArticleOpening> => {
  const actor = await requireActor();
  try {
    return await getArticleOpening(actor, articleId as ArticleId);
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await findOpening((await params).articleId)).title };
}

/**
 * The checking desk: the article, its completeness, and the claim at hand. The
 * words are sent as soon as they are known, to be read while the claims follow.
 */
export default async function DeskPage({ params }: Props) {
  const { articleId } = await params;
  const opening = await findOpening(articleId);
  return (
    <Suspense fallback={<DeskOpening {...opening} />}>
      <Desk articleId={articleId} />
    </Suspense>
  );
}

async function Desk({ articleId }: { articleId: string }) {
  const view = await getDesk(await requireActor(), articleId as ArticleId);
  return (
    <DeskProvider key={`${view.article.id}:${view.article.revision}`} view={toText(view)}>
      <AroundProvider>
        <main id="main" className={styles.desk}>
          <DeskBar />
          <DeskNotices />
          <FilterBar />
          <Rail />
          <div className={styles.text}>
            <HoverLabel>
              <ArticleText />
            </HoverLabel>
          </div>
          <CardColumn />
        </main>
        <MarkTheRest />
        <AddClaim />
        <NewClaim />
        <Announcer />
        <Palette />
        <HelpSheet />
        <CloseDialog />
        <KeyHandler />
        <FromAddress />
        <Live />
      </AroundProvider>
    </DeskProvider>
  );
}
