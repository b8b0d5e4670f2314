import { AppError } from "../errors";

/** The largest export of another system that is taken in, in bytes: ten thousand items with long notes. */
export const largestImport = 20_000_000;
/** In bytes: an export that is read while its sender waits. A larger one is sent ahead and read as a job. */
export const largestAtOnce = 64_000;
export const tooLargeToImport =
  "This file has more than 20 MB. Export it in parts, for example a month at a time, and take them in one after another.";

/** The text in an export. JSON and CSV are exported as UTF-8; in anything else letters would be lost in silence. */
export function decodeImport(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (!text.includes("\0")) return text;
  } catch {
    // Said below.
  }
  throw new AppError("invalid-input", "This file is not text in UTF-8. Export it again as JSON or CSV.");
}

/** An export that can be looked at: there is something in it, and not more than is read at once. */
export function requireImportable(bytes: Pick<Uint8Array, "length">): void {
  if (bytes.length === 0) throw new AppError("invalid-input", "This file is empty. Choose the file that was exported.");
  if (bytes.length > largestImport) throw new AppError("too-large", tooLargeToImport);
}
