import { describe, expect, it } from "vitest";
import { told } from "./testing/told";

describe("he or she, by the pronouns near a name", () => {
  it.each([
    ["in its sentence", "[Sharmin Voss = f] said that she left."],
    ["in the next sentence", "[Sharmin Voss = m] left. He came back."],
    ["by the greater number", "[Sharmin Voss = m] said he rose when he saw her dog."],
    ["not by “him”, who is somebody else", "[Sharmin Voss = –] told him that it rained."],
    ["not before the name", "Her dog left. [Sharmin Voss = –] stayed."],
    ["not before it in its sentence", "With her dog, [Sharmin Voss = –] left."],
    ["not where two others are named", "[Sharmin Voss = –] left. Dagny Orr met Mira Dahl, and she fell."],
    ["not by words in quotation marks", "[Sharmin Voss = –] said: “She left.”"],
    ["not beside somebody else", "[Sharmin Voss = –] met Dagny Orr. She left."],
    ["not by whom they speak to", "[Sharmin Voss = –] told him. Rain fell."],
    ["by what is theirs", "[Sharmin Voss = f] sold her car. Rain fell."],
    ["not two sentences on", "[Sharmin Voss = –] left. Rain fell. She fell."],
    ["not against a title", "Mr. [Sharmin Voss = m] left. She stayed."],
    ["first by whom they are to somebody", "Mrs. Orr’s husband, [Sharmin Voss = m], left. She stayed."],
    ["not by whose they are", "Mr. Orr’s solicitor, [Wendy Voss = f], left."],
    ["not by a trade that both have", "The chairman, [Sharmin Voss = f], left. She smiled. The actor slept."],
    ["not of a body", "[Orlac AB = –] grew. She left."],
  ])("is told %s", (_name, text) =>
    expect(
      told(text, ({ tokens, cast, first, last }) => {
        const words = tokens.slice(first, last).map(({ text }) => text);
        return cast.find(words, null, first)?.gender ?? "–";
      }),
    ).toBe(text),
  );
});
