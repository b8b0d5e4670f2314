import { describe, expect, it } from "vitest";
import { speakersOf } from "./testing/speakers-of";

describe("the elder and the younger of one surname", () => {
  it.each([
    ["by their ages", "Merle Vance, 81, and Tessa Vance, 22, left. It rained, said the elder Vance.", "Merle Vance"],
    [
      "by what kin one is",
      "Merle Vance left. Her son, Joel Vance, came. It rained, said the younger Vance.",
      "Joel Vance",
    ],
    ["by who was not named last", "Joel Vance left. Merle Vance came. It rained, said the elder Vance.", "Joel Vance"],
    [
      "one is said to be young, though named last",
      "Merle Vance left. Joel Vance, 19, came. It rained, said the younger Vance.",
      "Joel Vance",
    ],
    [
      "with a title between",
      "Merle Vance, 81, and Joel Vance, 22, left. It rained, the younger Mr Vance said.",
      "Joel Vance",
    ],
    [
      "by a child of one given name alone",
      "Tom Vance left. He has one child, Joel, who left. It rained, said the younger Vance.",
      "Joel Vance",
    ],
    [
      "and are not told apart where there is but one",
      "Merle Vance left. It rained, said the elder Vance.",
      "Merle Vance",
    ],
  ])("are told apart %s", (_name, text, speakers) => expect(speakersOf(text)).toBe(speakers));
});
