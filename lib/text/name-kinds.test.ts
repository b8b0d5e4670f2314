import { describe, expect, it } from "vitest";
import { acronymAfter } from "./name-context";
import { endsLikePlace, isFirmTrade, isNobody, isPlaceName, typeOfName } from "./name-kinds";
import { roleBefore } from "./role-before";
import { runOf } from "./testing/runs";
import { told } from "./testing/told";

describe("a name", () => {
  it.each([
    ["of a person, by its form", "They met [Sharmin Voss = person] there."],
    ["of a person, by a title", "They met Dr. [Voss = person] there."],
    ["of a person, by a role", "They met banker [Voss = person] there."],
    ["of a person, by a given name alone", "They met [Anna = person] there."],
    ["of a person, by an age", "They met [Voss = person], 52, there."],
    ["of a body, by a word of it", "They met the [Tarn Valley Council = organisation] there."],
    ["of a body, by one word alone", "They met [Brightholm = organisation] there."],
    ["of a body, by “the”", "They met the [Nordic Cod = organisation] there."],
    ["of a body, by an acronym", "They met [Nordic Cod = organisation] (NC) there."],
    ["of a body, by an ampersand", "They met [Torrance & Pell = organisation] there."],
    ["of a body, by its opening word", "They met [United Metal = organisation] there."],
    ["of a body, by people it is of", "They met [Federated Graziers = organisation] there."],
    ["of a body, by two capitals in a word", "They met [EduPrint = organisation] there."],
    ["of a body, by two capitals behind a role", "They met the vendor, [EduPrint = organisation], there."],
    ["of a body, by a firm’s form behind a role", "They met its manager, [Aspis Tankers SA = organisation], there."],
    [
      "of a body, by a firm’s trade behind a role",
      "They met its manager, [Marix Southern Line = organisation], there.",
    ],
    ["of a body, by a quarter of the sky", "They met the owner, [North Tarn Fibre = organisation], there."],
    ["of a person, by two capitals that are a surname’s", "They met Dr. [McVoss = person] there."],
    ["of a body, by what it stands for", "They met [Medics Without Harbours = organisation] there."],
    ["of a body, by its last word", "They met [Siam Golden Mills = organisation] there."],
    ["of a body, by its goods", "They met [Hartnell Closures = organisation] there."],
    ["of a body, by its work", "They met [Dos Hermanos Navigation = organisation] there."],
    ["of a person with a surname like goods", "They met [Voss Chambers = person] there."],
    ["of a person with such a surname", "They met [Anna Mills = person] there."],
    ["of a firm, by its trade", "They met the contractor, [Brandt-Keller = organisation], there."],
    ["of a firm, by its legal form", "They met the manager, [Anna Tolvi SA = organisation], there."],
    [
      "of a firm, by its goods, whatever its role",
      "They met the ship’s manager, [Tolvi Tankers = organisation], there.",
    ],
    ["of a person in such a role", "They met the ship’s manager, [Anna Salt = person], there."],
    ["of a person of that trade", "They met the contractor, [Anna = person], there."],
    ["of a place, which is no person", "They saw [Lake Hurunui = organisation] there."],
  ])("is %s", (_name, text) =>
    expect(
      told(text, (words) => {
        const run = runOf(words);
        const { first } = words.sentences[words.sentence]!;
        return typeOfName(words.tokens, run, acronymAfter(words.tokens, run), roleBefore(words.tokens, run, first));
      }),
    ).toBe(text),
  );

  it.each([
    "They saw [Lake Hurunui = place] there.",
    "They saw [Beck Lane = place] there.",
    "They saw [Northern Norway = place] there.",
    "They saw [Northern Voss = other] there.",
    "They saw [Anna Lane = other] there.",
    "They saw Mr. [Beck Lane = other] there.",
    "They saw [Beck = other] there.",
  ])("says that it is a place’s: %s", (text) =>
    expect(told(text, (words) => (isPlaceName(runOf(words)) ? "place" : "other"))).toBe(text),
  );
});

describe("a name behind which the whole article shows no person", () => {
  it.each([
    ["is two words of the language", "They met [Castaway Signal = body] there."],
    ["ends in a plural", "They met [Delmarsh Networks = body] there."],
    ["may be a place’s", "They met [Prospect Place = place] there."],
    ["but may be a person’s: with a given name", "They met [Anna Signal = person] there."],
    ["with a word nobody knows", "They met [Castaway Voss = person] there."],
    ["called by the surname", "They met [Castaway Signal = person] there. Signal left."],
    ["with a trade", "They met [Castaway Signal = person], a nurse, there."],
    ["with a name behind that is no word", "They met Castaway. [Castaway Voss = person] left."],
    ["with a pronoun", "[Castaway Signal = person] left. She slept."],
  ])("%s", (_name, text) =>
    expect(
      told(text, ({ cast, first }) => {
        const entity = cast.entities.find(({ seen }) => seen.some(({ token }) => token === first))!;
        if (entity.type === "person") return isNobody(entity) ? "nobody" : "person";
        return endsLikePlace(entity) ? "place" : "body";
      }),
    ).toBe(text),
  );
});

describe("a trade", () => {
  it.each([
    ["contractor", true],
    ["publisher", true],
    ["banker", false],
    ["nurse", false],
  ])("of a %s may be a firm’s: %s", (noun, firm) => expect(isFirmTrade(noun)).toBe(firm));
});
