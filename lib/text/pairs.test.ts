import { describe, expect, it } from "vitest";
import { pairBefore } from "./pairs";
import { namesOf, told } from "./testing/told";

describe("two people a sentence was about together", () => {
  it.each([
    ["two names joined by “and”", "Ann Orr and Nils Ek published a paper. [They = Ann Orr & Nils Ek] left."],
    ["with an age and kin between", "Ann Orr, 34, and her husband, Nils Ek, left. [They = Ann Orr & Nils Ek] came."],
    ["with an ampersand", "Ann Orr, 34, & Nils Ek left. [They = Ann Orr & Nils Ek] came."],
    ["three sentences back", "Ann Orr and Nils Ek left. Rain fell. Rain fell. [They = Ann Orr & Nils Ek] came."],
    ["not further back", "Ann Orr and Nils Ek left. Rain fell. Rain fell. Rain fell. [They = –] came."],
    [
      "not though both are named again",
      "Ann Orr and Nils Ek left. Rain fell. Rain fell. Rain fell. Ann Orr slept and Nils Ek ate. [They = –] came.",
    ],
    ["not with a verb between", "Ann Orr left and Nils Ek came. [They = –] stayed."],
    ["not without “and”", "Ann Orr, like Nils Ek, left. [They = –] came."],
    [
      "whom the sentence before ends with",
      "There came a couple, Ann Orr and Nils Ek. [They = Ann Orr & Nils Ek] left.",
    ],
    ["not whom somebody met before", "On Monday buses met Ann Orr and Nils Ek. Rain fell. [They = –] left."],
    ["not a person and a body", "Ann Orr and the Tarn Valley Council met. [They = –] left."],
    ["of two pairs the later", "Ann Orr and Nils Ek left. Bo Hill and Eva Day came. [They = Bo Hill & Eva Day] ate."],
  ])("are %s", (_name, text) =>
    expect(told(text, ({ resolver, sentence, first }) => namesOf(pairBefore(resolver, sentence, first)?.pair))).toBe(
      text,
    ),
  );
});
