import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { defineConfig } from "prisma/config";

const root = import.meta.dirname;

// Prisma's native schema engine comes from a download; where that did not
// happen, the stand-in beside our database code does its work.
if (!process.env.PRISMA_SCHEMA_ENGINE_BINARY && process.platform !== "win32" && !hasNativeEngine()) {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY = path.join(root, "lib/db/schema-engine.mjs");
}

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  // `generate` needs no database; commands that do say so when this is empty.
  datasource: { url: process.env.DATABASE_URL ?? "", shadowDatabaseUrl: process.env.SHADOW_DATABASE_URL },
});

function hasNativeEngine(): boolean {
  const prisma = createRequire(path.join(root, "package.json")).resolve("prisma/package.json");
  const engines = path.dirname(createRequire(prisma).resolve("@prisma/engines/package.json"));
  return readdirSync(engines).some((name) => /^schema-engine-[\w.-]+$/.test(name) && !/\.(gz|sha256|tmp)/.test(name));
}
