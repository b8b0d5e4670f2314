import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { wallClock } from "./on-commit";

/** The least that can carry a change from a commit to another's page: sse.mjs, and a connection that commits. */
export type Floor = {
  /** Where the stream is, with a trailing slash; `page` beneath it is an empty page that shows the last number. */
  url: string;
  /** Commit one row and notify of its number. @return when `commit` was sent, in milliseconds of the wall clock. */
  commit: (round: number) => Promise<number>;
  close: () => Promise<void>;
};

export async function openFloor(databaseUrl: string): Promise<Floor> {
  const script = fileURLToPath(new URL("sse.mjs", import.meta.url));
  const server: ChildProcess = spawn(process.execPath, [script, databaseUrl], { stdio: ["ignore", "pipe", "inherit"] });
  const [port] = (await once(server.stdout!, "data")) as [Buffer];
  const client = new pg.Client(databaseUrl);
  await client.connect();
  await client.query("create table if not exists floor (n int)");
  return {
    url: `http://127.0.0.1:${String(port).trim()}/`,
    async commit(round) {
      await client.query("begin");
      await client.query("insert into floor values ($1)", [round]);
      await client.query("select pg_notify('floor', $1)", [String(round)]);
      const at = wallClock();
      await client.query("commit");
      return at;
    },
    async close() {
      await client.end();
      server.kill();
    },
  };
}
