import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { obtainSecrets } from "./secrets";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "stet-secrets-"));
  vi.stubEnv("NODE_ENV", "development");
  vi.stubEnv("NEXTAUTH_SECRET", undefined);
  vi.stubEnv("STET_SEALING_KEY", undefined);
  vi.stubEnv("NEXTAUTH_URL", undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test("makes each secret once, for its owner's eyes only", () => {
  const first = obtainSecrets(folder);

  expect(first.NEXTAUTH_SECRET.length).toBeGreaterThanOrEqual(32);
  expect(first.STET_SEALING_KEY).not.toBe(first.NEXTAUTH_SECRET);
  expect(obtainSecrets(folder)).toEqual(first);
  expect(statSync(path.join(folder, "secrets.json")).mode & 0o077).toBe(0);
});

test("prefers the environment's secrets, and keeps none then", () => {
  vi.stubEnv("STET_SEALING_KEY", "b".repeat(32));
  vi.stubEnv("NEXTAUTH_SECRET", "a".repeat(32));

  expect(obtainSecrets(folder).NEXTAUTH_SECRET).toBe("a".repeat(32));
  expect(() => statSync(path.join(folder, "secrets.json"))).toThrow("ENOENT");
});

test("adds a secret that an earlier version did not know, and leaves the others as they are", () => {
  writeFileSync(path.join(folder, "secrets.json"), JSON.stringify({ NEXTAUTH_SECRET: "c".repeat(43) }));

  const secrets = obtainSecrets(folder);

  expect(secrets.NEXTAUTH_SECRET).toBe("c".repeat(43));
  expect(secrets.STET_SEALING_KEY.length).toBeGreaterThanOrEqual(32);
  expect(obtainSecrets(folder)).toEqual(secrets);
});

test.for(["NEXTAUTH_SECRET", "STET_SEALING_KEY", "NEXTAUTH_URL"])(
  "refuses to begin in production without %s",
  (missing) => {
    vi.stubEnv("NODE_ENV", "production");
    vi.stubEnv("NEXTAUTH_SECRET", "a".repeat(32));
    vi.stubEnv("STET_SEALING_KEY", "b".repeat(32));
    vi.stubEnv("NEXTAUTH_URL", "https://stet.example.org");
    vi.stubEnv(missing, undefined);

    expect(() => obtainSecrets(folder)).toThrow(`The setting ${missing} is missing.`);
  },
);
