import { describe, expect, it } from "vitest";
import { layOut, partsOf } from "./checkable-parts";
import { type PriorityInput, priorityOf } from "./priority";

const priority = (words: string, more: Partial<PriorityInput> = {}) =>
  priorityOf({
    kind: "own",
    ...partsOf(layOut(words), [{ start: 0, end: words.length }]),
    speakerTypes: [],
    rightOfReply: false,
    chain: [],
    ...more,
  });

describe("priority", () => {
  it("is high where someone named is accused, and says so", () => {
    const { level, reasons } = priority("the minister, Dara Quillinan, took bribes worth $40,000");
    expect(level).toBe("high");
    expect(reasons).toContain("It accuses someone it names.");
    expect(reasons).toContain("It gives a sum of money.");
  });

  it("rises where only an anonymous source stands behind the words", () => {
    const words = "the gauge was blind for nine nights";
    const named = priority(words, { kind: "indirect", speakerTypes: ["person"] });
    const anonymous = priority(words, { kind: "indirect", speakerTypes: ["anonymous"] });
    const shared = priority(words, { kind: "indirect", speakerTypes: ["anonymous", "person"] });
    expect([named.level, anonymous.level, shared.level]).toEqual(["low", "medium", "low"]);
    expect(anonymous.reasons).toContain("It rests on an anonymous source alone.");
  });

  it("says whose words are passed on, and weighs it", () => {
    const words = "4 gauges were blind";
    const firstHand = priority(words, { kind: "indirect", speakerTypes: ["person"] });
    const passedOn = priority(words, {
      kind: "indirect",
      speakerTypes: ["person"],
      chain: [
        { relays: false, name: "the board" },
        { relays: false, name: "two drivers" },
      ],
    });
    expect([firstHand.level, passedOn.level]).toEqual(["low", "medium"]);
    expect(passedOn.reasons).toContain(
      "It is at second hand: whoever says it cites “the board”, who cites “two drivers”.",
    );
  });

  it("is low for a bare judgement and for a bare guess", () => {
    expect(priority("that was disgraceful").level).toBe("low");
    expect(priority("it may matter one way or the other").level).toBe("low");
  });

  it("does not read a right of reply as an accusation", () => {
    const { level, reasons } = priority("he did not respond to questions about the alleged fraud", {
      rightOfReply: true,
    });
    expect(level).toBe("medium");
    expect(reasons).toEqual(["It says who was asked and how they answered."]);
  });

  it("always gives at least one reason, as a sentence", () => {
    for (const words of ["", "they left", "five men stole $3"]) {
      const { reasons } = priority(words);
      expect(reasons.length).toBeGreaterThan(0);
      for (const reason of reasons) expect(reason).toMatch(/^[A-Z].*\.$/);
    }
  });
});
