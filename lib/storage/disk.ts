import "server-only";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { type BlobPlace, requireHash } from "./blob-place";

/** Blobs as files of one folder, on shelves by the first two digits of their hash. */
export function diskPlace(folder: string): BlobPlace {
  const fileOf = (sha256: string) => path.join(folder, requireHash(sha256).slice(0, 2), sha256);
  return {
    incoming: path.join(folder, "incoming"),
    async keep(sha256, file) {
      const place = fileOf(sha256);
      await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
      await rename(file, place);
      await syncFolder(path.dirname(place));
    },
    async open(sha256) {
      const file = await open(fileOf(sha256), "r").catch((error: NodeJS.ErrnoException) => {
        if (error.code === "ENOENT") return null;
        throw error;
      });
      return file && createReadStream("", { fd: file });
    },
    async *list() {
      for (const shelf of await readdir(folder).catch(() => [])) {
        if (!/^[0-9a-f]{2}$/.test(shelf)) continue;
        const names = await readdir(path.join(folder, shelf));
        yield await Promise.all(
          names.map(async (sha256) => ({ sha256, since: (await stat(path.join(folder, shelf, sha256))).mtimeMs })),
        );
      }
    },
    remove: (sha256) => rm(fileOf(sha256), { force: true }),
  };
}

/** A rename lasts through a power cut once its folder is on the disk. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
}
