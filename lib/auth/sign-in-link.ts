import "server-only";
import { db, inTransaction } from "../db/client";
import { openSession } from "../db/sessions";
import { consumeLink, createLink, findOpenLink, recordLinkSession } from "../db/sign-in-links";
import { findUserByEmail } from "../db/users";
import type { SessionId } from "../domain/ids";
import { AppError } from "../errors";
import { hashToken, newToken } from "./token";

const lifeMs = 60 * 60 * 1000;

/**
 * A link that signs its person in, once, within the hour; answers with its
 * path. For the command line: whoever can run it owns the machine anyway.
 */
export async function createSignInLink(email: string): Promise<string> {
  const user = await findUserByEmail(db(), email.trim().toLowerCase());
  if (!user) throw new AppError("not-found", `Nobody here has the e-mail address ${email}.`);
  const token = newToken();
  await createLink(db(), hashToken(token), user.id, new Date(Date.now() + lifeMs));
  return `/sign-in/link/${token}`;
}

/** Whose link this is, without using it up: opening the page, or a preview of it, changes nothing. */
export async function findSignInLink(token: string): Promise<{ email: string } | null> {
  return findOpenLink(db(), hashToken(token), new Date());
}

/** Sign in by a link, using it up. */
export async function signInWithLink(token: string, userAgent: string): Promise<SessionId> {
  return inTransaction(async (tx) => {
    const tokenHash = hashToken(token);
    const now = new Date();
    const userId = await consumeLink(tx, tokenHash, now);
    if (!userId) {
      const cause = { deed: "sign-in by link" };
      throw new AppError("not-authenticated", "This link was used or has expired. Ask for a new one.", { cause });
    }
    const sessionId = await openSession(tx, userId, userAgent, now);
    await recordLinkSession(tx, tokenHash, sessionId);
    return sessionId;
  });
}
