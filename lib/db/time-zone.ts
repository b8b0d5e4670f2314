import pg from "pg";

/**
 * See that new sessions on this database keep time in UTC.
 *
 * Prisma writes timestamps without their offset, so a session in another zone
 * would store every moment hours off, beside PostgreSQL's own `now()` which is
 * right. Set on the database rather than by each connection, because a
 * connection pooler may refuse a session's own settings. Refuses, with what to
 * run, where we may not set it or a role's own setting stands above it.
 */
export async function requireUtc(url: string): Promise<void> {
  const before = await findSession(url);
  if (isUtc(before.zone)) return;

  const order = `alter database ${pg.escapeIdentifier(before.database)} set timezone to 'UTC'`;
  const refusal = await inSession(url, (client) => client.query(order)).then(
    () => null,
    (error: Error) => error,
  );
  const { zone } = await findSession(url);
  if (isUtc(zone)) return;
  throw new Error(`Stet keeps time in UTC, and this database in ${zone}. As its owner, run: ${order}`, {
    cause: refusal,
  });
}

function isUtc(zone: string): boolean {
  return ["utc", "etc/utc", "gmt", "etc/gmt", "zulu", "universal", "uct"].includes(zone.toLowerCase());
}

async function findSession(url: string): Promise<{ zone: string; database: string }> {
  const sql = "select current_setting('TimeZone') as zone, current_database() as database";
  const { rows } = await inSession(url, (client) => client.query<{ zone: string; database: string }>(sql));
  return rows[0] ?? { zone: "", database: "" };
}

async function inSession<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: "stet migrate" });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
