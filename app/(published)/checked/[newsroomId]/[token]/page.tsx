import type { Metadata } from "next";
import Link from "next/link";
import styles from "@/components/checked/checked.module.css";
import { ClaimEntry } from "@/components/checked/claim-entry";
import { PageHead } from "@/components/checked/page-head";
import { claimPath } from "@/lib/formats/checked-page/paths";
import { getPublished, metadataOf } from "./published";

type Props = { params: Promise<{ newsroomId: string; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const link = await params;
  const { page, listed } = await getPublished(link.newsroomId, link.token);
  return metadataOf(`How we checked: ${page.title}`, listed);
}

/** How an article was checked, for anyone who has the link. */
export default async function CheckedArticlePage({ params }: Props) {
  const link = await params;
  const { page } = await getPublished(link.newsroomId, link.token);
  return (
    <main id="main" className={styles.page}>
      <PageHead page={page} />
      <ol className={styles.claims} aria-label="Claims">
        {page.claims.map((claim) => (
          <li key={claim.number} id={`claim-${claim.number}`} className={styles.claim}>
            <ClaimEntry claim={claim}>
              {claim.review && (
                <p className={styles.aside}>
                  <Link href={claimPath(link, claim.number)} prefetch={false}>
                    This fact check on a page of its own
                    <span className="visually-hidden">, claim {claim.number}</span>
                  </Link>
                </p>
              )}
            </ClaimEntry>
          </li>
        ))}
      </ol>
      <footer className={styles.foot}>
        <p>
          “Was it said?” and “Is it true?” are two questions: a quotation can be accurate, and what it says can be
          false.
        </p>
        <p>
          As of position {page.ledger.position} of this article’s ledger, hash <code>{page.ledger.hash}</code>. Made
          with Stet.
        </p>
      </footer>
    </main>
  );
}
