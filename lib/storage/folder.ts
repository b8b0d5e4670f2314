import "server-only";
import path from "node:path";
import { dataFolder } from "../env";

/** Where this installation keeps uploaded bytes. */
export function blobFolder(): string {
  return path.join(dataFolder(process.cwd()), "blobs");
}
