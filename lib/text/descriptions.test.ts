import { describe, expect, it } from "vitest";
import { epithet, findByNoun } from "./descriptions";
import { namesOf, told, type Words } from "./testing/told";

/** Whom the last of the words says they are. */
function called({ tokens, resolver, first, last, sentence }: Words): string {
  return namesOf(findByNoun(resolver, tokens[last - 1]!.lower, first, last, sentence));
}

const one = (entity: { name: string } | null): string => namesOf(entity && [entity]);

describe("what the article calls somebody", () => {
  it.each([
    ["whoever has the post", "The minister, Rory Tennant, left. Ann Orr came. [The minister = Rory Tennant] ate."],
    [
      "the manager of the same town",
      "Pellbridge manager Bo Hill met Norcastle manager Nils Ek. [The Pellbridge manager = Bo Hill] left.",
    ],
    ["no manager of another town", "Norcastle manager Nils Ek left. [The Pellbridge manager = –] came."],
    ["a body by its own word", "The Ministry of Health met. [The ministry = Ministry of Health] left."],
    ["a body by what its name says", "Tarn Police searched a house. [The force = Tarn Police] left."],
    [
      "a body by a word before the noun",
      "Tarn Energy met Orlac AB. Orlac AB left. [The energy company = Tarn Energy] grew.",
    ],
    ["no body for a union of other words", "Ann Orr heads the pilots’ union. Skybridge shrank. [The union = –] met."],
    [
      "a council for the industry body",
      "The Broiler Council met. Orlac AB grew. [The industry body = Broiler Council] left.",
    ],
    ["a council of South Africa", "The SA Broiler Council met. [The industry body = SA Broiler Council] left."],
    ["a firm for the company", "Brightholm plc grew. [The company = Brightholm plc] left."],
    ["a union whose name does not say so", "Drivers at Unite struck. Unite met. [The union = Unite] left."],
    ["no council for a paper", "The Westmere Echo is thin. [The council = –] met."],
    [
      "those who spoke together, for a plural",
      "Ann Orr and Nils Ek said it rained. [The researchers = Ann Orr & Nils Ek] left.",
    ],
    ["two named together", "Ann Orr and Nils Ek wrote a paper. [The researchers = Ann Orr & Nils Ek] left."],
    ["no firm for a rights group", "Brightholm plc grew. [The rights group = –] met."],
    ["no firm of another country", "Brightholm plc grew. [The Orlac company = –] met."],
    [
      "whoever has spoken before whoever has not",
      "An engineer, Bo Hill, said it rained. Another engineer, Nils Ek, came. [The engineer = Bo Hill] left.",
    ],
  ])("finds %s", (_name, text) => expect(told(text, called)).toBe(text));
});

describe("a noun nobody has been called", () => {
  it.each([
    ["whoever was named last", "Anna Berg, 52, met Tom Hill, 40. [The striker = Tom Hill] left."],
    ["whoever spoke last", "Anna Berg, 52, said it rained. [The striker = Anna Berg] left."],
    ["whoever fits a gendered noun", "Anna Berg, 52, met Tom Hill, 40. [The businesswoman = Anna Berg] left."],
    [
      "nobody named long before",
      "Anna Berg, 52, left. Rain fell. Rain fell. Rain fell. Rain fell. [The striker = –] came.",
    ],
    ["no body", "Orlac AB grew. [The striker = –] left."],
    ["no town", "Anna Berg, 52, came to Harlow Forks. [The striker = Anna Berg] left."],
  ])("means %s", (_name, text) =>
    expect(told(text, ({ resolver, first, last, sentence }) => one(epithet(resolver, sentence, first, last)))).toBe(
      text,
    ),
  );
});
