import "server-only";
import { cookies } from "next/headers";
import type { SessionId } from "../domain/ids";
import { sessionCookie } from "./cookie-settings";
import { decodeSession, encodeSession, sessionMaxAgeSeconds } from "./session-token";

/** The session the current request claims to be; whether it holds is not known yet. */
export async function readSessionId(): Promise<SessionId | null> {
  const token = (await cookies()).get(sessionCookie().name)?.value;
  return token ? decodeSession(token) : null;
}

/** Only in actions and routes: pages cannot set cookies. */
export async function writeSessionId(sid: SessionId): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, await encodeSession(sid), { ...options, maxAge: sessionMaxAgeSeconds });
}

export async function clearSessionId(): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}
