#!/usr/bin/env node
/**
 * The program `stet`, from the first line a bare clone can run: nothing is
 * imported here but Node itself. It refuses a Node that is too old, installs
 * packages for the commands a newcomer starts with, and hands over to main.ts,
 * whose TypeScript is compiled as it is loaded.
 */
import { fileURLToPath } from "node:url";
import { generateClient, hasClient, hasPackages, installPackages } from "./install.mjs";
import { explainNode } from "./node-version.mjs";

const [command = "--help", ...args] = process.argv.slice(2);
const installsByItself = ["up", "test", "bench", "build"];
const withoutDatabase = ["extract", "evaluate", "compare", "verify", "--help", "--version"];

const needsDev = installsByItself.includes(command) && process.env.NODE_ENV !== "production";

const complaint = explainNode(process.versions.node);
if (complaint) fail(complaint);
if (!hasPackages(needsDev)) {
  if (!installsByItself.includes(command)) fail("Stet's packages are not installed. Run `npm ci` first.");
  if (!installPackages()) fail("The packages could not be installed; what npm says above tells why. Then start again.");
}
if (!hasClient() && !withoutDatabase.includes(command) && !generateClient()) {
  fail("The database client could not be generated; what Prisma says above tells why.");
}

const { register } = await import("tsx/esm/api");
register({ tsconfig: fileURLToPath(new URL("tsconfig.json", import.meta.url)) });
const { main } = await import("./main.ts");
process.exitCode = await main(command, args);

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
