import { execFile } from "node:child_process";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";

const program = path.resolve("lib/cli/stet.mjs");

function stet(...args: string[]): Promise<{ status: number | null; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [program, ...args], { cwd: tmpdir() }, (_error, stdout, stderr) => {
      resolve({ status: child.exitCode, stdout, stderr });
    });
  });
}

test("prints its commands on stdout, from any folder", async () => {
  const { status, stdout, stderr } = await stet("--help");

  expect(stdout).toMatch(/stet up +start everything/);
  expect(stdout).toMatch(/stet extract .*--explain/);
  expect(stderr).toBe("");
  expect(status).toBe(0);
});

test("prints its version", async () => {
  expect((await stet("--version")).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test("answers an unknown command with status 2 and nothing on stdout", async () => {
  const { status, stdout, stderr } = await stet("frobnicate");

  expect(stderr).toContain('There is no command "frobnicate".');
  expect(stdout).toBe("");
  expect(status).toBe(2);
});

test("answers an unknown option with status 2", async () => {
  const { status, stderr } = await stet("db", "--frobnicate");

  expect(stderr).toContain("--frobnicate");
  expect(status).toBe(2);
});
