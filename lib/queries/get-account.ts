import "server-only";
import { asksForFormer } from "../auth/former-password";
import { db } from "../db/client";
import { listNewsroomsOf, type OwnNewsroom } from "../db/members";
import { type LiveSession, listOpenSessions, type OpenSession } from "../db/sessions";
import { findUser } from "../db/users";

/** What a person sees of their own account. */
export type Account = {
  name: string;
  email: string;
  /** Whether there is a password, and whether it has to be named to choose another. */
  password: "none" | "asked-for" | "not-asked-for";
  newsrooms: OwnNewsroom[];
  sessions: OpenSession[];
};

export async function getAccount({ id, userId, name, email }: LiveSession): Promise<Account> {
  const user = await findUser(db(), userId);
  const [asked, newsrooms, sessions] = await Promise.all([
    user ? asksForFormer(id, user) : false,
    listNewsroomsOf(db(), userId),
    listOpenSessions(db(), userId, new Date()),
  ]);
  const password = user?.passwordHash ? (asked ? "asked-for" : "not-asked-for") : "none";
  return { name, email, password, newsrooms, sessions };
}
