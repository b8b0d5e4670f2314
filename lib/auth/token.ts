import { createHash, createHmac, randomBytes } from "node:crypto";
import { requireEnv } from "../env";

/** A secret for a link: 256 bits, safe in an address. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is kept of a token. It is long and random, so a plain hash cannot be guessed back. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/**
 * The secret for the link to a thing, made from its id and the installation’s
 * sealing key: as hard to guess as a random one, and it can be shown again
 * though only its hash is kept. Where that key was replaced, links that were
 * handed on go on working and cannot be shown any more.
 */
export function tokenFor(thing: string, id: string): string {
  return createHmac("sha256", requireEnv("STET_SEALING_KEY")).update(`link ${thing} ${id}`).digest("base64url");
}

/**
 * What the log calls an e-mail address: the same each time, so that attempts on
 * one person can be told apart from attempts on many, and not to be guessed
 * back without the server's secret.
 */
export function pseudonymOf(email: string): string {
  return createHmac("sha256", requireEnv("NEXTAUTH_SECRET")).update(`log ${email}`).digest("hex").slice(0, 12);
}
