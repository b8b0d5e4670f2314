import { describe, expect, it } from "vitest";
import { speakersOf } from "./testing/speakers-of";
import { tokenize } from "./tokens";

/** Words that are somebody's surname here, each as often as it stands so. */
function surnamesOf(text: string): string {
  return tokenize(text)
    .filter(({ capital, text, lower }) => capital && text === lower)
    .map(({ text }) => text)
    .join(" ");
}

describe("surnames that are words, too", () => {
  it.each([
    ["a trade behind a given name", "Tom Baker left. Baker waved.", "Baker Baker"],
    ["a title behind a given name", "Ann King left. King waved.", "King King"],
    ["a month", "Theresa May left. Then May waved.", "May May"],
    ["a body behind “Mr”", "Sam House left. Mr House waved.", "House House"],
    ["a verb of saying", "Sam Grant left. Grant waved.", "Grant Grant"],
    ["no date", "They told Ann May 3 would do. May was cold.", ""],
    ["no trade before a name", "Tom Baker left. Baker Ann Hill waved.", "Baker"],
    ["no title behind an article", "Ann King left. The King waved.", "King"],
    ["no title that is a place’s", "Victoria Governor Ann Hill left. Governor Hill waved.", ""],
    ["nobody spoken to by an office", "“Yes, Mr Speaker,” she said. Speaker and clerk left.", ""],
    ["no body behind a given name", "Chelsea House left. House prices fell.", ""],
    ["no word of which nothing shows a name", "Bakers left. Baker shops shut.", ""],
  ])("are known by the article: %s", (_name, text, expected) => expect(surnamesOf(text)).toBe(expected));

  it.each([
    ["a trade", "Tom Baker left. “It rained,” Mr Baker said. Baker said it snowed.", "Tom Baker; Tom Baker"],
    [
      "a title",
      "Its chief, Denise Cardinal, said it rained. “It snowed,” said Chief Cardinal.",
      "Denise Cardinal; Denise Cardinal",
    ],
    ["a month", "Theresa May left. Mrs May said it rained. May said it snowed.", "Theresa May; Theresa May"],
  ])("speak as the person they name: %s", (_name, text, expected) => expect(speakersOf(text)).toBe(expected));
});
