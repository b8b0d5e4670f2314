import { describe, expect, it } from "vitest";
import { noteLead } from "./lead";
import { reportsOf } from "./reports";
import { namesOf, told } from "./testing/told";

describe("what a sentence is about, without a name", () => {
  it.each([
    ["somebody new", "[One inspector = one inspector] disagreed."],
    ["people", "[Two witnesses = two witnesses] contradicted that."],
    ["somebody with a clause behind", "[One engineer who worked on it = one engineer who worked on it] left."],
    [
      "somebody, without the story behind",
      "[A widower = a widower] who lives in the last house before the fields woke.",
    ],
    ["somebody by whom they serve", "[An official with the harbour board = an official with the harbour board], left."],
    ["somebody in a place", "[A nurse in the ward = a nurse in the ward], whom nobody named, left."],
    ["a role", "The minister, Rory Tennant, said it rained. [The minister = Rory Tennant] left."],
    ["a body", "Harrow Hospital closed. [The hospital = Harrow Hospital] has not paid."],
    ["a document", "[The study = the study] followed 900 pupils."],
    ["a pronoun", "Anna Berg said it rained. [She = Anna Berg] grew up there."],
    ["one of those before", "Two witnesses left. [One = one of the witnesses], dressed as a pineapple, stayed."],
    ["one of those", "Four engineers left. [One of those engineers = one of those engineers], who hid, stayed."],
    ["where somebody is from", "Lars Holm said it rained. [The Dane = Lars Holm] left."],
    ["behind a conjunction", "But [one inspector = one inspector] disagreed."],
    ["behind a place", "At the hotel, [the barman = the barman] was up a ladder."],
    [
      "behind a place and its clause",
      "At the hotel, where the clock had stopped, [the barman = the barman] was up a ladder.",
    ],
    [
      "right before the verb, behind a place without a comma",
      "At the pub across the road [the landlord = the landlord] is up a ladder.",
    ],
    ["a pronoun behind a time", "Anna Berg sings. In old age [she = Anna Berg] grew deaf."],
    ["a pronoun behind a longer time", "Anna Berg sings. In her last years [she = Anna Berg] grew deaf."],
    ["a pronoun behind two phrases", "Anna Berg sings. At 26, with an offer from a school, [she = Anna Berg] left."],
    ["nobody whom a preposition governs", "At the pub with [the landlord = –] was a dog."],
    ["behind a time", "On Sunday morning [the barman = the barman] set a chair in front of it."],
    ["whom the writer asks", "Anna Berg sings. Does [she = Anna Berg] worry?"],
    ["whom the writer asks, behind a question word", "Anna Berg sings. And what did [she = Anna Berg] think?"],
    ["not whom a question is about", "Anna Berg sings. What did [her cousin = –] do?"],
    ["nothing that is no one’s", "[The weather = –] was fine."],
    ["nobody whom somebody speaks of", "[His father = –], he said, wanted the hose back."],
    ["who is named at once", "[The speaker = Clive Holt], Clive Holt, rose."],
    ["who is named behind an office", "[The Commissioner = Ann Orr] for Works, Engr. Ann Orr, rose."],
    ["who is named with a trade", "[Her neighbor = Ann Orr], shrimper Ann Orr, rose."],
    ["no body that is named at once", "[The charity = –], Tarn Aid, closed."],
    ["nobody without a verb", "[One inspector = –]."],
  ])("is %s", (_name, text) =>
    expect(
      told(text, ({ clauses, sentence, resolver }) => {
        noteLead(clauses[sentence]!, sentence, resolver, reportsOf(clauses[sentence]!));
        return namesOf(resolver.cast.around(sentence, 0).filter(({ led }) => led?.sentence === sentence));
      }),
    ).toBe(text),
  );
});
