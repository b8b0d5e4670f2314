import { readFileSync } from "node:fs";

/**
 * Watch whether the npm that started this program is still there.
 *
 * `npm start` puts a shell between itself and us, and a signal sent to npm
 * alone ends npm and that shell without reaching us. A program started without
 * npm may outlive whoever started it, so then nothing is watched.
 *
 * @return a function that says whether npm has gone.
 */
export function watchNpm(): () => boolean {
  const parent = process.ppid;
  if (process.platform !== "linux" || !process.env.npm_lifecycle_event) return () => false;
  if (isNpm(parent)) return () => process.ppid !== parent;

  const grandparent = parentOf(parent);
  if (grandparent === undefined || !isNpm(grandparent)) return () => false;
  // A dead process's children pass to another parent, whether or not anyone has collected it.
  return () => process.ppid !== parent || parentOf(parent) !== grandparent;
}

function isNpm(pid: number): boolean {
  return /\bnpm\b/.test(read(`/proc/${pid}/cmdline`).split("\0").slice(0, 2).join(" "));
}

/** The fourth field of `stat`; the second, a name in brackets, may itself hold spaces. */
function parentOf(pid: number): number | undefined {
  const fields = read(`/proc/${pid}/stat`).split(") ").at(-1)?.split(" ");
  return fields?.[1] ? Number(fields[1]) : undefined;
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
