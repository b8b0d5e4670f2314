import { describe, expect, it } from "vitest";
import { headOf } from "../mentions";
import { namesOf, told } from "../testing/told";
import { byRule } from "./by-rule";

describe("by plain rules a role", () => {
  it.each([
    ["is whoever is called so", "The minister, Rory Tennant, left. Ann Orr came. [The minister = Rory Tennant] ate."],
    ["is whoever was named last", "Anna Berg, 52, met Tom Hill, 40. [The striker = Tom Hill] left."],
    [
      "is who has no name and spoke right before, for a man",
      "Tom Hill, 40, sat. A farmer told the court that Tom Hill slept. [The man = a farmer] left.",
    ],
    [
      "is not who spoke long before",
      "A farmer told the court it rained. It snowed. Tom Hill, 40, sat. [The man = Tom Hill] left.",
    ],
    ["is nobody known, if it is a post", "Ann Orr, a nurse, sat down. [The chancellor = –] left."],
    ["is nobody known, who comes with the place", "Tom Hill, 40, fished. [The barman = –] left."],
    ["is nobody known, who is told apart", "Tom Hill, 40, fished. [The older man = –] left."],
  ])("%s", (_name, text) =>
    expect(
      told(text, ({ resolver, tokens, first, last, sentence }) => {
        const found = byRule(resolver, first, last, headOf(tokens, first, last), sentence);
        return namesOf(found && [found]);
      }),
    ).toBe(text),
  );

  it("gives nobody a name to go by", () => {
    const text = "The minister, Rory Tennant, left. [The minister = ] ate.";
    expect(
      told(text, ({ resolver, tokens, first, last, sentence }) =>
        [...byRule(resolver, first, last, headOf(tokens, first, last), sentence)!.aliases].join(),
      ),
    ).toBe(text);
  });
});
