/**
 * How the stand-in schema engine reaches PostgreSQL: the address Prisma hands
 * it, taken apart, and driver adapters that answer what the engine asks of the
 * catalogue (types the ordinary adapter refuses, whole scripts, a shadow
 * database of its own).
 */
import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";

/**
 * A Prisma database URL as settings for `pg`, and the schema it names.
 *
 * Given field by field, because `pg` lets a connection string override the
 * database it is asked for, which would send the shadow database's statements
 * to the real one.
 */
export function parseDatabaseUrl(text) {
  const url = new URL(text);
  const schema = url.searchParams.get("schema") ?? "public";
  const sslmode = url.searchParams.get("sslmode") ?? "";
  return {
    schema,
    connection: {
      host: decodeURIComponent(url.searchParams.get("host") ?? url.hostname),
      port: Number(url.port || 5432),
      user: decodeURIComponent(url.username),
      password: decodeURIComponent(url.password),
      database: decodeURIComponent(url.pathname.slice(1)) || "postgres",
      max: 1,
      options: `-c search_path=${schema.replace(/[\\ ]/g, "\\$&")} -c timezone=UTC`,
      ssl: /^(require|verify-|no-verify)/.test(sslmode)
        ? { rejectUnauthorized: /^verify-(ca|full)$/.test(sslmode) }
        : undefined,
    },
  };
}

/** Adapters for a real server; `shadowUrl` names a shadow database to use instead of creating one. */
export class EngineConnections extends PrismaPg {
  #connection;
  #schema;
  #shadowUrl;
  #shadows = new Set();

  constructor(url, shadowUrl) {
    const { connection, schema } = parseDatabaseUrl(url);
    super(connection, { schema });
    this.#connection = connection;
    this.#schema = schema;
    this.#shadowUrl = shadowUrl;
  }

  async connect() {
    return withCatalogueTypes(await super.connect());
  }

  async connectToShadowDb() {
    if (this.#shadowUrl) return new EngineConnections(this.#shadowUrl).connect();

    const name = `prisma_migrate_shadow_db_${randomUUID()}`;
    const admin = new pg.Client(this.#connection);
    await admin.connect();
    await admin.query(`CREATE DATABASE "${name}" TEMPLATE template0`);
    const shadow = new PrismaPg({ ...this.#connection, database: name }, { schema: this.#schema });
    const adapter = withCatalogueTypes(await shadow.connect());

    const closeConnection = adapter.dispose.bind(adapter);
    let dropped;
    const drop = () => {
      dropped ??= closeConnection()
        .then(() => admin.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`))
        .then(() => admin.end())
        .finally(() => this.#shadows.delete(drop));
      return dropped;
    };
    this.#shadows.add(drop);
    adapter.dispose = drop;
    return adapter;
  }

  /** Drop the shadow databases the engine has not disposed of itself. */
  async dropShadows() {
    for (const drop of [...this.#shadows]) await drop();
  }
}

/** Adapters that reach nothing, for comparing one schema file with another. */
export function offlineConnections() {
  const nothing = {
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    queryRaw: async () => ({ columnNames: [], columnTypes: [], rows: [] }),
    executeRaw: async () => 0,
    executeScript: async () => {},
    dispose: async () => {},
    getConnectionInfo: () => ({ schemaName: "public", supportsRelationJoins: true }),
    startTransaction: async () => {
      throw new Error("This comparison has no database.");
    },
  };
  return { ...nothing, connect: async () => nothing, connectToShadowDb: async () => nothing };
}

// PostgreSQL's type numbers → Prisma's ColumnType, with those that only the
// catalogue uses ("char" 18, name 19, xid 28 and their arrays), which
// @prisma/adapter-pg refuses.
const int32 = 0;
const text = 7;
const columnTypes = new Map([
  [16, 5],
  [17, 13],
  [18, 6],
  [19, text],
  [20, 1],
  [21, int32],
  [23, int32],
  [25, text],
  [26, 1],
  [114, 11],
  [700, 2],
  [701, 3],
  [1000, 69],
  [1002, 71],
  [1003, 71],
  [1005, 64],
  [1007, 64],
  [1009, 71],
  [1015, 71],
  [1016, 65],
  [1028, 65],
  [1042, text],
  [1043, text],
  [1114, 10],
  [1184, 10],
  [1700, 4],
  [2950, 15],
  [3802, 11],
]);
const charType = 18;

function withCatalogueTypes(adapter) {
  adapter.queryRaw = async (query) => {
    const { fields, rows } = await adapter.performIO(query);
    return {
      columnNames: fields.map((field) => field.name),
      // An empty "char" has no first character, so it has to travel as text.
      columnTypes: fields.map((field, index) =>
        field.dataTypeID === charType && rows.some((row) => row[index] === "")
          ? text
          : (columnTypes.get(field.dataTypeID) ?? text),
      ),
      rows,
    };
  };
  // Sent whole: splitting at ";" would cut a trigger's body in two.
  adapter.executeScript = async (script) => {
    try {
      await adapter.underlyingDriver().query(script);
    } catch (error) {
      adapter.onError(error);
    }
  };
  return adapter;
}
