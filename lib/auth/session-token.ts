import "server-only";
import { decode, encode } from "next-auth/jwt";
import { isId, type SessionId } from "../domain/ids";
import { absoluteLimitMs } from "../domain/session";
import { requireEnv } from "../env";

/**
 * next-auth's token, which the session cookie holds. It carries our session's
 * id and nothing else: who that is, and whether it still holds, the database
 * says at every request.
 */
export const sessionMaxAgeSeconds = absoluteLimitMs / 1000;

export async function encodeSession(sid: SessionId): Promise<string> {
  return encode({ token: { sid }, secret: requireEnv("NEXTAUTH_SECRET"), maxAge: sessionMaxAgeSeconds });
}

/** The session a token claims; null for one of another secret, cut off, expired or made up. */
export async function decodeSession(token: string): Promise<SessionId | null> {
  try {
    const claims = await decode({ token, secret: requireEnv("NEXTAUTH_SECRET") });
    return toSessionId(claims?.sid);
  } catch {
    return null;
  }
}

export function toSessionId(value: unknown): SessionId | null {
  return typeof value === "string" && isId(value) ? (value as SessionId) : null;
}
