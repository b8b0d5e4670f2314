import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";

/** All that PostgreSQL's programs need of an environment; the application's secrets are none of their business. */
export const serverEnvironment = { LC_ALL: "C" } as Record<string, string> as NodeJS.ProcessEnv;

/** The user PostgreSQL's programs run as; undefined is the one Stet itself runs as. */
export type RunAs = { uid: number; gid: number } | undefined;

/**
 * PostgreSQL refuses to run as root, so root lends it an ordinary user: the
 * owner of the cluster where there is one, else `postgres`, else `nobody`.
 * No user is ever created: starting Stet leaves the machine's accounts alone.
 */
export function chooseRunAs(cluster: string): RunAs {
  if (process.getuid?.() !== 0) return undefined;

  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return findUser("postgres") ?? findUser("nobody");
}

/**
 * Whether that user can enter a folder. Tried rather than computed from modes,
 * because any folder above it may be closed (a clone under a 0700 home is).
 */
export function canEnter(folder: string, runAs: RunAs): boolean {
  return spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { cwd: "/", stdio: "ignore", ...runAs }).status === 0;
}

function findUser(name: string): RunAs {
  const [uid, gid] = ["-u", "-g"].map((flag) => spawnSync("id", [flag, name], { encoding: "utf8" }));
  if (uid?.status !== 0 || gid?.status !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}
