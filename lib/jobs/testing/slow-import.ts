import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { importArticle } from "../../commands/import-article";
import { defineJob } from "../define-job";

/**
 * A job that changes something in its middle and then takes its time: enough
 * for a test to end its process there.
 */
export const slowImport = defineJob({
  kind: "test.slow-import",
  input: z.object({ text: z.string(), pauseMs: z.number() }),
  run: async ({ input, actor, jobId, signal, report }) => {
    report(0.2, "Reading");
    const { articleId, claims } = await importArticle(actor, { given: { text: input.text }, key: jobId });
    report(0.6, "Resting");
    await sleep(input.pauseMs, undefined, { signal });
    return { articleId, claims };
  },
});
