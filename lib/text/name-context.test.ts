import { describe, expect, it } from "vitest";
import { newEntity } from "./entity";
import {
  acronymAfter,
  bodyBefore,
  hasPersonEvidence,
  initialsOf,
  leads,
  readApposition,
  servesAsBody,
} from "./name-context";
import { runOf } from "./testing/runs";
import { told } from "./testing/told";

describe("a title", () => {
  it.each([
    ["Cabinet Secretary", "cs"],
    ["Chief Whip of Tarn", "cwt"],
    ["Secretary", null],
    ["finance director", null],
  ])("of %s has the initials %s", (words, initials) => expect(initialsOf(words.split(" "))).toBe(initials));
});

describe("the acronym behind a name", () => {
  it.each([
    ["in brackets", "The [World Health Organization = WHO] (WHO) met."],
    ["behind “or”", "The [Allied Sailors’ Union = ASU], or ASU, struck."],
    ["not a party’s seat", "They met [Ann Orr = –] (Lab) there."],
    ["behind what a firm is", "[Lake Holdings = LHI], Inc. (LHI) grew."],
    ["not more than one word", "They met [Ann Orr = –] (WHO, Tarn) there."],
    ["not behind a comma alone", "They met [Ann Orr = –], WHO, there."],
  ])("stands %s", (_name, text) =>
    expect(told(text, (words) => acronymAfter(words.tokens, runOf(words)) ?? "–")).toBe(text),
  );
});

describe("what speaks for a person", () => {
  it.each([
    ["an age", "They met [Voss = person], 52, there."],
    ["“who”", "They met [Voss = person], who left."],
    ["a given name", "They met [Anna = person] there."],
    ["no number alone", "They met [Voss = –], 52 times."],
    ["nothing", "They met [Voss = –] there."],
  ])("is %s", (_name, text) =>
    expect(told(text, (words) => (hasPersonEvidence(words.tokens, runOf(words)) ? "person" : "–"))).toBe(text),
  );
});

describe("a name", () => {
  it.each([
    ["at the head of its sentence", "[Ann Orr = leads] left."],
    ["behind “the”", "The [Tarn Valley Council = leads] met."],
    ["behind a role and a comma", "The minister, [Ann Orr = leads], left."],
    ["behind “but”", "Rain fell but [Ann Orr = leads] left."],
    ["behind a comma and “and”", "Rain fell, and [Ann Orr = leads] left."],
    ["before its verb", "On Monday [Ann Orr = leads] left."],
    ["not behind a preposition", "They went with [Ann Orr = –] there."],
    ["not behind a verb", "They said [Ann Orr = –] left."],
    ["not as an owner", "[Ann Orr = –]’s dog left."],
  ])("leads its clause %s", (_name, text) =>
    expect(
      told(text, (words) => (leads(words.tokens, runOf(words), words.sentences[words.sentence]!) ? "leads" : "–")),
    ).toBe(text),
  );
});

describe("what says that a name is a body’s", () => {
  it.each([
    ["a noun right before it", "They met the charity [Tarn Now = charity] there."],
    ["a noun before a comma", "The group, [Clean Capitol = group], met."],
    ["no noun that another is of", "They left the members of the group, [Clean Capitol = –], there."],
    ["no noun of people", "The minister, [Ann Orr = –], met."],
    ["no noun before a title", "They met the charity Dr. [Ann Orr = –] there."],
  ])("is %s", (_name, text) => expect(told(text, (words) => bodyBefore(words.tokens, runOf(words)) ?? "–")).toBe(text));

  it.each([
    ["its shares", "Shares in [Siam Golden = body] fell."],
    ["its press office", "A [Prairie Sun = body] spokesperson left."],
    ["not a person’s", "An [Anna Voss = –] spokesperson left."],
    ["not shares in a kind of thing", "Shares in [German = –] maker Orlac fell."],
    ["not a name of one word", "A [Prairie = –] spokesperson left."],
  ])("is what serves it: %s", (_name, text) =>
    expect(told(text, (words) => (servesAsBody(words.tokens, runOf(words)) ? "body" : "–"))).toBe(text),
  );
});

describe("an apposition", () => {
  it.each([
    ["an age", "They met [Sharmin Voss = person of 52], 52, there."],
    ["a trade", "They met [Sharmin Voss = person, contractor], a paving contractor who left."],
    [
      "a post and its initials",
      "They met [Sharmin Voss = person, cfo, chief, officer], chief financial officer of Tarn.",
    ],
    ["a gender", "They met [Sharmin Voss = f person, mother], a mother of two."],
    ["a clause of a person’s", "They met [Voss = person], who left."],
    ["a clause of a thing’s", "They met [Voss = organisation], which left."],
    ["nothing behind an agent", "They met an agent for [Voss = organisation], who left."],
    ["what a body is", "They met [Voss = organisation, charity], a Tarn charity, there."],
    ["what a body is, behind a mark of whose", "They met [Voss = organisation, union], the bus workers’ union, there."],
    ["what a house is", "They met [Vossbanks = organisation], the auction house, there."],
    ["no body behind a given name", "They met [Sunita Voss = person], a publisher, there."],
    ["nobody whom the next clause is about", "In a letter to [Sharmin Voss = person], the minister agreed to it."],
    ["nobody behind a press secretary", "In a letter by her aide, [Sharmin Voss = person], the minister agreed to it."],
    ["a minister set off", "In a letter to [Sharmin Voss = person, minister], the minister, it rained."],
    ["a minister whom somebody fired", "They met [Sharmin Voss = person, minister], the minister fired there."],
    ["no report", "Speed, [Sharmin Voss = person], the city replied, was high."],
  ])("tells %s", (_name, text) =>
    expect(
      told(text, (words) => {
        const run = runOf(words);
        const entity = newEntity(run.words.length > 1 ? "person" : "organisation", run.words.join(" "), run.words);
        readApposition(words.tokens, entity, run, words.sentences[words.sentence]!.first);
        const kind = `${entity.gender ? `${entity.gender} ` : ""}${entity.type}${entity.age ? ` of ${entity.age}` : ""}`;
        return [kind, ...entity.nouns.keys()].join(", ");
      }),
    ).toBe(text),
  );
});
