/**
 * Packages, installed only when they are missing or not the ones the lockfile
 * names. Plain JavaScript, because it runs before anything is installed.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const defaultRoot = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Whether every package the lockfile asks for is there in its version; optional
 * ones are for other platforms. Without `withDev`, those that only building
 * and testing need may be absent: a production image leaves them out.
 */
export function hasPackages(withDev, root = defaultRoot) {
  const installed = path.join(root, "node_modules/.package-lock.json");
  if (!existsSync(installed)) return false;
  const wanted = readPackages(path.join(root, "package-lock.json"));
  const present = readPackages(installed);
  return Object.entries(wanted).every(
    ([name, entry]) =>
      name === "" ||
      entry.optional ||
      entry.devOptional ||
      (entry.dev && !withDev) ||
      present[name]?.version === entry.version,
  );
}

/** Whether the database client is generated from the schema as it is now. */
export function hasClient(root = defaultRoot) {
  const client = statSync(path.join(root, "lib/db/generated/client.ts"), { throwIfNoEntry: false });
  const schema = statSync(path.join(root, "prisma/schema.prisma"), { throwIfNoEntry: false });
  return client !== undefined && schema !== undefined && client.mtimeMs >= schema.mtimeMs;
}

/** Install what the lockfile names, npm's own progress on stderr; false if that failed. */
export function installPackages(root = defaultRoot) {
  process.stderr.write("Installing packages; the first time takes about a minute.\n");
  return run(root, npm(), ["ci", "--include=dev", "--no-audit", "--no-fund"]);
}

/** Also done by `npm ci`, save where scripts are switched off; and due again when the schema changed. */
export function generateClient(root = defaultRoot) {
  process.stderr.write("Generating the database client.\n");
  return run(root, [process.execPath], [path.join(root, "node_modules/prisma/build/index.js"), "generate"]);
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages ?? {};
}

/** The npm that started us, else the one on the path. */
function npm() {
  const started = process.env.npm_execpath;
  if (started && /npm-cli\.[cm]?js$/.test(started)) return [process.execPath, started];
  return process.platform === "win32" ? ["npm.cmd"] : ["npm"];
}

function run(root, [program, ...first], args) {
  // stdout belongs to the command's own result.
  const result = spawnSync(program, [...first, ...args], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: program.endsWith(".cmd"),
  });
  return result.status === 0;
}
