import "server-only";
import { findLatestCapture, insertRecheck, isWatched, recordWatched } from "../db/captures";
import { db } from "../db/client";
import { findSource } from "../db/sources";
import type { Actor } from "../domain/actor";
import { decideRecheck, type RecheckOutcome } from "../domain/capture";
import { isId, newId, type SourceId } from "../domain/ids";
import { can } from "../domain/permissions";
import { AppError, notFound } from "../errors";
import { fetchGuarded } from "../net/fetch-guarded";
import { explainFetchRefusal } from "../net/refusals";
import { forbidden } from "../refusal";
import { keepPage, recordCapture } from "./capture-page";
import { inNewsroom } from "./in-newsroom";

/**
 * Visit a captured address again and record what became of the page. A changed
 * page is kept beside the old one, which stays as it is. Refuses an address
 * whose watch was turned off.
 */
export async function recheckSource(actor: Actor, sourceId: SourceId, signal?: AbortSignal): Promise<RecheckOutcome> {
  const { newsroomId } = actor;
  const captured = isId(sourceId) ? await findLatestCapture(db(), newsroomId, sourceId) : null;
  if (!captured) throw notFound("captured page");
  if (!can(actor, "evidence.add")) throw forbidden(actor, "evidence.add");
  if (!(await isWatched(db(), newsroomId, sourceId))) {
    throw new AppError("rule-refused", "Visits to this address are turned off. Turn them on first.");
  }
  const fetched = await fetchGuarded(captured.url, signal);
  const answered = fetched.kind === "fetched" ? fetched : null;
  const good = answered && answered.status < 400 && answered.bytes.byteLength > 0 ? answered : null;
  const kept = good && (await keepPage(actor, good, false));
  const seen = answered && { status: answered.status, sha256: kept?.fileSha256 ?? "", text: kept?.text ?? "" };
  const before = { status: captured.status, sha256: captured.fileSha256, text: captured.text };
  const outcome = decideRecheck(before, seen);
  const why =
    fetched.kind !== "fetched"
      ? explainFetchRefusal(fetched)
      : fetched.status >= 400
        ? `The address answered ${fetched.status}.`
        : "";
  await inNewsroom(actor, "evidence.add", async (scene) => {
    const { tx, at, record } = scene;
    const { url, id: captureId } = captured;
    const seenId =
      outcome === "changed" ? await recordCapture(scene, { sourceId, url, fetched: good!, kept: kept! }) : null;
    await insertRecheck(tx, newsroomId, { id: newId(), sourceId, captureId, outcome, why, seenId, at });
    await record({ type: "capture.rechecked", sourceId, captureId, outcome, why, seen: seenId });
  });
  return outcome;
}

/** Turn later visits to a source's address on or off. */
export async function watchSource(actor: Actor, sourceId: SourceId, watched: boolean): Promise<void> {
  await inNewsroom(actor, "source.edit", async ({ tx, record }) => {
    if (!isId(sourceId) || !(await findSource(tx, actor.newsroomId, sourceId))) throw notFound("source");
    if (await recordWatched(tx, actor.newsroomId, sourceId, watched)) {
      await record({ type: "source.watch-set", sourceId, watched });
    }
  });
}
