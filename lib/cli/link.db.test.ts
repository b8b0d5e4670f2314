import { execFile } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";
import { findSignInLink } from "../auth/sign-in-link";
import { findFirstOwner } from "../db/first-owner";
import { testDatabase } from "../testing/database";

const { db, url } = await testDatabase();

function link(...args: string[]): Promise<{ status: number | null; stdout: string; stderr: string }> {
  const program = path.resolve("lib/cli/stet.mjs");
  const env = { ...process.env, DATABASE_URL: url, NEXTAUTH_URL: "https://stet.example.org" };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [program, "link", ...args], { env }, (_error, stdout, stderr) => {
      resolve({ status: child.exitCode, stdout, stderr });
    });
  });
}

test("makes the first owner and their newsroom, and a link that signs them in", { timeout: 60_000 }, async () => {
  expect(await findFirstOwner(db)).toEqual({ kind: "nobody" });

  const { status, stdout } = await link("Ada@Example.org", "--newsroom", "The Standard");

  expect(status).toBe(0);
  const token = stdout.match(/^https:\/\/stet\.example\.org\/sign-in\/link\/(\S+)\n$/)?.[1] ?? "";
  expect(await findSignInLink(token)).toEqual({ email: "ada@example.org" });
  expect(await findFirstOwner(db)).toEqual({ kind: "without-password", email: "ada@example.org" });
});

test("says that nobody has an address, and changes nothing", { timeout: 60_000 }, async () => {
  const before = await db.user.count();

  const { status, stdout, stderr } = await link("stranger@example.org");

  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toContain("Nobody here has the e-mail address stranger@example.org.");
  expect(await db.user.count()).toBe(before);
});
