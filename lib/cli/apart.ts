import type { Order, Word } from "../commands/run-apart";
import { db } from "../db/client";
import type { Json } from "../domain/job";
import { AppError } from "../errors";

type Progress = (done: number, doing: string) => void;

/** Do the one thing that the starting process asks for, tell it how far that is, and end. */
export function serveOrder(): void {
  // Whoever asked is gone: nobody would take the answer; the job does it again.
  process.once("disconnect", () => process.exit(1));
  process.once("message", (order) => void serve(order as Order));
}

async function serve(order: Order): Promise<void> {
  try {
    const answer = await carryOut(order, (done, doing) => void tell({ kind: "progress", done, doing }));
    await tell({ kind: "done", answer });
  } catch (error) {
    const refusal = error instanceof AppError ? { code: error.code, message: error.message } : null;
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
    await tell({ kind: "failed", refusal, why });
  } finally {
    await db().$disconnect();
    process.disconnect?.();
  }
}

/** Loads what the order needs and nothing else, for a quick beginning. */
async function carryOut(order: Order, progress: Progress): Promise<Json> {
  switch (order.work) {
    case "report": {
      const { makeReport } = await import("../commands/make-report");
      await makeReport(order.actor, order.place, progress);
      return null;
    }
    case "outside-import": {
      const [{ takeIn }, { getImportFile }] = await Promise.all([
        import("../commands/outside/take-in"),
        import("../queries/get-import-file"),
      ]);
      progress(0.1, "Fetching the file");
      const bytes = await getImportFile(order.actor, order.fileSha256);
      return takeIn(order.actor, order.asked, { bytes, key: order.key }, progress);
    }
  }
}

/** Resolves once it is on its way: a long answer would be cut off by an end before that. */
function tell(word: Word): Promise<void> {
  return new Promise((resolve) => {
    if (process.send) process.send(word, undefined, undefined, () => resolve());
    else resolve();
  });
}
