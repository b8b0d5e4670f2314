import "server-only";
import { findKnown, type KnownGround, listGround } from "../db/known-ground";
import type { Actor } from "../domain/actor";
import { type ClaimId, isId } from "../domain/ids";
import type { LedgerEvent } from "../domain/ledger-event";
import { AppError, notFound } from "../errors";
import { addPiece, requireStandingClaim } from "./evidence";
import { inArticle, type Recorded, requireOpen, type Target } from "./in-article";

/**
 * Add what a claim that was checked before rests on, or somebody's fact check
 * itself, to the claim at hand: as evidence to look at, one entry a piece,
 * never as a verdict. What was support there is only context here until a
 * person says otherwise. Pieces that the claim has already are left out.
 */
export async function takeOverEvidence(
  actor: Actor,
  target: Target & { claimId: ClaimId },
  knownId: string,
): Promise<Recorded> {
  return inArticle(actor, target, "evidence.add", async (scene): Promise<LedgerEvent[]> => {
    requireOpen(scene);
    await requireStandingClaim(scene, target.claimId);
    const { newsroomId } = scene.actor;
    const known = isId(knownId) ? await findKnown(scene.tx, newsroomId, knownId) : null;
    if (!known || known.claimId === target.claimId) throw notFound("claim checked before");
    const ground = await listGround(scene.tx, newsroomId, known, target.claimId);
    if (ground.length === 0) throw new AppError("rule-refused", nothingNew(known));

    const events: LedgerEvent[] = [];
    for (const given of ground) {
      events.push({ ...(await addPiece(scene, target.claimId, { ...given, stance: "context" })), from: knownId });
    }
    return events;
  });
}

function nothingNew({ claimId }: KnownGround): string {
  return claimId === null
    ? "This claim has that fact check among its evidence already."
    : "This claim has all of that evidence already, or there was none.";
}
