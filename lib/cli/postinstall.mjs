/**
 * After `npm ci`: generate the database client, unless it is there already or
 * its generator is not. `npx stet` runs this too, in a clone as it finds it,
 * and must neither wait for it nor fail by it.
 */
import { existsSync } from "node:fs";
import { generateClient, hasClient } from "./install.mjs";

const generator = new URL("../../node_modules/prisma/package.json", import.meta.url);
if (existsSync(generator) && !hasClient() && !generateClient()) process.exitCode = 1;
