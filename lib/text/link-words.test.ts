import { describe, expect, it } from "vitest";
import { linkOf } from "./link-words";

describe("the word between an object and what is said of it", () => {
  it.each([
    ["accuse", "of"],
    ["estimate", "at"],
    ["liken", "to"],
    ["value", "at"],
    ["credit", "with"],
    ["blame", "for"],
    ["peg", "at"],
  ])("ties the object of “%s” to what is said of it by “%s”", (lemma, link) => expect(linkOf(lemma)).toBe(link));
});
