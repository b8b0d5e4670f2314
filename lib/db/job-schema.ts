import type pg from "pg";

/**
 * graphile-worker keeps its queue in a schema of its own, which its own
 * migrations bring up to date whenever a worker starts. What is done here is
 * only that the schema is there before the first command asks for a job: a
 * command line or a test may come before any worker. Prisma looks after the
 * schema `public` alone, so neither sees a drift in the other.
 */
export async function requireJobSchema(client: pg.Client, url: string): Promise<void> {
  const { rows } = await client.query<{ there: boolean }>(
    "select to_regprocedure('graphile_worker.force_unlock_workers(text[])') is not null as there",
  );
  if (rows[0]?.there) return;
  // Loaded only here: it takes longer to load than every later start has to spare.
  const { Logger, runMigrations } = await import("graphile-worker");
  await runMigrations({ connectionString: url, logger: new Logger(() => () => {}) });
}
