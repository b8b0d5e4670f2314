import { describe, expect, it } from "vitest";
import { skipRecipient, warnsOf } from "./recipient";
import { answered } from "./testing/answered";

describe("whom words were said to", () => {
  const told = (sentence: string) =>
    answered(sentence, (clause, { to }) => ({ from: to, to: skipRecipient(clause, to) ?? to }));

  it.each([
    ["a pronoun", "She {told} [him] that it rained."],
    ["a body", "She {told} [the council] that it rained."],
    ["reporters before a day", "She {told} [reporters] on Tuesday that it rained."],
    ["a paper", "She {told} [The Sentinel] it rained."],
    ["a name with a title", "She {told} [Judge Ann Orr] that it rained."],
    ["a part of a body", "She {told} [a meeting of the board of trustees] that it rained."],
    ["two", "She {told} [riders and drivers] that it rained."],
    ["a programme of a station", "She {told} [MSNBC’s “Morning Bus”] that it rained."],
    ["a programme with a noun behind it", "She {told} [the station’s “Today” programme] that it rained."],
    ["a paper before a name with a verb", "She {told} [this newspaper] Bruno had left."],
    ["a name before a bare noun with a verb", "She {told} [Newsline] flour was dear."],
    ["one of two with verbs of their own", "She {told} [Holt] and Orr left."],
    ["a pronoun before “and”", "She {told} [him] and left."],
    ["a body before people with a verb of their own", "She {told} [the board] and riders left."],
    ["a pronoun before a colon", "She {told} [him]: “No.”"],
    ["a name before a verb", "She {told} [Mary Holt] left."],
    ["a trade in several words before a verb", "She {told} [the old bus driver] left."],
    ["a station before a name with a verb", "She {told} [the Hull station] Bruno left."],
    ["nobody before “that”", "She {said} that it rained."],
    ["nobody before a mark", "She {said}, no."],
    ["nobody at the end", "She {told}"],
  ])("is %s", (_name, row) => expect(told(row)).toBe(row));

  const warned = (sentence: string) =>
    answered(sentence, ({ units }, { from, to }) => (warnsOf(units, from, units.length) ? { from, to } : null));

  it.each([
    ["She warned riders [{of}] “delays”."],
    ["She warned riders [{about}] delays."],
    ["She warned riders [{against}] waiting."],
    ["She warned riders {of} delays."],
    ["She warned riders {about}, she said."],
    ["She warned riders {in} May."],
    ["She warned riders {in} “late” May."],
    ["She warned riders {about}"],
  ])("stands before what they are warned of: %s", (row) => expect(warned(row)).toBe(row));

  it("looks no further than it is told to", () => {
    const row = "She warned {about} delays.";
    expect(answered(row, ({ units }, { from, to }) => (warnsOf(units, from, to) ? { from, to } : null))).toBe(row);
  });
});
