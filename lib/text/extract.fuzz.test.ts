import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMarked } from "./corpus/read-marked";
import { extract } from "./extract";
import type { Extraction, Span } from "./model";

/** STET_FUZZ=100000 for the long run. */
const INPUTS = Number(process.env.STET_FUZZ ?? 3000);

const MARKS = [
  "“",
  "”",
  "‘",
  "’",
  '"',
  "'",
  "''",
  "«",
  "»",
  "(",
  ")",
  "—",
  ":",
  ",",
  ".",
  "…",
  "?",
  "\n",
  "\n\n",
  " ",
  "\u00a0",
  "\ud83d",
  "\udc4d",
  "\u202e",
  "\u0000",
  "e\u0301",
];
const WORDS = [
  "said",
  "Smith",
  "she",
  "who",
  "that",
  "according to",
  "Dr.",
  "U.S.",
  "told",
  "asked",
  "the board",
  "was",
  "called",
  "and",
  "adding",
  "$4m",
  "A:",
  "By",
  "They’re",
  "O’Neill",
  "von",
  "which",
  "“No,”",
  "in a statement",
];
const news = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...WORDS.map((word) => `${word} `)) },
      { weight: 2, arbitrary: fc.constantFrom(...MARKS) },
      { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 6 }) },
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(""));

/** What every extraction promises, whatever it was given. */
function expectSound(text: string, { text: kept, passages, claims, speakers }: Extraction): void {
  expect(kept).toBe(text);
  const inside = ({ start, end }: Span) => Number.isInteger(start) && start >= 0 && end <= text.length && start < end;
  let at = 0;
  for (const passage of passages) {
    expect(inside(passage) && passage.start >= at).toBe(true);
    expect(text.slice(at, passage.start).trim()).toBe("");
    at = passage.end;
  }
  expect(text.slice(at).trim()).toBe("");
  let first = 0;
  for (const claim of claims) {
    expect(claim.spans.length).toBeGreaterThan(0);
    expect(claim.spans[0]!.start).toBeGreaterThanOrEqual(first);
    first = claim.spans[0]!.start;
    let end = -1;
    for (const span of claim.spans) {
      expect(inside(span) && span.start >= end).toBe(true);
      end = span.end;
    }
    for (const span of [...claim.cue, ...claim.mention, ...claim.parts]) expect(inside(span)).toBe(true);
    expect(claim.kind === "own").toBe(claim.speakers.length === 0);
    for (const index of claim.speakers) expect(speakers[index]).toBeDefined();
    expect(claim.doubt.probability).toBeGreaterThanOrEqual(0);
    expect(claim.doubt.probability).toBeLessThanOrEqual(1);
  }
}

describe("extract, on any text", () => {
  it("keeps its promises", () => {
    fc.assert(
      fc.property(news, (text) => expectSound(text, extract(text))),
      { numRuns: INPUTS, seed: 20240516 },
    );
  }, 600_000);

  // Whatever looks behind a word or ahead of it finds nothing there in one of these.
  it("keeps them on sentences that break off or begin at any word", () => {
    const folder = new URL("corpus/", import.meta.url);
    const files = readdirSync(folder).filter((name) => /^[a-z]\d+-.*\.txt$/.test(name));
    const step = INPUTS > 50_000 ? 1 : 48;
    for (const name of files.filter((_, index) => index % step === 0)) {
      const { text } = readMarked(name, readFileSync(new URL(name, folder), "utf8"));
      for (const sentence of text.split(/(?<=[.!?”"])\s+/)) {
        const words = sentence.split(" ");
        for (let cut = 1; cut < Math.min(words.length, 60); cut++)
          for (const part of [words.slice(0, cut), words.slice(cut)]) {
            const broken = part.join(" ");
            expectSound(broken, extract(broken));
          }
      }
    }
  }, 600_000);

  it.each([
    ["nothing", ""],
    ["white space", " \n\t\n"],
    ["one 200,000-character line", "Smith said the board, which met, voted and ".repeat(4700).slice(0, 200_000)],
    ["one 200,000-character word", "a".repeat(200_000)],
    ["10,000 nested quotations", `${"“a ‘b ".repeat(10_000)}${"’ ”".repeat(10_000)}`],
    ["10,000 unclosed marks", "“ ".repeat(10_000)],
    ["10,000 apostrophes", "'a ".repeat(10_000)],
    ["10,000 brackets", "(said ".repeat(10_000)],
    ["10,000 commas before a verb", `Smith${", a man".repeat(10_000)}, said no.`],
    ["10,000 verbs in a row", "said ".repeat(10_000)],
    ["10,000 names in a row", "Anna Berg and ".repeat(10_000)],
    ["10,000 short lines", "A: no\n".repeat(10_000)],
    ["lone surrogates", "\ud83d said \udc4d “\ud83d”"],
    ["a closing bracket nothing opened", ")said A: "],
    ["a closing bracket between subject and verb", "They’re )said “No,” "],
    ["text written right to left", "\u202e“No,” said Smith.\u202c"],
  ])(
    "takes %s",
    (_name, text) => {
      expectSound(text, extract(text));
    },
    30_000,
  );

  it.each([
    "Smith said the board, which met, voted and ",
    "“a ‘b ",
    "said ",
    "Anna Berg and ",
    ", a man",
    "A: no\n",
    "Mr. Holt “",
  ])(
    "takes time in proportion to the text: %j",
    (piece) => {
      const time = (length: number) => {
        const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
        const started = performance.now();
        extract(text);
        return performance.now() - started;
      };
      time(10_000);
      const once = Math.min(time(10_000), time(10_000));
      // Eight times the text in at most thirty times the time: far from quadratic, with room for a busy machine.
      expect(time(80_000)).toBeLessThan(30 * once + 300);
    },
    60_000,
  );
});
