import { describe, expect, it } from "vitest";
import { Cast } from "./cast";
import { newEntity } from "./entity";
import { told, type Words } from "./testing/told";

/** Whom the words marked name. */
function named({ tokens, cast, first, last }: Words): string {
  const words = tokens.slice(first, last).map(({ text }) => text);
  const gender = words[0] === "Mr" ? "m" : words[0] === "Ms" ? "f" : null;
  return cast.find(gender ? words.slice(1) : words, gender, first)?.name ?? "–";
}

describe("whom a name finds", () => {
  it.each([
    ["by a surname", "Anna Berg left. [Berg = Anna Berg] came."],
    ["by a surname before the full name", "[Berg = Anna Berg] left. Later Anna Berg came."],
    ["by half a surname", "Anna Solberg-Marsh left. [Marsh = Anna Solberg-Marsh] came."],
    ["by particles at the head of a sentence", "Ludwig van den Berg left. [Van den Berg = Ludwig van den Berg] came."],
    ["by an acronym in brackets", "The Tarn Valley Council (TVX) met. [TVX = Tarn Valley Council] left."],
    [
      "by initials no bracket gives",
      "The Federal Aviation Administration met. [FAA = Federal Aviation Administration] left.",
    ],
    ["not a person by initials", "Anna Berta Cole left. It is [ABC = ABC]."],
    ["the one a title tells", "Anna Berg and Tom Berg left. [Mr Berg = Tom Berg] came, [Ms Berg = Anna Berg] stayed."],
    ["the one named right before", "Anna Berg left. Berg fell. Tom Berg came. [Berg = Tom Berg] rose."],
    [
      "the one named most",
      `Anna Berg left.${" Berg fell.".repeat(20)} Tom Berg came. ${"Rain fell. ".repeat(20)}[Berg = Anna Berg] rose.`,
    ],
    [
      "the one whom the article calls so",
      `Tom Berg left. Berg fell. Berg rose. Anna Berg came by. ${"Rain fell. ".repeat(8)}[Berg = Tom Berg] slept.`,
    ],
    [
      "the one a sentence was about, if neither is called so",
      `Tom Berg left. Tom fell. Anna Berg came. ${"Rain fell. ".repeat(15)}[Berg = Anna Berg] slept.`,
    ],
    ["the person before the body", "Anna Berg left. The Berg Council met. [Berg = Anna Berg] came."],
    ["nobody of another name", "Anna Berg left. [Hill = –] came."],
  ])("is found %s", (_name, text) => expect(told(text, named)).toBe(text));
});

describe("a cast", () => {
  it("knows who is around, each once, in the order first named", () => {
    const text = "Anna Berg left. Tom Hill fell. Berg rose. Nils Ek came. [They = Anna Berg, Tom Hill, Nils Ek] ate.";
    expect(
      told(text, ({ cast, sentence }) =>
        cast
          .around(sentence, 4)
          .map(({ name }) => name)
          .join(", "),
      ),
    ).toBe(text);
  });

  it("finds a renamed entity by its old words and its new ones", () => {
    const cast = new Cast();
    const entity = cast.addNamed(newEntity("person", "Berg", ["Berg"]));
    cast.rename(entity, ["Anna", "Berg"]);
    expect(cast.find(["Anna"], null, 0)).toBe(entity);
    expect(cast.find(["Berg"], null, 0)).toBe(entity);
    expect(entity.name).toBe("Anna Berg");
    expect([...entity.aliases]).toEqual(["Berg"]);
  });

  it("finds what is described by exactly its name", () => {
    const cast = new Cast();
    const official = cast.addDescribed(newEntity("anonymous", "a senior official", []));
    expect(cast.called("a senior official")).toBe(official);
    expect(cast.called("an official")).toBeUndefined();
    expect(cast.find(["official"], null, 0)).toBeNull();
  });

  it("finds by the acronym behind a name, and keeps it as another name", () => {
    const cast = new Cast();
    const body = cast.addNamed(newEntity("organisation", "Tarn Valley Council", ["Tarn", "Valley", "Council"]));
    cast.nameByAcronym(body, "TVX");
    expect(cast.find(["TVX"], null, 0)).toBe(body);
    expect([...body.aliases]).toEqual(["TVX"]);
  });
});
