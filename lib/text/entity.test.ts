import { describe, expect, it } from "vitest";
import { countBefore, inside, lastBefore, namesMatch, newEntity, samePerson } from "./entity";
import { told, type Words } from "./testing/told";

describe("a name", () => {
  it.each([
    ["a surname", "person", "Anna Berg", "Berg", true],
    ["a given name", "person", "Anna Berg", "Anna", true],
    ["a middle name more", "person", "Anna Berg", "Anna Maria Berg", true],
    ["a second surname more", "person", "Ximena Pinto Vega", "Ximena Pinto", true],
    ["half a surname", "person", "Anna Solberg-Marsh", "Marsh", true],
    ["a surname with particles", "person", "Ludwig van den Berg", "van den Berg", true],
    ["somebody else’s given name", "person", "Anna Berg", "Tom Berg", false],
    ["a longer name of a surname alone", "person", "Berg", "Tom Berg", false],
    ["the first words of a body", "organisation", "Tarn Valley Council", "Tarn Valley", true],
    ["the last word of a body", "organisation", "Tarn Valley Council", "Council", false],
    ["a body’s country", "organisation", "U.S. Northern Command", "U.S.", false],
    ["no words", "person", "Anna Berg", "", false],
  ] as const)("may be meant by %s", (_name, type, own, words, expected) =>
    expect(namesMatch(newEntity(type, own, own.split(" ")), words.split(" ").filter(Boolean))).toBe(expected),
  );

  it.each([
    ["Anna Berg", "Anna Maria Berg", true],
    ["Hedda Solberg", "Hedda Solberg-Marsh", true],
    ["Ximena Pinto", "Ximena Pinto Vega", true],
    ["Anna Berg", "Anna Hill", false],
    ["Anna Berg", "Tom Berg", false],
    ["Anna", "Anna Berg", false],
  ])("in full is one person’s: %s and %s: %s", (a, b, expected) => {
    expect(samePerson(a.split(" "), b.split(" "))).toBe(expected);
    expect(samePerson(b.split(" "), a.split(" "))).toBe(expected);
  });

  it.each([
    ["Van den Berg", "van den Berg"],
    ["Al-Rashid", "al-Rashid"],
    ["Vandenberg", "Vandenberg"],
    ["", ""],
  ])("has its particle small inside: %s", (written, within) =>
    expect(inside(written.split(" ").filter(Boolean)).join(" ")).toBe(within),
  );
});

describe("where somebody is named", () => {
  const anna = ({ cast }: Words) => cast.find(["Anna", "Berg"], null, 0)!;

  it("counts the places before a word", () => {
    const text = "[Anna Berg = 0] left. Berg fell. [Berg = 2] rose. Rain [fell = 3].";
    expect(told(text, (words) => String(countBefore(anna(words), words.first)))).toBe(text);
  });

  it("finds the last of them, and where a sentence was about her under another name", () => {
    const text = "[Anna Berg = –] left. [She = 0] fell. [Rain = 1] fell. [Berg = 1] rose. [She = 3] ate.";
    expect(told(text, (words) => String(lastBefore(anna(words), words.first)?.sentence ?? "–"))).toBe(text);
  });
});
