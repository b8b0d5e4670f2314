import "server-only";
import { hasImport, withdrawImport } from "../../db/fact-checks";
import { listEntries } from "../../db/ledger-entries";
import { listClaimsDiscussed } from "../../db/threads";
import type { Actor } from "../../domain/actor";
import type { ClaimChange } from "../../domain/claim-change";
import { type ClaimId, isId } from "../../domain/ids";
import type { LedgerEvent } from "../../domain/ledger-event";
import { AppError, notFound } from "../../errors";
import { getClaims, writeClaim } from "../change-claims";
import { requireCorrectable } from "../correct-claim";
import { inArticle, type Scene, type Target } from "../in-article";

/**
 * Take a file of annotations back: its threads are shown no more, and the
 * claims it added are withdrawn, save those that somebody has worked on since.
 *
 * @return how many claims stay for that reason.
 */
export async function undoAnnotations(actor: Actor, target: Target, importId: string): Promise<{ stay: number }> {
  let stay = 0;
  await inArticle(actor, target, "claim.correct", async (scene): Promise<LedgerEvent[]> => {
    requireCorrectable(scene);
    const { tx, article, at } = scene;
    const { newsroomId, userId } = scene.actor;
    if (!isId(importId) || !(await hasImport(tx, newsroomId, importId, article.id))) throw notFound("import");
    if (!(await withdrawImport(tx, newsroomId, importId, { by: userId, at }))) {
      throw new AppError("rule-refused", "This import was taken back already.");
    }
    const added = await getClaims(
      scene,
      (await claimsAdded(scene, importId)).map((claimId) => ({ claimId })),
    );
    const changes: ClaimChange[] = [];
    for (const claim of added) {
      if (claim.reading.withdrawn !== null) continue;
      // A claim's version grows with every write: at its first, nobody has touched it.
      if (claim.version > 1) {
        stay++;
        continue;
      }
      const change = await writeClaim(scene, claim, {
        reading: { ...claim.reading, withdrawn: "Its import was taken back." },
      });
      if (change) changes.push(change);
    }
    const withdrawn = { type: "claim.withdrawn" as const, changes, passages: [], reason: "Its import was taken back." };
    const claimIds = await listClaimsDiscussed(tx, newsroomId, importId);
    return [{ type: "annotations.withdrawn", importId, claimIds }, ...(changes.length > 0 ? [withdrawn] : [])];
  });
  return { stay };
}

async function claimsAdded({ tx, actor, article }: Scene, importId: string): Promise<ClaimId[]> {
  const entries = await listEntries(tx, actor.newsroomId, article.id);
  return entries.flatMap(({ event }) =>
    event.type === "annotations.imported" && event.importId === importId ? (event.claimIds as ClaimId[]) : [],
  );
}
