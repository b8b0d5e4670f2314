import "server-only";
import { findLatestCapture, type WholeCapture } from "../db/captures";
import { db, type Tx } from "../db/client";
import { insertRecheck, isWatched, recordNews, recordWatched } from "../db/rechecks";
import { findSource } from "../db/sources";
import type { Actor } from "../domain/actor";
import { decideRecheck, newsAfter, type RecheckOutcome } from "../domain/capture";
import { isId, newId, type SourceId } from "../domain/ids";
import { AppError, notFound } from "../errors";
import type { Fetched } from "../net/fetch-guarded";
import { explainFetchRefusal, type FetchRefusal } from "../net/refusals";
import { inNewsroom } from "./in-newsroom";
import { keepPage, recordCapture } from "./keep-page";
import { onceInNewsroom } from "./once-in-newsroom";
import { type Visiting, visitAddress } from "./visit-address";

/**
 * Visit a captured address again and record what became of the page. A changed
 * page is kept beside the old one, which stays as it is. Refuses an address
 * whose watch was turned off.
 */
export async function recheckSource(
  actor: Actor,
  sourceId: SourceId,
  { key, signal, report }: Visiting,
): Promise<RecheckOutcome> {
  return onceInNewsroom(actor, "evidence.add", key, async () => {
    const captured = await getWatched(db(), actor, sourceId);
    report(0.1, "Visiting the address");
    const fetched = await visitAddress(captured.url, signal);
    report(0.5, "Reading what is there now");
    const good = goodPage(fetched);
    const kept = good && (await keepPage(actor, good, { signal, picture: false }));
    const seen =
      fetched.kind === "fetched"
        ? { status: fetched.status, sha256: kept?.fileSha256 ?? "", text: kept?.text ?? "" }
        : null;
    const outcome = decideRecheck({ status: captured.status, sha256: captured.fileSha256, text: captured.text }, seen);
    signal.throwIfAborted();
    return async (scene) => {
      const { tx, at, record } = scene;
      const { newsroomId } = actor;
      const { url, id: captureId } = captured;
      const changed = outcome === "changed" && good && kept;
      const seenId = changed ? await recordCapture(scene, { sourceId, url, fetched: good, kept }) : null;
      const why = reasonOf(fetched);
      await recordNews(tx, newsroomId, sourceId, (before) => newsAfter(before, outcome));
      await insertRecheck(tx, newsroomId, { id: newId(), sourceId, captureId, outcome, why, seenId, at });
      await record({ type: "capture.rechecked", sourceId, captureId, outcome, why, seen: seenId });
      return outcome;
    };
  });
}

/** The capture that a visit is compared with; refuses a source that has none, or may not be visited. */
export async function getWatched(tx: Tx, { newsroomId }: Actor, sourceId: SourceId): Promise<WholeCapture> {
  const captured = isId(sourceId) ? await findLatestCapture(tx, newsroomId, sourceId) : null;
  if (!captured) throw notFound("captured page");
  if (!(await isWatched(tx, newsroomId, sourceId))) {
    throw new AppError("rule-refused", "Visits to this address are turned off. Turn them on first.");
  }
  return captured;
}

/** What was sent, where that is a page at all. */
function goodPage(fetched: Fetched | FetchRefusal): Fetched | null {
  return fetched.kind === "fetched" && fetched.status < 400 && fetched.bytes.byteLength > 0 ? fetched : null;
}

function reasonOf(fetched: Fetched | FetchRefusal): string {
  if (fetched.kind !== "fetched") return explainFetchRefusal(fetched);
  return fetched.status >= 400 ? `The address answered ${fetched.status}.` : "";
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
