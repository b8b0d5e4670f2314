import { describe, expect, it } from "vitest";
import { bodyAhead, endsLikeBody, holdsOrganisationWord, joinsBody, joinsByFor, organisationAhead } from "./body-names";
import { told } from "./testing/told";

describe("the name of a body", () => {
  it.each([
    ["with a body’s word in it", "The [Tarn Valley Council = yes] met."],
    ["without one", "[Sharmin Voss = no] left."],
  ])("is known by a word: one %s", (_name, text) =>
    expect(told(text, ({ tokens, first, last }) => (holdsOrganisationWord(tokens, first, last) ? "yes" : "no"))).toBe(
      text,
    ),
  );

  it.each([
    ["behind “of”", "The Port of [Zandhaven = yes] Authority met."],
    ["not where no body’s word follows", "The Port of [Zandhaven = no] Harbour met."],
    ["not with nothing between", "The Port of [Authority = no] met."],
    ["not behind a small word", "The Port of [Zandhaven = no] has an Authority."],
  ])("goes on behind “of” to a word that ends it: %s", (_name, text) =>
    expect(
      told(text, ({ tokens, first, sentences, sentence }) =>
        bodyAhead(tokens, first, sentences[sentence]!.last) ? "yes" : "no",
      ),
    ).toBe(text),
  );

  it.each([
    ["a trade inside", "The [Harrow General Hospital = yes] met.", 2],
    ["an office of state", "The [Justice Department = yes] met.", 1],
    ["a title before a surname that is a body’s word", "They met [Justice Court = no] there.", 1],
    ["a person’s", "They met [General Voss = no] there.", 1],
  ])("may begin with a title: %s", (_name, text, titles) =>
    expect(
      told(text, ({ tokens, first, last }) => (endsLikeBody(tokens, first, first + titles, last) ? "yes" : "no")),
    ).toBe(text),
  );

  it.each([
    ["a body’s word", "The Traders’ [Tarn = yes] Chamber met."],
    ["none", "The Traders’ [Tarn = no] Street is long."],
  ])("goes on behind a possessor with %s among the capitals", (_name, text) =>
    expect(
      told(text, ({ tokens, first, sentences, sentence }) =>
        organisationAhead(tokens, first, sentences[sentence]!.last) ? "yes" : "no",
      ),
    ).toBe(text),
  );

  it.each([
    "The [Department = yes] for Rural Affairs met.",
    "[Doctors = yes] for the Sahel met.",
    "[Anna = no] for Tarn left.",
  ])("goes on behind “for”: %s", (text) =>
    expect(told(text, ({ tokens, first }) => (joinsByFor(tokens[first]!.word) ? "yes" : "no"))).toBe(text),
  );

  it.each([
    ["where a body’s word ends it", "The [Competition and = yes] Consumer Commission met."],
    ["over a possessor’s mark", "The [Food and = yes] Allied Workers’ Union met."],
    ["behind a field that is a word for bodies, too", "The [Transport and = yes] Waste Workers Alliance met."],
    [
      "where first letters shorten all of it",
      "[Irish Track and = yes] Field (ITF) met. The [Tarn and = no] Hull (FAA) met.",
    ],
    ["behind what one body is", "They met the insurer [Thames and = yes] Orient. [Lender Bread and = yes] Roses met."],
    [
      "before what ends a firm’s name",
      "[Henry and = yes] Sons met. [Dunn and = yes] Orr LLP left. [Dunn and = no] Orr left.",
    ],
    ["between halves of one name", "[Avon and = yes] Somerset Police met. [Avon and = no] Hull Police met."],
    ["in an office", "The [Department of Health and = yes] Social Care met."],
    ["not where a body stands behind the office", "The [Ministry of Health and = no] Tarn Council met."],
    ["not behind a given name", "The [Anna and = no] Tarn Council met."],
    ["not without “the”", "[Holt and = no] Tarn Council met."],
    ["not behind a body’s word", "The [Senate and = no] Tarn Council met."],
    ["not behind letters", "The [FBI and = no] Justice Department met."],
  ])("goes on behind “and” %s", (_name, text) =>
    expect(
      told(text, ({ tokens, first, last, sentences, sentence }) =>
        joinsBody(tokens, first, last - 1, sentences[sentence]!.last) ? "yes" : "no",
      ),
    ).toBe(text),
  );
});
