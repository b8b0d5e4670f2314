import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type BuiltNewsroom, buildMember, buildNewsroom } from "../../prisma/factories/newsroom";
import { findActorBySession } from "../auth/live-session";
import { accessChannel } from "../db/access";
import { inTransaction } from "../db/client";
import { listEntries } from "../db/ledger-entries";
import { openSession } from "../db/sessions";
import type { Actor } from "../domain/actor";
import { findChainFault } from "../domain/ledger-chain";
import type { LedgerEvent } from "../domain/ledger-event";
import { getMembers } from "../queries/list-members";
import { testDatabase } from "../testing/database";
import { changeRole } from "./change-role";
import { configureNewsroom } from "./configure-newsroom";
import { createNewsroom } from "./create-newsroom";
import { inviteMember } from "./invite-member";
import { removeMember } from "./remove-member";
import { revokeInvitation } from "./revoke-invitation";
import { signOutDevice, signOutEverywhere } from "./sign-out-everywhere";
import { switchNewsroom } from "./switch-newsroom";

const { db, url } = await testDatabase();
let newsroom: BuiltNewsroom;
let rival: BuiltNewsroom;

beforeEach(async () => {
  [newsroom, rival] = [await buildNewsroom(), await buildNewsroom({ name: "The Rival" })];
});

describe("changing a role", () => {
  test("holds at once, and is in the newsroom's chain", async () => {
    const session = await openFor(newsroom.writer);
    await changeRole(newsroom.owner, newsroom.writer.userId, "checker");

    expect(await findActorBySession(session)).toMatchObject({ role: "checker" });
    expect(await lastEvent(newsroom)).toEqual({
      type: "member.role-changed",
      userId: newsroom.writer.userId,
      before: "writer",
      after: "checker",
    });
  });

  test("is refused for the last owner", async () => {
    await expect(changeRole(newsroom.owner, newsroom.owner.userId, "editor")).rejects.toThrow(
      "A newsroom needs an owner. Make someone else an owner first.",
    );
  });

  test("leaves one owner when two demote each other at once", async () => {
    const other = await buildMember(newsroom, "owner");
    const outcomes = await Promise.allSettled([
      changeRole(newsroom.owner, other.userId, "editor"),
      changeRole(other, newsroom.owner.userId, "editor"),
    ]);

    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await countOwners(newsroom)).toBe(1);
  });

  test("leaves one owner when two step down at once", async () => {
    const other = await buildMember(newsroom, "owner");
    const outcomes = await Promise.allSettled([
      changeRole(newsroom.owner, newsroom.owner.userId, "editor"),
      removeMember(other, other.userId),
    ]);

    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await countOwners(newsroom)).toBe(1);
  });

  test("is refused to an owner whose own role was taken while they asked", async () => {
    const former = await buildMember(newsroom, "owner");
    await changeRole(newsroom.owner, former.userId, "reader");

    await expect(changeRole(former, newsroom.writer.userId, "editor")).rejects.toMatchObject({ code: "forbidden" });
  });

  test.each(["editor", "checker", "writer", "reader"] as const)("is refused to a %s", async (role) => {
    await expect(changeRole(newsroom[role], newsroom.writer.userId, "editor")).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  test("finds no member of another newsroom", async () => {
    await expect(changeRole(newsroom.owner, rival.writer.userId, "editor")).rejects.toMatchObject({
      code: "not-found",
    });
    expect(await findRoleOf(rival.writer)).toBe("writer");
  });

  test("takes a former owner's open invitations back", async () => {
    const other = await buildMember(newsroom, "owner");
    await inviteMember(other, { role: "owner", email: "" });
    await changeRole(newsroom.owner, other.userId, "editor");

    expect((await getMembers(newsroom.owner)).invitations).toEqual([]);
  });
});

