import { describe, expect, it } from "vitest";
import { labelled } from "./testing/labelled";

const tagged = (row: string) => labelled(row, (tokens, i) => tokens[i]!.tag);

describe("parts of speech, mended", () => {
  it.each([
    ["Will/PROPN urged calm. Will/PROPN said no."],
    ["Will/AUX it rain?"],
    ["De/PROPN la Cruz said it rained. Van/PROPN Dyke left. Di/PROPN Rossi left."],
    ["Two police/NOUN said it rained."],
    ["Stokes/PROPN argued that it rained. Marks/PROPN said so."],
    ["Apple/PROPN itself/PRON left."],
    ["Her great-grandson/NOUN, Theo, left."],
    ["A flood of out-of-state/ADJ cash came."],
    ["Labour union IF/PROPN Metallbund met OR/PROPN Tambo."],
    ["If/SCONJ it rains, buses stop."],
    ["Late/ADV last night it rained. Early/ADV on Sunday it snowed."],
    ["Minutes/NOUN earlier it rained. Hours/ADV later it snowed."],
    ["It rained at 9.30am/NOUN in Hull."],
    ["It closed, warning/VERB other firms to wait."],
    ["She wrote of their conduct/NOUN and left."],
    ["Their drive/NOUN to win failed."],
  ])("tell what a word is: %s", (row) => expect(tagged(row)).toBe(row));

  it.each([
    ["Neighbours claim/VERB the crew left."],
    ["The watchdog, which forecast/VERB in May that it would rain, met."],
    ["The letter, which we have seen, praises/VERB the firm."],
    ["“It rained,” retorts/VERB Holt. “It snowed,” reports/VERB the paper."],
    ["“Let him sign it,” retorts/VERB the driver."],
    ["Six in 10 say/VERB they walk. One in five say/VERB that it rains."],
    ["Around one in six shows/VERB a face."],
    ["A drivers’ group alleged/VERB Tuesday that it rained."],
    ["A memo the board says/VERB was never shown."],
    ["Holt forecast/VERB further rain until Friday."],
    ["Crew members informed/VERB passengers that it rained."],
    ["She left in May and claimed/VERB that it rained."],
    ["Holt claims/VERB that it rained."],
    ["Holt claims/VERB: “It rained.”"],
    ["Critics question/VERB whether it rained."],
    ["Critics question/VERB how it rained."],
    ["Riders demand/VERB “a bus.”"],
    ["Holt and Orr report/VERB the loss."],
    ["They report/VERB a loss."],
    ["People outside/ADP claim/VERB it rains."],
    ["Residents here claim/VERB it rains."],
    ["It says residents love/VERB the bus."],
    ["Officials both claim/VERB that it rained."],
  ])("read a verb of saying that looks like a noun: %s", (row) => expect(tagged(row)).toBe(row));

  it.each([
    ["Its claim/NOUN that it rained was false."],
    ["The claim/NOUN that it rained was false."],
    ["A new report/NOUN that it rained was false."],
    ["Under report/NOUN the loss was small."],
    ["Two reports/NOUN that it rained were false."],
    ["She read of a demand/NOUN: more buses."],
    ["The cost estimate/NOUN the board gave was low."],
  ])("leave a noun that can say a noun: %s", (row) => expect(tagged(row)).toBe(row));

  it.each([
    ["Police chief/NOUN clarified it."],
    ["The Oslo-based firm/NOUN said it rained."],
    ["His closest rival/NOUN for years left."],
    ["A third/NOUN said it rained. It said half/NOUN of them walked."],
  ])("read people and shares that look like adjectives: %s", (row) => expect(tagged(row)).toBe(row));
});
