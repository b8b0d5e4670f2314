import "server-only";
import { getSettings, type NewsroomSettings, recordSettings } from "../db/newsrooms";
import type { Actor } from "../domain/actor";
import { canonicalJson } from "../domain/ledger-chain";
import { amongMembers } from "./among-members";

/**
 * Rename the newsroom, change what it asks before an article closes, or how
 * often captured addresses are visited. What is not given stays; the same
 * settings again change nothing.
 */
export async function configureNewsroom(actor: Actor, given: Partial<NewsroomSettings>): Promise<void> {
  await amongMembers(actor, "newsroom.configure", async ({ tx, record, now }) => {
    const before = await getSettings(tx, actor.newsroomId);
    const after = { ...before, ...given };
    if (canonicalJson(before) === canonicalJson(after)) return;
    await recordSettings(tx, actor.newsroomId, after, now);
    await record({ type: "newsroom.configured", before, after });
  });
}
