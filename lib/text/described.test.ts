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
    ["somebody met in the midst of one", "I asked [a sitting senator = a sitting senator: anonymous] why."],
    [
      "somebody with what they are told by",
      "They were met by [a soldier with a bandaged hand = a soldier with a bandaged hand: anonymous].",
    ],
    ["somebody behind a semicolon", "It rained; [an old friend = an old friend: anonymous] sang."],
    ["not what somebody became", "She became [a nurse = –] in May."],
    ["not who is named beside it", "They met [a nurse = –], Ann Orr, there."],
    ["not a body named after one", "They read of [an inspector = –] general."],
    ["not anybody of whom more is said", "They heard of [a woman = –] who left."],
    ["not somebody in the midst of one", "They met [one current intern = –], who left."],
    ["not a document before another noun", "She read [a report = –] binder aloud."],
    ["somebody, not what a preposition cuts off", "She met [a man = a man with a report: anonymous] with a report."],
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
