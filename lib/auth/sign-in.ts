import "server-only";
import { z } from "zod";
import { db, inTransaction } from "../db/client";
import { openSession, revokeSessions } from "../db/sessions";
import { findUserByEmail } from "../db/users";
import { Email } from "../domain/email";
import type { SessionId } from "../domain/ids";
import { AppError } from "../errors";
import type { ClientOrigin } from "./client-origin";
import { findSession } from "./live-session";
import { verifyPassword } from "./password";
import { countAttempt, forgetAttempts } from "./throttle";
import { pseudonymOf } from "./token";

export const PasswordSignIn = z.object({
  email: Email,
  password: z.string().min(1, "Write your password.").max(1_000, "That is too long for a password."),
});
export type PasswordSignIn = z.infer<typeof PasswordSignIn>;

/**
 * Sign in by e-mail and password. An unknown address gets the same answer in
 * the same time as a wrong password, and counts the same.
 */
export async function signInWithPassword(
  { email, password }: PasswordSignIn,
  { network, userAgent }: ClientOrigin,
): Promise<SessionId> {
  await countAttempt(email, network);
  const user = await findUserByEmail(db(), email);
  const right = await verifyPassword(user?.passwordHash ?? null, password);
  if (!user || !right) {
    const cause = { deed: "sign-in", address: pseudonymOf(email), network };
    throw new AppError("not-authenticated", "The e-mail address or the password is not right.", { cause });
  }

  await forgetAttempts(email, network);
  return inTransaction((tx) => openSession(tx, user.id, userAgent, new Date()));
}

/** End a session that its own browser gives up, by signing out or by signing in anew. */
export async function endSession(id: SessionId): Promise<void> {
  const session = await findSession(id);
  if (session) await inTransaction((tx) => revokeSessions(tx, session.userId, { only: id }, new Date()));
}
