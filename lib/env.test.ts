import { afterEach, describe, expect, test, vi } from "vitest";
import { dataFolder, findEnv, requireEnv } from "./env";

afterEach(() => vi.unstubAllEnvs());

describe("settings", () => {
  test("have a value of their own where the environment is silent", () => {
    vi.stubEnv("PORT", undefined);
    vi.stubEnv("STET_DATA", undefined);

    expect(requireEnv("PORT")).toBe(3000);
    expect(dataFolder("/clone")).toBe("/clone/.stet");
  });

  test("count as absent when they are set to nothing", () => {
    vi.stubEnv("PORT", "");
    vi.stubEnv("DATABASE_URL", "");

    expect(requireEnv("PORT")).toBe(3000);
    expect(findEnv("DATABASE_URL")).toBeUndefined();
  });

  test("are refused by name when they are missing", () => {
    vi.stubEnv("DATABASE_URL", undefined);

    expect(() => requireEnv("DATABASE_URL")).toThrow("The setting DATABASE_URL is missing.");
  });

  test.for([
    ["PORT", "99999"],
    ["PORT", "http"],
    ["DATABASE_URL", "mysql://localhost/stet"],
    ["NEXTAUTH_URL", "stet.example.org"],
  ] as const)("are refused by name and without their value when malformed: %s", ([name, value]) => {
    vi.stubEnv(name, value);

    expect(() => requireEnv(name)).toThrow(new RegExp(`^The setting ${name} `));
    expect(() => requireEnv(name)).not.toThrow(value);
  });

  test("never repeat a secret that is too short", () => {
    vi.stubEnv("NEXTAUTH_SECRET", "hunter2");

    expect(() => requireEnv("NEXTAUTH_SECRET")).toThrow("The setting NEXTAUTH_SECRET has to be at least 32 characters");
    expect(() => requireEnv("NEXTAUTH_SECRET")).not.toThrow("hunter2");
  });
});
