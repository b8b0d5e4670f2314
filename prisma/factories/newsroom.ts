/**
 * Newsrooms with people in them, for tests, the bench and the sample. They go
 * past the sign-in pages but through the ledger, so that what they build looks
 * like what people would have done.
 */
import { db, inTransaction } from "../../lib/db/client";
import { appendAllLedger } from "../../lib/db/ledger";
import { type Actor, type Role, roles } from "../../lib/domain/actor";
import { type NewsroomId, newId, type UserId } from "../../lib/domain/ids";
import type { LedgerEvent } from "../../lib/domain/ledger-event";
import { defaultPolicy, type Policy } from "../../lib/domain/policy";

/** A newsroom and one member for each role. */
export type BuiltNewsroom = { id: NewsroomId; name: string } & Record<Role, Actor>;

/** Who a member is; unnamed ones get a name and an address that no one else has. */
export type PersonInput = { name: string; email: string };

/** A newsroom with an owner, an editor, a checker, a writer and a reader. */
export async function buildNewsroom(
  given: { name?: string; policy?: Partial<Policy>; people?: Partial<Record<Role, PersonInput>> } = {},
): Promise<BuiltNewsroom> {
  const newsroomId = newId<NewsroomId>();
  const { name = "The Desk", policy = {}, people = {} } = given;
  const members = roles.map((role) => ({
    role,
    userId: newId<UserId>(),
    person: people[role] ?? { name: `The ${role}`, email: `${role}-${newsroomId}@example.org` },
  }));
  const owner = members[0]!;
  await inTransaction(async (tx) => {
    await tx.newsroom.create({ data: { id: newsroomId, name, policy } });
    await tx.user.createMany({ data: members.map(({ userId, person }) => ({ id: userId, ...person })) });
    await tx.member.createMany({ data: members.map(({ userId, role }) => ({ newsroomId, userId, role })) });
    const events: LedgerEvent[] = [
      { type: "newsroom.created", name, ownerId: owner.userId },
      ...configured(name, policy),
      ...members.slice(1).map(({ userId, role }) => ({ type: "member.joined" as const, userId, role })),
    ];
    const entry = { newsroomId, chain: newsroomId, actorId: owner.userId, at: new Date().toISOString() };
    await appendAllLedger(tx, entry, events);
  });
  const actors = members.map(({ role, userId }) => [role, { userId, newsroomId, role, sessionId: null }] as const);
  return { id: newsroomId, name, ...(Object.fromEntries(actors) as Record<Role, Actor>) };
}

/** A policy other than the usual is in the ledger, as if the owner had set it. */
function configured(name: string, policy: Partial<Policy>): LedgerEvent[] {
  if (Object.keys(policy).length === 0) return [];
  const after = { name, policy: { ...defaultPolicy, ...policy } };
  return [{ type: "newsroom.configured", before: { name, policy: defaultPolicy }, after }];
}

/** One more member of a newsroom. */
export async function buildMember({ id: newsroomId, owner }: BuiltNewsroom, role: Role): Promise<Actor> {
  const userId = newId<UserId>();
  await db().user.create({ data: { id: userId, name: `Another ${role}`, email: `${role}-${userId}@example.org` } });
  await db().member.create({ data: { newsroomId, userId, role } });
  await inTransaction((tx) =>
    appendAllLedger(tx, { newsroomId, chain: newsroomId, actorId: owner.userId, at: new Date().toISOString() }, [
      { type: "member.joined", userId, role },
    ]),
  );
  return { userId, newsroomId, role, sessionId: null };
}
