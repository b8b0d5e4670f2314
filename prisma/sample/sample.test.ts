import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readMarked } from "../../lib/text/corpus/read-marked";
import { readSampleText, sampleArticles } from "./sample";

const seedFile = new URL("../../../shared/corpus/seed/article.txt", import.meta.url);
const [first, second] = sampleArticles.map(readSampleText) as [string, string];

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*/gu) ?? [];
const quotationsOf = (text: string): string[] => [...text.matchAll(/“([^”]*)”/g)].map((match) => match[1] as string);

describe("the sample articles", () => {
  it.each(sampleArticles)("$slug opens with its title and byline, one paragraph a line", (sample) => {
    const lines = readSampleText(sample).trimEnd().split("\n");
    expect(lines[0]).toBe(sample.title);
    expect(lines.slice(0, 3)).toContain(`By ${sample.byline}`);
    expect(lines.every((line) => line.trim() === line && line !== "")).toBe(true);
    expect(sample.publishedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it("close every quotation mark they open, save where a quotation runs on", () => {
    for (const line of `${first}${second}`.split("\n")) {
      const open = line.split("“").length - line.split("”").length;
      expect([0, 1]).toContain(open);
    }
  });

  it("include a feature long enough to scroll", () => {
    expect(wordsOf(second).length).toBeGreaterThan(1500);
    expect(wordsOf(second).length).toBeLessThan(2200);
  });

  it.each([
    ["n68-mexico", first],
    ["n67-gauge", second],
  ])("are annotated word for word in the corpus as %s", (id, text) => {
    const marked = readFileSync(new URL(`../../lib/text/corpus/${id}.txt`, import.meta.url), "utf8");
    expect(readMarked(id, marked).text).toBe(text);
  });

  it("let the same people speak as the article they go back to", () => {
    for (const name of [
      "William Burns",
      "Glen VanHerck",
      "John Sipher",
      "Douglas London",
      "Paul Kolbe",
      "López Obrador",
    ]) {
      expect(first).toContain(name);
    }
  });
});

/** The seed belongs to its publisher and lies beside the repository, never in it. */
const seed = existsSync(seedFile) ? readFileSync(seedFile, "utf8") : null;
const where = seed ? "beside the seed article" : "NOT COMPARED, for the seed article is not at ../shared";

describe.skipIf(!seed)(`${where}: the first sample`, () => {
  it("shares no run of eight words outside short quotations", () => {
    const runs = (text: string): string[] => {
      const words = wordsOf(text);
      return words.slice(7).map((_, i) => words.slice(i, i + 8).join(" "));
    };
    const inSeed = new Set(runs(seed ?? ""));
    const ownWords = first.split("\n").flatMap((line) => line.split(/“[^”]*”/));
    expect(ownWords.flatMap(runs).filter((run) => inSeed.has(run))).toEqual([]);
  });

  it("quotes at most twelve words at a time, and only what stands quoted there", () => {
    const there = quotationsOf(seed ?? "").map((quotation) => wordsOf(quotation).join(" "));
    for (const quotation of quotationsOf(first)) {
      const words = wordsOf(quotation);
      expect(words.length).toBeLessThanOrEqual(12);
      expect(there.some((other) => other.includes(words.join(" ")))).toBe(true);
    }
  });
});
