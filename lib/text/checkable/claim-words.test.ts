import { describe, expect, it } from "vitest";
import { compareParts } from "./marked-parts";

describe("words that make a claim more than a report are marked", () => {
  it.each([
    ["comparison", "It is {the largest} employer and {the second-biggest} port."],
    ["comparison", "Prices are {higher than} before and {more volatile than} oil."],
    ["comparison", "In the interest of the west, an honest guest rested."],
    ["comparison", "Exports {doubled}, {for the first time} since 2010."],
    ["comparison", "It is {as big as} a bus, and as well as that it is red."],
    ["comparison", "More than 40 people, as many as 1.2 million, met the First Minister as early as May."],
    ["comparison", "It is {three times as} big and {more dangerous than} it was."],
    ["cause", "The flood came {because of} the gate and {led to} losses."],
    ["cause", "{Due to} rain the match, due to start at noon, was off."],
    ["prediction", "Rates {will} fall and {could} go negative."],
    ["prediction", "The bridge is {due to} open in spring, {they'll} see."],
    ["prediction", "On May 3 he left a will."],
    ["comparison", "{More people left than} came."],
    ["cause", "The ban {fuelled} anger."],
    ["opinion", "The reply was {disgraceful} and the minister {should} go."],
  ] as const)("%s: %s", (kind, marked) => {
    const { expected, found } = compareParts(marked, kind);
    expect(found).toBe(expected);
  });
});