describe("removing a member", () => {
  test("ends what they may at once, and keeps their name in the history", async () => {
    const session = await openFor(newsroom.checker);
    await removeMember(newsroom.owner, newsroom.checker.userId);

    expect(await findActorBySession(session)).toBeNull();
    expect(await lastEvent(newsroom)).toEqual({ type: "member.removed", userId: newsroom.checker.userId });
    expect(await db.member.count({ where: { userId: newsroom.checker.userId } })).toBe(1);
  });

  test("leads their sessions to another newsroom of theirs", async () => {
    const session = await openFor(newsroom.checker);
    const own = await createNewsroom({ userId: newsroom.checker.userId, sessionId: null }, "Their own");
    await removeMember(newsroom.owner, newsroom.checker.userId);

    expect(await findActorBySession(session)).toMatchObject({ newsroomId: own, role: "owner" });
  });

  test("takes back the invitations they sent, so that they cannot let themselves in again", async () => {
    const other = await buildMember(newsroom, "owner");
    await inviteMember(other, { role: "owner", email: "" });
    await removeMember(newsroom.owner, other.userId);

    expect((await getMembers(newsroom.owner)).invitations).toEqual([]);
  });

  test("lets anyone leave, save the last owner", async () => {
    await removeMember(newsroom.reader, newsroom.reader.userId);

    expect(await findRoleOf(newsroom.reader)).toBeNull();
    await expect(removeMember(newsroom.owner, newsroom.owner.userId)).rejects.toMatchObject({ code: "rule-refused" });
  });

  test.each(["editor", "checker", "writer", "reader"] as const)("of others is refused to a %s", async (role) => {
    await expect(removeMember(newsroom[role], newsroom.owner.userId)).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("an invitation", () => {
  test("is refused for someone who is a member already", async () => {
    const { email } = await db.user.findUniqueOrThrow({ where: { id: newsroom.editor.userId } });
    await expect(inviteMember(newsroom.owner, { role: "reader", email })).rejects.toMatchObject({
      code: "rule-refused",
    });
  });

  test("of another newsroom cannot be taken back or seen", async () => {
    await inviteMember(rival.owner, { role: "reader", email: "" });
    const [theirs] = (await getMembers(rival.owner)).invitations!;

    await expect(revokeInvitation(newsroom.owner, theirs!.id)).rejects.toMatchObject({ code: "not-found" });
    expect((await getMembers(newsroom.owner)).invitations).toEqual([]);
    expect((await getMembers(rival.owner)).invitations).toHaveLength(1);
  });

  test("is stored as a hash only", async () => {
    const token = (await inviteMember(newsroom.owner, { role: "reader", email: "" })).split("/").at(-1)!;

    expect(JSON.stringify(await db.invitation.findMany())).not.toContain(token);
  });

  test("and addresses are shown to owners only", async () => {
    await inviteMember(newsroom.owner, { role: "reader", email: "" });
    const seen = await getMembers(newsroom.editor);

    expect(seen.invitations).toBeNull();
    expect(seen.members.map(({ email }) => email)).toEqual(Array(5).fill(null));
  });
});

describe("several newsrooms", () => {
  test("are switched between by those who belong to them", async () => {
    const { userId } = newsroom.editor;
    const id = await openFor(newsroom.editor);
    const own = await createNewsroom({ userId, sessionId: id }, "Their own");
    expect(await findActorBySession(id)).toMatchObject({ newsroomId: own, role: "owner" });

    await switchNewsroom({ id, userId }, newsroom.id);
    expect(await findActorBySession(id)).toMatchObject({ newsroomId: newsroom.id, role: "editor" });
    await expect(switchNewsroom({ id, userId }, rival.id)).rejects.toMatchObject({ code: "not-found" });
  });

  test("are configured by their owners, and the same settings again change nothing", async () => {
    const settings = { name: "The Gauge", policy: { signOffChecks: false, signOffReviews: true } };
    await configureNewsroom(newsroom.owner, settings);
    const { length } = await chainOf(newsroom);
    await configureNewsroom(newsroom.owner, settings);

    expect((await getMembers(newsroom.editor)).settings).toEqual({ ...settings, visits: "off" });
    expect(await chainOf(newsroom)).toHaveLength(length);
    await expect(configureNewsroom(newsroom.editor, settings)).rejects.toMatchObject({ code: "forbidden" });
  });

  test("keep an unbroken chain each", async () => {
    await inviteMember(newsroom.owner, { role: "reader", email: "" });
    await Promise.all([
      changeRole(newsroom.owner, newsroom.writer.userId, "checker"),
      changeRole(newsroom.owner, newsroom.reader.userId, "checker"),
      removeMember(newsroom.owner, newsroom.editor.userId),
    ]);

    expect(findChainFault(newsroom.id, await chainOf(newsroom))).toBeNull();
  });
});

describe("signing out", () => {
  test("everywhere ends every session of that person and nobody else's", async () => {
    const [first, second, other] = [
      await openFor(newsroom.editor),
      await openFor(newsroom.editor),
      await openFor(newsroom.owner),
    ];
    await signOutEverywhere(newsroom.editor.userId);

    expect([await findActorBySession(first), await findActorBySession(second)]).toEqual([null, null]);
    expect(await findActorBySession(other)).not.toBeNull();
  });

  test("one device leaves the others, and cannot reach someone else's", async () => {
    const [first, second, other] = [
      await openFor(newsroom.editor),
      await openFor(newsroom.editor),
      await openFor(newsroom.owner),
    ];
    await signOutDevice(newsroom.editor.userId, first);

    expect([await findActorBySession(first), (await findActorBySession(second)) !== null]).toEqual([null, true]);
    await expect(signOutDevice(newsroom.editor.userId, other)).rejects.toMatchObject({ code: "not-found" });
    expect(await findActorBySession(other)).not.toBeNull();
  });
});

describe("open streams are told", () => {
  const heard: string[] = [];
  const listener = new pg.Client(url);
  beforeAll(async () => {
    await listener.connect();
    await listener.query(`listen ${accessChannel}`);
    listener.on("notification", ({ payload }) => heard.push(payload ?? ""));
  });
  afterAll(() => listener.end());

  test("of a role, a removal and a sign-out, with the change", async () => {
    const session = await openFor(newsroom.editor);
    await changeRole(newsroom.owner, newsroom.writer.userId, "reader");
    await removeMember(newsroom.owner, newsroom.checker.userId);
    await signOutEverywhere(newsroom.editor.userId);

    await expect
      .poll(() => heard)
      .toEqual([
        `member:${newsroom.id}/${newsroom.writer.userId}`,
        `member:${newsroom.id}/${newsroom.checker.userId}`,
        `session:${session}`,
      ]);
  });

  test("of nothing that was refused", async () => {
    heard.length = 0;
    await changeRole(newsroom.owner, newsroom.owner.userId, "reader").catch(() => {});
    await listener.query("select 1");

    expect(heard).toEqual([]);
  });
});

function openFor({ userId }: Actor) {
  return inTransaction((tx) => openSession(tx, userId, "Firefox", new Date()));
}

function chainOf({ id }: BuiltNewsroom) {
  return listEntries(db, id, id);
}

async function lastEvent(of: BuiltNewsroom): Promise<LedgerEvent | undefined> {
  return (await chainOf(of)).at(-1)?.event;
}

async function findRoleOf({ newsroomId, userId }: Actor): Promise<string | null> {
  const row = await db.member.findFirst({ where: { newsroomId, userId, removedAt: null } });
  return row?.role ?? null;
}

function countOwners({ id }: BuiltNewsroom): Promise<number> {
  return db.member.count({ where: { newsroomId: id, role: "owner", removedAt: null } });
}
