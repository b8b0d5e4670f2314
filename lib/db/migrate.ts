/**
 * Applies prisma/migrations at start, so that `npm start` needs no separate
 * step and no Prisma command line.
 *
 * It keeps to Prisma's own bookkeeping (its table, its checksums, its advisory
 * lock), so `prisma migrate deploy` and `status` agree with it before and
 * after. One thing is stricter: each migration and its record are one
 * transaction. A start that is killed half way leaves no trace and is simply
 * repeated, and a migration that fails leaves the old schema in service.
 */
import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { requireJobSchema } from "./job-schema";
import { requireUtc } from "./time-zone";

/** The advisory lock Prisma's own migrations take. */
const prismaLock = 72_707_369;

type Migration = { name: string; sql: string; checksum: string };
type Recorded = { migration_name: string; checksum: string; finished_at: Date | null };

export type Migrated = {
  applied: string[];
  /** Applied before, and since then edited on disk: the database has the earlier version. */
  edited: string[];
};

/**
 * Bring a database up to the migrations on disk. Several processes may do so
 * at once: they queue up, and all but one find nothing left to do. Refuses when
 * a migration by Prisma's own command failed and was not resolved.
 */
export async function migrate(url: string, folder: string): Promise<Migrated> {
  const migrations = readMigrations(folder);
  await requireUtc(url);
  const client = new pg.Client({ connectionString: url, application_name: "stet migrate" });
  await client.connect();
  try {
    const applied: string[] = [];
    for (;;) {
      const next = await applyNext(client, migrations);
      if (!next.name) {
        await requireJobSchema(client, url);
        return { applied, edited: next.edited };
      }
      applied.push(next.name);
    }
  } finally {
    await client.end();
  }
}

function readMigrations(folder: string): Migration[] {
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

async function applyNext(client: pg.Client, migrations: Migration[]): Promise<{ name?: string; edited: string[] }> {
  await client.query("begin");
  try {
    await client.query("set local timezone = 'UTC'");
    await client.query("select pg_advisory_xact_lock($1)", [prismaLock]);
    await client.query(createTable);
    const { rows } = await client.query<Recorded>(
      "select migration_name, checksum, finished_at from _prisma_migrations where rolled_back_at is null",
    );
    const recorded = new Map(rows.map((row) => [row.migration_name, row]));
    const pending = migrations.find(({ name }) => !recorded.get(name)?.finished_at);
    if (pending && recorded.has(pending.name)) {
      throw new Error(
        `The migration ${pending.name} failed earlier. Settle it with \`npx prisma migrate resolve\` first.`,
      );
    }
    if (pending) await apply(client, pending);
    await client.query("commit");
    const edited = migrations.filter(({ name, checksum }) => (recorded.get(name)?.checksum ?? checksum) !== checksum);
    return { name: pending?.name, edited: edited.map(({ name }) => name) };
  } catch (error) {
    await client.query("rollback").catch(() => {});
    throw error;
  }
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query(sql);
  } catch (error) {
    throw new Error(`The migration ${name} failed and changed nothing: ${(error as Error).message}`, { cause: error });
  }
  await client.query(
    `insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
     values ($1, $2, $3, now(), 1)`,
    [randomUUID(), checksum, name],
  );
}

/** Column for column what Prisma creates. */
const createTable = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`;
