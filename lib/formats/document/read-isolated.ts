import { spawn } from "node:child_process";
import path from "node:path";
import { z } from "zod";
import { ReadDocument } from "./document";
import type { Given } from "./read";
import { Unreadable } from "./unreadable";

/** What one document may take. Unpacked bytes and parts are limited in lib/formats/zip. */
export const readLimits = { ms: 10_000, memoryBytes: 512 * 1024 * 1024 };

const Answer = z.union([
  z.strictObject({ read: ReadDocument }),
  z.strictObject({ unreadable: z.string() }),
  z.strictObject({ failed: z.string() }),
]);

/**
 * Read a document in a process of its own, which is ended after ten seconds or
 * at 512 MB. Throws Unreadable, with a sentence, for whatever cannot be read;
 * throws the signal's reason when it is called off.
 *
 * The program is found from the working folder, which is the clone: `next
 * start` and the command line both see to that.
 */
export async function readIsolated(
  bytes: Uint8Array,
  given: Given,
  signal?: AbortSignal,
  limits: typeof readLimits = readLimits,
): Promise<ReadDocument> {
  signal?.throwIfAborted();
  const program = path.join(process.cwd(), "lib", "formats", "document", "reader-process.mjs");
  const heap = Math.floor((limits.memoryBytes / 1024 / 1024) * 0.75);
  const child = spawn(
    process.execPath,
    [
      `--max-old-space-size=${heap}`,
      "--disable-proto=delete",
      program,
      JSON.stringify({ given, bytes: limits.memoryBytes }),
    ],
    { stdio: ["pipe", "pipe", "ignore"], env: { NODE_ENV: "production", TZ: "UTC" } },
  );
  const late = setTimeout(() => child.kill("SIGKILL"), limits.ms);
  let isLate = false;
  const markLate = setTimeout(() => {
    isLate = true;
  }, limits.ms - 1);
  const stop = () => child.kill("SIGKILL");
  signal?.addEventListener("abort", stop, { once: true });
  try {
    const answered: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => answered.push(chunk));
    // It may end before it has read everything; how it ended says why.
    child.stdin.on("error", () => {});
    child.stdin.end(bytes);
    const ended = await new Promise<{ code: number | null; by: string | null }>((resolve, reject) => {
      child.once("error", reject);
      child.once("close", (code, by) => resolve({ code, by }));
    });
    signal?.throwIfAborted();
    if (isLate) throw new Unreadable(explainSlow(limits.ms));
    if (ended.code !== 0) throw new Unreadable(explainMemory);
    const answer = Answer.parse(JSON.parse(Buffer.concat(answered).toString("utf8")));
    if ("unreadable" in answer) throw new Unreadable(answer.unreadable);
    if ("failed" in answer) throw new Error(`A document could not be read: ${answer.failed}`);
    return answer.read;
  } finally {
    clearTimeout(late);
    clearTimeout(markLate);
    signal?.removeEventListener("abort", stop);
  }
}

const explainMemory =
  "This document takes more memory to read than any article needs, so it was given up. Copy the text and paste it.";

function explainSlow(ms: number): string {
  return `This document could not be read within ${ms / 1000} seconds. Copy the text and paste it, or save it in a simpler form.`;
}
