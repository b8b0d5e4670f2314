import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readMarked } from "../corpus/read-marked";
import { shareRight } from "../learning/choices";
import { developmentArticles } from "../testing/development-articles";
import { toldChoices } from "../testing/told-choices";
import { pieces } from "./evidence";
import { choicesIn, train } from "./train";
import { weights } from "./weights";

const nothing = pieces.map(() => 0);
const shipped = pieces.map((piece) => weights[piece]);

const choicesOf = (marked: string) => toldChoices(pieces, choicesIn(readMarked("", marked), nothing));

describe("the choices he and she are learnt from", () => {
  it("say what speaks for each who can be meant, and who is right", () => {
    expect(
      choicesOf(
        "Anna Berg sang. ⟦q1 direct;Anna Berg;person;“It rained,”⟧ ⟦v1;said⟧ ⟦s1;Anna Berg⟧.\nLacey Holt, a baker, came in. ⟦q2 direct;Lacey Holt;person;“It snowed,”⟧ ⟦s2;she⟧ ⟦v2;said⟧.",
      ),
    ).toEqual([
      [
        "sentenceAgo 2, spokeLast 1, agrees 1, main 1, mentions 1.6",
        "right: sentenceAgo 1, paragraph 1, subject 1, agrees 1, introduced 1, mentions 1",
      ],
    ]);
  });

  it("tell who spoke in the sentence before and who has no name", () => {
    expect(
      choicesOf(
        "Lacey Holt left. An engineer stayed. ⟦q1 direct;Anna Berg;person;“It rained,”⟧ ⟦v1;said⟧ ⟦s1;Anna Berg⟧. ⟦q2 direct;Anna Berg;person;“It snowed,”⟧ ⟦s2;she⟧ ⟦v2;said⟧. ⟦q3 direct;an engineer;anonymous;“It hailed,”⟧ ⟦v3;said⟧ ⟦s3;an engineer⟧. ⟦q4 direct;Lacey Holt;person;“It thawed,”⟧ ⟦s4;she⟧ ⟦v4;said⟧.",
      ),
    ).toMatchInlineSnapshot(`
      [
        [
          "sentenceAgo 3, paragraph 1, agrees 1, main 1, mentions 1",
          "sentenceAgo 2, paragraph 1, nameless 1",
          "right: sentenceAgo 1, paragraph 1, spokeLast 1, spokeBefore 1, agrees 1, mentions 1",
        ],
        [
          "right: sentenceAgo 2, paragraph 1, agrees 1, main 1, mentions 1",
          "sentenceAgo 1, paragraph 1, spokeLast 1, spokeBefore 1, nameless 1, mentions 1",
          "sentenceAgo 3, paragraph 1, agrees 1, mentions 1",
        ],
      ]
    `);
  });

  it.each([
    [
      "nobody goes by the right name",
      "Anna Berg met Lacey Holt. ⟦q1 direct;Mia Ek;person;“It rained,”⟧ ⟦s1;she⟧ ⟦v1;said⟧.",
    ],
    ["two go by it", "Anna Berg met Lacey Berg. ⟦q1 direct;Berg;person;“It rained,”⟧ ⟦s1;she⟧ ⟦v1;said⟧."],
    ["there is no choice", "Anna Berg left. ⟦q1 direct;Anna Berg;person;“It rained,”⟧ ⟦s1;she⟧ ⟦v1;said⟧."],
    [
      "no pronoun names the source",
      "Anna Berg met Lacey Holt. ⟦q1 direct;Anna Berg;person;“It rained,”⟧ ⟦v1;said⟧ ⟦s1;Anna Berg⟧.",
    ],
  ])("leave out where %s", (_name, marked) => expect(choicesOf(marked)).toEqual([]));
});

describe("learning", () => {
  it("comes near the weights that are shipped, and right on 95 in 100 choices by them", () => {
    const { weights: learnt, choices } = train(developmentArticles());
    expect(choices.length).toBeGreaterThan(700);
    for (const piece of pieces) expect(Math.abs(learnt[piece] - weights[piece]), piece).toBeLessThan(1);
    expect(shareRight(choices, shipped)).toBeGreaterThan(0.95);
  }, 60_000);

  it("opens no held-out article", () => {
    const CORPUS = new URL("../corpus/", import.meta.url);
    const learnt = new Set(developmentArticles().map(({ id }) => id));
    const heldOut = readdirSync(CORPUS, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap(({ name }) => readdirSync(new URL(`${name}/`, CORPUS)));
    expect(heldOut.length).toBeGreaterThan(50);
    expect(heldOut.filter((name) => learnt.has(name))).toEqual([]);
  });
});
