import "server-only";
import { fork } from "node:child_process";
import { constants, setPriority } from "node:os";
import path from "node:path";
import type { Actor } from "../domain/actor";
import type { ArticleId } from "../domain/ids";
import type { Json } from "../domain/job";
import { AppError, type ErrorCode } from "../errors";
import type { OutsideImport } from "./outside/outside-import";

/** What the child is asked to do: make a report, or look through another system's export. */
export type Order =
  | { work: "report"; actor: Actor; place: { articleId: ArticleId; number: number } }
  | { work: "outside-import"; actor: Actor; asked: OutsideImport; fileSha256: string; key: string };

/** What the child says: how far it is (0 to 1), and how it ended. */
export type Word =
  | { kind: "progress"; done: number; doing: string }
  | { kind: "done"; answer: Json }
  | { kind: "failed"; refusal: { code: ErrorCode; message: string } | null; why: string };

/** Work of any size that takes longer than this has gone astray. */
const limitMs = 10 * 60_000;

/**
 * Do what takes seconds of computing in a process of its own, so that this one
 * goes on answering while files are laid out or read. The child is the same
 * program with the same settings; it ends with its work, or with this process.
 */
export async function runApart(
  order: Order,
  progress: (done: number, doing: string) => void,
  signal: AbortSignal = AbortSignal.timeout(limitMs),
): Promise<Json> {
  signal.throwIfAborted();
  const entry = path.join(process.cwd(), "lib", "cli", "apart.mjs");
  // The bundler is to leave this program alone: it runs beside the application and is no part of it.
  const child = fork(/* turbopackIgnore: true */ entry, [], {
    execArgv: [],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    serialization: "json",
  });
  // Where there are few processors, those who ask for pages come first.
  if (child.pid) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  const stop = () => child.kill("SIGKILL");
  signal.addEventListener("abort", stop, { once: true });
  try {
    return await new Promise<Json>((resolve, reject) => {
      child.once("error", reject);
      const ended = () => reject(signal.reason ?? new Error("The process that does this work ended early."));
      // Its last word may still be on the way when it has ended.
      child.once("exit", () => (child.connected ? child.once("disconnect", ended) : ended()));
      child.on("message", (message) => {
        const word = message as Word;
        if (word.kind === "progress") progress(word.done, word.doing);
        else if (word.kind === "done") resolve(word.answer);
        else reject(word.refusal ? new AppError(word.refusal.code, word.refusal.message) : new Error(word.why));
      });
      child.send(order);
    });
  } finally {
    signal.removeEventListener("abort", stop);
    if (child.exitCode === null) child.kill();
  }
}
