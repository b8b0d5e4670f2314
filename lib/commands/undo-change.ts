import "server-only";
import { countSupporting } from "../db/evidence";
import { findEntry, listEntriesBy, type StoredEntry } from "../db/ledger-entries";
import { listPassages, recordPassage } from "../db/passages";
import type { Actor } from "../domain/actor";
import { type ClaimState, verdictOf } from "../domain/claim";
import { type ClaimChange, type PassageChange, samePart, stillStands } from "../domain/claim-change";
import type { ClaimId } from "../domain/ids";
import type { ChangeEvent, LedgerEvent } from "../domain/ledger-event";
import { chooseUndo, explainUndoRefusal, type UndoRefusal } from "../domain/undo";
import { AppError } from "../errors";
import { getClaims, writeClaim } from "./change-claims";
import { getEvidence, writeEvidence } from "./evidence";
import { inArticle, type Recorded, type Scene, type Target } from "./in-article";
import { getThread, writeResolved } from "./threads";

/** How far back one's newest change is looked for. */
const reach = 500;

/**
 * Take back an entry of one's own: the one asked for, or one's newest that can
 * be. Everything it changed must still be as it left it.
 */
export async function undoChange(asking: Actor, target: Target, seq?: number): Promise<Recorded> {
  return inArticle(asking, target, "article.read", async (scene) => {
    if (scene.article.state === "closed") throw refused({ kind: "closed" });
    const choice = chooseUndo(await listPast(scene, seq), scene.actor, seq);
    if (choice.kind !== "entry") throw refused(choice);
    const { entry } = choice;
    return undo(scene, entry.seq, entry.event);
  });
}

async function listPast({ tx, actor, article }: Scene, seq?: number): Promise<StoredEntry[]> {
  const mine = await listEntriesBy(tx, actor.newsroomId, article.id, actor.userId, reach);
  if (seq === undefined || mine.some((entry) => entry.seq === seq)) return mine;
  const asked = await findEntry(tx, actor.newsroomId, article.id, seq);
  return asked ? [asked, ...mine] : mine;
}

async function undo(scene: Scene, undoes: number, event: LedgerEvent): Promise<LedgerEvent> {
  if ("changes" in event && !("layout" in event)) return undoChanges(scene, undoes, event);
  switch (event.type) {
    case "evidence.added":
    case "evidence.restored":
    case "evidence.removed":
    case "evidence.changed":
      return undoEvidence(scene, undoes, event);
    case "thread.resolved":
    case "thread.reopened": {
      const thread = await getThread(scene, event);
      const was = event.type === "thread.resolved";
      if (thread.resolved !== was) throw refused({ kind: "changed-since" });
      await writeResolved(scene, thread, !was);
      const { claimId, threadId } = event;
      return { type: was ? "thread.reopened" : "thread.resolved", claimId, threadId, undoes };
    }
    default:
      throw refused({ kind: "cannot" });
  }
}

async function undoChanges(scene: Scene, undoes: number, event: ChangeEvent): Promise<LedgerEvent> {
  const past = event.changes as ClaimChange[];
  const claims = await getClaims(
    scene,
    past.map(({ claimId }) => ({ claimId })),
  );
  const changes: ClaimChange[] = [];
  for (const [i, { before, after }] of past.entries()) {
    const claim = claims[i]!;
    if (!stillStands(claim, after)) throw refused({ kind: "changed-since" });
    // A claim that did not exist before is withdrawn: what was ever on the desk stays in its history.
    const next: Partial<ClaimState> = before ?? { reading: { ...claim.reading, withdrawn: "Taken back." } };
    await requireSupport(scene, claim.id, next);
    const change = await writeClaim(scene, claim, next);
    if (change) changes.push(change);
  }
  const passages = await undoPassages(scene, event.passages);
  return { type: "change.undone", changes, passages, undoes };
}

/** A verdict "verified" does not come back without evidence. */
async function requireSupport({ tx, actor }: Scene, claimId: ClaimId, { check }: Partial<ClaimState>): Promise<void> {
  if (!check || verdictOf(check)?.verdict !== "verified") return;
  if ((await countSupporting(tx, actor.newsroomId, claimId)) === 0) throw refused({ kind: "no-evidence" });
}

async function undoPassages({ tx, actor, article }: Scene, past: readonly PassageChange[]): Promise<PassageChange[]> {
  if (past.length === 0) return [];
  const where = { newsroomId: actor.newsroomId, articleId: article.id, revision: article.revision };
  const ordinals = past.map(({ ordinal }) => ordinal);
  const passages = await listPassages(tx, where.newsroomId, where.articleId, where.revision, ordinals);
  const byOrdinal = new Map(passages.map((passage) => [passage.ordinal, passage]));
  const changes: PassageChange[] = [];
  for (const { ordinal, before, after } of past) {
    const passage = byOrdinal.get(ordinal);
    if (!passage || passage.nothingToCheck !== after) throw refused({ kind: "changed-since" });
    if (!(await recordPassage(tx, where, passage, before))) throw refused({ kind: "changed-since" });
    changes.push({ ordinal, before: after, after: before });
  }
  return changes;
}

type EvidenceEvent = Extract<LedgerEvent, { evidenceId: string }>;

async function undoEvidence(scene: Scene, undoes: number, event: EvidenceEvent): Promise<LedgerEvent> {
  const evidence = await getEvidence(scene, event);
  const { claimId, evidenceId } = event;
  const gone = event.type === "evidence.removed";
  const left =
    event.type === "evidence.added" ? event.evidence : event.type === "evidence.changed" ? event.after : null;
  const asLeft = evidence.removed === gone && (left === null || samePart(evidence.fields, left));
  if (!asLeft) throw refused({ kind: "changed-since" });
  if (event.type === "evidence.changed") {
    const before = event.before as typeof evidence.fields;
    await writeEvidence(scene, evidence, before);
    return { type: "evidence.changed", claimId, evidenceId, before: event.after, after: event.before, undoes };
  }
  await writeEvidence(scene, evidence, { removed: !gone });
  return { type: gone ? "evidence.restored" : "evidence.removed", claimId, evidenceId, undoes };
}

function refused(refusal: UndoRefusal): AppError {
  const code = refusal.kind === "role" ? "forbidden" : refusal.kind === "not-found" ? "not-found" : "rule-refused";
  return new AppError(refusal.kind === "changed-since" ? "conflict" : code, explainUndoRefusal(refusal));
}
