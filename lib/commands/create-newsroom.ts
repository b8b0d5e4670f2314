import "server-only";
import { z } from "zod";
import { inTransaction } from "../db/client";
import { appendLedger } from "../db/ledger";
import { addMember } from "../db/members";
import { createNewsroomRow } from "../db/newsrooms";
import { recordNewsroom } from "../db/sessions";
import type { Actor } from "../domain/actor";
import { type NewsroomId, newId } from "../domain/ids";

export const NewsroomName = z
  .string()
  .trim()
  .min(1, "Give the newsroom a name.")
  .max(120, "Keep it under 120 characters.");

/** Start another newsroom, with its founder as the owner, who looks at it from now on. */
export async function createNewsroom(founder: Pick<Actor, "userId" | "sessionId">, name: string): Promise<NewsroomId> {
  const newsroomId = newId<NewsroomId>();
  const { userId, sessionId } = founder;
  await inTransaction(async (tx) => {
    const now = new Date();
    await createNewsroomRow(tx, newsroomId, name, now);
    await addMember(tx, newsroomId, { userId, role: "owner" }, now);
    const event = { type: "newsroom.created", name, ownerId: userId } as const;
    await appendLedger(tx, { newsroomId, chain: newsroomId, actorId: userId, at: now.toISOString(), event });
    if (sessionId) await recordNewsroom(tx, sessionId, newsroomId);
  });
  return newsroomId;
}
