import { describe, expect, it } from "vitest";
import { countedAgain, partOf } from "./parts-of-groups";
import { namesOf, told } from "./testing/told";

const one = (entity: { name: string } | null): string => namesOf(entity && [entity]);

describe("a part of those who were spoken of", () => {
  it.each([
    ["one alone", "Two witnesses said it rained. [One = one of the witnesses] left."],
    ["one of them", "Two witnesses said it rained. [One of them = one of the witnesses] left."],
    ["another", "Two current officers who left said it rained. [Another = another current officer] stayed."],
    ["people only mentioned", "The board told passengers to walk. [One = one of the passengers] left."],
    ["the other", "Two engineers left. “It rained,” one said. [The other = the other engineer] left."],
    ["a second", "“It rained,” said a Brussels diplomat. [A second = a second diplomat] left."],
    ["the other, of nobody’s kind", "“It rained,” said Ann Orr. [The other = –] left."],
    ["a word more, which is none", "Two witnesses said it rained. [One man = –] left."],
    ["nobody before, which is none", "Orlac AB grew. [One = –] left."],
  ])("is named after them: %s", (_name, text) =>
    expect(told(text, ({ resolver, first, last, sentence }) => one(partOf(resolver, first, last, sentence)))).toBe(
      text,
    ),
  );
});

describe("those counted before", () => {
  it.each([
    ["the three", "Three members of staff said it rained. [The three = three members of staff] left."],
    [
      "the second of two",
      "A nurse said it rained. Another nurse said it snowed. [The second nurse = another nurse] left.",
    ],
    ["not another number", "Three members of staff said it rained. [The two = –] left."],
    ["not anybody named", "Ann Orr said it rained. [The three = –] left."],
  ])("are taken up: %s", (_name, text) =>
    expect(
      told(text, ({ resolver, first, last, sentence }) => one(countedAgain(resolver, first, last, sentence))),
    ).toBe(text),
  );
});
