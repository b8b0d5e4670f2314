import { describe, expect, it } from "vitest";
import { readCapitals } from "./capitals";
import { told } from "./testing/told";

describe("how an article writes a word", () => {
  it.each([
    ["with a capital where no sentence begins, alone", "They met [Rice = capital, alone] there."],
    ["with a capital beside another", "They met [Rice = capital] Bowl there."],
    ["with both", "They met [Rice = capital, alone] and Ann Rice there."],
    ["at the head of a sentence only", "[Rice = 1 head] is dear."],
    ["at the head of two", "[Rice = 2 heads] is dear. Rice is good."],
    ["in small letters, too", "[Rice = 1 head, plain] is dear. They eat rice."],
    ["in small letters alone, which nobody seeks", "They eat [rice = –] there."],
    ["behind a mark, where a capital proves nothing", "They eat: [Rice = –] there."],
  ])("is told: %s", (_name, text) =>
    expect(
      told(text, ({ tokens, sentences, first }) => {
        const { capitals, alone, heads, plain } = readCapitals(tokens, sentences);
        const { text, lower } = tokens[first]!;
        const times = heads.get(text);
        const facts = [
          times ? `${times} head${times > 1 ? "s" : ""}` : "",
          capitals.has(text) ? "capital" : "",
          alone.has(text) ? "alone" : "",
          plain.has(lower) ? "plain" : "",
        ];
        return facts.filter(Boolean).join(", ") || "–";
      }),
    ).toBe(text),
  );
});
