import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readMarked } from "../corpus/read-marked";
import { extract } from "../extract";
import { GoldArticle } from "./gold-article";
import { toGoldFormat } from "./gold-format";
import { scoreSpans } from "./score-spans";
import { scoreSpeakers } from "./score-speakers";

/** Gold that is not ours to keep lies beside the project, where it is given; without it these tests say so and are skipped. */
const SHARED = new URL("../../../../shared/corpus/", import.meta.url);
const CORPUS = new URL("../corpus/", import.meta.url);

function shared(file: string): GoldArticle[] {
  return readFileSync(new URL(file, SHARED), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => GoldArticle.parse(JSON.parse(line)));
}

function own(folder: URL): GoldArticle[] {
  return readdirSync(folder)
    .filter((name) => /^[a-z]\d+-.*\.txt$/.test(name))
    .map((name) => ({ ...readMarked(name, readFileSync(new URL(name, folder), "utf8").replace(/\n$/, "")) }));
}

const predict = (gold: readonly GoldArticle[], convention: "desk" | "joined" = "desk") =>
  gold.map(({ id, text }) => toGoldFormat(id, extract(text), convention));

describe("on our own corpus", () => {
  it("keeps to what was reached on the articles rules were written on", () => {
    const gold = own(CORPUS);
    const score = scoreSpeakers(gold, predict(gold));
    expect(score.found.f1).toBeGreaterThan(0.95);
    expect(score.speaker.f1).toBeGreaterThan(0.88);
    expect(score.kindOfFound).toBeGreaterThan(0.98);
    expect(score.unclaimed).toBeLessThan(0.03);
  }, 60_000);

  it.each([
    ["held-out/", 0.92, 0.84, 0.93],
    ["held-out-third/", 0.94, 0.86, 0.94],
    ["held-out-seventh/", 0.94, 0.84, 0.87],
    ["held-out-eighth/", 0.95, 0.87, 0.92],
    ["held-out-ninth/", 0.95, 0.85, 0.92],
    ["held-out-tenth/", 0.94, 0.85, 0.92],
  ])(
    "keeps to what was reached on the articles of %s, which nobody looked at",
    (folder, found, speaker, quoted) => {
      const gold = own(new URL(folder, CORPUS));
      const score = scoreSpeakers(gold, predict(gold));
      expect(score.found.f1).toBeGreaterThan(found);
      expect(score.speaker.f1).toBeGreaterThan(speaker);
      const { direct } = score.kinds;
      expect(direct!.speaker / direct!.found).toBeGreaterThan(quoted);
    },
    60_000,
  );
});

describe.skipIf(!existsSync(SHARED))("on gold given beside the project (skipped where it is absent)", () => {
  it("finds every attribution of the seed article, 30 with the right speaker, and nothing in what asserts nothing", () => {
    const gold = shared("seed/gold.jsonl");
    const predictions = predict(gold);
    const score = scoreSpeakers(gold, predictions);
    expect(score.found.recall).toBe(1);
    expect(score.speaker.recall * score.gold).toBeGreaterThanOrEqual(29);
    expect(score.noise).toBe(0);
    const times = (name: string) =>
      predictions[0]!.attributions.filter(({ speakers }) => speakers.includes(name)).length;
    expect(
      [
        "William Burns",
        "Glen VanHerck",
        "John Sipher",
        "Douglas London",
        "Paul Kolbe",
        "Andrés Manuel López Obrador",
      ].map(times),
    ).toEqual([4, 2, 2, 6, 2, 2]);
  });

  it("keeps to the figures reached on published annotation", () => {
    const gold = shared("polnear/dev.jsonl").slice(0, 30);
    const score = scoreSpans(gold, predict(gold, "joined"), "speech");
    expect(score.found.f1).toBeGreaterThan(0.68);
    expect(score.source.f1).toBeGreaterThan(0.62);
  }, 60_000);
});

if (!existsSync(SHARED))
  process.stderr.write("shared-gold.test.ts: ../shared is absent; the tests on given gold are skipped.\n");
