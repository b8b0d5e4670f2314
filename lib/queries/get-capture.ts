import "server-only";
import { locateQuote } from "../anchoring/locate-quote";
import { findCapture, type WholeCapture } from "../db/captures";
import { type ListedClaim, listClaimLines } from "../db/claim-list";
import { db } from "../db/client";
import { listUses, type SourceUse } from "../db/source-list";
import { findSource } from "../db/sources";
import type { Actor } from "../domain/actor";
import type { SourceView } from "../domain/desk";
import { type CaptureId, isId } from "../domain/ids";
import type { FileFault } from "../domain/stored-file";
import { notFound } from "../errors";
import { toHarmlessPage } from "../formats/web-page/harmless";
import { readBlob } from "../storage/blobs";
import { blobPlace } from "../storage/place";
import { requireReader } from "./get-desk";

/** A piece of evidence of the source, and where its excerpt stands in the captured text. */
export type CaptureUse = SourceUse & {
  claim: ListedClaim;
  /** It rests on this very capture. */
  here: boolean;
  found: { start: number; end: number } | "ambiguous" | "gone" | null;
};

export type CapturePage = {
  source: SourceView;
  capture: WholeCapture;
  /** The page to be looked at, harmless; null where it is no page or too large to draw. */
  drawn: string | null;
  /** What is wrong with the stored bytes. */
  fault: FileFault | null;
  uses: CaptureUse[];
};

/** A captured page, its bytes verified just now, with the evidence that can rest on it. */
export async function getCapture(actor: Actor, sourceId: string, id: string): Promise<CapturePage> {
  requireReader(actor);
  const { newsroomId } = actor;
  const capture = isId(id) ? await findCapture(db(), newsroomId, id as CaptureId) : null;
  if (!capture || capture.sourceId !== sourceId) throw notFound("captured page");
  const [source, rows, bytes] = await Promise.all([
    findSource(db(), newsroomId, capture.sourceId),
    listUses(db(), newsroomId, capture.sourceId, { after: null, limit: 100 }),
    readAll(capture.fileSha256),
  ]);
  const claims = await listClaimLines(
    db(),
    newsroomId,
    rows.map(({ claimId }) => claimId),
  );
  const uses = rows.map((use) => ({
    ...use,
    claim: claims.get(use.claimId)!,
    here: use.fileSha256 === capture.fileSha256,
    found: find(capture.text, use.excerpt),
  }));
  const isDrawn = typeof bytes !== "string" && /html/.test(capture.mediaType);
  return {
    source: source!,
    capture,
    drawn: isDrawn ? toHarmlessPage(bytes, capture.charset) : null,
    fault: typeof bytes === "string" ? bytes : null,
    uses,
  };
}

function find(text: string, excerpt: string): CaptureUse["found"] {
  if (excerpt.trim() === "") return null;
  const located = locateQuote(text, { exact: excerpt });
  return located.kind === "found" ? located.span : located.kind;
}

async function readAll(sha256: string): Promise<Uint8Array | FileFault> {
  const read = await readBlob(blobPlace(), sha256);
  if (read.kind !== "whole") return read.kind;
  const parts: Uint8Array[] = [];
  for await (const part of read.open()) parts.push(part);
  return Buffer.concat(parts);
}
