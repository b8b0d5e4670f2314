import { Readable } from "node:stream";
import { ZipFile } from "yazl";

/** A file of the archive: its path, and its bytes, or where they come from when their turn has come. */
export type ZipEntry = { path: string } & (
  | { bytes: Uint8Array }
  | { size: number; open: () => AsyncIterable<Uint8Array> }
);

/** A ZIP of some files, a stream at a time; stamped with one time, so that the same files make the same bytes. */
export function writeZip(entries: readonly ZipEntry[], at: string): AsyncIterable<Uint8Array> {
  const zip = new ZipFile();
  const options = { mtime: new Date(at), mode: 0o100644, forceDosTimestamp: true };
  for (const entry of entries) {
    if ("bytes" in entry) zip.addBuffer(Buffer.from(entry.bytes), entry.path, options);
    else
      zip.addReadStreamLazy(entry.path, { ...options, size: entry.size, compress: false }, (take) =>
        take(null, Readable.from(entry.open())),
      );
  }
  zip.end();
  return zip.outputStream as unknown as Readable;
}
