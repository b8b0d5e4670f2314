import "server-only";
import { listBlobs } from "../db/blobs";
import { db } from "../db/client";
import type { Actor } from "../domain/actor";
import { can } from "../domain/permissions";
import type { FileFault } from "../domain/stored-file";
import { forbidden } from "../refusal";
import { readBlob } from "../storage/blobs";
import { blobPlace } from "../storage/place";

/** Every file of the newsroom, each read to its end and compared with its hash. */
export async function* listFiles(actor: Actor): AsyncGenerator<{ sha256: string; fault: FileFault | null }> {
  if (!can(actor, "article.read")) throw forbidden(actor, "article.read");
  for await (const sha256 of listBlobs(db(), actor.newsroomId)) {
    const { kind } = await readBlob(blobPlace(), sha256);
    yield { sha256, fault: kind === "whole" ? null : kind };
  }
}
