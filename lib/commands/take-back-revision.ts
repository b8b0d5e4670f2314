import "server-only";
import { getRevisionText } from "../db/articles";
import { listClaims } from "../db/claims";
import { rememberClaim } from "../db/known-claims";
import { findHead } from "../db/ledger";
import { findEntry } from "../db/ledger-entries";
import { listPassages } from "../db/passages";
import { type PlacedClaim, recordPlacedClaims, recordRevision } from "../db/revisions";
import type { Actor } from "../domain/actor";
import type { ClaimState } from "../domain/claim";
import { type ClaimChange, toChange } from "../domain/claim-change";
import type { ClaimId } from "../domain/ids";
import { sha256 } from "../domain/ledger-chain";
import type { LedgerEvent } from "../domain/ledger-event";
import { knownOf } from "../domain/next-revision";
import { AppError } from "../errors";
import { extract } from "../text/extract";
import { inArticle, type Recorded, requireOpen, type Target } from "./in-article";

/**
 * Take the draft that was accepted last back, as long as nothing was done after
 * it: the text before it is in force again, with every answer as it was. Later
 * than that, what was done since would be lost; the former text can be given as
 * a further draft instead.
 */
export async function takeBackRevision(asking: Actor, target: Target): Promise<Recorded> {
  return inArticle(asking, target, "article.revise", async (scene): Promise<LedgerEvent> => {
    requireOpen(scene);
    const { tx, actor, article } = scene;
    const { newsroomId } = actor;
    const head = await findHead(tx, newsroomId, article.id);
    const last = head && (await findEntry(tx, newsroomId, article.id, head.seq))?.event;
    if (last?.type !== "revision.accepted") throw tooLate();
    if (last.returned.length > 0) throw tookUpAgain();

    const where = { newsroomId, articleId: article.id, revision: last.from };
    const past = new Map(last.changes.map((change) => [change.claimId, change as ClaimChange]));
    const added = last.changes.filter(({ before }) => before === null).map(({ claimId }) => claimId);
    const { text } = await getRevisionText(tx, newsroomId, article.id, last.from);
    const known = knownOf(
      extract(text, article.publishedOn ? { publishedOn: article.publishedOn } : {}),
      article.publishedOn,
    );

    const standing = await listClaims(tx, newsroomId, article.id, article.revision);
    const gone = await listClaims(tx, newsroomId, article.id, last.from, last.gone as ClaimId[]);
    const placed: PlacedClaim[] = [];
    const changes: ClaimChange[] = [];
    for (const claim of standing) {
      if (added.includes(claim.id)) continue;
      const state: ClaimState = { ...claim, ...past.get(claim.id)?.before };
      const change = toChange(claim, state);
      if (change) changes.push(change);
      placed.push({
        id: claim.id,
        state,
        known: known(state.reading.spans),
        changed: change !== null,
        was: past.get(claim.id)?.before?.check ? null : claim.was,
      });
    }
    for (const claim of gone)
      placed.push({ id: claim.id, state: claim, known: known(claim.reading.spans), changed: false, was: claim.was });
    await recordPlacedClaims(tx, where, placed);
    for (const { claimId, after } of changes) if (after.check) await rememberClaim(tx, newsroomId, claimId);

    const passages = await listPassages(tx, newsroomId, article.id, last.from);
    if (!(await recordRevision(tx, where, article.version, sha256(text)))) throw tooLate();
    return {
      ...{ type: "revision.taken-back", revision: last.from, from: article.revision },
      ...{ sha256: sha256(text), length: text.length, changes, gone: added, returned: last.gone, outcomes: [] },
      layout: passages.map(({ ordinal, start, end, kind, nothingToCheck }) => ({
        ...{ ordinal, start, end, kind, nothingToCheck },
      })),
    };
  });
}

function tookUpAgain(): AppError {
  return new AppError(
    "rule-refused",
    "This draft took up claims again that were gone, so it stays. Give the former text as a further draft instead.",
  );
}

function tooLate(): AppError {
  return new AppError(
    "rule-refused",
    "A draft can be taken back only while nothing was done after it. Give the former text as a further draft instead: what stands in both keeps its answers.",
  );
}
