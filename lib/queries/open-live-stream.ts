import "server-only";
import type { Actor } from "../domain/actor";
import type { ArticleId } from "../domain/ids";
import { requireEnv } from "../env";
import { AppError } from "../errors";
import { openEventStream } from "../live/event-stream";
import { LiveHub, type Viewer } from "../live/hub";
import { liveSources } from "./live-sources";

// One hub a process; kept on globalThis, for each route is bundled with a copy of this module.
const kept = globalThis as typeof globalThis & { stetHub?: LiveHub };

/**
 * A page's stream of what happens on an article: `delta` with the ledger
 * position as its id, `presence`, and `ended` before it is ended for a reason.
 * It begins with a delta after `after`, so that nothing is missed. Refuses what
 * the actor may not see before it opens; `ended` is called when it is over.
 */
export async function openLiveStream(
  actor: Actor,
  articleId: ArticleId,
  after: string | null,
  ended: () => void,
): Promise<ReadableStream<Uint8Array>> {
  const seq = Number(after ?? "0");
  if (!Number.isInteger(seq) || seq < 0 || seq > 2 ** 31 - 1) {
    throw new AppError("invalid-input", "Say after which position to resume, as a whole number.");
  }
  const hub = openHub();
  const stream = openEventStream(() => {
    hub.leave(viewer);
    ended();
  });
  const viewer: Viewer = { actor, articleId, stream, seq };
  try {
    await hub.enter(viewer);
  } catch (error) {
    stream.end();
    throw error;
  }
  return stream.body;
}

function openHub(): LiveHub {
  if (!kept.stetHub) {
    const hub = new LiveHub(requireEnv("DATABASE_URL"), liveSources);
    kept.stetHub = hub;
    // Open streams would keep a server that is asked to stop from doing so.
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => hub.close());
  }
  return kept.stetHub;
}
