import "server-only";
import { db } from "../db/client";
import { listKeys } from "../db/keys";
import type { Actor } from "../domain/actor";
import { can } from "../domain/permissions";
import { forbidden } from "../refusal";

/** A key's public half, and since and until when it signed. */
export type KeyView = { id: string; publicKey: string; createdAt: string; retiredAt: string | null };

/** The public keys that the newsroom's reports are and were signed with, the newest first. */
export async function getKeys(actor: Actor): Promise<KeyView[]> {
  if (!can(actor, "report.take")) throw forbidden(actor, "report.take");
  const keys = await listKeys(db(), actor.newsroomId);
  return keys.map(({ id, publicKey, createdAt, retiredAt }) => ({ id, publicKey, createdAt, retiredAt }));
}
