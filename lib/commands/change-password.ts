import "server-only";
import { asksForFormer, requireFormer } from "../auth/former-password";
import { hashPassword } from "../auth/password";
import { db, inTransaction } from "../db/client";
import { revokeSessions } from "../db/sessions";
import { findUser, recordPassword } from "../db/users";
import type { SessionId, UserId } from "../domain/ids";
import { explainPasswordFault, faultOfPassword } from "../domain/password";
import { AppError } from "../errors";

/**
 * Choose a password, and end every other session of the person. The former one
 * is asked for, unless there is none or a one-time link opened this session:
 * that is how a forgotten password is replaced.
 */
export async function changePassword(
  signedIn: { id: SessionId; userId: UserId },
  { former, password }: { former: string; password: string },
  network: string,
): Promise<void> {
  const user = await findUser(db(), signedIn.userId);
  if (!user) throw new AppError("not-authenticated", "Sign in first.");
  const fault = faultOfPassword(password, [user.name, user.email]);
  if (fault) throw new AppError("invalid-input", explainPasswordFault(fault));
  if (await asksForFormer(signedIn.id, user)) await requireFormer(user, former, network);

  const passwordHash = await hashPassword(password);
  await inTransaction(async (tx) => {
    const recorded = await recordPassword(tx, user.id, user.passwordHash, passwordHash);
    if (!recorded) throw new AppError("conflict", "The password was changed from elsewhere just now. Sign in anew.");
    await revokeSessions(tx, user.id, { except: signedIn.id }, new Date());
  });
}
