import { openEmbeddedServer } from "../db/embedded/server";
import { findEnv } from "../env";
import { logError, say } from "../log";

export type Database = { url: string; close(): Promise<void> };

/**
 * The database `stet up` serves from: the one DATABASE_URL names, else the
 * embedded one, for this program alone and brought back should it be killed.
 * Refuses a data folder that another `stet up` is using.
 */
export async function openDatabase(folder: string): Promise<Database> {
  const given = findEnv("DATABASE_URL");
  if (given) return { url: given, close: async () => {} };

  say("Starting PostgreSQL.");
  let server = await claimServer(folder);
  const { url } = server;
  let closing = false;

  const watch = async () => {
    await server.lost;
    if (closing) return;
    say("PostgreSQL went away; starting it again.");
    try {
      server = await claimServer(folder);
      if (closing) await server.leave();
      else if (server.url !== url) say("PostgreSQL came back on another port: start Stet again.");
      else void watch();
    } catch (error) {
      logError("PostgreSQL did not come back", error);
    }
  };
  void watch();

  return {
    url,
    async close() {
      closing = true;
      await server.leave();
    },
  };
}

async function claimServer(folder: string) {
  const server = await openEmbeddedServer(folder);
  if (await server.claim()) return server;
  await server.leave();
  throw new Error(
    `The data folder ${folder} is in use by a Stet that is running. Stop that one, or set STET_DATA to another folder.`,
  );
}
