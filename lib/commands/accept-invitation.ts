import "server-only";
import { z } from "zod";
import { hashPassword } from "../auth/password";
import { hashToken } from "../auth/token";
import { db, inTransaction, type Tx } from "../db/client";
import { consumeInvitation, findOpenInvitation, type OpenInvitation } from "../db/invitations";
import { appendLedger, lockChain } from "../db/ledger";
import { addMember, findRole } from "../db/members";
import { openSession, recordNewsroom } from "../db/sessions";
import { createUser, findUser } from "../db/users";
import { Email } from "../domain/email";
import { isId, type NewsroomId, type SessionId, type UserId } from "../domain/ids";
import { explainMembershipRefusal } from "../domain/membership";
import { newPassword, PersonName } from "../domain/person";
import { AppError } from "../errors";

/** Where an invitation's link leads. */
export type Invited = { newsroomId: NewsroomId; token: string };

/** What a new person says of themselves. */
export const NewPerson = z
  .object({ name: PersonName, email: Email, password: z.string() })
  .superRefine(({ name, email, password }, context) => {
    const checked = newPassword([name, email]).safeParse(password);
    for (const { message } of checked.error?.issues ?? []) {
      context.addIssue({ code: "custom", path: ["password"], message });
    }
  });
export type NewPerson = z.infer<typeof NewPerson>;

/** Join as someone new here; answers with their first session. */
export async function joinAsNewPerson(invited: Invited, person: NewPerson, userAgent: string): Promise<SessionId> {
  // Looked up before the costly hash, so that a made-up link costs nothing; and again in the transaction.
  await getInvitation(db(), invited, new Date());
  const passwordHash = await hashPassword(person.password);
  return inTransaction(async (tx) => {
    const now = new Date();
    const invitation = await takeInvitation(tx, invited, person.email, now);
    const user = await createUser(tx, { name: person.name, email: person.email, passwordHash });
    if (!user) {
      const sentence = "There is an account with this address. Sign in with it, then open the link again.";
      throw new AppError("rule-refused", sentence);
    }
    await recordJoin(tx, invited.newsroomId, invitation, user.id, now);
    return openSession(tx, user.id, userAgent, now);
  });
}

/** Join another newsroom as the person who is signed in, who looks at it from now on. */
export async function joinAsSignedIn(invited: Invited, signedIn: { id: SessionId; userId: UserId }): Promise<void> {
  await inTransaction(async (tx) => {
    const now = new Date();
    const user = await findUser(tx, signedIn.userId);
    if (!user) throw new AppError("not-authenticated", "Sign in first.");
    const invitation = await takeInvitation(tx, invited, user.email, now);
    if (await findRole(tx, invited.newsroomId, user.id)) {
      throw new AppError("rule-refused", explainMembershipRefusal({ kind: "already-a-member" }));
    }
    await recordJoin(tx, invited.newsroomId, invitation, user.id, now);
    await recordNewsroom(tx, signedIn.id, invited.newsroomId);
  });
}

async function getInvitation(tx: Tx, { newsroomId, token }: Invited, now: Date): Promise<OpenInvitation> {
  const invitation = isId(newsroomId) ? await findOpenInvitation(tx, newsroomId, hashToken(token), now) : null;
  if (!invitation) {
    throw new AppError("not-found", "This invitation was used, taken back or has expired. Ask for a new one.");
  }
  return invitation;
}

/** Holds the newsroom's chain from here on; of two who accept at once, the second finds the invitation used. */
async function takeInvitation(tx: Tx, invited: Invited, email: string, now: Date): Promise<OpenInvitation> {
  await lockChain(tx, invited.newsroomId);
  const invitation = await getInvitation(tx, invited, now);
  if (invitation.email !== "" && invitation.email !== email) {
    throw new AppError("rule-refused", `This invitation is for ${invitation.email}. Join with that address.`);
  }
  return invitation;
}

async function recordJoin(
  tx: Tx,
  newsroomId: NewsroomId,
  { id, role }: OpenInvitation,
  userId: UserId,
  now: Date,
): Promise<void> {
  await consumeInvitation(tx, newsroomId, id, now);
  await addMember(tx, newsroomId, { userId, role }, now);
  const event = { type: "member.joined", userId, role } as const;
  await appendLedger(tx, { newsroomId, chain: newsroomId, actorId: userId, at: now.toISOString(), event });
}
