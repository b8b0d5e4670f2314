import { describe, expect, it } from "vitest";
import { type Clause, sliceClause } from "./clause";
import { answered, fold } from "./testing/answered";

const phrases = (sentence: string) => answered(sentence, (clause) => clause.phrases);

describe("noun phrases", () => {
  it.each([
    ["with an article and an adjective", "[The late bus] left."],
    ["with a possessor", "[The council’s plan] and [her brother’s old bus] failed."],
    ["with a plural possessor", "[The drivers’ union] met [the owners' lawyer]."],
    ["of pronouns alone", "[She] told [them] that [it] rained, and [everyone] left."],
    ["of names with titles", "[Councilwoman Denise Orr] met [Dr. R. Hill] and [the Rev. Tom Ek]."],
    ["of names with particles", "[Ingeborg von Thal] met [Muhammad al-Rashid]."],
    ["of a trade and a name", "[Bus driver Tom Hill] met [company spokesperson Ann Orr]."],
    ["of a body and its number", "[Transit Workers Local 518] met."],
    ["of a firm with its sign", "[Torrance Hide & Leather] paid [€5] for [it]."],
    ["of numbers and money", "[Two people] paid [£4.2bn] and [12 drivers] left."],
    ["cut where a preposition stands", "[The head] of [the depot] in [Hull] left."],
    ["cut where a list goes on", "[Ann], [Bo] and [Cy] left."],
    ["cut at a time", "[The board] [Tuesday] voted. [It] met [last week]."],
    ["cut at a year of its own", "In [2019] [Holt] said [it] rained."],
    ["cut behind an opening with a common noun", "Under [further questioning] [Sikes] said no."],
    ["of the people an adjective names", "[The Portuguese] and [the elder] left."],
    ["of a share", "[A third] said no."],
    ["of an adjective that can only be the subject", "[No slight] was meant."],
    ["of adjectives joined by “and”", "[Three current and former regulators] left."],
    ["of a state and its officials", "[State environmental officials] left."],
    ["with “all” and “several” before their nouns", "[All the drivers] met [the several owners]."],
    ["with “both” before a noun, not alone", "[Both drivers] left. [Both] went."],
    ["with “her” before a noun, not alone", "[Her driver] saw [her]."],
    ["with “this”, not with “that” before a plural", "[This plan] fell in [rain] that [forecasters] feared."],
    ["with a participle behind an article", "[The leaked memo] and [the growing crowd] told of [it]."],
    ["with a graded adjective", "[The very old bus] and [its closest rival] met."],
    ["and no adverb or verb", "Slowly turning left, [she] quietly left."],
    ["and no helping verb that is a name’s", "[Drivers] will go, and [May] may."],
    ["and nothing of a quotation", "[She] called [it] “a late bus” again."],
    ["and no adjective without a noun", "[It] slid off with washing-up liquid more than [a year] ago."],
    ["and no row of what leads to no noun", "From the back row, [a commuter] left. Hull, fifth, won."],
    ["of a share of something", "[It] ate nearly [a third] of that, and [the oldest] of [them] ran."],
    [
      "cut at a comma and at “who”",
      "[Leon Orr], [a paving contractor] [who] left, met [Councilwoman Ann Ek], [who] sat.",
    ],
    ["of a few", "[It] was numb for a [few hours]; that is the [most useful thing]."],
    ["cut where the next has its article", "[She] gave [the council] [the plan] and [the depot’s budget] [last year]."],
    ["of a firm behind what it is", "[He] runs [the one-woman outfit Left Shoe] in [last month’s Hull Marathon]."],
    ["of one among many", "[It] fell because [one] [trusted person] left; [net profit] rose."],
    ["of the possessor that is an adjective", "[The local’s president] quipped."],
    [
      "and no participle behind them",
      "[Electric tags] worn by [high-risk men] fell by [a third] and urged [young people] on.",
    ],
    ["before a quotation with its verb", "[She] claimed [her full-back] had “gone”, [his brief] says."],
    ["with a year in a name", "By [Dana Orr]. [Copyright 2025 HULL]."],
    ["with degrees", "[It] has passed [300 degrees Celsius]."],
    ["of makers and their names", "[Electric bus maker Orlac] fell and [Hull’s first new NHS dentist] left."],
    ["of a body of many", "[The Match Officials' Group] and [Pictures]: [HULL NEWS] met."],
    ["of one word", "[Rain]"],
    ["and none of marks alone", "— ? !"],
    ["and none of nothing", ""],
  ])("are found %s", (_name, row) => expect(phrases(row)).toBe(row));

  const heads = (sentence: string) =>
    answered(sentence, ({ phrases }) => phrases.map(({ head }) => ({ from: head, to: head + 1 })));

  it.each([
    ["The late [bus] of the [depot] left."],
    ["The council’s [plan] and the drivers’ [union] failed."],
    ["Councilwoman Denise [Orr] met a [third]."],
  ])("know their heads: %s", (row) => expect(heads(row)).toBe(row));
});

