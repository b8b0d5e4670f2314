/**
 * The embedded server's files: where they lie, how to reach the server, and
 * making them once.
 *
 * `postgres.json` in the data folder says where the cluster is, on which port
 * it listens and with which password; only its owner may read it. The cluster
 * lies beside it, save for root whose server (run as an ordinary user) cannot
 * enter the data folder: then it lies under /var/lib/stet.
 */
import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { z } from "zod";
import { type Binaries, prepareBinaries, rootFolder } from "./binaries";
import { canEnter, chooseRunAs, type RunAs, serverEnvironment } from "./run-as";

export type Cluster = {
  /** PostgreSQL's own data directory, absolute. */
  folder: string;
  port: number;
  password: string;
  logFile: string;
  runAs: RunAs;
  binaries: Binaries;
};

const Settings = z.object({ folder: z.string(), port: z.number().int(), password: z.string() });
type Settings = z.infer<typeof Settings>;

/** The superuser the cluster is made with, and the application's database. */
export const databaseUser = "stet";
export const databaseName = "stet";

/** Find the cluster of a data folder, making it on first use. */
export async function prepareCluster(dataFolder: string): Promise<Cluster> {
  prepareDataFolder(dataFolder);
  const known = readSettings(dataFolder);
  const runAs = chooseRunAs(known ? clusterFolder(dataFolder, known) : path.join(dataFolder, "postgres"));
  const binaries = prepareBinaries(dataFolder, runAs);
  const settings = known ?? (await chooseSettings(dataFolder, runAs));
  const folder = clusterFolder(dataFolder, settings);
  const cluster = { folder, port: settings.port, password: settings.password, runAs, binaries };

  if (!existsSync(path.join(folder, "PG_VERSION"))) initialise({ ...cluster, logFile: "" });
  const made = readFileSync(path.join(folder, "PG_VERSION"), "utf8").trim();
  if (made !== binaries.major) {
    throw new Error(
      `The database in ${dataFolder} was made by PostgreSQL ${made}; this Stet carries ${binaries.major}. Restore a backup into a new STET_DATA.`,
    );
  }
  return { ...cluster, folder: realpathSync(folder), logFile: path.join(dataFolder, "postgres.log") };
}

/** Keep a new port for the cluster, after someone else took the old one. */
export async function moveToFreePort(dataFolder: string, cluster: Cluster): Promise<Cluster> {
  const settings = readSettings(dataFolder);
  if (!settings) throw new Error(`The file postgres.json in ${dataFolder} is gone.`);
  const port = await findFreePort();
  writeSettings(dataFolder, { ...settings, port });
  return { ...cluster, port };
}

/** A TCP port on 127.0.0.1 that nobody listens on at this moment. */
export async function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("No port")),
      );
    });
  });
}

/** Make the data folder if need be; refuses one this user may not write, in one sentence. */
export function prepareDataFolder(dataFolder: string): void {
  const probe = path.join(dataFolder, `.writable-${process.pid}`);
  try {
    // Root's server runs as another user, who has to pass through; the files inside are closed one by one.
    mkdirSync(dataFolder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(
      `Stet cannot write its data folder ${dataFolder}: ${reasons[code ?? ""] ?? "it belongs to someone else"}. Set STET_DATA to a folder of your own.`,
      { cause: error },
    );
  }
}

const reasons: Record<string, string> = {
  ENOSPC: "its disk is full",
  EROFS: "its disk is read-only",
  ENOTDIR: "a file is in its place",
  EEXIST: "a file is in its place",
};

function clusterFolder(dataFolder: string, settings: Settings): string {
  return path.resolve(dataFolder, settings.folder);
}

function readSettings(dataFolder: string): Settings | undefined {
  const file = path.join(dataFolder, "postgres.json");
  if (!existsSync(file)) return undefined;
  return Settings.parse(JSON.parse(readFileSync(file, "utf8")));
}

function writeSettings(dataFolder: string, settings: Settings): void {
  const file = path.join(dataFolder, "postgres.json");
  writeFileSync(`${file}.new`, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

async function chooseSettings(dataFolder: string, runAs: RunAs): Promise<Settings> {
  const beside = !runAs || canEnter(dataFolder, runAs);
  const settings = {
    // Relative where it can be, so that the data folder may be moved.
    folder: beside ? "postgres" : path.join(rootFolder, randomBytes(6).toString("hex")),
    port: await findFreePort(),
    password: randomBytes(24).toString("base64url"),
  };
  // Of several programs that open an empty folder at once, the first to write decides for all.
  const file = path.join(dataFolder, "postgres.json");
  const proposed = `${file}.${randomBytes(4).toString("hex")}`;
  writeFileSync(proposed, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 });
  try {
    linkSync(proposed, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    rmSync(proposed);
  }
  return readSettings(dataFolder) ?? settings;
}

/** Made under another name and renamed when whole: an interrupted first start leaves nothing half made. */
function initialise({ folder, password, runAs, binaries }: Cluster): void {
  mkdirSync(path.dirname(folder), { recursive: true, mode: 0o755 });
  const partial = `${folder}.${process.pid}`;
  const passwordFile = `${partial}.password`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (runAs) for (const made of [partial, passwordFile]) chownSync(made, runAs.uid, runAs.gid);

  // The built-in locale reads the same on every machine, whatever its own is.
  const options = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const result = spawnSync(
    binaries.initdb,
    [
      `--pgdata=${partial}`,
      `--username=${databaseUser}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      ...options,
    ],
    { cwd: path.parse(folder).root, encoding: "utf8", env: serverEnvironment, ...runAs },
  );
  rmSync(passwordFile);
  if (result.status !== 0) {
    rmSync(partial, { recursive: true, force: true });
    const reason = result.error?.message ?? result.stderr.trim().split("\n").at(-1);
    throw new Error(`PostgreSQL could not make its files in ${folder}: ${reason}`);
  }
  try {
    renameSync(partial, folder);
  } catch (error) {
    // Another program's was ready first, made with the same settings.
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(path.join(folder, "PG_VERSION"))) throw error;
  }
}
