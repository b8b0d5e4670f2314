import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type BuiltNewsroom, buildNewsroom } from "../../prisma/factories/newsroom";
import { closeThrottle } from "../db/throttle";
import type { Actor } from "../domain/actor";
import type { SessionId } from "../domain/ids";
import type { AppError } from "../errors";
import { logRefusal } from "../refusal";
import { testDatabase } from "../testing/database";
import { findActorBySession, findSession } from "./live-session";
import { hashPassword } from "./password";
import { endSession, signInWithPassword } from "./sign-in";
import { createSignInLink, findSignInLink, signInWithLink } from "./sign-in-link";

const { db } = await testDatabase();
afterAll(closeThrottle);
const password = "copper window thirty geese";
let newsroom: BuiltNewsroom;
let passwordHash: string;

beforeAll(async () => {
  newsroom = await buildNewsroom();
  passwordHash = await hashPassword(password);
  await db.user.updateMany({ data: { passwordHash } });
});

let networks = 0;
/** A machine no one has counted yet. */
const machine = () => ({ network: `192.0.2.${++networks}`, userAgent: "Firefox" });

async function emailOf({ userId }: Actor): Promise<string> {
  return (await db.user.findUniqueOrThrow({ where: { id: userId } })).email;
}

describe("signing in by password", () => {
  test("opens a session in the person's newsroom", async () => {
    const { editor } = newsroom;
    const sessionId = await signInWithPassword({ email: await emailOf(editor), password }, machine());

    expect(await findActorBySession(sessionId)).toEqual({ ...editor, sessionId });
  });

  test("gives a new session each time, so that none is carried over", async () => {
    const credentials = { email: await emailOf(newsroom.editor), password };

    expect(await signInWithPassword(credentials, machine())).not.toBe(await signInWithPassword(credentials, machine()));
  });

  test("answers a wrong password, an unknown address and a person without a password alike", async () => {
    const withoutPassword = await buildNewsroom();
    const answers = await Promise.all(
      [
        { email: await emailOf(newsroom.editor), password: "not the password" },
        { email: "nobody@example.org", password },
        { email: await emailOf(withoutPassword.owner), password },
      ].map((credentials) => signInWithPassword(credentials, machine()).catch((error: Error) => error.message)),
    );

    expect(new Set(answers)).toEqual(new Set(["The e-mail address or the password is not right."]));
  });

  test("takes about as long for an unknown address as for a wrong password", async () => {
    const known = await emailOf(newsroom.editor);
    const timed = async (email: string) => {
      const from = performance.now();
      await signInWithPassword({ email, password: "not the password" }, machine()).catch(() => {});
      return performance.now() - from;
    };
    await timed(known);
    const knownTimes: number[] = [];
    const unknownTimes: number[] = [];
    for (let i = 0; i < 8; i++) {
      knownTimes.push(await timed(known));
      unknownTimes.push(await timed(`nobody-${i}@example.org`));
    }

    // The least of each, for whatever else runs only adds. Without the decoy hash an unknown address takes a twentieth.
    const ratio = Math.min(...unknownTimes) / Math.min(...knownTimes);
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });

  test.each(["checker", "nobody"])(
    "turns away the ninth guess from one machine at the address of a %s",
    async (who) => {
      const email = who === "checker" ? await emailOf(newsroom.checker) : "another-nobody@example.org";
      const from = machine();
      const guesses: string[] = [];
      for (let i = 0; i < 9; i++) {
        guesses.push(
          await signInWithPassword({ email, password: "a guess" }, from).catch((error: Error) => error.message),
        );
      }

      expect(guesses.slice(0, 8)).toEqual(Array(8).fill("The e-mail address or the password is not right."));
      expect(guesses[8]).toBe("Too many attempts. Wait 15 minutes, then try again.");
      await expect(signInWithPassword({ email, password }, from)).rejects.toMatchObject({ code: "rate-limited" });
    },
  );

  test("counts guesses made all at once", async () => {
    const from = machine();
    const guess = { email: "many-at-once@example.org", password: "a guess" };
    const codes = await Promise.all(
      Array.from({ length: 20 }, () => signInWithPassword(guess, from).catch((error) => error.code)),
    );

    expect(codes.filter((code) => code === "rate-limited")).toHaveLength(12);
  });

  test("lets the person in from elsewhere while a stranger guesses", async () => {
    const email = await emailOf(newsroom.writer);
    const stranger = machine();
    for (let i = 0; i < 9; i++) await signInWithPassword({ email, password: "a guess" }, stranger).catch(() => {});

    await expect(signInWithPassword({ email, password }, machine())).resolves.toBeTypeOf("string");
  });

  test("says in the log that it was refused, with neither address nor password in clear", async () => {
    const written = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const from = machine();
    const refusals: string[] = [];
    for (const [email, password] of [
      ["ana@example.org", "a first guess"],
      ["ana@example.org", "a second guess"],
      ["ben@example.org", "a third guess"],
    ] as const) {
      const error = await signInWithPassword({ email, password }, from).catch((error: AppError) => error);
      written.mockClear();
      logRefusal(error as AppError);
      refusals.push(written.mock.calls.map(([line]) => String(line)).join(""));
    }
    written.mockRestore();

    expect(refusals.join("")).not.toMatch(/ana|ben|guess/);
    const addresses = refusals.map((line) => /"address":"([0-9a-f]{12})"/.exec(line)?.[1]);
    expect(refusals[0]).toContain(`Refused (not-authenticated): {"deed":"sign-in"`);
    expect(refusals[0]).toContain(`"network":"${from.network}"`);
    expect(addresses[0]).toBe(addresses[1]);
    expect(addresses[0]).not.toBe(addresses[2]);
  });

  test("keeps no address in the counters", async () => {
    await signInWithPassword({ email: "kept-nowhere@example.org", password: "a guess" }, machine()).catch(() => {});

    const kept = await db.throttle.findMany({ select: { key: true } });
    expect(kept.length).toBeGreaterThan(0);
    expect(JSON.stringify(kept)).not.toMatch(/example|192\.0/);
  });
});

