import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { main } from "./main";

const extract = (args: string[]) => main("extract", args);
const evaluate = (args: string[]) => main("evaluate", args);

let folder: string;
let out: string;
let err: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stet-cli-"));
  out = "";
  err = "";
  vi.spyOn(process.stdout, "write").mockImplementation((chunk) => {
    out += String(chunk);
    return true;
  });
  vi.spyOn(process.stderr, "write").mockImplementation((chunk) => {
    err += String(chunk);
    return true;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const TEXT = "Board scraps fares\nBy Dana Whitlock\n“It rained,” said Anna Berg.";

describe("stet extract", () => {
  it("prints one JSON document over exactly the text given", async () => {
    expect(await extract([file("wet.txt", TEXT), "--json"])).toBe(0);
    const document = JSON.parse(out);
    expect(document).toMatchObject({ id: "wet", text: TEXT });
    expect(document.attributions[0]).toMatchObject({
      content: { text: "“It rained,”" },
      source: { text: "Anna Berg" },
      cue: { text: "said" },
      kind: "direct",
      speakers: ["Anna Berg"],
      speakerType: "person",
    });
    expect(document.notAssertions).toHaveLength(2);
    expect(out.endsWith("\n")).toBe(true);
    expect(err).toBe("");
  });

  it("explains its claims", async () => {
    expect(await extract([file("wet.txt", TEXT), "--explain"])).toBe(0);
    expect(out).toContain("speaker   Anna Berg (person)");
  });

  it.each([[[]], [["a.txt", "b.txt"]], [["a.txt", "--nonsense"]], [["a.txt", "--published", "soon"]]])(
    "takes %j for wrong usage",
    async (args) => {
      expect(await extract(args)).toBe(2);
      expect(err).toMatch(/\n\nstet extract FILE/);
      expect(out).toBe("");
    },
  );

  it("says what is wrong with a file it cannot read", async () => {
    expect(await extract([join(folder, "absent.txt")])).toBe(1);
    expect(err).toMatch(/there is no such file/);
    err = "";
    expect(await extract([file("bad.txt", Uint8Array.of(0xff, 0xfe, 0x41))])).toBe(1);
    expect(err).toMatch(/not UTF-8/);
    err = "";
    expect(await extract([file("nul.txt", "a\0b")])).toBe(1);
    expect(err).toMatch(/NUL bytes/);
    expect(out).toBe("");
  });
});

describe("stet evaluate", () => {
  const gold = JSON.stringify({
    id: "wet",
    text: "“It rained,” said Anna Berg.",
    attributions: [
      {
        content: { spans: [[0, 12]] },
        source: { spans: [[18, 27]] },
        cue: { spans: [[13, 17]], text: "said" },
        kind: "direct",
        speakers: ["Anna Berg"],
        speakerType: "person",
      },
    ],
  });

  it("prints both families of figures", async () => {
    expect(await evaluate([file("gold.jsonl", `${gold}\n`), "--view", "speech"])).toBe(0);
    expect(out).toMatch(/By spans, view speech/);
    expect(out).toMatch(/\+ every speaker +100\.0 +100\.0 +100\.0/);
  });

  it("prints them as JSON", async () => {
    expect(await evaluate([file("gold.jsonl", gold), "--json"])).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      spans: { view: "all", found: { f1: 1 } },
      speakers: { speaker: { f1: 1 } },
    });
  });

  it.each([
    ["{", /line 1 is not JSON/],
    ['{"id":1}', /line 1 is no gold article/],
    ["\n", /holds no articles/],
  ])("says what is wrong with the gold %j", async (content, message) => {
    expect(await evaluate([file("gold.jsonl", content)])).toBe(1);
    expect(err).toMatch(message);
  });

  it("takes an unknown view for wrong usage", async () => {
    expect(await evaluate(["gold.jsonl", "--view", "some"])).toBe(2);
  });
});
