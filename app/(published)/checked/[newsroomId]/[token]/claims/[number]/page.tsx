import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import styles from "@/components/checked/checked.module.css";
import { ClaimEntry } from "@/components/checked/claim-entry";
import { findOwnOrigin } from "@/lib/auth/own-origin";
import { pagePath, reviewAt } from "@/lib/formats/checked-page/paths";
import { toScript } from "@/lib/formats/claim-review/write";
import { showControls } from "@/lib/formats/report-words";
import { getPublished, metadataOf } from "../../published";

type Props = { params: Promise<{ newsroomId: string; token: string; number: string }> };

async function getFactCheck(params: Props["params"]) {
  const { newsroomId, token, number } = await params;
  const link = { newsroomId, token };
  const { page, listed } = await getPublished(newsroomId, token);
  const claim = page.claims.find((one) => String(one.number) === number);
  const review = claim && reviewAt(claim, await findOwnOrigin(), link);
  if (!claim || !review) notFound();
  return { link, page, listed, claim, review };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { review, listed } = await getFactCheck(params);
  return metadataOf(`Fact check: ${review.claimReviewed}`, listed);
}

/** One fact check alone, with the same for programs: readers of ClaimReview ask for one a page. */
export default async function FactCheckPage({ params }: Props) {
  const { link, page, claim, review } = await getFactCheck(params);
  return (
    <main id="main" className={styles.page}>
      <header className={styles.head}>
        <p className={styles.newsroom}>{page.newsroom}: fact check</p>
        <h1>{showControls(review.claimReviewed)}</h1>
        <p className={styles.soft}>
          From <Link href={pagePath(link)}>how we checked “{showControls(page.title)}”</Link>
        </p>
      </header>
      <section className={styles.claim} aria-label="The claim and what came of it">
        <ClaimEntry claim={claim} />
      </section>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: data for programs, which toScript keeps from ending the script */}
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: toScript(review) }} />
    </main>
  );
}
