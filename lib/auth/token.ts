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
 * What the log calls an e-mail address: the same each time, so that attempts on
 * one person can be told apart from attempts on many, and not to be guessed
 * back without the server's secret.
 */
export function pseudonymOf(email: string): string {
  return createHmac("sha256", requireEnv("NEXTAUTH_SECRET")).update(`log ${email}`).digest("hex").slice(0, 12);
}
