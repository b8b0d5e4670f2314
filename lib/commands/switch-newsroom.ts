import "server-only";
import { inTransaction } from "../db/client";
import { findRole } from "../db/members";
import { recordNewsroom } from "../db/sessions";
import { isId, type NewsroomId, type SessionId, type UserId } from "../domain/ids";
import { notFound } from "../errors";

/** Look at another newsroom one belongs to; anyone else's reads like one that never existed. */
export async function switchNewsroom(
  signedIn: { id: SessionId; userId: UserId },
  newsroomId: NewsroomId,
): Promise<void> {
  if (!isId(newsroomId)) throw notFound("newsroom");
  await inTransaction(async (tx) => {
    if (!(await findRole(tx, newsroomId, signedIn.userId))) throw notFound("newsroom");
    await recordNewsroom(tx, signedIn.id, newsroomId);
  });
}
