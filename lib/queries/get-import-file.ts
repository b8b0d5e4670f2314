import "server-only";
import { buffer } from "node:stream/consumers";
import type { Actor } from "../domain/actor";
import { requireImportable } from "../formats/import-file";
import { getFile } from "./get-file";

/** The bytes of an export that was sent before it is taken in, verified just now; refused where it is too large to read. */
export async function getImportFile(actor: Actor, sha256: string): Promise<Uint8Array> {
  const { size, open } = await getFile(actor, sha256);
  requireImportable({ length: size });
  return buffer(open());
}
