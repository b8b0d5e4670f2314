import { describe, expect, it } from "vitest";
import { canBe, headOf, holdsPost, isDemonym, isGuard, isIntroduced, mustBeSomebody, typeOf } from "./mentions";
import { told } from "./testing/told";

describe("the noun a mention is about", () => {
  it.each([
    "[a senior official familiar with the talks = official] left.",
    "[the head of the city police = head] left.",
    "[the ministry’s director of epidemiology = director] left.",
    "[two people who left early = people] left.",
    "[a woman selling jasmine = woman] left.",
    "[the former Black Watch man = man] left.",
    "It rained, according to [people familiar with the plan = people].",
    "[the environmental = environmental] left.",
  ])("stands before what follows it: %s", (text) =>
    expect(told(text, ({ tokens, first, last }) => tokens[headOf(tokens, first, last)]!.lower)).toBe(text),
  );
});

describe("the kind of speaker a description is of", () => {
  it.each([
    "[a senior official = anonymous] left.",
    "[one of the regulators = anonymous] left.",
    "[two officers = anonymous] left.",
    "[a former operator = anonymous] left.",
    "[people familiar with the matter = anonymous] left.",
    "[people = group] left.",
    "[residents = group] left.",
    "[a spokesman for the council = organisation] left.",
    "[the firm’s representative = organisation] left.",
    "[police = organisation] left.",
    "[the coast guard = organisation] left.",
    "[the ministry = organisation] left.",
    "[the Tenancy Ombudsman = organisation] left.",
    "[the shop = organisation] left.",
    "[No 10 = organisation] left.",
    "[an internal roster = document] left.",
    "[a new study = document] left.",
    "[the memos = document] left.",
    "[the last reminder = document] left.",
    "[a calendar invite = document] left.",
    "[nationalist MPs = group] left.",
    "[payment vouchers = document] say so.",
    "[its terms and conditions = document] say so.",
    "[a handwritten minute = document] says so.",
  ])("is told by its noun: %s", (text) =>
    expect(told(text, ({ tokens, first, last }) => typeOf(tokens, first, last, headOf(tokens, first, last)))).toBe(
      text,
    ),
  );
});

describe("a post", () => {
  it.each([
    "[the dean = post] left.",
    "[the ministry’s director = post] left.",
    "[the prime minister = post] left.",
    "[the match referee = post] left.",
    "[the transport secretary = other] left.",
    "[the striker = other] left.",
    "[the conductor = other] left.",
  ])("is told from other words for somebody: %s", (text) =>
    expect(
      told(text, ({ tokens, first, last }) =>
        holdsPost(tokens, first, headOf(tokens, first, last)) ? "post" : "other",
      ),
    ).toBe(text),
  );
});

describe("a noun that speaks", () => {
  it.each([
    "[the lollygagger = somebody] left.",
    "[the report = something] left.",
    "[the ministry = something] left.",
    "[the crowd = something] left.",
    "[the tall dark lonely six-footer = something] left.",
  ])("is somebody’s unless a list says what it is: %s", (text) =>
    expect(
      told(text, ({ tokens, first, last }) =>
        mustBeSomebody(tokens, first, last, headOf(tokens, first, last)) ? "somebody" : "something",
      ),
    ).toBe(text),
  );
});

describe("who is described anew", () => {
  it.each([
    "[The witness = new], identified only as C, left.",
    "[The witness = known], who left, came.",
    "[The witness = known] identified him.",
  ])("is told by what follows: %s", (text) =>
    expect(told(text, ({ tokens, last }) => (isIntroduced(tokens, last) ? "new" : "known"))).toBe(text),
  );
});

describe("guards and peoples", () => {
  it.each(["The coast [guard = body] left.", "A prison [guard = person] left.", "The national [guard = body] left."])(
    "are told apart: %s",
    (text) => expect(told(text, ({ tokens, first }) => (isGuard(tokens, first) ? "body" : "person"))).toBe(text),
  );

  it.each([
    "The [Portuguese = from somewhere] left.",
    "The [Texan = from somewhere] left.",
    "The [Vatican = not] left.",
    "The [woman = not] left.",
  ])("are where somebody is from: %s", (text) =>
    expect(told(text, ({ tokens, first }) => (isDemonym(tokens[first]!) ? "from somewhere" : "not"))).toBe(text),
  );
});

describe("whom he or she can mean", () => {
  it.each([
    "[Anna Berg = she] left.",
    "[Mr. Sharmin = he] left.",
    "They met [Sharmin = he or she], 52, there.",
    "[Orlac AB = neither] grew.",
    "[a spokesman = he] left.",
    "[a nurse = he or she] left.",
    "[a study = neither] left.",
    "[Norway = neither] grew.",
  ])("is told by gender and kind: %s", (text) =>
    expect(
      told(text, ({ resolver, first, last, sentence }) => {
        const [entity] = resolver.resolve(first, last, sentence);
        const [he, she] = [canBe(entity!, "m"), canBe(entity!, "f")];
        return he && she ? "he or she" : he ? "he" : she ? "she" : "neither";
      }),
    ).toBe(text),
  );
});
