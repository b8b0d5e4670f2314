import "server-only";
import { recordFault } from "../db/blobs";
import type { Actor } from "../domain/actor";
import type { FileFault } from "../domain/stored-file";
import { inNewsroom } from "./in-newsroom";

/**
 * Note what reading a stored file brought to light, where everybody sees it:
 * that its bytes are altered or missing, or (null) whole again. The same twice
 * is recorded once.
 */
export async function noteFile(actor: Actor, sha256: string, fault: FileFault | null): Promise<void> {
  await inNewsroom(actor, "article.read", async ({ tx, record }) => {
    if (!(await recordFault(tx, actor.newsroomId, sha256, fault))) return;
    await record(fault ? { type: "file.faulted", sha256, fault } : { type: "file.mended", sha256 });
  });
}
