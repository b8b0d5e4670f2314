import { describe, expect, it } from "vitest";
import { answered } from "./testing/answered";
import { findThat } from "./that";

const that = (sentence: string) =>
  answered(sentence, (clause, { to }) => {
    const at = findThat(clause, to, clause.units.length);
    return at < 0 ? null : { from: at, to: at + 1 };
  });

describe("the “that” of a reporting verb", () => {
  it.each([
    ["right behind it", "She {said} [that] the bus was late."],
    ["before a plural", "She {said} [that] buses were late."],
    ["before a pronoun", "She {said} [that] it rained."],
    ["behind whom was told", "She {told} the board [that] it rained."],
    ["behind a day", "She {said} Tuesday [that] it rained."],
    ["behind an occasion", "She {said} in a long letter [that] riders were late."],
    ["behind what stands between commas", "She {points out}, as we wait, [that] it rained."],
    ["behind a bracket", "She {said} (twice) [that] it rained."],
    ["behind a comma", "She {said}, on Friday, [that] it rained."],
    ["before a noun that could be its own", "She {said} [that] rain fell."],
    ["behind people and what they do", "She {told} drivers waiting at stops [that] it rained."],
    ["behind a day and a laugh between commas", "She {said} on Friday, with a laugh, [that] it rained."],
    ["not with a day of its own", "She {told} the board that day it rained."],
    ["not behind a clause and a comma", "She {said} it rained, that it snowed."],
    ["not behind a quotation and “and”", "She {said} “no” and that it rained."],
    ["not what is pointed at", "She {says} that is not so."],
    ["not a relative’s", "She {denied} the plan that failed."],
    ["not a nearer verb’s", "She {posted} a report claiming that it rained."],
    ["not behind another verb", "She {said} it was clear that it rained."],
    ["not behind a quotation", "She {said} “no” that day."],
    ["not behind a colon", "She {said}: that it rained."],
    [
      "not out of reach",
      "She {said} of the old and the new and the red and the blue and the big and the small and the wet and the dry and the fast buses that it rained.",
    ],
    ["not of an occasion that was something", "She {told} them after the meeting that was held on a bus."],
    ["not where there is none", "She {said} it rained."],
  ])("is found %s", (_name, row) => expect(that(row)).toBe(row));

  it("is looked for no further than it is told to", () => {
    const row = "She {said on Friday} that it rained.";
    expect(answered(row, (clause, { from, to }) => (findThat(clause, from + 1, to) < 0 ? null : { from, to }))).toBe(
      row,
    );
  });
});
