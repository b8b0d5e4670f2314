import "server-only";
import { hashToken, tokenFor } from "../auth/token";
import { db } from "../db/client";
import { findKeptPage, findPublication } from "../db/publications";
import type { ArticleId, NewsroomId } from "../domain/ids";
import type { Report } from "../domain/report-model";
import { CheckedPage } from "../formats/checked-page/page";
import { claimPath } from "../formats/checked-page/paths";

/**
 * Where the claims of a report stand as fact checks for everyone, by their
 * numbers: on the article's public page, as far as it may be found and says of a
 * claim what the report says. A page that only its link leads to is not named.
 */
export async function findPublishedClaims(
  newsroomId: NewsroomId,
  { article, claims }: Pick<Report, "article" | "claims">,
  origin: string,
): Promise<ReadonlyMap<number, string>> {
  const found = await findPublication(db(), newsroomId, article.id as ArticleId);
  if (!found?.listed) return new Map();
  const link = { newsroomId, token: tokenFor("publication", found.id) };
  const kept = hashToken(link.token) === found.tokenHash ? await findKeptPage(db(), newsroomId, found.tokenHash) : null;
  if (!kept) return new Map();
  const published = CheckedPage.parse(kept.page).claims;
  return new Map(
    claims.flatMap(({ number, words, check }) => {
      const same = published.find((claim) => claim.number === number && claim.words === words && claim.review !== null);
      const holds = same && "verdict" in check && check.verdict === same.verdict;
      return holds ? [[number, `${origin}${claimPath(link, number)}`]] : [];
    }),
  );
}
