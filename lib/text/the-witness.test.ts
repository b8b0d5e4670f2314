import { describe, expect, it } from "vitest";
import { namesOf, told } from "./testing/told";
import { theWitness } from "./the-witness";

describe("the witness", () => {
  it.each([
    ["is who was heard last", "Ann Orr said it rained. Tom Hill left. [The witness = Ann Orr] wept."],
    [
      "is not who asks",
      "Tom Hill said it rained. “Why?” asked Ann Orr, for the defence, loudly. [The witness = Tom Hill] wept.",
    ],
    ["is not who judges", "Tom Hill said it rained. Judge Ann Orr said it snowed. [The witness = Tom Hill] wept."],
    ["is nobody where nobody was heard", "Ann Orr left. [The witness = –] wept."],
    ["is not who was heard long before", `Ann Orr said it rained.${" Rain fell.".repeat(12)} [The witness = –] wept.`],
  ])("%s", (_name, text) =>
    expect(
      told(text, ({ resolver, sentence }) => {
        const found = theWitness(resolver, sentence);
        return namesOf(found && [found]);
      }),
    ).toBe(text),
  );
});
