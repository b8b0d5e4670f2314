import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { buildNewsroom } from "../../prisma/factories/newsroom";
import { storeFile } from "../commands/store-file";
import { storeBlob } from "../storage/blobs";
import { diskPlace } from "../storage/disk";
import { testDatabase } from "../testing/database";

const folder = mkdtempSync(path.join(tmpdir(), "stet-cli-files-"));
process.env.STET_DATA = folder;
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const { db, url } = await testDatabase();

function files(...args: string[]): Promise<{ status: number | null; stdout: string }> {
  const env = { ...process.env, DATABASE_URL: url, STET_DATA: folder };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, ["lib/cli/stet.mjs", "files", ...args], { env }, (_error, stdout) => {
      resolve({ status: child.exitCode, stdout });
    });
  });
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}
const placeOf = (text: string) => {
  const sha256 = createHash("sha256").update(text).digest("hex");
  return path.join(folder, "blobs", sha256.slice(0, 2), sha256);
};

test("verify names every altered file and notes it; sweep removes only what nothing names", {
  timeout: 120_000,
}, async () => {
  const { writer, id } = await buildNewsroom({ name: "The Standard" });
  for (const text of ["whole", "altered"]) await storeFile(writer, bytesOf(text));
  await storeBlob(diskPlace(path.join(folder, "blobs")), bytesOf("orphan"));
  expect(await files("verify")).toEqual({ status: 0, stdout: "All whole: 2 files read.\n" });

  writeFileSync(placeOf("altered"), "other");
  const verified = await files("verify", "--json");
  expect(verified.status).toBe(1);
  expect(JSON.parse(verified.stdout)).toMatchObject({
    files: 2,
    faults: [{ newsroom: "The Standard", fault: "altered" }],
  });
  const noted = await db.blob.findMany({ where: { newsroomId: id, fault: "altered" } });
  expect(noted).toHaveLength(1);

  expect((await files("sweep")).stdout).toBe("0 files that nothing named removed.\n");
  expect((await files("sweep", "--hours", "0")).stdout).toBe("1 file that nothing named removed.\n");
  expect([placeOf("whole"), placeOf("altered"), placeOf("orphan")].map((file) => existsSync(file))).toEqual([
    true,
    true,
    false,
  ]);
  expect((await files("tidy")).status).toBe(2);
});
