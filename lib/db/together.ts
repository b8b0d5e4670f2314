import "server-only";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Tx } from "./client";
import { toUnavailable } from "./fault";
import { Prisma } from "./generated/client";
import { prepared } from "./prepared";

/** A piece of a statement, its values apart. */
export type Sql = Prisma.Sql;

/** What to read, by name: each a whole `select`. */
export type Selections = Record<string, Sql>;

/**
 * Read several selections in one statement: one way to the database and back,
 * and all of them as of one moment. Each comes as its rows in order, read from
 * JSON, so a selection gives times as text (`instant`).
 */
export async function readTogether<S extends Selections>(tx: Tx, selections: S): Promise<Record<keyof S, unknown[]>> {
  const columns = Object.entries(selections).map(
    ([name, select]) =>
      Prisma.sql`(select coalesce(json_agg(t), '[]') from (${select}) t)::text as ${Prisma.raw(`"${name}"`)}`,
  );
  const asked = tx.$queryRaw<Record<string, string>[]>`${prepared} select ${Prisma.join(columns)}`;
  const [row] = await asked.catch((error: unknown) => {
    throw toUnavailable(error);
  });
  const read = Object.keys(selections).map((name) => [name, JSON.parse(row![name]!) as unknown[]] as const);
  return Object.fromEntries(read) as Record<keyof S, unknown[]>;
}

/**
 * Write in one statement: each member, by its name, an `insert` or a `select`
 * that later ones draw from. All of them see the database as it was before any.
 */
export async function writeTogether(tx: Tx, writes: Record<string, Sql>): Promise<void> {
  const named = Object.entries(writes).map(([name, write]) => Prisma.sql`${Prisma.raw(`"${name}"`)} as (${write})`);
  await tx.$executeRaw`${prepared} with ${Prisma.join(named)} select 1`;
}

/**
 * Let PostgreSQL run a statement while this process works on something else,
 * once the statement is on its way.
 *
 * @return what `work` gives, when both are done.
 */
export async function meanwhile<T>(statement: Promise<unknown>, work: () => T): Promise<T> {
  const [, given] = await Promise.all([statement, nextTurn().then(work)]);
  return given;
}

/** A time as ISO 8601 in UTC with milliseconds, as JavaScript writes it. */
export function instant(column: string): Sql {
  return Prisma.sql`to_char(${Prisma.raw(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** Narrows no selection. */
export const all: Sql = Prisma.sql`true`;

/** Whether a column is one of these ids. */
export function among(column: string, ids: readonly string[]): Sql {
  return Prisma.sql`${Prisma.raw(column)} = any(${[...ids]}::uuid[])`;
}

/** Whether a column is among what a selection of one column gives. */
export function within(column: string, select: Sql): Sql {
  return Prisma.sql`${Prisma.raw(column)} in (${select})`;
}

export function either(...conditions: Sql[]): Sql {
  return Prisma.sql`(${Prisma.join(conditions, " or ")})`;
}
