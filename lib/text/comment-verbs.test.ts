import { describe, expect, it } from "vitest";
import { labelled } from "./testing/labelled";

const tagged = (row: string) => labelled(row, (tokens, i) => tokens[i]!.tag);

describe("reporting verbs that close a comment", () => {
  it.each([
    ["at the end, after a plural", "It leaks, records released Wednesday show/VERB."],
    ["between commas, after a singular", "It leaks, the brief notes/VERB, at noon."],
    ["behind a quotation", "“It leaks,” the board notes/VERB."],
    ["before a name", "So has a boat, jokes/VERB Weck."],
    ["with a particle and that", "Holt points/VERB out that it leaks."],
    ["with a particle and a comma", "Holt points/VERB out, as we wait, that it leaks."],
    ["with a particle and a quotation", "Holt points/VERB out “a leak.”"],
    ["after both", "The Holts both say/VERB a bell rang. Both say/VERB it rang."],
    ["before a day and that", "Drivers report/VERB today that it leaks."],
    ["where its clause goes on", "The secret, Jonas whispers/VERB, is that it leaks."],
    ["where its clause stands behind it", "In a dry year, the memo notes/VERB, the valley uses more."],
  ])("are verbs %s", (_name, row) => expect(tagged(row)).toBe(row));

  it.each([
    ["It rose, the basis points/NOUN."],
    ["It has a leak, a dent and two notes/NOUN."],
    ["It leaks, on Friday records/NOUN, too."],
    ["The two points/NOUN out of nine were lost."],
    ["Rain, a cold wind and claims/NOUN."],
    ["He left, his mother’s notes/NOUN, his cap."],
  ])("are nouns where nothing is told: %s", (row) => expect(tagged(row)).toBe(row));
});
