import "server-only";
import { hashToken, tokenFor } from "../auth/token";
import { db } from "../db/client";
import { getSettings } from "../db/newsrooms";
import { listListedPages } from "../db/publications";
import { isId, type NewsroomId } from "../domain/ids";
import { notFound } from "../errors";
import { CheckedPage } from "../formats/checked-page/page";
import { reviewAt } from "../formats/checked-page/paths";
import type { ClaimReview } from "../formats/claim-review/write";

/** Articles whose fact checks one answer can hold; older ones are left out. */
const limit = 1_000;

/**
 * The fact checks a newsroom lets be found, on the page where each stands;
 * `query` asks for those that have all its words, whatever their case. Refuses
 * a newsroom that lets none be found like one that never existed.
 */
export async function listFactChecks(
  newsroomId: string,
  origin: string,
  query = "",
): Promise<{ newsroom: string; reviews: ClaimReview[] }> {
  const id = newsroomId as NewsroomId;
  const kept = isId(newsroomId) ? await listListedPages(db(), id, limit) : [];
  if (kept.length === 0) throw notFound("feed");
  const { name } = await getSettings(db(), id);
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const reviews = kept.flatMap(({ id, tokenHash, page: given }) => {
    const token = tokenFor("publication", id);
    // Its link was made with another key and cannot be told any more.
    if (hashToken(token) !== tokenHash) return [];
    const page = CheckedPage.parse(given);
    return page.claims.flatMap((claim) => {
      const searched = `${claim.words} ${claim.said} ${page.title}`.toLowerCase();
      const review = reviewAt(claim, origin, { newsroomId, token });
      return review && words.every((word) => searched.includes(word)) ? [review] : [];
    });
  });
  return { newsroom: name, reviews };
}
