/**
 * `stet up`: everything, from a fresh clone to an address to open. What is done
 * already is skipped, so a second start takes seconds.
 *
 *     HOST   address to listen on: this machine only, or 0.0.0.0 in production
 *     PORT   3000
 *     DATABASE_URL   a PostgreSQL of one's own instead of the embedded one
 *     STET_DATA      where everything is kept, .stet in the clone
 */
import path from "node:path";
import { parseArgs } from "node:util";
import { prepareDataFolder } from "../db/embedded/cluster";
import { migrate } from "../db/migrate";
import { dataFolder, findEnv, requireEnv } from "../env";
import { say } from "../log";
import { type AppServer, requireFreePort, startApp } from "./app-server";
import { build, isBuilt } from "./build";
import { openDatabase } from "./database";
import { openFirstNewsroom } from "./first-newsroom";
import { root } from "./root";
import { obtainSecrets } from "./secrets";
import { aborted, stopSignal } from "./stop-signal";

export async function run(args: string[]): Promise<number> {
  parseArgs({ args, options: {} });
  const stop = stopSignal();
  try {
    return await serve(stop);
  } catch (error) {
    if (stop.aborted) return 0;
    throw error;
  }
}

async function serve(stop: AbortSignal): Promise<number> {
  const production = requireEnv("NODE_ENV") === "production";
  const host = findEnv("HOST") ?? (production ? "0.0.0.0" : "127.0.0.1");
  const port = requireEnv("PORT");
  const folder = dataFolder(root);
  const dist = requireEnv("STET_DIST");
  const address = findEnv("NEXTAUTH_URL") ?? `http://localhost:${port}`;

  await requireFreePort(host, port);
  prepareDataFolder(folder);
  const secrets = obtainSecrets(folder);
  const database = await openDatabase(folder);
  let app: AppServer | undefined;
  try {
    process.env.DATABASE_URL = database.url;
    await bringUpToDate(database.url);
    if (!isBuilt(root, dist)) {
      say("Building the application; this takes about half a minute.");
      await build(root, dist, stop);
    }
    const link = await openFirstNewsroom(address, production);
    stop.throwIfAborted();
    say("Starting the application.");
    const env = { ...secrets, DATABASE_URL: database.url, NEXTAUTH_URL: address, STET_DATA: folder };
    app = await startApp({ root, dist, host, port, env });
    process.stdout.write(link ? `Stet is ready. Sign in, once: ${link}\n` : `Stet is ready: ${address}\n`);

    const asked = await Promise.race([aborted(stop).then(() => true), app.ended.then(() => false)]);
    say(asked ? "Stopping." : "The application ended unexpectedly; what it says above may tell why.");
    return asked ? 0 : 1;
  } finally {
    await app?.stop();
    await database.close();
  }
}

async function bringUpToDate(url: string): Promise<void> {
  const { applied, edited } = await migrate(url, path.join(root, "prisma/migrations"));
  if (applied.length > 0) say(`Applied ${applied.length} ${applied.length === 1 ? "migration" : "migrations"}.`);
  for (const name of edited)
    say(`The migration ${name} was edited after it was applied; the database has the earlier one.`);
}
