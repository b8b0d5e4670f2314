import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { findEnv, requireEnv } from "../env";

const names = ["NEXTAUTH_SECRET", "STET_SEALING_KEY"] as const;
const Secret = z.string().min(32);
const Kept = z.object({ NEXTAUTH_SECRET: Secret.optional(), STET_SEALING_KEY: Secret.optional() });
export type Secrets = Record<(typeof names)[number], string>;

/**
 * The secrets of this installation: from the environment where they are set,
 * otherwise made once and kept in the data folder, for its owner's eyes only.
 *
 * In production (`NODE_ENV=production`) they have to be set: several processes
 * share them, and a secret made on one machine would sign people out on the
 * next, and leave the newsrooms' signing keys sealed there.
 */
export function obtainSecrets(folder: string): Secrets {
  if (requireEnv("NODE_ENV") === "production") {
    requireEnv("NEXTAUTH_URL");
    return { NEXTAUTH_SECRET: requireEnv("NEXTAUTH_SECRET"), STET_SEALING_KEY: requireEnv("STET_SEALING_KEY") };
  }
  const file = path.join(folder, "secrets.json");
  const kept = existsSync(file) ? Kept.parse(JSON.parse(readFileSync(file, "utf8"))) : {};
  const missing = names.filter((name) => findEnv(name) === undefined && kept[name] === undefined);
  for (const name of missing) kept[name] = randomBytes(32).toString("base64url");
  if (missing.length > 0) write(file, kept);
  const secret = (name: (typeof names)[number]) => findEnv(name) ?? kept[name] ?? "";
  return { NEXTAUTH_SECRET: secret("NEXTAUTH_SECRET"), STET_SEALING_KEY: secret("STET_SEALING_KEY") };
}

/** Whole or not at all: half a file of secrets would lock everything out. */
function write(file: string, secrets: z.infer<typeof Kept>): void {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o711 });
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(temporary, file);
}
