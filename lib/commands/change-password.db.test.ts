import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { buildNewsroom } from "../../prisma/factories/newsroom";
import { findSession } from "../auth/live-session";
import { hashPassword } from "../auth/password";
import { signInWithPassword } from "../auth/sign-in";
import { createSignInLink, signInWithLink } from "../auth/sign-in-link";
import { closeThrottle } from "../db/throttle";
import type { SessionId, UserId } from "../domain/ids";
import { getAccount } from "../queries/get-account";
import { testDatabase } from "../testing/database";
import { changePassword } from "./change-password";

const { db } = await testDatabase();
afterAll(closeThrottle);
const former = "copper window thirty geese";
const password = "harbour violet ladder nine";
let userId: UserId;
let email: string;
let networks = 0;

beforeEach(async () => {
  ({ userId } = (await buildNewsroom()).editor);
  ({ email } = await db.user.update({ where: { id: userId }, data: { passwordHash: await hashPassword(former) } }));
});

describe("changing the password", () => {
  test("asks for the former one, and refuses a wrong one", async () => {
    const signedIn = { id: await byPassword(former), userId };

    await expect(changePassword(signedIn, { former: "not it", password }, machine())).rejects.toThrow(
      "The password you have now is not right.",
    );
    await changePassword(signedIn, { former, password }, machine());
    await expect(byPassword(former)).rejects.toMatchObject({ code: "not-authenticated" });
    await expect(byPassword(password)).resolves.toBeTypeOf("string");
  });

  test("ends every other session and keeps this one", async () => {
    const [here, elsewhere] = [await byPassword(former), await byPassword(former)];
    await changePassword({ id: here, userId }, { former, password }, machine());

    expect(await findSession(here)).not.toBeNull();
    expect(await findSession(elsewhere)).toBeNull();
  });

  test("does not ask in a session that a one-time link opened", async () => {
    const signedIn = { id: await byLink(), userId };
    await changePassword(signedIn, { former: "", password }, machine());

    await expect(byPassword(password)).resolves.toBeTypeOf("string");
  });

  test("asks in another session even while a link is in use elsewhere", async () => {
    const signedIn = { id: await byPassword(former), userId };
    await byLink();

    await expect(changePassword(signedIn, { former: "", password }, machine())).rejects.toThrow("not right");
  });

  test("counts guesses at the former one like guesses at signing in", async () => {
    const signedIn = { id: await byPassword(former), userId };
    const here = machine();
    for (let i = 0; i < 8; i++) {
      await changePassword(signedIn, { former: "a guess", password }, here).catch(() => {});
    }

    await expect(changePassword(signedIn, { former, password }, here)).rejects.toMatchObject({ code: "rate-limited" });
  });

  test("refuses one of the first that guessers try", async () => {
    const signedIn = { id: await byLink(), userId };
    await expect(changePassword(signedIn, { former: "", password: "password123456" }, machine())).rejects.toMatchObject(
      {
        code: "invalid-input",
      },
    );
  });

  test("happens once when two change it at the same moment", async () => {
    const signedIn = { id: await byLink(), userId };
    const outcomes = await Promise.allSettled([
      changePassword(signedIn, { former: "", password }, machine()),
      changePassword(signedIn, { former: "", password: `${password} ten` }, machine()),
    ]);

    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

test("the account says whether the former password will be asked for", async () => {
  const says = async (id: SessionId) => (await getAccount((await findSession(id))!)).password;

  expect(await says(await byPassword(former))).toBe("asked-for");
  expect(await says(await byLink())).toBe("not-asked-for");
  await db.user.update({ where: { id: userId }, data: { passwordHash: null } });
  expect(await says(await byLink())).toBe("none");
});

function machine(): string {
  return `192.0.2.${++networks}`;
}

function byPassword(given: string): Promise<SessionId> {
  return signInWithPassword({ email, password: given }, { network: machine(), userAgent: "Firefox" });
}

async function byLink(): Promise<SessionId> {
  return signInWithLink((await createSignInLink(email)).split("/").at(-1)!, "Firefox");
}
