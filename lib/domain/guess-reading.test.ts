import { describe, expect, test } from "vitest";
import { marked } from "../text/testing/marked";
import type { Reading } from "./claim";
import { guessReading } from "./guess-reading";
import type { SpeakerId } from "./ids";

const [ana, ben] = ["ana" as SpeakerId, "ben" as SpeakerId];

/** What is guessed of the bracketed words, when `said` is what is known already: who says which words, after which cue. */
function guess(source: string, said: { words: string; by: SpeakerId; cue?: string }[] = []) {
  const { text, spans } = marked(source);
  const span = spans[0]![0]!;
  const find = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  let paragraph = 0;
  const passages = [...text.matchAll(/[^.\n]+\.?[”"]?|\n/g)].flatMap(({ 0: words, index }) => {
    if (words === "\n") paragraph++;
    const start = index + words.length - words.trimStart().length;
    return words.trim() ? [{ start, end: index + words.length, kind: "sentence" as const, paragraph }] : [];
  });
  const readings = said.map(
    ({ words, by, cue }): Reading => ({
      ...{ spans: [find(words)], kind: "indirect", cue: cue ? [find(cue)] : [], mention: [], speakers: [by] },
      ...{ rightOfReply: false, about: null, settled: false, withdrawn: null },
    }),
  );
  const { kind, speakers, cue } = guessReading(text, span, passages, readings);
  return { kind, speakers, cue: cue.map(({ start, end }) => text.slice(start, end)) };
}

describe("words a person selects are taken", () => {
  test("as the article's own where nobody speaks in their sentence", () => {
    expect(guess("[The bridge opened in 1932.] Ana said it shakes.", [{ words: "it shakes", by: ana }])).toEqual({
      ...{ kind: "own", speakers: [], cue: [] },
    });
  });

  test.for([
    "Ana said the bridge shakes and “[it will fall].”",
    'Ana said the bridge shakes and "[it will fall]."',
    "Ana said the bridge shakes and [“it will fall”].",
    "Ana said the bridge shakes and «[it will fall]».",
    "Ana said the bridge shakes and ‘[it won’t stand]’.",
    "Ana said the bridge shakes and '[it won't stand]'.",
  ])("as direct in quotation marks, by whoever speaks in the sentence: %s", (source) => {
    const known = [{ words: "the bridge shakes", by: ana, cue: "said" }];
    expect(guess(source, known)).toEqual({ kind: "direct", speakers: [ana], cue: ["said"] });
  });

  test("as mixed where only some stand in quotation marks", () => {
    const known = [{ words: "the bridge", by: ana }];
    expect(guess("Ana said the bridge [shakes “like a leaf”].", known).kind).toBe("mixed");
  });

  test("as indirect without quotation marks, by the nearest who speaks in the sentence", () => {
    const known = [
      { words: "it shakes", by: ana },
      { words: "it stands", by: ben },
    ];
    expect(guess("Ana said it shakes, but Ben said it stands [and was painted].", known)).toMatchObject({
      ...{ kind: "indirect", speakers: [ben] },
    });
  });

  test("as going on with a quotation by whoever spoke last in the paragraph, without their cue", () => {
    const known = [
      { words: "it shakes", by: ana, cue: "said" },
      { words: "it stands", by: ben },
    ];
    expect(guess("Ben said it stands.\nAna said it shakes. “[It will fall].”", known)).toEqual({
      ...{ kind: "direct", speakers: [ana], cue: [] },
    });
  });

  test("as direct without a speaker where nobody is known to speak", () => {
    expect(guess("“[It will fall].”")).toEqual({ kind: "direct", speakers: [], cue: [] });
  });

  test("in far less than a second in a paragraph of nothing but marks", () => {
    const started = process.cpuUsage();
    guess(`${"'a ".repeat(60_000)}[b] ${'"‘'.repeat(60_000)}`);
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1_000).toBeLessThan(1_000);
  });
});
