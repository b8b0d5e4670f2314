import "server-only";
import { appendLedger, lockChain } from "../db/ledger";
import { findSource, findSourceByTitle, findSourceByUrlKey, insertSource, type SourceFields } from "../db/sources";
import { isId, newId, type SourceId } from "../domain/ids";
import { toUrlKey } from "../domain/source-address";
import { notFound } from "../errors";
import type { Scene } from "./in-article";

/** A source of the newsroom, or one to be added. */
export type ChosenSource = { id: string } | SourceFields;

/**
 * The source a person means. A new one with the address of one the newsroom
 * has, or without an address but with the same title, publisher and date, is
 * that one; anything else is added to the newsroom's chain in the same
 * transaction (the article's is taken already).
 */
export async function placeSource(
  { tx, actor, at }: Pick<Scene, "tx" | "actor" | "at">,
  chosen: ChosenSource,
): Promise<SourceId> {
  const { newsroomId, userId } = actor;
  if ("id" in chosen) {
    const found = isId(chosen.id) ? await findSource(tx, newsroomId, chosen.id as SourceId) : null;
    if (!found) throw notFound("source");
    return found.id;
  }
  await lockChain(tx, newsroomId);
  const urlKey = toUrlKey(chosen.url);
  const known = urlKey
    ? await findSourceByUrlKey(tx, newsroomId, urlKey)
    : await findSourceByTitle(tx, newsroomId, chosen);
  if (known) return known.id;

  const id = newId<SourceId>();
  await insertSource(tx, newsroomId, { id, fields: chosen, urlKey, addedBy: userId, at });
  const event = { type: "source.added" as const, sourceId: id, source: chosen };
  await appendLedger(tx, { newsroomId, chain: newsroomId, actorId: userId, at, event });
  return id;
}
