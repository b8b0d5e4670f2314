import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { hasClient, hasPackages } from "./install.mjs";

let root: string;

function write(name: string, content: object | string): void {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), typeof content === "string" ? content : JSON.stringify(content));
}

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "stet-install-"));
  write("package-lock.json", {
    packages: {
      "": { version: "1.0.0" },
      "node_modules/a": { version: "1.2.3" },
      "node_modules/b-windows": { version: "1.0.0", optional: true },
    },
  });
  write("node_modules/.package-lock.json", { packages: { "node_modules/a": { version: "1.2.3" } } });
  write("prisma/schema.prisma", "");
  write("lib/db/generated/client.ts", "");
});

afterEach(() => rmSync(root, { recursive: true }));

test("takes packages as installed when all but those of other platforms are there", () => {
  expect(hasPackages(true, root)).toBe(true);
});

test("asks for an install on a bare clone", () => {
  rmSync(path.join(root, "node_modules"), { recursive: true });

  expect(hasPackages(true, root)).toBe(false);
});

test("asks for an install when the lockfile names another version since", () => {
  write("package-lock.json", { packages: { "node_modules/a": { version: "1.2.4" } } });

  expect(hasPackages(true, root)).toBe(false);
});

test("does without what only tests need where that was left out on purpose", () => {
  write("package-lock.json", {
    packages: { "node_modules/a": { version: "1.2.3" }, "node_modules/t": { version: "1.0.0", dev: true } },
  });

  expect(hasPackages(true, root)).toBe(false);
  expect(hasPackages(false, root)).toBe(true);
});

test("asks for the database client again when the schema is newer", () => {
  expect(hasClient(root)).toBe(true);

  const past = new Date(Date.now() - 60_000);
  utimesSync(path.join(root, "lib/db/generated/client.ts"), past, past);

  expect(hasClient(root)).toBe(false);
});
