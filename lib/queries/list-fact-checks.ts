import "server-only";
import { hashToken, tokenFor } from "../auth/token";
import { db } from "../db/client";
import { getSettings } from "../db/newsrooms";
import { listListedPages } from "../db/publications";
import { isId, type NewsroomId, type PublicationId } from "../domain/ids";
import { notFound } from "../errors";
import { CheckedPage } from "../formats/checked-page/page";
import { reviewAt } from "../formats/checked-page/paths";
import type { ClaimReview } from "../formats/claim-review/write";

/** Articles whose fact checks one answer holds; the way to older ones comes with it. */
const articlesAtOnce = 200;

/** What is asked for: those that have all words of `query`, and the articles published before one. */
export type FactCheckQuery = { query?: string; before?: string | null; atOnce?: number };

/**
 * The fact checks a newsroom lets be found, on the page where each stands;
 * the newest article first. `next` asks for what comes after. Refuses a newsroom that lets none be found like one that never existed.
 */
export async function listFactChecks(
  newsroomId: string,
  origin: string,
  { query = "", before = null, atOnce = articlesAtOnce }: FactCheckQuery = {},
): Promise<{ newsroom: string; reviews: ClaimReview[]; next: string | null }> {
  const id = newsroomId as NewsroomId;
  const start = before !== null && isId(before) ? (before as PublicationId) : null;
  const found = isId(newsroomId) ? await listListedPages(db(), id, { before: start, limit: atOnce + 1 }) : [];
  if (found.length === 0) throw notFound("feed");
  const kept = found.slice(0, atOnce);
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
  return { newsroom: name, reviews, next: found.length > atOnce ? kept.at(-1)!.id : null };
}
