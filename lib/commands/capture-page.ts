import "server-only";
import { z } from "zod";
import { db, type Tx } from "../db/client";
import { recordNews } from "../db/rechecks";
import { findSource } from "../db/sources";
import type { Actor } from "../domain/actor";
import { type CaptureId, isId, type JobId, type SourceId } from "../domain/ids";
import { AppError, notFound } from "../errors";
import { askOnce, defineJob } from "../jobs/define-job";
import { explainFetchRefusal } from "../net/refusals";
import { inNewsroom } from "./in-newsroom";
import { keepPage, recordCapture } from "./keep-page";
import { onceInNewsroom } from "./once-in-newsroom";
import { type Visiting, visitAddress } from "./visit-address";

/** Keeps the page at a source's address as it is now. */
export const captureJob = defineJob({
  kind: "evidence.capture",
  input: z.object({ sourceId: z.uuid() }),
  run: async ({ input, actor, jobId, signal, report }) => {
    const sourceId = input.sourceId as SourceId;
    return { captureId: await capturePage(actor, sourceId, { key: jobId, signal, report }) };
  },
});

/** Have the page at a source's address kept. Refuses a source that has none. */
export async function askForCapture(actor: Actor, sourceId: SourceId): Promise<JobId> {
  return inNewsroom(actor, "evidence.add", async ({ tx }) => {
    await getAddress(tx, actor, sourceId);
    return askOnce(tx, actor, captureJob, { sourceId });
  });
}

/**
 * Keep the page at a source's address as it is now: the bytes, what there is to
 * read in them, and a picture where this machine can draw one. The bytes are
 * stored before the row that names them; refused is what does not answer with
 * a page.
 */
export async function capturePage(
  actor: Actor,
  sourceId: SourceId,
  { key, signal, report }: Visiting,
): Promise<CaptureId> {
  return onceInNewsroom(actor, "evidence.add", key, async () => {
    const url = await getAddress(db(), actor, sourceId);
    report(0.1, "Fetching the page");
    const fetched = await visitAddress(url, signal);
    if (fetched.kind !== "fetched") throw new AppError("rule-refused", explainFetchRefusal(fetched));
    if (fetched.status >= 400) {
      const message = `The address answered ${fetched.status} instead of a page, so nothing was kept. Open it yourself and save the page as a file.`;
      throw new AppError("rule-refused", message);
    }
    report(0.4, "Reading it, and taking its picture");
    const kept = await keepPage(actor, fetched, { signal, picture: true });
    report(0.9, "Storing it");
    signal.throwIfAborted();
    return async (scene) => {
      const id = await recordCapture(scene, { sourceId, url, fetched, kept });
      await recordNews(scene.tx, actor.newsroomId, sourceId, () => null);
      return id;
    };
  });
}

async function getAddress(tx: Tx, { newsroomId }: Actor, sourceId: SourceId): Promise<string> {
  const source = isId(sourceId) ? await findSource(tx, newsroomId, sourceId) : null;
  if (!source) throw notFound("source");
  if (source.url === "") {
    throw new AppError("rule-refused", "This source has no web address. Give it one first, or attach a file.");
  }
  return source.url;
}
