import "server-only";
import { insertCapture } from "../db/captures";
import type { Actor } from "../domain/actor";
import { hashCaptured } from "../domain/audit-sources";
import { type CaptureId, newId, type SourceId } from "../domain/ids";
import { AppError } from "../errors";
import { readIsolated } from "../formats/document/read-isolated";
import { Unreadable } from "../formats/document/unreadable";
import { toHarmlessPage } from "../formats/web-page/harmless";
import { readWords } from "../formats/web-page/read";
import type { Fetched } from "../net/fetch-guarded";
import { picturePage } from "../net/picture-page";
import type { NewsroomScene } from "./in-newsroom";
import { storeFile } from "./store-file";

export type KeptPage = { fileSha256: string; pictureSha256: string | null; title: string; text: string };

/** Store what was fetched, and read it. No row of a capture names it yet. */
export async function keepPage(
  actor: Actor,
  page: Fetched,
  { signal, picture }: { signal: AbortSignal; picture: boolean },
): Promise<KeptPage> {
  const { bytes, charset, mediaType } = page;
  if (bytes.byteLength === 0)
    throw new AppError("rule-refused", "The address answered with nothing. Try again in a while.");
  const { sha256: fileSha256 } = await storeFile(actor, once(bytes));
  const read = await readPage(page, signal);
  const harmless = picture && isPage(mediaType) ? toHarmlessPage(bytes, charset) : null;
  const drawn = harmless === null ? null : await picturePage(harmless, signal);
  const pictureSha256 = drawn && (await storeFile(actor, once(drawn))).sha256;
  return { fileSha256, pictureSha256, ...read };
}

/** What there is to read: its article, else all its words, else nothing. The file is kept whatever is found. */
async function readPage(
  { bytes, charset, mediaType, finalUrl }: Fetched,
  signal: AbortSignal,
): Promise<Pick<KeptPage, "title" | "text">> {
  try {
    const given = { fileName: "", address: finalUrl, mediaType, charset };
    const { title, text } = await readIsolated(bytes, given, signal);
    return { title, text };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { title: "", text: isPage(mediaType) ? readWords(bytes, charset).replaceAll("\0", "") : "" };
  }
}

export async function recordCapture(
  { tx, actor, record }: NewsroomScene,
  { sourceId, url, fetched, kept }: { sourceId: SourceId; url: string; fetched: Fetched; kept: KeptPage },
): Promise<CaptureId> {
  const id = newId<CaptureId>();
  const { finalUrl, status, mediaType, headers, charset, fetchedAt } = fetched;
  const about = { sourceId, url, finalUrl, status, mediaType, fetchedAt };
  await insertCapture(tx, actor.newsroomId, { id, ...about, headers, charset, ...kept, takenBy: actor.userId });
  const { fileSha256, pictureSha256 } = kept;
  const readSha256 = hashCaptured({ ...kept, charset, headers });
  await record({ type: "capture.taken", captureId: id, ...about, fileSha256, pictureSha256, readSha256 });
  return id;
}

export function isPage(mediaType: string): boolean {
  return mediaType === "text/html" || mediaType === "application/xhtml+xml";
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
