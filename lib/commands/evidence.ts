import "server-only";
import {
  countSupporting,
  type Evidence,
  type EvidenceFields,
  findEvidence,
  insertEvidence,
  recordEvidence,
} from "../db/evidence";
import { findFile } from "../db/files";
import type { Actor } from "../domain/actor";
import { verdictOf } from "../domain/claim";
import { samePart } from "../domain/claim-change";
import type { Stance } from "../domain/desk";
import { type ClaimId, type EvidenceId, isId, newId } from "../domain/ids";
import { AppError, notFound } from "../errors";
import { getClaim } from "./change-claims";
import { inArticle, type Recorded, requireOpen, type Scene, type Target } from "./in-article";
import { type ChosenSource, placeSource } from "./place-source";

/** A piece of evidence as a person gives it. */
export type GivenEvidence = {
  source: ChosenSource;
  stance: Stance;
  locator: string;
  excerpt: string;
  note: string;
  /** A file uploaded before. */
  file: { sha256: string; name: string } | null;
};

type EvidenceTarget = Target & { claimId: ClaimId; evidenceId: EvidenceId };

/** Tie a source to a claim. The locator is required: evidence that nobody can find again is none. */
export async function addEvidence(
  actor: Actor,
  target: Target & { claimId: ClaimId },
  given: GivenEvidence,
): Promise<Recorded> {
  return inArticle(actor, target, "evidence.add", async (scene) => {
    requireOpen(scene);
    await requireStandingClaim(scene, target.claimId);
    return addPiece(scene, target.claimId, given);
  });
}

/** Store one piece of evidence on a claim that stands, and answer with its event. */
export async function addPiece(scene: Scene, claimId: ClaimId, given: GivenEvidence) {
  const fields = await toFields(scene, given);
  const id = newId<EvidenceId>();
  const { tx, actor, article, at } = scene;
  const row = { id, articleId: article.id, claimId, fields, addedBy: actor.userId, at };
  await insertEvidence(tx, actor.newsroomId, row);
  return { type: "evidence.added" as const, claimId, evidenceId: id, evidence: fields };
}

/** Change what a piece of evidence says. */
export async function changeEvidence(actor: Actor, target: EvidenceTarget, given: GivenEvidence): Promise<Recorded> {
  return inArticle(actor, target, "evidence.add", async (scene) => {
    requireOpen(scene);
    const evidence = await getEvidence(scene, target);
    if (evidence.removed) throw new AppError("rule-refused", "This evidence was removed. Add it again first.");
    const after = await toFields(scene, given);
    if (samePart(evidence.fields, after)) throw new AppError("rule-refused", "The evidence reads like that already.");
    await writeEvidence(scene, evidence, after);
    const { claimId, evidenceId } = target;
    return { type: "evidence.changed", claimId, evidenceId, before: evidence.fields, after };
  });
}

/** Take a piece of evidence off a claim; it stays in the history. */
export async function removeEvidence(actor: Actor, target: EvidenceTarget): Promise<Recorded> {
  return inArticle(actor, target, "evidence.add", async (scene) => {
    requireOpen(scene);
    const evidence = await getEvidence(scene, target);
    if (evidence.removed) throw new AppError("rule-refused", "This evidence was removed already.");
    await writeEvidence(scene, evidence, { removed: true });
    return { type: "evidence.removed", claimId: target.claimId, evidenceId: target.evidenceId };
  });
}

/** A claim's piece of evidence; one of another claim or article is not found. */
export async function getEvidence(
  { tx, actor, article }: Scene,
  { claimId, evidenceId }: { claimId: string; evidenceId: string },
): Promise<Evidence> {
  const found = isId(evidenceId)
    ? await findEvidence(tx, actor.newsroomId, article.id, evidenceId as EvidenceId)
    : null;
  if (!found || found.claimId !== claimId) throw notFound("piece of evidence");
  return found;
}

/** Write a piece of evidence; refuses to leave a claim that is called verified without support. */
export async function writeEvidence(
  scene: Scene,
  evidence: Evidence,
  next: Partial<EvidenceFields> & { removed?: boolean },
): Promise<void> {
  const { tx, actor } = scene;
  if (!(await recordEvidence(tx, actor.newsroomId, evidence, next))) {
    throw new AppError("conflict", "Someone else just changed this evidence. Look at it again before you go on.");
  }
  const { check } = await getClaim(scene, { claimId: evidence.claimId });
  if (verdictOf(check)?.verdict !== "verified") return;
  if ((await countSupporting(tx, actor.newsroomId, evidence.claimId)) > 0) return;
  const message = "The claim is called verified on this evidence. Reopen its check first, or add other support.";
  throw new AppError("rule-refused", message);
}

/** Refuse a claim that is not there, or was withdrawn. */
export async function requireStandingClaim(scene: Scene, claimId: ClaimId): Promise<void> {
  const claim = await getClaim(scene, { claimId });
  if (claim.reading.withdrawn !== null) {
    throw new AppError("rule-refused", "This claim was withdrawn. Restore it first.");
  }
}

async function toFields(scene: Scene, { source, file, ...given }: GivenEvidence): Promise<EvidenceFields> {
  if (given.locator.trim() === "") {
    throw new AppError("invalid-input", "Say where in the source it stands: a page, a time, a paragraph.");
  }
  const blob = file && (await findFile(scene.tx, scene.actor, file.sha256));
  if (file && !blob) throw new AppError("not-found", "This file is not here. Upload it again.");
  const sourceId = await placeSource(scene, source);
  const { stance, locator, excerpt, note } = given;
  return { sourceId, stance, locator, excerpt, note, fileSha256: file?.sha256 ?? null, fileName: file?.name ?? "" };
}
