/**
 * The embedded PostgreSQL of a data folder: started, or joined where it runs.
 *
 * Several programs may use one data folder at once (`npm start`, and `stet
 * import` beside it), and any of them may be killed outright. So nobody owns
 * the server. Each program holds a *lease*, a connection kept open under a
 * known name; whoever leaves and finds no other lease stops the server. A
 * killed program's lease goes with its connection, so nothing can be left
 * stale; its server lives on and is joined by the next start.
 */
import { spawn, spawnSync } from "node:child_process";
import { closeSync, openSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { type Cluster, databaseName, databaseUser, moveToFreePort, prepareCluster } from "./cluster";
import { findPostmaster } from "./postmaster";
import { serverEnvironment } from "./run-as";

export type EmbeddedServer = {
  /** The application's database as a connection string; `urlOf` names another on the same server. */
  url: string;
  urlOf(database: string): string;
  /** Take this data folder for this program alone, until it leaves; false if another has it. */
  claim(): Promise<boolean>;
  /** Resolves when the server goes away before we have left it. */
  lost: Promise<void>;
  /** Leave; the last one to leave stops the server. */
  leave(): Promise<void>;
};

const leaseName = "stet lease";
// Advisory locks in the `postgres` database, where nothing but leases connects.
const stoppingLock = 1;
const claimLock = 2;
const wrongPassword = "28P01";
const startLimitMs = 60_000;
/** A longer log is begun anew at the next start. */
const logLimitBytes = 10_000_000;

/**
 * @param settings more server settings, such as `fsync=off` for a test's server;
 *   they have no effect on a server that runs already.
 */
export async function openEmbeddedServer(dataFolder: string, settings: string[] = []): Promise<EmbeddedServer> {
  let cluster = await prepareCluster(path.resolve(dataFolder));
  const deadline = Date.now() + startLimitMs;
  let reason = "it does not answer";

  while (Date.now() < deadline) {
    const running = findPostmaster(cluster.folder);
    if (running) {
      // It may not answer yet: starting, recovering from a crash, or on its way out.
      const lease = await takeLease({ ...cluster, port: running.port });
      if (lease instanceof pg.Client) return joined({ ...cluster, port: running.port }, lease);
      reason = lease.message;
      if ("code" in lease && lease.code === wrongPassword) break;
    } else {
      const failure = await launch(cluster, settings);
      if (failure?.includes("could not create any TCP/IP sockets")) {
        cluster = await moveToFreePort(dataFolder, cluster);
      } else if (failure) {
        reason = failure;
      }
    }
    await sleep(50);
  }
  throw new Error(`PostgreSQL did not start: ${reason}. Its log is ${cluster.logFile}.`);
}

function urlFor({ port, password }: Cluster, database: string): string {
  return `postgresql://${databaseUser}:${password}@127.0.0.1:${port}/${database}`;
}

/** @return a connection that counts as ours, or why there is none. */
async function takeLease(cluster: Cluster): Promise<pg.Client | Error> {
  try {
    const lease = await connect(cluster, leaseName);
    try {
      // Whoever is stopping the server holds this lock until the server is gone, and then we try again.
      await lease.query("select pg_advisory_lock_shared($1)", [stoppingLock]);
      await lease.query("select pg_advisory_unlock_shared($1)", [stoppingLock]);
      const found = await lease.query("select from pg_database where datname = $1", [databaseName]);
      if (found.rowCount === 0) await createDatabase(lease);
      return lease;
    } catch (error) {
      await lease.end().catch(() => {});
      throw error;
    }
  } catch (error) {
    return error as Error;
  }
}

async function createDatabase(lease: pg.Client): Promise<void> {
  try {
    await lease.query(`create database ${databaseName}`);
  } catch (error) {
    const alreadyThere = ["42P04", "23505"];
    if (!alreadyThere.includes((error as pg.DatabaseError).code ?? "")) throw error;
  }
}

async function connect(cluster: Cluster, name: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: urlFor(cluster, "postgres"),
    application_name: name,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  // A lost connection shows as its end; the error that comes first adds nothing.
  client.on("error", () => {});
  await client.connect();
  return client;
}

function joined(cluster: Cluster, lease: pg.Client): EmbeddedServer {
  const gone = new Promise<void>((resolve) => lease.once("end", resolve));
  let left = false;
  return {
    url: urlFor(cluster, databaseName),
    urlOf: (database) => urlFor(cluster, database),
    async claim() {
      const { rows } = await lease.query<{ taken: boolean }>("select pg_try_advisory_lock($1) as taken", [claimLock]);
      return rows[0]?.taken ?? false;
    },
    lost: new Promise((resolve) => gone.then(() => left || resolve())),
    async leave() {
      if (left) return;
      left = true;
      await lease.end().catch(() => {});
      await stopUnlessLeased(cluster);
    },
  };
}

async function stopUnlessLeased(cluster: Cluster): Promise<void> {
  const client = await connect(cluster, "stet leaving").catch(() => null);
  if (!client) return;
  try {
    await client.query("select pg_advisory_lock($1)", [stoppingLock]);
    const others = await client.query("select from pg_stat_activity where application_name = $1", [leaseName]);
    if (others.rowCount === 0) stop(cluster);
  } finally {
    await client.end().catch(() => {});
  }
}

/** Fast first, which rolls back what is open; at once if that takes longer than a person waits. */
function stop({ binaries, folder, runAs }: Cluster): void {
  for (const [mode, seconds] of [
    ["fast", "4"],
    ["immediate", "2"],
  ] as const) {
    const result = spawnSync(binaries.pgCtl, ["stop", "-D", folder, "-m", mode, "-t", seconds, "-w"], {
      cwd: path.parse(folder).root,
      stdio: "ignore",
      ...runAs,
    });
    if (result.status === 0) return;
  }
}

/** @return why the server ended at once, or undefined once it runs (though it may not answer yet). */
async function launch(cluster: Cluster, settings: string[]): Promise<string | undefined> {
  const { binaries, folder, port, logFile, runAs } = cluster;
  const always = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "timezone=UTC", "log_timezone=UTC"];
  const flags = [...always, ...settings].flatMap((setting) => ["-c", setting]);
  const tooLong = (statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > logLimitBytes;
  const log = openSync(logFile, tooLong ? "w" : "a", 0o600);
  const logStart = statSync(logFile).size;
  const child = spawn(binaries.postgres, ["-D", folder, "-p", String(port), ...flags], {
    cwd: path.parse(folder).root,
    // Of its own process group, so that Ctrl-C reaches us first and the order of stopping is ours.
    detached: true,
    stdio: ["ignore", log, log],
    env: serverEnvironment,
    ...runAs,
  });
  closeSync(log);
  child.unref();

  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
  const runs = () => child.pid !== undefined && child.exitCode === null && child.signalCode === null;
  const ready = async () => {
    while (runs() && !findPostmaster(folder)) await sleep(10);
    await sleep(30);
  };
  await Promise.race([ended, ready()]);
  if (runs()) return undefined;

  const written = readFileSync(logFile).subarray(logStart).toString("utf8");
  const fatal = written.split("\n").findLast((line) => line.includes("FATAL:"));
  return fatal?.slice(fatal.indexOf("FATAL:") + 6).trim() ?? "it ended at once";
}
