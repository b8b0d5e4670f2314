import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import { buildFacts } from "../domain/testing/report-facts";
import { signedReport } from "../formats/report-json/testing/signed-report";
import * as importCommand from "./import";
import * as ledger from "./ledger";
import * as report from "./report";
import { isUsageError } from "./usage";
import * as verify from "./verify";

const folder = mkdtempSync(path.join(tmpdir(), "stet-verify-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A file with some content, and what `stet verify` makes of it. */
async function verifyFile(
  content: string | Uint8Array,
  ...options: string[]
): Promise<{ status: number; out: string }> {
  const file = path.join(folder, "report.json");
  writeFileSync(file, content);
  const write = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  try {
    const status = await verify.run([file, ...options]);
    return { status, out: write.mock.calls.map(([chunk]) => String(chunk)).join("") };
  } finally {
    write.mockRestore();
  }
}

describe("stet verify", () => {
  const written = signedReport(buildFacts());

  test("calls a report as it was written intact, with its ledger position and hash", async () => {
    const { status, out } = await verifyFile(written);

    expect(status).toBe(0);
    expect(out).toMatch(
      /^Intact: “Council cuts the ferry”\. Report 2, internal\. Ledger position 15, hash [0-9a-f]{64}\.\nSigned with the key [0-9a-f]{64};/,
    );
  });

  test("names what was altered, a line each, with status 1", async () => {
    const { status, out } = await verifyFile(written.replaceAll("1931", "1932"));

    expect(status).toBe(1);
    expect(out).toContain("Altered.\n- The article's text is not the one that was imported.\n");
  });

  test("lets no report steer the terminal", async () => {
    const event = buildFacts().chain[0]!.disclosed!.event;
    if (event.type !== "article.imported") throw new Error("The first entry imports the article.");
    const after = { ...event.details, title: "\u001b]0;owned\u0007 \u009b2J \u202e" };
    const renamed = { type: "article.details-changed" as const, before: event.details, after };
    const { out } = await verifyFile(signedReport(buildFacts({ more: [{ by: null, event: renamed }] })));

    expect(out).toContain("Intact: “ ]0;owned   2J [U+202E]”");
  });

  test("prints one JSON document where asked", async () => {
    expect(JSON.parse((await verifyFile(written, "--json")).out)).toMatchObject({
      intact: true,
      faults: [],
      position: 15,
    });
    expect(JSON.parse((await verifyFile("{}", "--json")).out)).toMatchObject({ intact: false });
  });

  test("says in a sentence what it cannot read", async () => {
    await expect(verifyFile(new Uint8Array([0xff, 0xfe, 0x00]))).rejects.toThrow("it is not text in UTF-8");
    await expect(verify.run([path.join(folder, "nowhere.json")])).rejects.toThrow("nowhere.json");
  });
});

test.for([
  ["import", importCommand.run, []],
  ["import", importCommand.run, ["a", "b"]],
  ["import", importCommand.run, ["a", "--article", "x", "--title", "y"]],
  ["import", importCommand.run, ["a", "--colour", "red"]],
  ["report", report.run, []],
  ["report", report.run, ["x", "--format", "rtf"]],
  ["report", report.run, ["x", "--json"]],
  ["ledger", ledger.run, []],
  ["ledger", ledger.run, ["mend"]],
  ["verify", verify.run, []],
  ["verify", verify.run, ["a", "b"]],
] as const)("stet %s answers wrong usage before it touches a database: %s %j", async ([, run, args]) => {
  const refused: unknown = await run([...args]).catch((error: unknown) => error);

  expect(isUsageError(refused)).toBe(true);
});
