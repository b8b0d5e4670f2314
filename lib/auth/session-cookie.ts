import "server-only";
import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { isId, type SessionId } from "../domain/ids";
import { absoluteLimitMs } from "../domain/session";
import { requireEnv } from "../env";
import { sessionCookie } from "./cookie-settings";

/**
 * The cookie next-auth keeps its token in. The token carries our session's id
 * and nothing else: who that is, and whether it still holds, the database says
 * at every request.
 */

export const sessionMaxAgeSeconds = absoluteLimitMs / 1000;

/** The session a request claims to be; whether it holds is not known yet. */
export async function readSessionId(): Promise<SessionId | null> {
  const token = (await cookies()).get(sessionCookie().name)?.value;
  if (!token) return null;
  try {
    const claims = await decode({ token, secret: requireEnv("NEXTAUTH_SECRET") });
    return toSessionId(claims?.sid);
  } catch {
    // A token of another secret, cut off or made up is no token.
    return null;
  }
}

/** Only in actions and routes: pages cannot set cookies. */
export async function writeSessionId(sid: SessionId): Promise<void> {
  const token = await encode({ token: { sid }, secret: requireEnv("NEXTAUTH_SECRET"), maxAge: sessionMaxAgeSeconds });
  const { name, options } = sessionCookie();
  (await cookies()).set(name, token, { ...options, maxAge: sessionMaxAgeSeconds });
}

export async function clearSessionId(): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}

export function toSessionId(value: unknown): SessionId | null {
  return typeof value === "string" && isId(value) ? (value as SessionId) : null;
}
