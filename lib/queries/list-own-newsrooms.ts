import "server-only";
import { db } from "../db/client";
import { listNewsroomsOf, type OwnNewsroom } from "../db/members";
import type { UserId } from "../domain/ids";

/** The newsrooms the person signed in belongs to. */
export async function listOwnNewsrooms({ userId }: { userId: UserId }): Promise<OwnNewsroom[]> {
  return listNewsroomsOf(db(), userId);
}
