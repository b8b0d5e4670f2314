import Link from "next/link";
import type { ReactNode } from "react";
import { byArticle } from "@/components/claim/by-article";
import { ClaimLine } from "@/components/claim/claim-line";
import type { ListedClaim } from "@/lib/queries/get-speaker";
import styles from "./said.module.css";

/** What a speaker says, article by article; each claim is drawn by `choose`, where it is more than a line. */
export function Said<Claim extends ListedClaim>({
  claims,
  level: Heading = "h3",
  apart,
  choose,
}: {
  claims: readonly Claim[];
  /** Which heading an article's title is: the one below what stands above. */
  level?: "h2" | "h3";
  /** What tells its articles from the same ones in another list of the page, for those who go by their names. */
  apart?: string;
  choose?: (claim: Claim, words: ReactNode) => ReactNode;
}) {
  return byArticle(claims).map(({ article, claims: own }) => (
    <section
      key={article.id}
      className={styles.article}
      aria-label={apart ? `${article.title}, ${apart}` : article.title}
    >
      <Heading className={styles.title}>
        <Link href={`/articles/${article.id}`}>
          <bdi>{article.title}</bdi>
        </Link>
        <span className={styles.when}>
          {article.publishedOn && day.format(new Date(article.publishedOn))}
          {article.state === "closed" && " · closed"}
        </span>
      </Heading>
      <ul className={styles.claims}>
        {own.map((claim) => (
          <li key={claim.id}>{choose ? choose(claim, <ClaimLine claim={claim} />) : <ClaimLine claim={claim} />}</li>
        ))}
      </ul>
    </section>
  ));
}

const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
