import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { requireEnv } from "../env";
import { AppError } from "../errors";
import { PrismaClient } from "./generated/client";

/** Either the client or a transaction of it: whatever `lib/db` functions read and write through. */
export type Tx = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

// One client a process; kept on globalThis so that a module loaded twice shares its pool.
const kept = globalThis as typeof globalThis & { stetDb?: PrismaClient };

/** The process's database client. Connects on first use. */
export function db(): PrismaClient {
  kept.stetDb ??= connect(requireEnv("DATABASE_URL"));
  return kept.stetDb;
}

/** A client of its own for a given database; the caller disconnects it. */
export function connect(url: string): PrismaClient {
  const adapter = new PrismaPg({
    connectionString: url,
    max: 10,
    // A pool with no free connection answers soon instead of hanging (the caller shows "busy").
    connectionTimeoutMillis: 5_000,
    idle_in_transaction_session_timeout: 15_000,
  });
  return new PrismaClient({ adapter });
}

const retryable = new Set(["P2034", "P2028"]);
const maxTries = 3;

/**
 * Run `work` in one transaction: all of it happens, or none.
 *
 * Write conflicts and deadlocks are tried again, so `work` may run more than
 * once and must do nothing outside the transaction.
 */
export async function inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db().$transaction(work, { maxWait: 5_000, timeout: 30_000 });
    } catch (error) {
      if (error instanceof AppError || !isRetryable(error) || attempt === maxTries) throw error;
    }
  }
}

/**
 * Run reads that have to agree with one another: all see the database as it was
 * at the first of them, whatever commits meanwhile.
 */
export async function inSnapshot<T>(read: (tx: Tx) => Promise<T>): Promise<T> {
  return db().$transaction(read, { isolationLevel: "RepeatableRead", maxWait: 5_000, timeout: 30_000 });
}

function isRetryable(error: unknown): boolean {
  return error instanceof Error && "code" in error && retryable.has(String(error.code));
}
