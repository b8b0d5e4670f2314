import { describe, expect, it } from "vitest";
import { findEntry, knowledgeOf, tagNames } from "./lexicon";

/** The likeliest tag of each part of a word: "does AUX, n’t PART" without the parts' letters. */
const tags = (word: string) => knowledgeOf(word).map(({ tag }) => tagNames[tag]!);

describe("what the model knows of a word by itself", () => {
  it.each([
    ["council", "NOUN"],
    ["said", "VERB"],
    ["the", "DET"],
    ["doesn’t", "AUX PART"],
    ["can't", "AUX PART"],
    ["it’s", "PRON AUX"],
    ["colour", "NOUN"],
    ["color", "NOUN"],
    ["4.2bn", "NUM"],
    ["2019", "NUM"],
    ["12-year-old", "NUM PUNCT NOUN PUNCT ADJ"],
    ["—", "PUNCT"],
    ["“", "PUNCT"],
    ["…", "PUNCT"],
    ["Quellmarsh", "PROPN"],
    ["frobbing", "VERB"],
    ["quickishly", "ADV"],
    ["co-founder", "NOUN"],
    ["bus-driver", "NOUN PUNCT NOUN"],
    ["AND/OR", "CCONJ SYM CCONJ"],
  ])("of “%s” is %s", (word, expected) => expect(tags(word).join(" ")).toBe(expected));

  it("is nothing of a word it lacks, until its form is judged", () => {
    expect(findEntry("quellmarsh")).toBeNull();
    expect(knowledgeOf("quellmarsh")).toHaveLength(1);
  });

  it("says what else the word can be", () => {
    const can = (word: string, name: string) => (knowledgeOf(word)[0]!.can & (1 << tagNames.indexOf(name))) !== 0;
    expect([can("report", "NOUN"), can("report", "VERB"), can("report", "DET")]).toEqual([true, true, false]);
  });

  it("judges a word in capitals by what it is in small letters", () => {
    expect(knowledgeOf("REPORT")[0]!.can).toBe(knowledgeOf("report")[0]!.can);
  });
});
