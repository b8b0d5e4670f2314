import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { requireEnv } from "../env";
import { faultOf, toUnavailable } from "./fault";
import { PrismaClient } from "./generated/client";
import { statementName } from "./prepared";

/** Either the client or a transaction of it: whatever `lib/db` functions read and write through. */
export type Tx = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

// One client a process; kept on globalThis so that a module loaded twice shares its pool.
const kept = globalThis as typeof globalThis & { stetDb?: PrismaClient | undefined };

/** The process's database client. Connects on first use. */
export function db(): PrismaClient {
  kept.stetDb ??= connect(requireEnv("DATABASE_URL"));
  return kept.stetDb;
}

/** Give the process's client up; the next use connects to the database that is named by then. */
export async function disconnect(): Promise<void> {
  const client = kept.stetDb;
  kept.stetDb = undefined;
  await client?.$disconnect();
}

/** A client of its own for a given database; the caller disconnects it. */
export function connect(url: string): PrismaClient {
  const pool = {
    connectionString: url,
    max: 10,
    // A pool with no free connection answers soon instead of hanging (the caller shows "busy").
    connectionTimeoutMillis: 5_000,
    idle_in_transaction_session_timeout: 15_000,
  };
  const adapter = new PrismaPg(pool, { statementNameGenerator: statementName });
  return new PrismaClient({ adapter });
}

const maxTries = 3;

/**
 * Run `work` in one transaction: all of it happens, or none.
 *
 * Write conflicts and deadlocks are tried again, so `work` may run more than
 * once and must do nothing outside the transaction. A database that does not
 * answer is refused as unavailable: whether a commit it never confirmed came
 * through is for the command's key to tell.
 */
export async function inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db().$transaction(work, { maxWait: 5_000, timeout: 30_000 });
    } catch (error) {
      if (faultOf(error) !== "again" || attempt === maxTries) throw toUnavailable(error);
    }
  }
}

/**
 * Run reads that have to agree with one another: all see the database as it was
 * at the first of them, whatever commits meanwhile.
 */
export async function inSnapshot<T>(read: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await db().$transaction(read, { isolationLevel: "RepeatableRead", maxWait: 5_000, timeout: 30_000 });
  } catch (error) {
    throw toUnavailable(error);
  }
}
