import "server-only";
import { db } from "../db/client";
import { listCurrentMembers } from "../db/people";
import type { Actor } from "../domain/actor";
import type { UserId } from "../domain/ids";
import { can } from "../domain/permissions";
import { forbidden } from "../refusal";

/** The newsroom's members by name, to choose an article's writers among. */
export async function listPeople(actor: Actor): Promise<{ id: UserId; name: string }[]> {
  if (!can(actor, "article.read")) throw forbidden(actor, "article.read");
  return listCurrentMembers(db(), actor.newsroomId);
}
