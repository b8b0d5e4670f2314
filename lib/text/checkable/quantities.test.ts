import { describe, expect, it } from "vitest";
import { compareParts } from "./marked-parts";

describe("numbers are marked with what they count", () => {
  it.each([
    "The dam released {at least 41 cubic metres a second}.",
    "She lost {212 ewes} and {two tractors}.",
    "{Eleven other farms} were flooded.",
    "A {14-year-old} boy read a {41-page} report in a {20-minute} slot.",
    "The board voted {6-3} to close {10 to 12 schools}.",
    "{About two-thirds} of patients and {a third} of nurses agreed; {half} of them signed.",
    "{Dozens} of officers and {hundreds of thousands} of marchers came.",
    "{More than two hundred and twelve people} died.",
    "It sold {4.2 million units}, {up to 5.5m} of them abroad.",
    "The strike is the {third} since August.",
    "Some of them left, and one of them stayed for {one year}.",
    "The team won its {12th} title.",
    "It was {30 °C} at the coast.",
    "It covers {40 sq km}, is {200ft} tall and {98F} hot.",
    "{4 in 10} agreed, {nine out of ten dentists} smiled and {one in five} left.",
    "It happened in 2019 and {two} in {three years}.",
    "Costs fell by {a fifth} within {three years}.",
    "At one point the {two} of them was enough.",
  ])("%s", (marked) => {
    const { expected, found } = compareParts(marked, "number");
    expect(found).toBe(expected);
  });
});

describe("money is marked whole, and is no number", () => {
  it.each([
    "It will cost {$7.4 million}, with {about $5 million} from a levy.",
    "Losses ran at {14 million euros} ({$16.4 million}) a day.",
    "The fine was {£90}, or {50p an hour} for {₹212 crore}.",
    "Crews lose {Sh450 a day}; a flat costs {US$1.2bn}.",
    "{Tens of millions of dollars} were spent, {half a million pounds} of it on paint.",
    "Profit rose from {£61 million to £88 million}.",
    "The price rose to {Rs. 40} a kilo.",
    "Sales may reach {410 million to 440 million euros}, or {N48 billion}.",
    "He carried 12 pounds of flour and won 3 games.",
    "They paid {$5-$7 a head}.",
    "It cost {ten grand} or {500 quid}.",
  ])("%s", (marked) => {
    const { expected, found } = compareParts(marked, "money");
    expect(found).toBe(expected);
  });

  it("leaves its digits to no other kind", () => {
    expect(compareParts("It cost $7.4 million and 61 percent of 12 towns paid in 2019.", "number").found).toBe(
      "It cost $7.4 million and 61 percent of {12 towns} paid in 2019.",
    );
  });
});

describe("percentages are marked whole", () => {
  it.each([
    "Support rose to {61 percent} from {just under 50%}.",
    "Growth of {2.4-3 percent} is forecast, {2% to 3%} next year.",
    "Margins fell {240 basis points} and the share {5 percentage points}.",
    "A {30-percent} levy and {11.2 per cent} of sales.",
    "A percentage of the workers left.",
  ])("%s", (marked) => {
    const { expected, found } = compareParts(marked, "percentage");
    expect(found).toBe(expected);
  });
});
