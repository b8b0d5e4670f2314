import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fingerprint, isBuilt } from "./build";

let root: string;

function write(name: string, content: string): void {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), content);
}

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "stet-build-"));
  write("app/page.tsx", "one");
  write("lib/text/span.ts", "span");
  write("package-lock.json", "{}");
});

afterEach(() => rmSync(root, { recursive: true }));

test("knows a finished build of exactly these sources", () => {
  write(".next/stet-build.txt", fingerprint(root));

  expect(isBuilt(root, ".next")).toBe(true);
});

test.for([
  ["a page changed", "app/page.tsx"],
  ["a file was added", "app/other/page.tsx"],
  ["a package changed", "package-lock.json"],
])("asks for a build when %s", ([, file]) => {
  write(".next/stet-build.txt", fingerprint(root));
  write(file as string, "two");

  expect(isBuilt(root, ".next")).toBe(false);
});

test.for([
  ["a test changed", "lib/text/span.test.ts"],
  ["the command line changed", "lib/cli/up.ts"],
])("keeps the build when only %s", ([, file]) => {
  write(".next/stet-build.txt", fingerprint(root));
  write(file as string, "two");

  expect(isBuilt(root, ".next")).toBe(true);
});

test("asks for a build where one was cut off before its end", () => {
  write(".next/BUILD_ID", "half");

  expect(isBuilt(root, ".next")).toBe(false);
});
