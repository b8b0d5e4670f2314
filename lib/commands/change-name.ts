import "server-only";
import { db } from "../db/client";
import { recordUserName } from "../db/users";
import type { UserId } from "../domain/ids";

/** Change what one is called, in every newsroom one belongs to. */
export async function changeName(userId: UserId, name: string): Promise<void> {
  await recordUserName(db(), userId, name);
}
