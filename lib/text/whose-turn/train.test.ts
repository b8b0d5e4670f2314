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

const OPENING =
  "Anna Berg met Lacey Holt.\nRain fell.\n⟦q1 direct;Anna Berg;person;“Did it rain?”⟧ ⟦s1;Anna Berg⟧ ⟦v1;asked⟧.\n⟦q2 direct;Lacey Holt;person;“It rained all of the long day and snowed at night,”⟧ ⟦s2;Lacey Holt⟧ ⟦v2;said⟧.\n";

describe("the choices a turn is learnt from", () => {
  it("say what speaks for each, and who is right, and count thrice without a cue", () => {
    const choices = choicesOf(`${OPENING}⟦q3 direct;Anna Berg;person;“And then?”⟧`);
    expect(choices).toEqual([
      ["last 1, asked 1, since 1", "right: since 2"],
      ...new Array(3).fill(["last 1, since 1", "right: turn 1, exchange 3, since 1.6"]),
    ]);
  });

  it.each([
    [
      "goes on of somebody",
      `${OPENING}⟦q3 direct;Lacey Holt;person;“They had not been told so by any of the others.”⟧`,
      "right: last 1, goesOn 1, since 1",
    ],
    [
      "is led to by what is told of them",
      "⟦q1 direct;Anna Berg;person;“It rained,”⟧ ⟦v1;said⟧ ⟦s1;Anna Berg⟧.\nLacey Holt shrugged. ⟦q2 direct;Lacey Holt;person;“It snowed.”⟧",
      "right: leads 1, since 1",
    ],
    [
      "is reported before",
      "Rain fell on Lacey Holt. ⟦q1 indirect;Anna Berg;person;It rained⟧, ⟦s1;Anna Berg⟧ ⟦v1;said⟧.\n⟦q2 direct;Anna Berg;person;“It snowed.”⟧",
      "right: last 1, reported 1, introduced 1, since 1",
    ],
  ])("tell who %s", (_name, marked, right) => expect(choicesOf(marked).at(-1)).toContain(right));

  it.each([
    [
      "goes on in its paragraph",
      "⟦q1 direct;Anna Berg;person;“It rained,”⟧ ⟦v1;said⟧ ⟦s1;Anna Berg⟧. ⟦q2 direct;Anna Berg;person;“It snowed.”⟧",
    ],
    [
      "has nobody else to say it",
      "⟦q1 direct;Anna Berg;person;“It rained,”⟧ ⟦v1;said⟧ ⟦s1;Anna Berg⟧.\n⟦q2 direct;Anna Berg;person;“It snowed.”⟧",
    ],
  ])("leave out what %s", (_name, marked) => expect(choicesOf(marked)).toEqual([]));
});

describe("learning whose turn it is", () => {
  it("comes near the weights that are shipped, and right on 79 in 100 choices by them", () => {
    const { weights: learnt, choices } = train(developmentArticles());
    expect(choices.length).toBeGreaterThan(700);
    for (const piece of pieces) expect(Math.abs(learnt[piece] - weights[piece]), piece).toBeLessThan(1);
    const shipped = pieces.map((piece) => weights[piece]);
    expect(shareRight(choices, shipped)).toBeGreaterThan(0.79);
  }, 60_000);
});
