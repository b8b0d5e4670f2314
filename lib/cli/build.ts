import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { parseArgs } from "node:util";
import { environmentWith, requireEnv } from "../env";
import { say } from "../log";
import { root as clone } from "./root";

/** What the built application is made from. Tests and the command line are left out: they change nothing in it. */
const sources = ["app", "components", "lib", "public", "prisma/schema.prisma"];
const rootFiles = [
  "package-lock.json",
  "tsconfig.json",
  "next.config.ts",
  "postcss.config.mjs",
  "proxy.ts",
  "instrumentation.ts",
];
const leftOut = /(^|\/)(lib\/cli|lib\/testing|lib\/db\/generated|lib\/db\/embedded|node_modules)(\/|$)|\.test\.tsx?$/;

/** Next's own program, run with this Node. */
export const nextProgram = createRequire(import.meta.url).resolve("next/dist/bin/next");

/** Where a finished build notes what it was made from. */
const stampName = "stet-build.txt";

/** `stet build`: what `stet up` would build at its first start, for an image that is made once and started often. */
export async function run(args: string[]): Promise<number> {
  parseArgs({ args, options: {} });
  const dist = requireEnv("STET_DIST");
  if (isBuilt(clone, dist)) say("The application is built from these sources already.");
  else await build(clone, dist);
  return 0;
}

/** @param dist the build's folder, relative to the clone. */
export function isBuilt(root: string, dist: string): boolean {
  const stamp = path.join(root, dist, stampName);
  return existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint(root);
}

/**
 * Build the application for production. The stamp is written last, so a build
 * that was cut off is never served.
 */
export async function build(root: string, dist: string, stop?: AbortSignal): Promise<void> {
  const before = fingerprint(root);
  const output: Buffer[] = [];
  const status = await new Promise<number | null>((resolve) => {
    const env = environmentWith({ STET_DIST: dist, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
    const options = { cwd: root, env, signal: stop };
    const child = spawn(process.execPath, [nextProgram, "build"], { ...options, stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => output.push(chunk));
    child.once("close", resolve);
    child.once("error", () => resolve(null));
  });
  stop?.throwIfAborted();
  if (status !== 0) throw new Error(`The build failed:\n${Buffer.concat(output).toString("utf8").trim()}`);
  writeFileSync(path.join(root, dist, stampName), before);
}

/** One hash over every source file: its path and its content. */
export function fingerprint(root: string): string {
  const hash = createHash("sha256");
  for (const file of [...sources, ...rootFiles].flatMap((name) => listFiles(root, name))) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

function listFiles(root: string, name: string): string[] {
  if (leftOut.test(name) || !existsSync(path.join(root, name))) return [];
  const entries = readdirOrNull(path.join(root, name));
  if (!entries) return [name];
  return entries.sort().flatMap((entry) => listFiles(root, `${name}/${entry}`));
}

function readdirOrNull(folder: string): string[] | null {
  try {
    return readdirSync(folder);
  } catch {
    return null;
  }
}
