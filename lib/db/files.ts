import "server-only";
import type { Actor } from "../domain/actor";
import { can } from "../domain/permissions";
import { reportAction } from "../domain/report-kind";
import { type BlobRecord, findBlob } from "./blobs";
import type { Tx } from "./client";
import { listReportKinds } from "./reports";

/**
 * A file of the newsroom that this person may be given, read out of, or rest
 * something on. A hash is no secret: reports stand in lists with theirs, so
 * bytes that belong to a report are only for those who may take its kind.
 */
export async function findFile(tx: Tx, actor: Actor, sha256: string): Promise<BlobRecord | null> {
  const blob = /^[0-9a-f]{64}$/.test(sha256) ? await findBlob(tx, actor.newsroomId, sha256) : null;
  const kinds = blob ? await listReportKinds(tx, actor.newsroomId, sha256) : [];
  return kinds.every((kind) => can(actor, reportAction(kind))) ? blob : null;
}
