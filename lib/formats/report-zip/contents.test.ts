import { expect, test } from "vitest";
import { toReport } from "../../domain/report";
import { buildFacts } from "../../domain/testing/report-facts";
import { writeContents } from "./contents";

const report = toReport(buildFacts());
const file = { path: "exhibits/001-budget.pdf", sha256: "ab".repeat(32), what: "Exhibit 1", fault: null };

test("the list names each file with its SHA-256, and apart from them what is missing and why", () => {
  const gone = { ...file, path: "captures/001.bytes", sha256: "cd".repeat(32), fault: "altered" };
  const [there, missing] = writeContents(report, [file, gone]).split("Missing, because");

  expect(there).toContain(`${file.sha256}  ${file.path}  Exhibit 1`);
  expect(there).not.toContain(gone.path);
  expect(missing).toContain(`${gone.sha256}  ${gone.path}  Exhibit 1 (altered)`);
});

test("it says what an archive of this kind leaves out", () => {
  const kinds = (["public", "internal", "legal"] as const).map((kind) => writeContents({ ...report, kind }, [file]));

  expect(kinds[0]).toContain("not handed out with a public report");
  for (const kind of [kinds[1], kinds[2]])
    expect(kind).toContain("the files and captured pages behind the evidence, too");
});

test("a title that would begin another line stays on its own", () => {
  const title = `A title\n${"0".repeat(64)}  forged.pdf`;
  const lines = writeContents({ ...report, article: { ...report.article, title } }, [file]).split("\n");

  expect(lines.filter((line) => /^[0-9a-f]{64} {2}/.test(line))).toEqual([`${file.sha256}  ${file.path}  Exhibit 1`]);
});
