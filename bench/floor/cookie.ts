import { sessionCookie } from "../../lib/auth/cookie-settings";
import { encodeSession } from "../../lib/auth/session-token";
import { db } from "../../lib/db/client";
import { openSession } from "../../lib/db/sessions";
import type { Actor } from "../../lib/domain/actor";

/** The cookie of a new session of somebody's, past the sign-in page. */
export async function cookieOf({ userId }: Actor): Promise<{ name: string; value: string }> {
  const session = await openSession(db(), userId, "bench", new Date());
  return { name: sessionCookie().name, value: await encodeSession(session) };
}
