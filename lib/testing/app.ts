import { randomBytes } from "node:crypto";
import path from "node:path";
import { type AppServer, startApp } from "../cli/app-server";
import { build, isBuilt } from "../cli/build";
import { root } from "../cli/root";
import { findFreePort } from "../db/embedded/cluster";
import { migrate } from "../db/migrate";
import { say } from "../log";
import { databaseAt, openTestServer, order } from "./server";

export type TestApp = {
  /** Where the application answers, without a trailing slash. */
  url: string;
  /** Its database; `DATABASE_URL` names it in this process too, so that commands can set the scene. */
  databaseUrl: string;
  close(): Promise<void>;
};

// Apart from .next, so that a `npm start` beside the tests keeps serving its own build.
const dist = ".next-test";

/**
 * The built application on a throwaway database, as `npm start` would serve
 * it: for browser tests and measurements. Empty but for the migrations.
 * `preload` and `env` are for what a measurement loads into it.
 */
export async function openTestApp(
  given: { preload?: readonly string[]; env?: Record<string, string> } = {},
): Promise<TestApp> {
  const server = await openTestServer();
  let app: AppServer | undefined;
  try {
    const name = `stet_app_${randomBytes(4).toString("hex")}`;
    await order(server.admin, `create database ${name}`);
    const databaseUrl = databaseAt(server.admin, name);
    await migrate(databaseUrl, path.join(root, "prisma/migrations"));
    if (!isBuilt(root, dist)) {
      say("Building the application for the tests.");
      await build(root, dist);
    }

    const port = await findFreePort();
    // `localhost`, because that is what a cookie's and a link's host have to agree on.
    const url = `http://localhost:${port}`;
    const env = {
      DATABASE_URL: databaseUrl,
      NEXTAUTH_URL: url,
      NEXTAUTH_SECRET: randomBytes(32).toString("base64url"),
      STET_SEALING_KEY: randomBytes(32).toString("base64url"),
      STET_DATA: server.folder,
    };
    Object.assign(process.env, env);
    const preload = [new URL("local-network.mjs", import.meta.url).href, ...(given.preload ?? [])];
    app = await startApp({ root, dist, host: "127.0.0.1", port, env: { ...env, ...given.env }, preload });
    return {
      url,
      databaseUrl,
      async close() {
        await app?.stop();
        await order(server.admin, `drop database ${name} with (force)`);
        await server.close();
      },
    };
  } catch (error) {
    await app?.stop();
    await server.close();
    throw error;
  }
}
