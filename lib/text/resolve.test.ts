import { describe, expect, it } from "vitest";
import { namesOf, told } from "./testing/told";

describe("a mention", () => {
  it.each([
    ["a full name", "[Anna Berg = Anna Berg, by name] left."],
    ["a surname", "Anna Berg left. [Berg = Anna Berg, by name] came."],
    ["a title and a surname", "Anna Berg and Tom Berg left. [Mr. Berg = Tom Berg, by name] came."],
    ["two names", "[Anna Berg and Tom Hill = Anna Berg & Tom Hill, by name] left."],
    ["a body", "[The World Health Organization = World Health Organization, by organisation] met."],
    ["he or she", "Anna Berg left. [She = Anna Berg, by he-she] came."],
    ["they", "Residents said it rained. [They = residents, by plural] left."],
    ["it", "Orlac AB grew. [It = Orlac AB, by thing] left."],
    ["a role", "The minister, Rory Tennant, left. [The minister = Rory Tennant, by role] came."],
    [
      "who was examined",
      "Tom Hill, a farmer, said it rained. “Why?” asked Ann Orr SC. [The witness = Tom Hill, by role] left.",
    ],
    [
      "a witness who is told of anew",
      "Tom Hill, a farmer, said it rained. [The witness = the witness, by described], identified only as CW-1, left.",
    ],
    ["a judge by how one is addressed", "Judge Ann Orr came. [Her Honour = Ann Orr, by role] left."],
    ["a demonym", "Goalkeeper Nils Ek saved two. [The Swede = Nils Ek, by epithet] left."],
    [
      "a noun for whoever spoke",
      "Tom Hill, 40, said it rained. [The 40-year-old striker = Tom Hill, by epithet] left.",
    ],
    [
      "kin",
      "Roy and Anna Castleman have a well. “It rained,” Roy Castleman said. [His wife = Anna Castleman, by role] left.",
    ],
    ["a couple", "Ann Orr and Nils Ek left. [The couple = Ann Orr & Nils Ek, by plural] came."],
    ["both", "Ann Orr, 34, met Nils Ek, 40. [Both = Ann Orr & Nils Ek, by plural] left."],
    ["somebody new", "[A senior official = a senior official, by described] left."],
    [
      "somebody new beside whoever has another post",
      "“It rained,” said captain Bo Hill. [The coach = the coach, by described] left.",
    ],
    [
      "whoever has the post under another word",
      "“It rained,” said manager Bo Hill. Nils Ek came. [The coach = Bo Hill, by role] left.",
    ],
    ["somebody new beside a post’s holder", "Tom Hill, 40, fished. [The barman = the barman, by described] left."],
    ["a body without its article", "[The coast guard = coast guard, by described] left."],
    [
      "a body beside its officers",
      "A coast guard officer left. Orlac AB met. [The coast guard = coast guard, by described] left.",
    ],
    ["what is somebody’s", "Senator Paula Quist left. [Quist’s campaign = Quist’s campaign, by described] came."],
    ["a name kept as it is written", "[Downing Street’s spokesman = Downing Street’s spokesman, by described] left."],
    [
      "whoever the article names next",
      "[A retired teacher = Raymond Pugh, by epithet] left.\nRaymond Pugh, 71, had tea.",
    ],
  ])("is %s", (_name, text) =>
    expect(
      told(text, ({ resolver, first, last, sentence }) => {
        const found = resolver.resolve(first, last, sentence);
        return `${namesOf(found)}, by ${resolver.ground}`;
      }),
    ).toBe(text),
  );

  it.each([
    ["the minister, if there is one", "The minister, Rory Tennant, left. [The minister = Rory Tennant] came."],
    ["nobody, if there is none", "Ann Orr left. [The minister = –] came."],
  ])("takes up %s, and makes nobody", (_name, text) =>
    expect(told(text, ({ resolver, first, last, sentence }) => namesOf(resolver.known(first, last, sentence)))).toBe(
      text,
    ),
  );

  it("tells whom he, she or it means, and nobody by another word", () => {
    const text =
      "Anna Berg met Orlac AB. Orlac AB grew. [She = Anna Berg] left, [it = Orlac AB] stayed, [they = –] ate.";
    expect(
      told(text, ({ tokens, resolver, first, sentence }) =>
        namesOf(resolver.meantBy(tokens[first]!.word, first, sentence)),
      ),
    ).toBe(text);
  });

  it.each([
    ["the last who spoke before", "Ann Orr said it rained. Nils Ek said it snowed. [It = Ann Orr] rained."],
    ["no body", "The Tarn Valley Council said it rained. Nils Ek said it snowed. [It = –] rained."],
    [
      "nobody who spoke long ago",
      `Ann Orr said it rained.${" Rain fell.".repeat(14)} Nils Ek said it snowed. [It = –] rained.`,
    ],
  ])("has for the other party of a dialogue %s", (_name, text) =>
    expect(told(text, ({ resolver, sentence }) => namesOf(resolver.otherSpeakers(sentence)))).toBe(text),
  );

  it("is contested where two bear the name", () => {
    const text =
      "Anna Berg met Ida Berg and Lacey Holt. [Berg = contested] ate. [Anna Berg = clear] and [Holt = clear] left.";
    expect(
      told(text, ({ resolver, first, last, sentence }) => {
        resolver.resolve(first, last, sentence);
        return resolver.contested ? "contested" : "clear";
      }),
    ).toBe(text);
  });

  it("tells a near thing from a clear one", () => {
    const text = "Anna Berg met Lacey Holt. Both left. [She = contested] ate. [He = clear] slept.";
    expect(
      told(text, ({ resolver, first, last, sentence }) => {
        resolver.resolve(first, last, sentence);
        return resolver.contested ? "contested" : "clear";
      }),
    ).toBe(text);
  });
});
