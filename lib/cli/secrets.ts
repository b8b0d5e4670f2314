import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { findEnv, requireEnv } from "../env";

const Secrets = z.object({ NEXTAUTH_SECRET: z.string().min(32) });
export type Secrets = z.infer<typeof Secrets>;

/**
 * The secrets of this installation: from the environment where they are set,
 * otherwise made once and kept in the data folder, for its owner's eyes only.
 *
 * In production (`NODE_ENV=production`) they have to be set: several processes
 * share them, and a secret made on one machine would sign people out on the next.
 */
export function obtainSecrets(folder: string): Secrets {
  if (requireEnv("NODE_ENV") === "production") {
    requireEnv("NEXTAUTH_URL");
    return { NEXTAUTH_SECRET: requireEnv("NEXTAUTH_SECRET") };
  }
  const given = findEnv("NEXTAUTH_SECRET");
  return given ? { NEXTAUTH_SECRET: given } : keptSecrets(folder);
}

function keptSecrets(folder: string): Secrets {
  const file = path.join(folder, "secrets.json");
  if (existsSync(file)) return Secrets.parse(JSON.parse(readFileSync(file, "utf8")));
  const made = { NEXTAUTH_SECRET: randomBytes(32).toString("base64url") };
  writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flag: "wx" });
  return made;
}
