import pg from "pg";

/**
 * How many statements this process sends to the database while `work` runs,
 * transaction statements included. Counted at the driver, below Prisma, so that
 * nothing is missed.
 */
export async function countQueries(work: () => Promise<unknown>): Promise<number> {
  const original = pg.Client.prototype.query;
  let count = 0;
  pg.Client.prototype.query = function counted(this: pg.Client, ...args: Parameters<typeof original>) {
    count++;
    return original.apply(this, args);
  } as typeof original;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = original;
  }
  return count;
}
