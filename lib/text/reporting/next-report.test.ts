import { describe, expect, it } from "vitest";
import { marked } from "../testing/marked";
import { reported } from "../testing/reported";

const BEFORE = "Mary Holt, 52, runs the depot.\n";

describe("where a content ends because somebody reports again", () => {
  it.each([
    ["somebody else, without a comma", "Holt said [it was late] and Tom Gray said [it was early]."],
    ["others", "Some riders said [it was late] and others said [it was early]."],
    ["others, who have said", "Many riders have said [they will walk] and others have said [they will not pay]."],
    ["the speaker’s pronoun", "Holt said [it was late] and she accused [the board of lying]."],
    ["behind a quotation", "Holt said [she “drove the bus,”] and she said [she would again]."],
    ["behind a dash", "Holt praised [the driver], calling [her “a gift”] - but she said [it was late]."],
    ["participles in a row", "Holt spoke up, telling riders that [it was late] and asking [how it came about]."],
    ["participles with an object", "Holt left the board, calling [it a mess] and vowing [to make it pay]."],
    ["says, and says", "Holt says [the bus was late] and says [she drove it]."],
    ["said, and said a quotation", "Holt said [the bus was moved by Tom Gray] and said, [“Whom do you trust?”]"],
    ["a list of what was done", "She suggested [the plan was dead], called [it “late”] and blocked the door."],
    [
      "a colon behind the next clause",
      "Holt said [both are “late,”] but she gave him some advice: [“You never know where it is.”]",
    ],
    ["behind a quotation’s comma", "Holt spoke, saying, [“We never drove it,”] but she denied that [it was late]."],
    ["four in 10, while six in 10", "Four in 10 riders said [it was late], while six in 10 said [it was not]."],
  ])("%s", (_name, sentence) => {
    const { text } = marked(sentence);
    expect(reported(BEFORE + text)).toBe(BEFORE + sentence);
  });

  it.each([
    ["someone who knew", "Holt said [she was ill and Tom Gray knew it]."],
    ["someone who left", "Holt said [she was ill and others were late]."],
    ["a told saying", "Holt told the board that [she stood there and said nothing]."],
  ])("goes on over %s", (_name, sentence) => {
    const { text } = marked(sentence);
    expect(reported(BEFORE + text)).toBe(BEFORE + sentence);
  });
});
