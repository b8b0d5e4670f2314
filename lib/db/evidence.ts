import "server-only";
import type { ClaimId, NewsroomId } from "../domain/ids";
import type { Tx } from "./client";

/** How many standing pieces of evidence with a locator support a claim. */
export async function countSupporting(tx: Tx, newsroomId: NewsroomId, claimId: ClaimId): Promise<number> {
  return tx.evidence.count({
    where: { newsroomId, claimId, removed: false, stance: "supports", NOT: { locator: "" } },
  });
}
