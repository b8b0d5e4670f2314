import { describe, expect, it } from "vitest";
import { mainSubject } from "./main-subject";
import { answered } from "./testing/answered";

const main = (sentence: string) => answered(sentence, (clause, { from }) => mainSubject(clause, from, 0));

describe("the subject of a sentence, for a verb far behind", () => {
  it.each([
    ["a name", "[Mary Holt] took the stage and {said} no."],
    ["a pronoun", "[She] took the stage and {said} no."],
    ["a description and what it is of", "[The head of the depot] left and {said} no."],
    ["one behind a place", "In Hull, [Mary Holt] took the stage and {said} no."],
    ["one behind a time", "Yesterday [Mary Holt] took the stage and {said} no."],
    ["one before a time", "[Orlac] yesterday scrapped it and {said} no."],
    ["a role and its name", "[Its deputy director, Toby Askew], left and {said} no."],
    ["one with a relative clause", "[Mary Holt], who chairs the panel, left and {said} no."],
    ["one with helpers and adverbs", "[Mary Holt] has since quietly left and {said} no."],
    ["one with a helper alone", "[The bus] was late and {said} no."],
    ["one behind a clause", "After the vote failed [she] left and {said} no."],

    ["a role without whom it met", "[Its director] met Toby Askew, left and {said} no."],
    ["a name without the next", "[Mary Holt], Tom Hill, left and {said} no."],
    ["a role without a trade", "[Its deputy director], a driver, left and {said} no."],
    ["one with an adverb", "[Mary Holt] quietly left and {said} no."],
    ["none without a verb", "No sign of the bus and {said} no."],
    ["none of marks", "— and {said} no."],
  ])("is %s", (_name, row) => expect(main(row)).toBe(row));

  it("is looked for behind the floor", () => {
    const row = "Holt left; [Orr] stayed and {said} no.";
    expect(answered(row, (clause, { from }) => mainSubject(clause, from, 3))).toBe(row);
  });
});
