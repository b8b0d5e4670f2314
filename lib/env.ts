/**
 * The settings Stet reads from its environment, each checked when it is first
 * asked for. The only reader of `process.env` in the application: what a
 * setting is called and what it may be stands here once.
 */
import path from "node:path";
import { z } from "zod";

const variables = {
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: "has to be a postgresql:// address" }),
  STET_DATA: z.string().min(1).default(".stet"),
  PORT: z.coerce.number({ error: "has to be a port number" }).int().min(1).max(65_535).default(3000),
  HOST: z.string().min(1),
  STET_DIST: z.string().min(1).default(".next"),
  /** How many reverse proxies of one's own stand before Stet, for who is behind a request. */
  STET_TRUSTED_PROXIES: z.coerce.number({ error: "has to be a number" }).int().min(0).max(10).default(0),
  /** Files in a bucket of an S3-compatible store instead of the data folder; the rest says how it is reached. */
  STET_S3_BUCKET: z.string().min(3),
  STET_S3_ENDPOINT: z.url({ protocol: /^https?$/, error: "has to be an http:// or https:// address" }),
  STET_S3_REGION: z.string().min(1).default("us-east-1"),
  STET_S3_ACCESS_KEY_ID: z.string().min(1),
  STET_S3_SECRET_ACCESS_KEY: z.string().min(1),
  /** The bucket in the path ("yes") or in the host's name ("no"); "yes" where there is an endpoint of one's own. */
  STET_S3_PATH_STYLE: z.enum(["yes", "no"], { error: "has to be yes or no" }),
  NODE_ENV: z.string().default("development"),
  NEXTAUTH_SECRET: z.string().min(32, "has to be at least 32 characters long"),
  /** Seals the private keys of newsrooms in the database. Lost, it cannot be replaced: new keys are made. */
  STET_SEALING_KEY: z.string().min(32, "has to be at least 32 characters long"),
  NEXTAUTH_URL: z.url({ protocol: /^https?$/, error: "has to be an http:// or https:// address" }),
} as const;

type Name = keyof typeof variables;
type Value<N extends Name> = z.infer<(typeof variables)[N]>;

/** A setting that has to be there; refuses with a sentence that names it. */
export function requireEnv<N extends Name>(name: N): Value<N> {
  const given = process.env[name] || undefined;
  const parsed = variables[name].safeParse(given);
  if (parsed.success) return parsed.data as Value<N>;
  if (given === undefined) throw new Error(`The setting ${name} is missing. Set it in the environment of Stet.`);
  throw new Error(`The setting ${name} ${parsed.error.issues[0]?.message}.`);
}

/** A setting that may be absent; one that is there still has to be well formed. */
export function findEnv<N extends Name>(name: N): Value<N> | undefined {
  return process.env[name] ? requireEnv(name) : undefined;
}

/** The folder for everything a laptop's Stet keeps: database, uploads, secrets. */
export function dataFolder(root: string): string {
  return path.resolve(root, requireEnv("STET_DATA"));
}

/** Where programs of this machine are looked for. */
export function searchPath(): string[] {
  return (process.env.PATH ?? "").split(path.delimiter).filter((folder) => folder !== "");
}

/** The environment of a program started by Stet: its own, and what is added. */
export function environmentWith(added: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...added };
}
