import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

type Entry = { version?: string; optionalDependencies?: Record<string, string> };

/**
 * npm leaves an optional package out of the lockfile when it cannot look it up
 * while writing it, and then `npm ci` refuses the lockfile everywhere. Such a
 * lockfile is written again where the whole registry is in reach, or completed
 * by hand: version, os, cpu and `"optional": true`.
 */
test("the lockfile names every package of every platform, so that npm ci accepts it", () => {
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Record<string, Entry> };

  const missing = Object.entries(packages).flatMap(([home, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !packages[`${home}/node_modules/${name}`]?.version && !packages[`node_modules/${name}`]?.version,
    ),
  );

  expect(missing).toEqual([]);
});
