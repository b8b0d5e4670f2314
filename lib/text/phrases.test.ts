import { describe, expect, it } from "vitest";
import { extend, isName, phraseAt, startsDefinite } from "./phrases";
import { answered } from "./testing/answered";

describe("what goes on with a noun phrase", () => {
  const further = (sentence: string) => answered(sentence, (clause, { to }) => ({ from: to, to: extend(clause, to) }));

  it.each([
    ["of, for, at and from", "{The head} [of the depot] said."],
    ["several in a row", "{The head} [of sales at the firm from Hull] left."],
    ["what stands beside it", "{Ann Orr} [and the driver of a bus] left."],
    ["whom one is close to", "{A person} [familiar with the plan] left."],
    ["whom one is close to, by “close”", "{A person} [close to Holt] left."],
    ["the whole of a share", "{Three} [out of four drivers] walk."],
    ["the whole of a share with in", "{One} [in five] said no."],
    ["nothing out of a thing", "{The bus} out of four stops."],
    ["no year", "{The bus} in 2019 stopped."],
    ["what it is for", "{The plan} [for the depot] failed."],
    ["no pronoun", "{The news} of it spread."],
    ["no pronoun with a verb of its own", "{The bus} and she left."],
    ["no noun with a verb of its own", "She saw {the bus} and Holt left."],
    ["no time but with of", "{The vote} at Friday noon failed."],
    ["a time with of", "{The end} [of Friday] came."],
    ["no other preposition", "{The driver} with a cap left."],
    ["nothing at the end", "She saw {the bus}"],
  ])("takes in %s", (_name, row) => expect(further(row)).toBe(row));

  it("takes in a noun with a verb behind it where that verb is the one asked for", () => {
    const row = "{Holt} [and Orr] said";
    expect(answered(row, (clause, { to }) => ({ from: to, to: extend(clause, to, 3) }))).toBe(row);
  });
});

describe("a phrase", () => {
  const at = (sentence: string) => answered(sentence, (clause, { from }) => phraseAt(clause, from));
  it.each([
    ["is found at its first word", "[{The} late bus] left."],
    ["is found at no other word of it", "The {late} bus left."],
    ["is not found at a verb", "The bus {left}."],
    ["is not found at a mark", "The bus left{.}"],
  ])("%s", (_name, row) => expect(at(row)).toBe(row));
});

describe("names and descriptions", () => {
  const ask = (row: string, is: typeof isName) =>
    answered(row, ({ units }, { from, to }) => (is(units, from, to) ? { from, to } : null));

  it.each([
    ["[{Ann Orr}] left."],
    ["[{Ingeborg von Thal}] left."],
    ["[{Ludwig van der Berg}] left."],
    ["[{Muhammad al-Rashid}] left."],
    ["[{Bank of England}] rates rose."],
    ["{The Bank} left."],
    ["{the driver} left."],
    ["{bus driver Tom Hill} left."],
    ["{Ann Orr said} so."],
    ["{of and de} is none."],
    ["{One Bus} is late."],
  ])("tell a name as it stands: %s", (row) => expect(ask(row, isName)).toBe(row));

  it.each([
    ["[{The driver}] left."],
    ["[{his boss}] left."],
    ["[{Norway’s king}] left."],
    ["[{drivers}] left."],
    ["{Ann Orr} left."],
    ["{Norway} left its king."],
  ])("tell what begins like a description: %s", (row) =>
    expect(ask(row, (units, from) => startsDefinite(units, from))).toBe(row),
  );
});
