import "server-only";
import { newId, type UserId } from "../domain/ids";
import type { Tx } from "./client";
import type { User as UserRow } from "./generated/client";

/** A person who can sign in. They stand outside newsrooms; members are people in one. */
export type User = {
  id: UserId;
  /** Lower case, trimmed. */
  email: string;
  name: string;
  /** argon2id; null until the person chose a password. */
  passwordHash: string | null;
};

export async function findUser(tx: Tx, id: UserId): Promise<User | null> {
  const row = await tx.user.findUnique({ where: { id } });
  return row && toUser(row);
}

export async function findUserByEmail(tx: Tx, email: string): Promise<User | null> {
  const row = await tx.user.findUnique({ where: { email } });
  return row && toUser(row);
}

/** A new person, or null where the address is taken, also by someone who came at the same moment. */
export async function createUser(tx: Tx, user: Omit<User, "id">): Promise<User | null> {
  // createMany, because a unique violation would end the transaction around it.
  const row = { id: newId<UserId>(), ...user };
  const { count } = await tx.user.createMany({ data: [row], skipDuplicates: true });
  return count === 1 ? row : null;
}

export async function recordUserName(tx: Tx, id: UserId, name: string): Promise<void> {
  await tx.user.update({ where: { id }, data: { name } });
}

/**
 * Record a password, unless it was changed since `former` was read.
 *
 * @return whether this call made the change.
 */
export async function recordPassword(
  tx: Tx,
  id: UserId,
  former: string | null,
  passwordHash: string,
): Promise<boolean> {
  const { count } = await tx.user.updateMany({ where: { id, passwordHash: former }, data: { passwordHash } });
  return count === 1;
}

function toUser(row: UserRow): User {
  return { id: row.id as UserId, email: row.email, name: row.name, passwordHash: row.passwordHash };
}
