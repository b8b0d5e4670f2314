import { describe, expect, it } from "vitest";
import { speakersOf } from "./testing/speakers-of";

describe("a book that speaks", () => {
  it.each([
    [
      "between commas and a year",
      "Her one novel, Small Mercies (1993), sold badly. It argues that it rained.",
      "Small Mercies",
    ],
    ["between commas before the verb", "Her book, Salt Years, sold badly. It argues that it rained.", "Salt Years"],
    [
      "in quotation marks",
      "In her memoir, “Salt Years” (1994), she was kind. It rained, according to her memoir.",
      "Salt Years",
    ],
    ["behind “called”", "A monograph by Ann Orr called “The Hand” sold badly. It argues that it rained.", "The Hand"],
    ["before its noun", "In “Ash and Salt,” a cookbook, she was kind. It rained, the book says.", "Ash and Salt"],
    [
      "but a person beside a book is no title",
      "In her book, Ann Orr, the poet, was kind. The book says it rained.",
      "her book",
    ],
    ["and a sentence is no title", "Her book, “It will rain today,” sold badly. It argues that it rained.", "her book"],
  ])("is called by its title, %s", (_name, text, speakers) => expect(speakersOf(text)).toBe(speakers));
});
