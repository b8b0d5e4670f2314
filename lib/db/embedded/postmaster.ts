import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, statSync } from "node:fs";
import path from "node:path";

/** What a running server says of itself in `postmaster.pid`. */
export type Postmaster = { pid: number; port: number };

/**
 * The server that has this cluster open, if any.
 *
 * After a crash the file outlives its server, and its number may since have
 * gone to another program; PostgreSQL would then refuse to start. So the
 * process is asked what it runs, and a file that speaks of a stranger is
 * removed.
 */
export function findPostmaster(folder: string): Postmaster | undefined {
  const file = path.join(folder, "postmaster.pid");
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, "utf8").split("\n");
  // Caught between being made and being written.
  if (lines[0] === "" && Date.now() - statSync(file).mtimeMs < 5_000) return { pid: 0, port: 0 };
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (pid > 0 && isServerOf(pid, folder)) return { pid, port };

  rmSync(file, { force: true });
  return undefined;
}

function isServerOf(pid: number, folder: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Anything but "no such process" means that there is one.
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
  }
  const command = commandOf(pid);
  return command === undefined || (command.includes("postgres") && command.includes(folder));
}

/** A process's command line, or undefined where the machine does not tell. */
function commandOf(pid: number): string | undefined {
  if (process.platform === "linux") {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    } catch {
      return "";
    }
  }
  const listed = spawnSync("ps", ["-o", "args=", "-p", String(pid)], { encoding: "utf8" });
  return listed.error ? undefined : listed.stdout;
}
