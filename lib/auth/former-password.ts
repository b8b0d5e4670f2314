import "server-only";
import { db } from "../db/client";
import { isLinkSession } from "../db/sign-in-links";
import type { User } from "../db/users";
import type { SessionId } from "../domain/ids";
import { AppError } from "../errors";
import { verifyPassword } from "./password";
import { countAttempt, forgetAttempts } from "./throttle";

/** Whether this session has to name the former password before it may choose a new one. */
export async function asksForFormer(session: SessionId, user: Pick<User, "passwordHash">): Promise<boolean> {
  return user.passwordHash !== null && !(await isLinkSession(db(), session));
}

/** Refuses a wrong former password; attempts count like those of signing in. */
export async function requireFormer(user: User, former: string, network: string): Promise<void> {
  await countAttempt(user.email, network);
  if (!(await verifyPassword(user.passwordHash, former))) {
    const cause = { deed: "naming the former password", user: user.id, network };
    throw new AppError("rule-refused", "The password you have now is not right.", { cause });
  }
  await forgetAttempts(user.email, network);
}
