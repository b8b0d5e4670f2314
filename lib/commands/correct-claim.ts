import "server-only";
import { getRevisionText } from "../db/articles";
import { listArticleSpeakers } from "../db/speakers";
import type { Actor } from "../domain/actor";
import { standingChain } from "../domain/chain";
import type { ChainLink, ClaimState, Reading } from "../domain/claim";
import { samePart } from "../domain/claim-change";
import {
  type CorrectionRefusal,
  correctReading,
  cutsCharacter,
  explainCorrectionRefusal,
  refuseCorrecting,
} from "../domain/correction";
import type { LedgerEvent } from "../domain/ledger-event";
import { AppError } from "../errors";
import type { ClaimKind, Span } from "../text/model";
import { getClaim, type SeenClaim, writeClaim } from "./change-claims";
import { inArticle, type Recorded, type Scene, type Target } from "./in-article";
import { type ChosenSpeaker, nameSpeakers, standingOf } from "./name-speakers";

/** One of a chain; without a speaker it is the article's words for somebody. */
export type ChosenLink = { relays: boolean; mention: Span[]; speaker: ChosenSpeaker | null };

/** What a person corrects about a claim's reading: only the fields given. */
export type Correction = {
  spans?: Span[];
  kind?: ClaimKind;
  cue?: Span[];
  mention?: Span[];
  speakers?: ChosenSpeaker[];
  /** All of the chain, outermost first. */
  chain?: ChosenLink[];
  rightOfReply?: boolean;
};

/**
 * Correct what the machine or a person read: words, kind, cue, mention,
 * speakers. Answers that were given on what changes are asked again.
 */
export async function correctClaim(
  actor: Actor,
  target: Target & SeenClaim,
  correction: Correction,
): Promise<Recorded> {
  return inArticle(actor, target, "claim.correct", async (scene): Promise<LedgerEvent> => {
    requireCorrectable(scene);
    const claim = await getClaim(scene, target);
    if (claim.reading.withdrawn !== null) throw refused({ kind: "withdrawn" });
    const { speakers: chosen, chain, ...fields } = correction;
    const patch: Partial<Reading> = { ...fields };
    if (chosen) {
      const speakers = await nameSpeakers(scene, chosen);
      // A page shows merged speakers as the one they became; that alone is no correction.
      if (!samePart(speakers, await standingOf(scene, claim.reading.speakers))) patch.speakers = speakers;
    }
    if (chain) patch.chain = await nameChain(scene, chain, claim.reading);
    // The article's own voice has nobody to name and no reporting words.
    if (fields.kind === "own") Object.assign(patch, { speakers: [], cue: [], mention: [] });

    const next = await becomes(scene, claim, patch);
    const change = await writeClaim(scene, claim, next);
    return { type: "reading.corrected", changes: change ? [change] : [], passages: [] };
  });
}

/** Agree with the machine's reading of a claim as it stands. */
export async function settleReading(actor: Actor, target: Target & SeenClaim): Promise<Recorded> {
  return inArticle(actor, target, "claim.correct", async (scene): Promise<LedgerEvent> => {
    requireCorrectable(scene);
    const claim = await getClaim(scene, target);
    if (claim.reading.withdrawn !== null) throw refused({ kind: "withdrawn" });
    if (claim.reading.settled) throw refused({ kind: "nothing-changed" });
    const change = await writeClaim(scene, claim, { reading: { ...claim.reading, settled: true } });
    return { type: "reading.settled", changes: change ? [change] : [], passages: [] };
  });
}

/** The chain a person means; where it is what stands after merges, what is stored. */
async function nameChain(scene: Scene, chosen: readonly ChosenLink[], reading: Reading): Promise<ChainLink[]> {
  const chain: ChainLink[] = [];
  for (const { speaker, ...link } of chosen) {
    chain.push({ ...link, speaker: speaker && (await nameSpeakers(scene, [speaker]))[0]! });
  }
  const { standsFor } = await listArticleSpeakers(scene.tx, scene.actor.newsroomId, scene.article.id);
  const standing = standingChain(reading, (id) => standsFor.get(id) ?? id);
  return samePart(chain, standing) ? (reading.chain ?? []) : chain;
}

/** Refuse whoever may not correct, and anyone on a closed article. */
export function requireCorrectable({ article, actor }: Scene): void {
  const refusal = refuseCorrecting(article, actor);
  if (refusal) throw refused(refusal);
}

/** What a claim becomes with a corrected reading, over the article's current text; refuses readings that cannot stand. */
export async function becomes(scene: Scene, claim: ClaimState, patch: Partial<Reading>): Promise<ClaimState> {
  const { tx, actor, article } = scene;
  const { text } = await getRevisionText(tx, actor.newsroomId, article.id, article.revision);
  const links = patch.chain?.map(({ mention }) => mention) ?? [];
  const given = [patch.spans, patch.cue, patch.mention, ...links].filter((spans) => spans !== undefined);
  if (given.some((spans) => cutsCharacter(text, spans))) throw refused({ kind: "outside-text" });
  const decision = correctReading(claim, patch, text.length);
  if (decision.kind !== "becomes") throw refused(decision);
  return decision.state;
}

export function refused(refusal: CorrectionRefusal): AppError {
  return new AppError(refusal.kind === "role" ? "forbidden" : "rule-refused", explainCorrectionRefusal(refusal));
}
