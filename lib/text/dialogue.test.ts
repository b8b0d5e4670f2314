import { describe, expect, it } from "vitest";
import { continuationSpeakers, quotationAsks } from "./dialogue";
import { extract } from "./extract";
import { namesOf, told } from "./testing/told";

describe("a quotation without a cue", () => {
  it.each([
    [
      "whom a paragraph ends with in which nobody is quoted",
      "Ann Orr sang. Tom Hill said it rained. She laughed.\n[“It poured.” = Ann Orr]",
    ],
    [
      "whomever the sentence before it introduces",
      "Ann Orr said it rained.\nFor Nils Ek, 52, it was too much.\n[“It snowed.” = Nils Ek]",
    ],
    ["whoever was quoted before, in one paragraph", "“It rained,” said Ann Orr. [“It poured.” = Ann Orr]"],
    [
      "whoever is quoted, not who is told about behind it",
      "“It rained,” said a guard, one of five who described the storm. [“It poured.” = a guard]",
    ],
    [
      "whoever was quoted before, in a paragraph of its own",
      "“It rained,” said Ann Orr, who left.\n[“It poured.” = Ann Orr]",
    ],
    [
      "the one who was asked",
      "“It snowed,” said Nils Ek. Rain fell. Rain fell.\n“Did it rain?” Ann Orr asked.\n[“It did.” = Nils Ek]",
    ],
    [
      "the one who was asked, though not aloud",
      "“It snowed,” said Nils Ek. Ann Orr asked how much. [“A foot.” = Nils Ek]",
    ],
    [
      "the one who asked, after an answer that asks",
      "“Did it rain?” Ann Orr asked.\n“It did,” Nils Ek said.\n[“Much?” = Ann Orr]",
    ],
    [
      "the other party, where turns pass",
      "“It rained,” said Ann Orr.\n“It snowed,” said Nils Ek.\n[“It poured.” = Ann Orr]",
    ],
    [
      "the same, who is new and goes on at length of somebody",
      "“It rained on all of us,” said Ann Orr.\n“My aunt slept on the bus,” said Nils Ek, a driver.\n[“She told me at supper that she had not heard it.” = Nils Ek]",
    ],
    [
      "the same, who speaks of the other",
      "“It rained,” said Ann Orr.\n“We thought she slept,” said Nils Ek.\n[“She told me so.” = Nils Ek]",
    ],
    [
      "the other party, of whom both speak, where turns went to and fro",
      "“It rained,” said Nils Ek.\n“It snowed,” said Ann Orr.\n“She hails,” said Nils Ek.\n[“She pours.” = Ann Orr]",
    ],
    [
      "the other party, who asks on",
      "“Did it rain?” asked Ann Orr.\nNils Ek replied that it had.\n[“And did it snow?” = Ann Orr]",
    ],
    [
      "the other party, who takes up what is reported",
      "Ann Orr said it would rain.\nNils Ek replied that it might.\n[“Oh, will it?” = Ann Orr]",
    ],
    [
      "the same, who goes on from what is reported",
      "Ann Orr said it would rain.\nNils Ek replied that it might.\n[“It may snow.” = Nils Ek]",
    ],
    [
      "the same, where the one before is no turn",
      "“It rained,” said Ann Orr.\nHe came late. “It snowed,” said Nils Ek, who left.\n[“It poured.” = Nils Ek]",
    ],
    [
      "no body, where turns pass",
      "“It rained,” the Tarn Club said.\n“It snowed,” said Nils Ek.\n[“It poured.” = Nils Ek]",
    ],
    [
      "whoever the sentence before it is about",
      "“It rained,” said Ann Orr.\nNils Ek, a driver, shrugged. [“It snowed.” = Nils Ek]",
    ],
    [
      "whoever the paragraph before it is about",
      "Ann Orr said it rained.\nNils Ek drives a bus.\n[“It snowed.” = Nils Ek]",
    ],
    ["nobody, where nobody has spoken", "Rain fell.\n[“It poured.” = –]"],
  ])("is said by %s", (_name, text) =>
    expect(
      told(text, ({ found, sentences, sentence, resolver }) =>
        namesOf(continuationSpeakers(found, sentences, sentence, resolver)),
      ),
    ).toBe(text),
  );

  it.each([
    ["asks", "[“Did it rain?” = asks]"],
    ["does not", "[“It rained.” = tells]"],
    ["does not, left open", "[“Did it rain? = tells]"],
  ])("%s", (_name, text) =>
    expect(
      told(text, ({ tokens, sentences, sentence }) => (quotationAsks(sentences[sentence]!, tokens) ? "asks" : "tells")),
    ).toBe(text),
  );
});

describe("an answer whose speaker is not named", () => {
  const who = (text: string) => {
    const { claims, speakers } = extract(text);
    return claims
      .filter(({ doubt }) => doubt.rule === "came-the-reply")
      .map(({ speakers: [first] }) => speakers[first!]!.name);
  };

  it.each([
    [
      "whoever was asked",
      "Mrs Ann Orr met Mr Tom Hill. Ann Orr asked Tom Hill if it rained. “No,” came the reply.",
      "Tom Hill",
    ],
    [
      "the other of two",
      "“It rains,” Ann Orr told us.\n“Much?” Tom Hill wanted to know.\n“Some,” came the answer.",
      "Ann Orr",
    ],
    [
      "whom the writer asks",
      "Ann Orr said it rained. Tom Hill said it snowed. And you, Ann Orr? “No,” came the reply.",
      "Ann Orr",
    ],
    [
      "whomever the sentence before is about",
      "“It rains,” Ann Orr said. Tom Hill shrugged. “No,” came the verdict.",
      "Tom Hill",
    ],
    ["whoever spoke, where nobody else has", "Ann Orr said it rained. “No,” comes the reply.", "Ann Orr"],
  ])("is of %s", (_name, text, name) => expect(who(text)).toEqual([name]));
});
