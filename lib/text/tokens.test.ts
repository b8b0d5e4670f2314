import { describe, expect, it } from "vitest";
import { cutAt } from "./testing/cut-at";
import { type Token, tokenize } from "./tokens";

const cut = (row: string) => cutAt(row, (text) => tokenize(text).map(({ end }) => end));

describe("tokens", () => {
  it.each([
    ["marks by themselves", "It| rained|,| she| said|;| it| snowed|:| twice|!| Why|?"],
    ["a possessor and its mark", "The| council|’s| plan|,| Holt|'s| house|."],
    ["the mark of many possessors", "the| players|’| union"],
    ["a name’s apostrophe as a part of it", "“|It|’s| O’Hara|’s|,|”| he|’d| said|."],
    ["a contraction with “not” as one word", "She| didn’t| say| they| won't|."],
    ["helpers that lean on a pronoun", "I|’m|,| we|’ve|,| they|'re|,| she|’ll|,| HOLT|’S"],
    ["what is joined by hyphens as one word", "A| well-known| co-op| on| the| A-17|."],
    ["a range of years as one number and its mark", "the| 2019|–|24| plan"],
    ["a dash between blanks as a mark", "Holt| —| no| relation| -| left| --| late|."],
    ["a dash that sticks to words as a mark", "the| bus|—|late|—|left"],
    ["three stops as one mark", "Well|..."],
    ["an ellipsis as one mark", "Well|…| no|."],
    ["initials with their stops", "Tom| R.| Hill| and| T.S.| Orr| left| the| U.S.| Senate|."],
    ["an initial behind a bracket or an apostrophe", "(|R.| Orr|)| and| ‘|R.| Ek|’"],
    ["the pronoun without one", "She| and| I|.| We| left|."],
    ["a title with its stop", "Dr.| Orr|,| Mr.| Fry|,| Sen.| Holt| and| Lt.| Col.| Ek"],
    ["a title in small letters without one", "the| lt|.| Hill"],
    ["“vs.”, “etc.” and “p.” with theirs", "Hull| vs.| York| etc.|,| p.| 4"],
    ["a state with its stop", "Lima|,| Pa.|,| and| Erie|,| Mich.| voted|."],
    ["a title before a comma without one", "Tom| Hill| Jr|,| of| Erie"],
    ["a month with its stop", "On| Jan.| 4| and| Sept.| 30|."],
    ["“No.” with its stop only before a number", "He| was| No.| 4|.| No|.| He| left|."],
    ["“No.” with its stop before a blank and a number", "Nos.| 4| and| No.|7|."],
    ["“Sun.” without its stop where a sentence follows", "He| told| The| Sun|.| A| friend| left|."],
    ["“Sat.” without it there, either", "He| came| on| Sat|.| She| left|."],
    ["“Sun.” with its stop where a month follows", "on| Sun.| March| 3|,| on| Sat.| at| noon"],
    ["a unit without the stop of its sentence", "It| was| 98|F|.| It| cooled|."],
    ["a letter of its own with its stop", "It| was| 98| F.| at| noon|."],
    ["no stop that stands apart", "Mr| .| Fry"],
    ["a sum and its sign", "It| cost| £|4.2bn|,| $|38|million| or| 40|%|."],
    ["a number with its commas", "It| is| 1,100|km| long|."],
    ["a time and its half of the day", "at| 7:52| a.m.| or| 9.30|pm"],
    ["a number and its letters", "the| 1990s|,| 5k|,| 3m|,| 4bn|,| 12-year-old"],
    ["an ordinal as one number", "the| 3rd| of| May| and| the| 21st"],
    ["a firm’s sign inside its name", "AT&T| met| Hide| &| Son"],
    ["quotation marks of every kind", "“|a|”| ‘|b|’| \"|c|\"| ''|d|''| «|e|»| „|f|“"],
    ["letters with accents, whole or combined", "Zoë| met| Søren| Ågård| and| Jose\u0301|."],
    ["a name with a small first half", "Muhammad| al-Rashid| met| d’Arcy|."],
    ["letters beyond the first plane", "𝒳| rose"],
    ["blanks of any kind as blanks", "a|\u00a0b|\u2009c|\td|\r\ne"],
    ["only marks", "?|!|,|—|(|)"],
    ["one word", "Rain"],
    ["nothing", ""],
  ])("cut %s", (_name, row) => expect(cut(row)).toBe(row));

  it("cut nothing out of blanks alone", () => expect(tokenize(" \n\t\u00a0 ")).toEqual([]));

  const kinds = (text: string) => tokenize(text).map(({ kind }) => kind);

  it.each([
    ["Rain O’Hara ’s n't é", "word"],
    ["4 1,100 3rd 7:52 2019", "number"],
    [", . … ? — -- ( ) $ & % @", "mark"],
    ["“ ” ‘ ’ \" ' « » „ ‚ '' ``", "quote"],
  ])("tell of “%s” that each is a %s", (text, kind) => {
    expect(new Set(kinds(text))).toEqual(new Set([kind]));
  });

  const those = (text: string, has: (token: Token) => boolean) =>
    tokenize(text)
      .filter(has)
      .map((token) => token.text)
      .join(" ");

  it("know which begin with a capital, behind an article of their own, too", () => {
    expect(those("Holt met al-Rashid, d’Arcy and el-sewhere", ({ capital }) => capital)).toBe("Holt al-Rashid d’Arcy");
  });

  it("know which have a blank in front of them", () => {
    expect(those("“It’s late,” Mr. Fry said.", ({ spaced }) => !spaced)).toBe("It ’s , ” .");
  });

  it("keep their places, and what they are in small letters", () => {
    expect(tokenize("No, Mr. FRY").map(({ start, end, lower }) => [start, end, lower])).toEqual([
      [0, 2, "no"],
      [2, 3, ","],
      [4, 7, "mr."],
      [8, 11, "fry"],
    ]);
  });

  it("have a part of speech each", () => {
    expect(tokenize("The drivers claim it rained.").map(({ tag }) => tag)).toEqual([
      "DET",
      "NOUN",
      "VERB",
      "PRON",
      "VERB",
      "PUNCT",
    ]);
  });

  it("are found in a text of any length in its order", () => {
    const tokens = tokenize("“Well,” the U.S. said. ".repeat(20_000));
    expect(tokens).toHaveLength(160_000);
    expect(tokens.every(({ start, end }, i) => start < end && (i === 0 || start >= tokens[i - 1]!.end))).toBe(true);
  });
});
