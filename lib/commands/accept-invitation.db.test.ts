import { beforeEach, describe, expect, test } from "vitest";
import { type BuiltNewsroom, buildNewsroom } from "../../prisma/factories/newsroom";
import { findActorBySession } from "../auth/live-session";
import { inTransaction } from "../db/client";
import { openSession } from "../db/sessions";
import type { Actor } from "../domain/actor";
import type { NewsroomId } from "../domain/ids";
import { findInvitation } from "../queries/get-invitation";
import { getMembers } from "../queries/list-members";
import { testDatabase } from "../testing/database";
import { type Invited, joinAsNewPerson, joinAsSignedIn, NewPerson } from "./accept-invitation";
import { inviteMember } from "./invite-member";
import { removeMember } from "./remove-member";
import { revokeInvitation } from "./revoke-invitation";

const { db } = await testDatabase();
let newsroom: BuiltNewsroom;
let rival: BuiltNewsroom;
let people = 0;

beforeEach(async () => {
  [newsroom, rival] = [await buildNewsroom(), await buildNewsroom({ name: "The Rival" })];
});

describe("joining as someone new", () => {
  test("makes a person, a member with the role of the invitation, and their first session", async () => {
    const session = await joinAsNewPerson(await invite("checker"), someone(), "Firefox");

    expect(await findActorBySession(session)).toMatchObject({ newsroomId: newsroom.id, role: "checker" });
    expect((await getMembers(newsroom.owner)).members.map(({ name }) => name)).toContain("Ben Ito");
  });

  test("works once", async () => {
    const invited = await invite("checker");
    await joinAsNewPerson(invited, someone(), "Firefox");

    await expect(joinAsNewPerson(invited, someone(), "Firefox")).rejects.toMatchObject({ code: "not-found" });
  });

  test("lets one in of two who accept at once", async () => {
    const invited = await invite("checker");
    const outcomes = await Promise.allSettled([
      joinAsNewPerson(invited, someone(), "Firefox"),
      joinAsNewPerson(invited, someone(), "Firefox"),
    ]);

    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await getMembers(newsroom.owner)).members).toHaveLength(6);
  });

  test("is refused once the invitation was taken back or has expired", async () => {
    const revoked = await invite("reader");
    const [open] = (await getMembers(newsroom.owner)).invitations!;
    await revokeInvitation(newsroom.owner, open!.id);
    const expired = await invite("reader");
    await db.invitation.updateMany({ where: { revokedAt: null }, data: { expiresAt: new Date(Date.now() - 1) } });

    for (const invited of [revoked, expired]) {
      await expect(joinAsNewPerson(invited, someone(), "Firefox")).rejects.toMatchObject({ code: "not-found" });
      expect(await findInvitation(invited.newsroomId, invited.token)).toBeNull();
    }
  });

  test("does not work with a link turned to another newsroom", async () => {
    const { token } = await invite("owner");

    await expect(joinAsNewPerson({ newsroomId: rival.id, token }, someone(), "Firefox")).rejects.toMatchObject({
      code: "not-found",
    });
    expect(await findInvitation("not-an-id", token)).toBeNull();
  });

  test("is for the invited address only", async () => {
    const invited = await invite("reader", "mei@example.org");

    await expect(joinAsNewPerson(invited, someone(), "Firefox")).rejects.toThrow(
      "This invitation is for mei@example.org",
    );
    await joinAsNewPerson(invited, someone("mei@example.org"), "Firefox");
  });

  test("with an address that has an account leads to signing in, and uses nothing up", async () => {
    const invited = await invite("reader");
    const { email } = await db.user.findUniqueOrThrow({ where: { id: rival.editor.userId } });
    await expect(joinAsNewPerson(invited, someone(email), "Firefox")).rejects.toThrow("There is an account");

    expect(await findInvitation(invited.newsroomId, invited.token)).not.toBeNull();
  });

  test.each([
    { what: "a short password", person: { password: "short" }, field: "password" },
    { what: "a well-known password", person: { password: "Password12345!" }, field: "password" },
    { what: "one's own name as a password", person: { password: "Benedetta2026" }, field: "password" },
    { what: "no name", person: { name: " " }, field: "name" },
    { what: "half an address", person: { email: "ben@" }, field: "email" },
    { what: "a quoted second address", person: { email: '"a@evil.example"@example.org' }, field: "email" },
  ])("refuses $what at its field", ({ person, field }) => {
    const given = { ...someone(), name: "Benedetta Ito", ...person };
    const { error } = NewPerson.safeParse(given);

    expect(error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });

  test("takes any characters in a password, composed either way", () => {
    expect(NewPerson.safeParse({ ...someone(), password: "четыре лодки 🚣 été" }).success).toBe(true);
  });
});

describe("joining as the person signed in", () => {
  test("adds the newsroom and looks at it", async () => {
    const signedIn = await openFor(rival.editor);
    await joinAsSignedIn(await invite("checker"), signedIn);

    expect(await findActorBySession(signedIn.id)).toMatchObject({ newsroomId: newsroom.id, role: "checker" });
  });

  test("is refused to someone who is a member already, and uses nothing up", async () => {
    const invited = await invite("owner");
    await expect(joinAsSignedIn(invited, await openFor(newsroom.reader))).rejects.toMatchObject({
      code: "rule-refused",
    });

    expect(await findInvitation(invited.newsroomId, invited.token)).not.toBeNull();
    expect(await db.member.count({ where: { newsroomId: newsroom.id, role: "owner" } })).toBe(1);
  });

  test("brings back someone who left, under the same name in the history", async () => {
    await removeMember(newsroom.owner, newsroom.reader.userId);
    const signedIn = await openFor(newsroom.reader);
    await joinAsSignedIn(await invite("checker"), signedIn);

    expect(await findActorBySession(signedIn.id)).toMatchObject({ role: "checker" });
    expect(await db.member.count({ where: { newsroomId: newsroom.id, userId: newsroom.reader.userId } })).toBe(1);
  });
});

async function invite(role: "owner" | "checker" | "reader", email = ""): Promise<Invited> {
  const [, , newsroomId, token] = (await inviteMember(newsroom.owner, { role, email })).split("/");
  return { newsroomId: newsroomId as NewsroomId, token: token! };
}

function someone(email = `ben-${++people}@example.org`) {
  return { name: "Ben Ito", email, password: "copper window thirty geese" };
}

async function openFor({ userId }: Actor) {
  const id = await inTransaction((tx) => openSession(tx, userId, "Firefox", new Date()));
  return { id, userId };
}
