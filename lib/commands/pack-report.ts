import "server-only";
import { findBlob } from "../db/blobs";
import { type KeptCapture, listCapturesAsOf } from "../db/captures";
import { db } from "../db/client";
import type { Actor } from "../domain/actor";
import type { SourceId } from "../domain/ids";
import type { Report } from "../domain/report-model";
import { type Exhibit, listExhibits } from "../formats/report-exhibits";
import { type ReportFormat, reportFileName } from "../formats/report-formats";
import { type Packed, writeContents } from "../formats/report-zip/contents";
import { writeZip, type ZipEntry } from "../formats/report-zip/write";
import { readBlob } from "../storage/blobs";
import { blobPlace } from "../storage/place";

/** A file of the newsroom's that belongs in the archive. */
type Kept = { path: string; sha256: string; what: string };

/**
 * The report in all its formats and, beside them, the files and captured pages
 * that its evidence rests on; a public one has no files of others in it. What is
 * there, what is not and why stands in the archive's own list.
 */
export async function packReport(
  actor: Actor,
  report: Report,
  written: ReadonlyMap<ReportFormat, { bytes: Uint8Array; sha256: string }>,
): Promise<AsyncIterable<Uint8Array>> {
  const entries: ZipEntry[] = [];
  const packed: Packed[] = [];
  for (const [format, { bytes, sha256 }] of written) {
    const path = reportFileName(report, format);
    entries.push({ path, bytes });
    packed.push({ path, sha256, what: "", fault: null });
  }
  const kept = report.kind === "public" ? [] : await listKept(actor, report);
  for (const { path, sha256, what } of kept) {
    const blob = await findBlob(db(), actor.newsroomId, sha256);
    const read = blob ? await readBlob(blobPlace(), sha256) : null;
    if (read?.kind === "whole") entries.push({ path, size: read.size, open: read.open });
    packed.push({ path, sha256, what, fault: read?.kind === "whole" ? null : (read?.kind ?? "missing") });
  }
  entries.push({ path: "CONTENTS.txt", bytes: Buffer.from(writeContents(report, packed), "utf8") });
  return writeZip(entries, report.taken.at);
}

/** The files of a report's exhibits, and the pages captured of their sources until it was asked for. */
async function listKept({ newsroomId }: Actor, report: Report): Promise<Kept[]> {
  const exhibits = listExhibits(report);
  const files = exhibits.flatMap(({ number, file }) => {
    if (!file) return [];
    const path = `exhibits/${threeDigits(number)}-${safeName(file.name)}`;
    return [{ path, sha256: file.sha256, what: `Exhibit ${number}` }];
  });
  const firstOf = new Map<string, Exhibit>();
  for (const exhibit of exhibits) if (!firstOf.has(exhibit.source.id)) firstOf.set(exhibit.source.id, exhibit);
  const captures = await listCapturesAsOf(db(), newsroomId, [...firstOf.keys()] as SourceId[], report.taken.at);
  return [...files, ...captures.flatMap((capture) => captureFiles(capture, firstOf.get(capture.sourceId)!))];
}

/**
 * A captured page's bytes and its picture. Bytes of others are not to be opened
 * by a double click, where what they hold would run: their name ends in ".bytes".
 */
function captureFiles({ id, url, fetchedAt, mediaType, fileSha256, pictureSha256 }: KeptCapture, exhibit: Exhibit) {
  const place = `captures/${threeDigits(exhibit.number)}-${fetchedAt.slice(0, 10)}-${id}`;
  const what = `Exhibit ${exhibit.number}, ${url} as it was on ${fetchedAt.slice(0, 10)}`;
  const page = { path: `${place}.bytes`, sha256: fileSha256, what: `${what} (${mediaType})` };
  return pictureSha256 === null
    ? [page]
    : [page, { path: `${place}.png`, sha256: pictureSha256, what: `${what}, a picture of it` }];
}

function threeDigits(number: number): string {
  return String(number).padStart(3, "0");
}

/** A file's own name as far as it can lead nowhere else. */
function safeName(name: string): string {
  const safe = name
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}._ -]+/gu, "_")
    .replace(/^[. ]+/, "");
  return safe.slice(-80) || "file";
}
