import { describe, expect, it } from "vitest";
import { namesOf, told } from "../testing/told";

const meant = (text: string) =>
  told(text, ({ resolver, first, last, sentence }) => namesOf(resolver.resolve(first, last, sentence)));

describe("whom a role means", () => {
  it.each([
    ["is whoever is called so", "The minister, Rory Tennant, left. Ann Orr came. [The minister = Rory Tennant] ate."],
    [
      "is whoever is called by a word for the same",
      "Bishop Ana Rao came. Tom Hill met her. [The cleric = Ana Rao] left.",
    ],
    [
      "is whose trade is of the field",
      "Ana Rao, a goalkeeper, met Tom Hill, a judge. Tom Hill left. [The magistrate = Tom Hill] ate.",
    ],
    [
      "is of whom it tells what such people do",
      "Ann Orr, 34, came. Chuy Lopez, 40, who has sold bread for years, came. Ann Orr ate. [The baker = Chuy Lopez] left.",
    ],
    [
      "is of whom it tells in words of the same stem",
      "Ann Orr, 34, who wrote the libretto, came. Tom Hill, 40, came. [The librettist = Ann Orr] left.",
    ],
    ["is whoever is of the age", "Ann Orr, 34, met Mia Ek, 43. Ann Orr left. [The 43-year-old = Mia Ek] ate."],
    [
      "is whoever is of an age with the noun",
      "Ann Orr, 16, met Mia Ek, 43. Mia Ek ate. [The teenager = Ann Orr] left.",
    ],
    [
      "is of whom it tells the words before the noun",
      "Ann Orr, 34, who leads the Danfo union, came. Tom Hill, 40, came. Rain fell. Snow fell. [The Danfo veteran = Ann Orr] left.",
    ],
    ["is whoever spoke last", "Anna Berg, 52, said it rained. [The striker = Anna Berg] left."],
    ["is whoever fits a gendered noun", "Anna Berg, 52, met Tom Hill, 40. [The businesswoman = Anna Berg] left."],
    ["is whoever is named so later", "[The county sheriff = Roy Orr] left.\nAnn Ek came. Sheriff Roy Orr ate."],
    ["is whoever was met without a name", "Ann Orr left. A nurse said it rained. [The nurse = a nurse] ate."],
    ["is no body", "Orlac AB grew. [The striker = the striker] left."],
    ["is no town", "Anna Berg, 52, came to Harlow Forks. [The striker = Anna Berg] left."],
    [
      "is not whoever has the post elsewhere",
      "Norcastle manager Nils Ek left. [The Pellbridge manager = the Pellbridge manager] came.",
    ],
    [
      "is not who holds another office",
      "The transport minister, Jill Moran, left. [The health minister = the health minister] came.",
    ],
    [
      "is not who holds an office of less rank",
      "The minister, Jill Moran, left. [The prime minister = the prime minister] came.",
    ],
    ["is who holds the rank", "Deputy mayor Jill Moran left. Tom Hill came. [The deputy mayor = Jill Moran] ate."],
    [
      "is the first of two who are told apart",
      "A diplomat said it rained. A second diplomat said it snowed. [The first diplomat = a diplomat] ate.",
    ],
    [
      "is whoever is known, of whose life it tells",
      "Anna Berg, 52, said it rained. [The retired dinner woman from Fife = Anna Berg] left.",
    ],
    [
      "is whoever is known, of whose regiment it tells",
      "Iain Berg, 61, said it rained. [The former Black Watch man = Iain Berg] left.",
    ],
    [
      "is not who has another trade, if it is a post",
      "Ann Orr, a nurse, sat down. [The chancellor = the chancellor] left.",
    ],
    ["is not who comes with the place", "Tom Hill, 40, fished. [The barman = the barman] left."],
    [
      "is another than the one who is told apart",
      "One of the members said it rained. [The other member = the other member] left.",
    ],
  ])("%s", (_name, text) => expect(meant(text)).toBe(text));

  it("is contested where another was nearly as likely", () => {
    const text =
      "Mia Ek, 43, came. Anna Berg, 52, came. Mia Ek and Anna Berg left. [The woman = contested] ate. The minister, Roy Orr, came. [The minister = clear] ate.";
    expect(
      told(text, ({ resolver, first, last, sentence }) => {
        resolver.resolve(first, last, sentence);
        return resolver.contested ? "contested" : "clear";
      }),
    ).toBe(text);
  });
});
