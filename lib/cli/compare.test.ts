import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { run } from "./compare";
import { main } from "./main";

const OLD = "“It rained,” said Anna Berg. The square was empty.\nThe mayor counted 14 stalls.\n";
const NEW = "“It rained,” said Anna Berg. The square was empty.\nThe mayor counted 15 stalls.\nNobody stayed.\n";

let folder: string;
let out: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stet-compare-"));
  writeFileSync(join(folder, "old.txt"), OLD);
  writeFileSync(join(folder, "new.txt"), NEW);
  out = "";
  vi.spyOn(process.stdout, "write").mockImplementation((chunk) => {
    out += String(chunk);
    return true;
  });
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const compareFiles = (...options: string[]) => run([join(folder, "old.txt"), join(folder, "new.txt"), ...options]);

describe("stet compare", () => {
  test("prints one JSON document: each old claim with its places, and the new ones", async () => {
    expect(await compareFiles("--json")).toBe(0);
    const { claims, new: fresh, ...rest } = JSON.parse(out);

    expect(rest).toEqual({});
    for (const claim of claims) {
      expect(Object.keys(claim)).toEqual(["claim", "exact", "outcome", "old", "new"]);
      expect(OLD.slice(...(claim.old as [number, number]))).toBe(claim.exact);
    }
    const by = (words: string) => claims.find(({ exact }: { exact: string }) => exact.includes(words));
    expect(by("It rained")).toMatchObject({ outcome: "carried" });
    expect(NEW.slice(...(by("It rained").new as [number, number]))).toBe("“It rained,”");
    expect(by("14 stalls")).toMatchObject({ outcome: "changed" });
    expect(fresh).toEqual([expect.objectContaining({ exact: "Nobody stayed" })]);
  });

  test("tells a person what to look at, without --json", async () => {
    expect(await compareFiles()).toBe(0);
    expect(out).toMatch(/^3 claims: 2 carried, 1 changed, 0 moved, 0 ambiguous, 0 gone; 1 new\.\n/);
    expect(out).toContain("changed    The mayor counted 14 stalls\n");
  });

  test("ends with 1 for a text it cannot read", async () => {
    expect(await main("compare", [join(folder, "old.txt"), join(folder, "none.txt")])).toBe(1);
    expect(out).toBe("");
  });

  test.for([[["one.txt"]], [["a", "b", "c"]], [["-", "-"]], [["a", "b", "--what"]]])("refuses %j", async ([args]) => {
    await expect(run(args!)).rejects.toThrow();
  });
});
