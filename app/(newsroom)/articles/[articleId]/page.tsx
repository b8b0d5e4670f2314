import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { cache, Suspense } from "react";
import { Announcer } from "@/components/desk/announcer";
import { AroundProvider } from "@/components/desk/around";
import { CardColumn } from "@/components/desk/card-column";
import { CloseDialog } from "@/components/desk/close-dialog";
import styles from "@/components/desk/desk.module.css";
import { DeskBar, DeskNotices } from "@/components/desk/desk-bar";
import { DeskSkeleton } from "@/components/desk/desk-skeleton";
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
import type { DeskView } from "@/lib/domain/desk";
import type { ArticleId } from "@/lib/domain/ids";
import { AppError } from "@/lib/errors";
import { getDesk } from "@/lib/queries/get-desk";

type Props = { params: Promise<{ articleId: string }> };

const findDesk = cache(async (articleId: string): Promise<DeskView> => {
  const actor = await requireActor();
  try {
    return await getDesk(actor, articleId as ArticleId);
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await findDesk((await params).articleId)).article.title };
}

/**
 * The checking desk: the article, its completeness, and the claim at hand.
 *
 * Who comes from another page sees the desk's outline at once. A page asked for
 * by its address is sent whole instead: the browser paints its first lines as
 * they arrive, sooner than an outline could be swapped for them.
 */
export default async function DeskPage({ params }: Props) {
  const { articleId } = await params;
  const isVisit = (await headers()).get("sec-fetch-dest") === "empty";
  if (!isVisit) await findDesk(articleId);
  const desk = <Desk articleId={articleId} />;
  return isVisit ? <Suspense fallback={<DeskSkeleton />}>{desk}</Suspense> : desk;
}

async function Desk({ articleId }: { articleId: string }) {
  const view = await findDesk(articleId);
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
