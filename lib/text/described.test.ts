import { describe, expect, it } from "vitest";
import { told } from "./testing/told";

describe("what an article describes without a name", () => {
  it.each([
    ["a document", "[A new study = a new study: document] rained on us."],
    ["a document and whom it is to", "He wrote [a note to clients = a note to clients: document] on Monday."],
    ["a document that is somebody’s", "She read [his memo = his memo: document] aloud."],
    [
      "somebody at the head of a sentence, of whom it tells more",
      "[One current intern = one current intern: anonymous], who left, came.",
    ],
    ["not somebody in the midst of one", "They met [one current intern = –], who left."],
    ["not a document before another noun", "She read [a report = –] writer aloud."],
    ["not what a preposition cuts off", "She met [a man = –] with a report."],
    ["not a document known by “the”", "She read [the memo = –] aloud."],
    ["not what a mark cuts off", "She sang a song, [report = –] in hand."],
  ])("is %s", (_name, text) =>
    expect(
      told(text, ({ cast, first }) => {
        const found = cast.entities.find(({ words, seen }) => words.length === 0 && seen[0]?.token === first);
        return found ? `${found.name}: ${found.type}` : "–";
      }),
    ).toBe(text),
  );

  it("is one however often it stands there", () => {
    const text = "A note to clients fell. [A note to clients = 1] rose.";
    expect(told(text, ({ cast }) => String(cast.entities.length))).toBe(text);
  });
});
