import "server-only";
import pg from "pg";
import { RateLimiterPostgres } from "rate-limiter-flexible";
import { requireEnv } from "../env";
import { logError } from "../log";

/** How often something may happen: `points` times in `duration` seconds. */
export type Limit = { name: string; points: number; duration: number };

// Its own small pool: the counters have to hold also when a transaction is rolled back.
const kept = globalThis as typeof globalThis & { stetThrottle?: pg.Pool };

/** Counters of one kind, shared by all processes through the `throttle` table. */
export function throttle({ name, points, duration }: Limit): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: pool(),
    storeType: "pool",
    tableName: "throttle",
    tableCreated: true,
    keyPrefix: name,
    points,
    duration,
    clearExpiredByTimeout: true,
  });
}

function pool(): pg.Pool {
  if (!kept.stetThrottle) {
    const created = new pg.Pool({
      connectionString: requireEnv("DATABASE_URL"),
      max: 2,
      connectionTimeoutMillis: 5_000,
      allowExitOnIdle: true,
    });
    // An idle connection that breaks is replaced at the next use.
    created.on("error", (error) => logError("A connection of the throttle broke", error));
    kept.stetThrottle = created;
  }
  return kept.stetThrottle;
}

/** Give the counters' connections back; the next use opens new ones. */
export async function closeThrottle(): Promise<void> {
  const open = kept.stetThrottle;
  delete kept.stetThrottle;
  await open?.end();
}
