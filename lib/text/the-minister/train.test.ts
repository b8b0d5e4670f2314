import { describe, expect, it } from "vitest";
import { readMarked } from "../corpus/read-marked";
import { shareRight } from "../learning/choices";
import { developmentArticles } from "../testing/development-articles";
import { toldChoices } from "../testing/told-choices";
import { pieces } from "./evidence";
import { choicesIn, train } from "./train";
import { weights } from "./weights";

const nothing = pieces.map(() => 0);

const choicesOf = (marked: string) => toldChoices(pieces, choicesIn(readMarked("", marked), nothing));

describe("the choices roles are learnt from", () => {
  it("say what speaks for somebody new and for each who can be meant, and who is right", () => {
    expect(
      choicesOf(
        "Anna Berg, a judge, left. ⟦q1 direct;Anna Berg;person;“It rained,”⟧ ⟦v1;said⟧ ⟦s1;the judge⟧.\nLacey Holt came. ⟦q2 direct;the driver;anonymous;“It snowed,”⟧ ⟦v2;said⟧ ⟦s2;the driver⟧.",
      ),
    ).toMatchInlineSnapshot(`
      [
        [
          "right: ruled 1, exact 1, agoCalled 1, paragraphCalled 1, leadsCalled 1, latestCalled 1, fresh 1, evident 1, mentions 1",
          "new 1",
        ],
        [
          "otherField 1, hasNouns 1, rival 1, ago 1.6, hasSpoken 1, evident 1, mentions 1",
          "ruled 1, unknown 1, ago 1, paragraph 1, leads 1, latest 1, fresh 1, evident 1, mentions 1",
          "right: new 1, newPost 1",
        ],
      ]
    `);
  });

  it.each([
    [
      "the annotation knows a name that nobody has",
      "Anna Berg left. ⟦q1 direct;Mia Ek;person;“It rained,”⟧ ⟦v1;said⟧ ⟦s1;the judge⟧.",
    ],
    ["nobody else can be meant", "Rain fell. ⟦q1 direct;the judge;anonymous;“It rained,”⟧ ⟦v1;said⟧ ⟦s1;the judge⟧."],
    ["two speak", "Anna Berg left. ⟦q1 direct;Anna Berg & Bo Hill;person;“It rained,”⟧ ⟦v1;said⟧ ⟦s1;the judge⟧."],
  ])("leave out where %s", (_name, marked) => expect(choicesOf(marked)).toEqual([]));
});

describe("learning", () => {
  it("comes near the weights that are shipped, and right on 80 in 100 choices by them", () => {
    const { weights: learnt, choices } = train(developmentArticles());
    expect(choices.length).toBeGreaterThan(600);
    for (const piece of pieces) expect(Math.abs(learnt[piece] - weights[piece]), piece).toBeLessThan(1);
    expect(
      shareRight(
        choices,
        pieces.map((piece) => weights[piece]),
      ),
    ).toBeGreaterThan(0.8);
  }, 120_000);
});
