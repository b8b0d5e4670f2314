import "server-only";
import { getSettings, type NewsroomSettings, recordSettings } from "../db/newsrooms";
import type { Actor } from "../domain/actor";
import { canonicalJson } from "../domain/ledger-chain";
import { amongMembers } from "./among-members";

/** Rename the newsroom or change what it asks before an article closes. The same settings again change nothing. */
export async function configureNewsroom(actor: Actor, after: NewsroomSettings): Promise<void> {
  await amongMembers(actor, "newsroom.configure", async ({ tx, record }) => {
    const before = await getSettings(tx, actor.newsroomId);
    if (canonicalJson(before) === canonicalJson(after)) return;
    await recordSettings(tx, actor.newsroomId, after);
    await record({ type: "newsroom.configured", before, after });
  });
}
