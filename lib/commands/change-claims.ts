import "server-only";
import { getRevisionText } from "../db/articles";
import { listClaims, recordClaim } from "../db/claims";
import type { Claim, ClaimState } from "../domain/claim";
import { type ClaimChange, samePart, toChange } from "../domain/claim-change";
import { type ClaimId, isId } from "../domain/ids";
import { wordsAt } from "../domain/report-claim";
import { AppError, notFound } from "../errors";
import { checkableParts } from "../text/checkable";
import type { CheckablePart, Span } from "../text/model";
import type { Scene } from "./in-article";

/** A claim of the article at hand, as its reader saw it: a claim written since is refused as a conflict. */
export type SeenClaim = {
  claimId: ClaimId /** The version on the person's screen; leave out to act on whatever stands. */;
  version?: number;
};

/** Load claims of the scene's article, in the order asked; refuses unknown ones and ones that changed since they were seen. */
export async function getClaims(scene: Scene, seen: readonly SeenClaim[]): Promise<Claim[]> {
  const { tx, actor, article } = scene;
  if (!seen.every(({ claimId }) => isId(claimId))) throw notFound("claim");
  const ids = seen.map(({ claimId }) => claimId);
  const found = new Map(
    (await listClaims(tx, actor.newsroomId, article.id, article.revision, ids)).map((claim) => [claim.id, claim]),
  );
  return seen.map(({ claimId, version }) => {
    const claim = found.get(claimId);
    if (!claim) throw notFound("claim");
    if (version !== undefined && version !== claim.version) throw changedMeanwhile();
    return claim;
  });
}

export async function getClaim(scene: Scene, seen: SeenClaim): Promise<Claim> {
  return (await getClaims(scene, [seen]))[0]!;
}

/** Write a claim's next state and answer with the change for the ledger, or null where nothing differs. */
export async function writeClaim(scene: Scene, claim: Claim, next: Partial<ClaimState>): Promise<ClaimChange | null> {
  const change = toChange(claim, next);
  if (!change) return null;
  const words = change.after.reading && !samePart(claim.reading.spans, change.after.reading.spans);
  const read = words ? await readWords(scene, change.after.reading!.spans) : undefined;
  const recorded = await recordClaim(scene.tx, scene.actor.newsroomId, claim, change.after, read);
  if (!recorded) throw changedMeanwhile();
  return change;
}

/** What stands at these spans of the article's current text, and what there is to check in it. */
export async function readWords(
  { tx, actor, article }: Scene,
  spans: readonly Span[],
): Promise<{ words: string; parts: CheckablePart[] }> {
  const { text } = await getRevisionText(tx, actor.newsroomId, article.id, article.revision);
  const options = article.publishedOn ? { publishedOn: article.publishedOn } : {};
  return { words: wordsAt(text, spans), parts: checkableParts(text, spans, options) };
}

function changedMeanwhile(): AppError {
  return new AppError("conflict", "Someone else just changed this claim. Look at it again before you go on.");
}
