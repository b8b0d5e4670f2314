import "server-only";
import { findArticle, getRevisionText } from "../db/articles";
import { countNaming, insertSpeaker, listArticlesOf, listFamily, recordSpeaker } from "../db/speaker-records";
import type { Actor } from "../domain/actor";
import { samePart } from "../domain/claim-change";
import { correctReading, explainCorrectionRefusal, refuseCorrecting } from "../domain/correction";
import { type ArticleId, type ClaimId, isId, newId, type SpeakerId } from "../domain/ids";
import { explainSpeakerRefusal, moveReading, type SpeakerFields, tidySpeaker } from "../domain/speaker-change";
import { AppError, notFound } from "../errors";
import { getClaims, writeClaim } from "./change-claims";
import { accept, getSpeakerToChange, refuse, SpeakerChanged, toFields } from "./edit-speaker";
import { inNewsroom, type NewsroomScene } from "./in-newsroom";

/** Who the new speaker is; aliases listed here leave the old speaker. */
export type SplitInput = { claimIds: readonly ClaimId[]; newSpeaker: SpeakerFields };

/**
 * Make two speakers of one: the chosen claims go to a new speaker, the rest
 * stay. Each is a correction of its claim, recorded in its article's chain, so
 * its attribution is reviewed again; its verdict stands. All or nothing, over
 * however many articles; one that is closed refuses the whole.
 */
export async function splitSpeaker(
  actor: Actor,
  { speakerId }: { speakerId: SpeakerId },
  { claimIds, newSpeaker }: SplitInput,
): Promise<{ newSpeakerId: SpeakerId }> {
  const chosen = [...new Set(claimIds)];
  let articles = new Map<ArticleId, ClaimId[]>();
  return inNewsroom(
    actor,
    "speaker.edit",
    async (scene) => {
      const speaker = await getSpeakerToChange(scene, speakerId);
      const fields = accept(tidySpeaker(newSpeaker));
      if (chosen.length === 0) refuse({ kind: "no-claims" });
      const family = await listFamily(scene.tx, actor.newsroomId, speakerId);
      if ((await countNaming(scene.tx, actor.newsroomId, family)) <= chosen.length) refuse({ kind: "all-claims" });

      const newSpeakerId: SpeakerId = newId();
      await insertSpeaker(scene.tx, actor.newsroomId, newSpeakerId, fields);
      for (const [articleId, ids] of articles) {
        await moveClaims(scene, articleId, ids, { from: new Set(family), to: newSpeakerId });
      }
      await scene.record({ type: "speaker.added", speakerId: newSpeakerId, speaker: fields });

      const before = toFields(speaker);
      const after = { ...before, aliases: before.aliases.filter((alias) => !fields.aliases.includes(alias)) };
      if (!samePart(before, after)) {
        if (!(await recordSpeaker(scene.tx, actor.newsroomId, speaker, after))) throw new SpeakerChanged(speaker);
        await scene.record({ type: "speaker.changed", speakerId, before, after });
      }
      await scene.record({ type: "speaker.split", speakerId, newSpeakerId, claimIds: chosen });
      return { newSpeakerId };
    },
    async (tx) => {
      if (!chosen.every(isId)) throw notFound("claim");
      articles = await listArticlesOf(tx, actor.newsroomId, chosen);
      if ([...articles.values()].flat().length !== chosen.length) throw notFound("claim");
      return [...articles.keys()];
    },
  );
}

async function moveClaims(
  { tx, actor, at, record }: NewsroomScene,
  articleId: ArticleId,
  claimIds: readonly ClaimId[],
  { from, to }: { from: ReadonlySet<SpeakerId>; to: SpeakerId },
): Promise<void> {
  const article = await findArticle(tx, actor.newsroomId, articleId);
  if (!article) throw notFound("article");
  const refusal = refuseCorrecting(article, actor);
  if (refusal?.kind === "closed") {
    const message = `“${article.title}” is closed. Reopen it first, or leave its claims with this speaker.`;
    throw new AppError("rule-refused", message);
  }
  if (refusal) throw new AppError("forbidden", explainCorrectionRefusal(refusal));

  const scene = { tx, actor, article, at };
  const { text } = await getRevisionText(tx, actor.newsroomId, articleId, article.revision);
  const claims = await getClaims(
    scene,
    claimIds.map((claimId) => ({ claimId })),
  );
  const changes = [];
  for (const claim of claims) {
    const moved = claim.reading.withdrawn === null ? moveReading(claim.reading, from, to) : null;
    if (!moved) throw new AppError("conflict", explainSpeakerRefusal({ kind: "not-theirs" }));
    const next = correctReading(claim, moved, text.length);
    if (next.kind !== "becomes") throw new AppError("rule-refused", explainCorrectionRefusal(next));
    const change = await writeClaim(scene, claim, next.state);
    if (change) changes.push(change);
  }
  await record({ type: "reading.corrected", changes, passages: [] }, articleId);
}
