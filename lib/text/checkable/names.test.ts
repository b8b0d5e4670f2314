import { describe, expect, it } from "vitest";
import { checkableParts } from "./checkable-parts";
import { compareParts } from "./marked-parts";

const names = [
  "The minister, {Hélène de Saint-Aubin}, met {Joris Van den Broeck}.",
  "CIA Director {William Burns} and Gen. {Glen VanHerck} spoke.",
  "He joined the {Bank of England} and {AT&T}.",
  "{R. Venkataraghavan} left.",
  "Russian agents met American officers at the {Soviet Embassy}.",
  "She works at the {Attorney General Club}.",
  "Drivers left early. They were cold.",
  "A study in the {Journal of Ageing Practice} says so.",
];
const titles = [
  "{CIA Director} William Burns and {Air Force Gen.} Glen VanHerck spoke.",
  "She told {Transport Minister} Hélène de Saint-Aubin.",
  "He became {chief executive} of Brayford Water.",
  "The {deputy prime minister} and its {spokeswoman}, Lena Oduya, agreed.",
  "They hired a lawyer and General Motors.",
];
const places = [
  "She works at {Harrow General Hospital}.",
  "The flood in {Langholt} hit {Withy Farm}.",
  "Agents in {Mexico City} left for {Washington}.",
  "The {River Tarrow} rose below {Sallow Dam}.",
  "{Mexico}’s neighbours and the {United States} allies met.",
];

describe("names, titles and places are told apart", () => {
  it.each(names)("names: %s", (marked) => expect(compareParts(marked, "name").found).toBe(marked));
  it.each(titles)("titles: %s", (marked) => expect(compareParts(marked, "title").found).toBe(marked));
  it.each(places)("places: %s", (marked) => expect(compareParts(marked, "place").found).toBe(marked));

  it("knows a name at the head of a sentence by its capital elsewhere in the text", () => {
    const marked = "The report names {Joan Hartley}. {Hartley} farms by the water. Water came. Drivers left.";
    expect(compareParts(marked, "name").found).toBe(marked);
  });

  it("takes the caller's word for a name that opens a sentence or looks like a place", () => {
    const text = "Hartley met London there.";
    const known = [
      { start: 0, end: 7 },
      { start: 12, end: 18 },
    ];
    const parts = checkableParts(text, [{ start: 0, end: text.length }], { names: known });
    expect(parts.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ["name", "Hartley"],
      ["name", "London"],
    ]);
  });
});
