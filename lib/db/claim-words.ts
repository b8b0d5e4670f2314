import "server-only";
import type { ArticleId, ClaimId, NewsroomId } from "../domain/ids";
import type { Tx } from "./client";

/** The words of one claim of an article, as they stand in the revision it was last read on; null where there is none. */
export async function findClaimWords(
  tx: Tx,
  newsroomId: NewsroomId,
  articleId: ArticleId,
  claimId: ClaimId,
): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ words: string }[]>`
    select p.words from claim c
    join placement p on p.newsroom_id = c.newsroom_id and p.claim_id = c.id and p.revision = c.revision
    where c.newsroom_id = ${newsroomId}::uuid and c.article_id = ${articleId}::uuid and c.id = ${claimId}::uuid`;
  return row?.words ?? null;
}