describe("signing in by link", () => {
  test("works once", async () => {
    const token = tokenOf(await createSignInLink(await emailOf(newsroom.owner)));
    const sessionId = await signInWithLink(token, "Firefox");

    expect(await findActorBySession(sessionId)).toMatchObject({ userId: newsroom.owner.userId });
    await expect(signInWithLink(token, "Firefox")).rejects.toMatchObject({ code: "not-authenticated" });
  });

  test("lets one in of two who use it at once", async () => {
    const token = tokenOf(await createSignInLink(await emailOf(newsroom.owner)));
    const outcomes = await Promise.allSettled([signInWithLink(token, "A"), signInWithLink(token, "B")]);

    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("is not used up by looking at it", async () => {
    const token = tokenOf(await createSignInLink(await emailOf(newsroom.owner)));
    await findSignInLink(token);
    await findSignInLink(token);

    await expect(signInWithLink(token, "Firefox")).resolves.toBeTypeOf("string");
  });

  test("is refused after an hour", async () => {
    const token = tokenOf(await createSignInLink(await emailOf(newsroom.owner)));
    await db.signInLink.updateMany({ where: { usedAt: null }, data: { expiresAt: new Date(Date.now() - 1) } });

    expect(await findSignInLink(token)).toBeNull();
    await expect(signInWithLink(token, "Firefox")).rejects.toMatchObject({ code: "not-authenticated" });
  });

  test("is stored as a hash only", async () => {
    const token = tokenOf(await createSignInLink(await emailOf(newsroom.owner)));

    expect(JSON.stringify(await db.signInLink.findMany())).not.toContain(token);
  });

  test("is not made for someone unknown", async () => {
    await expect(createSignInLink("nobody@example.org")).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("a session", () => {
  const day = 24 * 60 * 60 * 1000;
  const ago = (ms: number) => new Date(Date.now() - ms);

  test.each([
    { why: "was ended", data: { revokedAt: new Date() } },
    { why: "is thirty days old", data: { expiresAt: ago(1) } },
    { why: "was not used for a week", data: { seenAt: ago(7 * day + 1000) } },
  ])("no longer holds once it $why", async ({ data }) => {
    const id = await openFor(newsroom.editor);
    expect(await findSession(id)).not.toBeNull();
    await db.session.update({ where: { id }, data });

    expect(await findSession(id)).toBeNull();
    expect(await findActorBySession(id)).toBeNull();
  });

  test("no longer acts in a newsroom its person was removed from", async () => {
    const { reader } = newsroom;
    const id = await openFor(reader);
    await db.member.update({
      where: { newsroomId_userId: { newsroomId: reader.newsroomId, userId: reader.userId } },
      data: { removedAt: new Date() },
    });

    expect(await findActorBySession(id)).toBeNull();
  });

  test("carries the role as it is now", async () => {
    const { writer } = newsroom;
    const id = await openFor(writer);
    await db.member.update({
      where: { newsroomId_userId: { newsroomId: writer.newsroomId, userId: writer.userId } },
      data: { role: "reader" },
    });

    expect(await findActorBySession(id)).toMatchObject({ role: "reader" });
  });

  test("is noted as in use at most once a minute", async () => {
    const id = await openFor(newsroom.editor);
    const before = await db.session.findUniqueOrThrow({ where: { id } });
    await findSession(id);
    expect((await db.session.findUniqueOrThrow({ where: { id } })).seenAt).toEqual(before.seenAt);

    await db.session.update({ where: { id }, data: { seenAt: ago(2 * 60_000) } });
    await findSession(id);
    expect((await db.session.findUniqueOrThrow({ where: { id } })).seenAt.getTime()).toBeGreaterThan(
      Date.now() - 60_000,
    );
  });

  test("ends when its browser gives it up", async () => {
    const id = await openFor(newsroom.editor);
    await endSession(id);

    expect(await findSession(id)).toBeNull();
  });
});

async function openFor(actor: Actor): Promise<SessionId> {
  return signInWithLink(tokenOf(await createSignInLink(await emailOf(actor))), "Firefox");
}

function tokenOf(path: string): string {
  return path.split("/").at(-1)!;
}
