import { describe, expect, it } from "vitest";
import { skipAdverbials } from "./adverbials";
import { answered } from "./testing/answered";

const skipped = (sentence: string) =>
  answered(sentence, (clause, { to }) => ({ from: to, to: skipAdverbials(clause, to) }));

describe("times and occasions behind a verb", () => {
  it.each([
    ["a day", "She {said} [Friday] that it rained."],
    ["a day with its preposition", "She {said} [on Friday] that it rained."],
    ["a day and its part", "She {said} [Friday evening] that it rained."],
    ["last week", "She {said} [last week] that it rained."],
    ["this morning, later", "She {said} [this morning] that it rained."],
    ["weeks later", "She {said} [three weeks later] that it rained."],
    ["an adverb", "She {said} [later] that it rained."],
    ["a year", "She {said} [in 2019] that it rained."],
    ["before something", "She {said} [before the vote] that it rained."],
    ["a statement", "She {said} [in a statement] that it rained."],
    ["an interview with somebody", "She {said} [in an interview with CNN] that it rained."],
    ["a letter to somebody about something", "She {said} [in a letter to riders of the line] that it rained."],
    ["a follow-up interview", "She {said} [in a follow-up interview] that it rained."],
    ["a laugh", "She {said} [with a laugh] that it rained."],
    ["a spokesman", "She {said} [through a spokesman] that it rained."],
    ["a crowd", "She {said} [to reporters] that it rained."],
    ["applause", "She {said} [to loud applause] that it rained."],
    ["a press conference on a day", "She {said} [at a press conference on Tuesday] that it rained."],
    ["two in a row", "She {said} [on Friday in a statement] that it rained."],
    ["how", "She {said} [quietly] that it rained."],
    ["a letter, without what it is about", "She {said} [in a letter] about the bus that it rained."],
    ["no night of a bus", "She {said} night buses ran."],
    ["no week of buses", "She {said} bus week was late."],
    ["no last buses", "She {said} last buses ran."],
    ["no people", "She {said} three people later left."],
    ["no weeks that pass", "She {said} three weeks passed."],
    ["nobody spoken of", "She {spoke} of supporters."],
    ["nobody spoken to who is no crowd", "She {spoke} to the driver."],
    ["no place", "She {lives} in Hull now."],
    ["no subject", "She {said} the bus was late."],
    ["no subject of a bare clause behind an occasion", "She {said} [in a post] on the board voters won."],
    ["nothing behind a comma", "She {said}, on Friday, no."],
    ["nothing where the sentence ends", "She {said}"],
    ["a phrase of no occasion", "She {spoke} of the bus."],
    ["a street", "She {spoke} on the street."],
  ])("are skipped: %s", (_name, row) => expect(skipped(row)).toBe(row));
});