const units = (text: string) =>
  fold(text).clauses[0]!.units.map(({ kind, text, lead, open }) =>
    kind === "quotation" ? `“${lead}${open ? ",”" : "”"}` : kind === "mark" ? `<${text}>` : text,
  );

describe("folding", () => {
  it.each([
    ["a quotation to one unit", "“We ran late,” she said.", "“PRON,” she said <.>"],
    ["a quotation that ends its sentence as closed", "She said: “It rained.”", "She said <:> “PRON”"],
    ["a question as open", "“Late?” asked Holt.", "“PROPN,” asked Holt <.>"],
    ["a quotation that begins with a verb by its lead", "It “was late” again.", "It “AUX” again <.>"],
    ["a quotation inside another with it", "“He said ‘no’ twice,” she said.", "“PRON,” she said <.>"],
    ["two quotations to two", "“No,” she said, “never.”", "“DET,” she said <,> “ADV”"],
    ["signs of money as words", "It cost $5 – 40% more.", "It cost $ 5 <–> 40 % more <.>"],
    ["apostrophes as marks or words", "The drivers’ bus wasn’t Holt’s.", "The drivers <’> bus wasn’t Holt ’s <.>"],
  ])("takes %s", (_name, text, expected) => expect(units(text).join(" ")).toBe(expected));

  it("ends an unclosed quotation with its paragraph", () => {
    expect(units("She said: “It rained. It snowed.").join(" ")).toBe("She said <:> “PRON”");
  });

  it("keeps what each unit is made of", () => {
    const { clauses, tokens } = fold("It rained. “We ran,” Mr. Fry said.");
    expect(clauses[1]!.units.map(({ first, last }) => [tokens[first]!.text, last - first])).toEqual([
      ["“", 5],
      ["Mr.", 1],
      ["Fry", 1],
      ["said", 1],
      [".", 1],
    ]);
  });

  it("is linear in a sentence without end", () => {
    const { clauses } = fold("the very late bus, “no,” ".repeat(5_000));
    expect(clauses.every(({ units }) => units.length < 700)).toBe(true);
  });
});

describe("a slice of a clause", () => {
  const slice = (row: string): Clause => {
    let sliced: Clause | null = null;
    answered(row, (clause, { from, to }) => {
      sliced = sliceClause(clause, from, to);
      return [];
    });
    return sliced!;
  };

  it("has the units and phrases that lie in it, counted from its start", () => {
    const { units, phrases } = slice("Ann Orr said {the head of the depot} left.");
    expect(units.map(({ text, phrase }) => `${text} ${phrase}`)).toEqual([
      "the 0",
      "head 0",
      "of -1",
      "the 1",
      "depot 1",
    ]);
    expect(phrases).toEqual([
      { from: 0, to: 2, head: 1 },
      { from: 3, to: 5, head: 4 },
    ]);
  });

  it("forgets a phrase it cuts in two", () => {
    const { units, phrases } = slice("Ann Orr said the {late bus} left.");
    expect(phrases).toEqual([]);
    expect(units.map(({ phrase }) => phrase)).toEqual([-1, -1]);
  });

  it("leaves the clause it is cut from as it was", () => {
    const [clause] = fold("Ann Orr left.").clauses;
    sliceClause(clause!, 1, 3);
    expect(clause!.units[1]!.phrase).toBe(0);
  });
});
