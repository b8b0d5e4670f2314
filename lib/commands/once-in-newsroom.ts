import "server-only";
import { db } from "../db/client";
import { findReceipt, recordReceipt } from "../db/receipts";
import type { Actor } from "../domain/actor";
import { type Action, can } from "../domain/permissions";
import { forbidden } from "../refusal";
import { inNewsroom, type NewsroomScene } from "./in-newsroom";

/**
 * The frame of a newsroom's command whose work (a visit to somebody's server)
 * is too slow for a transaction: `work` does it with no lock held and returns
 * what to record, which happens in one transaction with the receipt. Under the
 * same key it happens once, and a repeated call gets the first one's answer:
 * a job that is run again after its process died records nothing twice.
 */
export async function onceInNewsroom<T>(
  actor: Actor,
  action: Action,
  key: string,
  work: () => Promise<(scene: NewsroomScene) => Promise<T>>,
): Promise<T> {
  if (!can(actor, action)) throw forbidden(actor, action);
  const { newsroomId, userId } = actor;
  const before = await findReceipt<T>(db(), newsroomId, userId, key);
  if (before !== null) return before;

  const record = await work();
  return inNewsroom(actor, action, async (scene) => {
    const meanwhile = await findReceipt<T>(scene.tx, newsroomId, userId, key);
    if (meanwhile !== null) return meanwhile;
    const result = await record(scene);
    await recordReceipt(scene.tx, newsroomId, userId, key, result);
    return result;
  });
}
