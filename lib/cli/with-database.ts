import path from "node:path";
import { disconnect } from "../db/client";
import { openEmbeddedServer } from "../db/embedded/server";
import { migrate } from "../db/migrate";
import { dataFolder, findEnv } from "../env";
import { root } from "./root";

/**
 * Run a command's work on the database: the one DATABASE_URL names, else the
 * embedded one, joined where it runs and started where not. Migrated either
 * way. After it, `db()` and everything built on it work.
 */
export async function withDatabase<T>(work: () => Promise<T>): Promise<T> {
  const given = findEnv("DATABASE_URL");
  const server = given ? undefined : await openEmbeddedServer(dataFolder(root));
  process.env.DATABASE_URL = given ?? server?.url;
  try {
    await migrate(process.env.DATABASE_URL ?? "", path.join(root, "prisma/migrations"));
    return await work();
  } finally {
    await disconnect();
    await server?.leave();
  }
}
