import { describe, expect, it } from "vitest";
import { speakersOf } from "./testing/speakers-of";

describe("whoever is named in the clause behind the noun", () => {
  it.each([
    ["gave a name only", "“It rained,” said the owner, who gave her name only as Madam Blessing.", "Madam Blessing"],
    ["gave a first name", "“It rained,” said the owner, who gave only her first name, Rosa.", "Rosa"],
    ["asked to be called so", "“It rained,” said a trader who asked to be called Mama Joyce.", "Joyce"],
    ["goes by a name", "The last monk, who goes by Brother Anselm, said it rained.", "Anselm"],
    [
      "is identified with a name known already",
      "Tobias Holt resigned. A man identified in the minutes as Holt said it rained.",
      "Tobias Holt",
    ],
    [
      "and is taken up by the noun",
      "Bo Ek left. Then came the owner, who is known as Finn. “It rained,” the owner said.",
      "Finn",
    ],
    ["and not who is named beside another verb", "The owner said he called Tom Hill.", "the owner"],
  ])("is who %s", (_name, text, speakers) => expect(speakersOf(text)).toBe(speakers));
});
