import { describe, expect, it } from "vitest";
import { speakersOf } from "./testing/speakers-of";

describe("kin without a name", () => {
  it.each([
    [
      "his wife, by the surname they share",
      "Roy and Anna Castleman have a well. “It rained,” Roy Castleman said. “It snowed,” his wife said.",
      "Roy Castleman; Anna Castleman",
    ],
    [
      "the kin of whoever has a role",
      "Fullback Siya Mbatha kicked. Anele Mbatha, 60, came. “It rained,” said the fullback’s mother.",
      "Anele Mbatha",
    ],
    [
      "a family by its name",
      "Pavlos Kyriakou sailed. His daughter, Eleni Kyriakou, wrote. The Kyriakous say it rained.",
      "Pavlos Kyriakou & Eleni Kyriakou",
    ],
    [
      "a family beside somebody whose surname only begins so",
      "Ann Patil spoke to Tom Patil and Eva Patil-Orr. The Patils said it rained.",
      "Ann Patil & Tom Patil",
    ],
    [
      "two of one name, counted",
      "Ann Patil spoke to Tom Patil. The two Patils said it rained. Both Patils said it snowed.",
      "Ann Patil & Tom Patil; Ann Patil & Tom Patil",
    ],
  ])("resolves %s", (_name, text, expected) => {
    expect(speakersOf(text)).toBe(expected);
  });
});
