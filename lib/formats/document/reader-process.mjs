/**
 * The process in which one document is read. It gets how the document was given
 * as its argument and the bytes on stdin, and answers one JSON document on
 * stdout: {"read"} or {"unreadable"}, a sentence. It is started without the
 * application's environment, so that it knows no secret, and watches its own
 * memory: a thread beside the reading ends the whole process when it takes too
 * much, also while the reading never pauses.
 */
import { fileURLToPath } from "node:url";
import { isMainThread, Worker } from "node:worker_threads";

if (isMainThread) await read(JSON.parse(process.argv[2]));
else watch();

async function read({ given, bytes: limit }) {
  new Worker(new URL(import.meta.url), { argv: [String(limit)] }).unref();
  const { register } = await import("tsx/esm/api");
  register({ tsconfig: fileURLToPath(new URL("../../cli/tsconfig.json", import.meta.url)) });
  const [{ readDocument }, { Unreadable }] = await Promise.all([import("./read.ts"), import("./unreadable.ts")]);
  const chunks = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  const answer = await readDocument(Buffer.concat(chunks), given).then(
    (found) => ({ read: found }),
    (error) =>
      error instanceof Unreadable ? { unreadable: error.message } : { failed: String(error?.stack ?? error) },
  );
  process.stdout.write(JSON.stringify(answer), () => process.exit(0));
}

function watch() {
  const limit = Number(process.argv[2]);
  setInterval(() => {
    if (process.memoryUsage.rss() > limit) process.kill(process.pid, "SIGUSR2");
  }, 20);
}
