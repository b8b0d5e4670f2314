import "server-only";
import { recordClosed } from "../db/articles";
import { listClaims } from "../db/claims";
import { listPassages } from "../db/passages";
import { getPeopleAndPolicy } from "../db/people";
import { insertWaiver, listWaivers, recordWithdrawn } from "../db/waivers";
import type { Actor } from "../domain/actor";
import { closeGate, explainMissing, type Gate, type Missing } from "../domain/close-gate";
import { isId, newId, type WaiverId } from "../domain/ids";
import { AppError, notFound } from "../errors";
import { inArticle, type Recorded, requireOpen, type Scene, type Target } from "./in-article";

/** The gate is shut; `missing` is what stands in the way, to be listed with links. */
export class GateShut extends AppError {
  readonly missing: Missing[];
  constructor(missing: Missing[]) {
    const more = missing.length > 1 ? ` And ${(missing.length - 1).toLocaleString("en-GB")} more.` : "";
    super("rule-refused", `The article cannot close yet. ${explainMissing(missing[0]!)}${more}`);
    this.missing = missing;
  }
}

/** Close an article through the gate. From then on it is read-only. */
export async function closeArticle(actor: Actor, target: Target): Promise<Recorded> {
  return inArticle(actor, target, "article.close", async (scene) => {
    if (scene.article.state === "closed") throw new AppError("rule-refused", "This article is closed already.");
    const gate = await gateOf(scene);
    if (!gate.open) throw new GateShut(gate.missing);
    await writeClosed(scene, { by: actor.userId, at: scene.at });
    return { type: "article.closed", waived: gate.waived.map(({ key }) => key) };
  });
}

/** Open a closed article again, with a reason. */
export async function reopenArticle(actor: Actor, target: Target, reason: string): Promise<Recorded> {
  return inArticle(actor, target, "article.reopen", async (scene) => {
    if (scene.article.state === "open") throw new AppError("rule-refused", "This article is open already.");
    if (reason.trim() === "") throw new AppError("rule-refused", "Say why the article is reopened.");
    await writeClosed(scene, null);
    return { type: "article.reopened", reason: reason.trim() };
  });
}

/** Put one's name to going on without something the gate asks. Not for one's own article. */
export async function giveWaiver(
  actor: Actor,
  target: Target,
  { requirement, reason }: { requirement: string; reason: string },
): Promise<Recorded> {
  return inArticle(actor, target, "waiver.give", async (scene) => {
    requireOpen(scene);
    if (scene.article.writers.includes(actor.userId)) {
      throw new AppError("rule-refused", "You wrote this article, so someone else has to waive what it lacks.");
    }
    if (reason.trim() === "") throw new AppError("rule-refused", "Say why this can be waived.");
    const gate = await gateOf(scene);
    if (gate.waived.some(({ key }) => key === requirement)) {
      throw new AppError("rule-refused", "This was waived already.");
    }
    if (!gate.missing.some(({ key }) => key === requirement)) {
      throw new AppError("rule-refused", "Nothing is missing there, so there is nothing to waive.");
    }
    const id = newId<WaiverId>();
    const waiver = { id, requirement, reason: reason.trim(), by: actor.userId, at: scene.at };
    await insertWaiver(scene.tx, actor.newsroomId, { articleId: scene.article.id, ...waiver });
    return { type: "waiver.given", waiverId: id, requirement, reason: waiver.reason };
  });
}

/** Ask again for what was waived. */
export async function withdrawWaiver(actor: Actor, target: Target, waiverId: WaiverId): Promise<Recorded> {
  return inArticle(actor, target, "waiver.give", async (scene) => {
    requireOpen(scene);
    const { tx, article } = scene;
    const waivers = await listWaivers(tx, actor.newsroomId, article.id);
    const waiver = isId(waiverId) && waivers.find(({ id }) => id === waiverId);
    if (!waiver) throw notFound("waiver");
    if (!(await recordWithdrawn(tx, actor.newsroomId, article.id, waiverId))) throw notFound("waiver");
    return { type: "waiver.withdrawn", waiverId, requirement: waiver.requirement };
  });
}

async function gateOf({ tx, actor, article }: Scene): Promise<Gate> {
  const { newsroomId } = actor;
  const claims = await listClaims(tx, newsroomId, article.id, article.revision);
  const passages = await listPassages(tx, newsroomId, article.id, article.revision);
  const { policy } = await getPeopleAndPolicy(tx, newsroomId);
  const waivers = await listWaivers(tx, newsroomId, article.id);
  return closeGate(claims, passages, policy, new Set(waivers.map(({ requirement }) => requirement)));
}

async function writeClosed({ tx, actor, article }: Scene, closed: Parameters<typeof recordClosed>[3]): Promise<void> {
  if (await recordClosed(tx, actor.newsroomId, article, closed)) return;
  throw new AppError("conflict", "Someone else just changed this article. Look at it again before you go on.");
}
