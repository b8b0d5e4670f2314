import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { newId, type SessionId } from "../domain/ids";
import { sessionCookie } from "./cookie-settings";
import { decodeSession, encodeSession } from "./session-token";

const secret = "a secret of more than thirty-two characters";
beforeEach(() => {
  vi.stubEnv("NEXTAUTH_SECRET", secret);
  vi.stubEnv("NEXTAUTH_URL", "http://localhost:3000");
});
afterEach(() => vi.unstubAllEnvs());

describe("the session's token", () => {
  test("names the session it was made for", async () => {
    const id = newId<SessionId>();
    expect(await decodeSession(await encodeSession(id))).toBe(id);
  });

  test("of another secret names none", async () => {
    const token = await encodeSession(newId<SessionId>());
    vi.stubEnv("NEXTAUTH_SECRET", secret.toUpperCase());
    expect(await decodeSession(token)).toBeNull();
  });

  test("with a byte changed, cut off or made up names none", async () => {
    const token = await encodeSession(newId<SessionId>());
    const changed = token.slice(0, -5) + (token.at(-5) === "A" ? "B" : "A") + token.slice(-4);
    for (const other of [changed, token.slice(0, 40), "abc", "a.b.c.d.e"]) {
      expect(await decodeSession(other)).toBeNull();
    }
  });

  test("that names no id names none", async () => {
    expect(await decodeSession(await encodeSession("1 or 1=1" as SessionId))).toBeNull();
  });
});

describe("the cookie", () => {
  test("is bound to the host and sent over https only, where Stet is reached by https", () => {
    vi.stubEnv("NEXTAUTH_URL", "https://stet.example");
    expect(sessionCookie()).toEqual({
      name: "__Host-stet.session",
      options: { httpOnly: true, sameSite: "lax", path: "/", secure: true },
    });
  });

  test("can be read by no script on a laptop either", () => {
    expect(sessionCookie()).toMatchObject({ name: "stet.session", options: { httpOnly: true, secure: false } });
  });
});
