import { describe, expect, it } from "vitest";
import { nameEnd, particlesTo } from "./particles";
import { told } from "./testing/told";
import { textOf } from "./words-of";

describe("small words inside a name", () => {
  it.each([
    ["one", "They met Ludwig [van = van Thalheim] Thalheim there."],
    ["two", "They met Ludwig [van = van den Berg] den Berg there."],
    ["none with a capital", "They met Ludwig [Van = –] Berg there."],
    ["none that no capital follows", "They met Ludwig [de = –] facto there."],
    ["none among other words", "They met Ludwig [and = –] Berg there."],
  ])("are read: %s", (_name, text) =>
    expect(
      told(
        text,
        ({ tokens, first, sentences, sentence }) =>
          textOf(tokens, first, particlesTo(tokens, first, sentences[sentence]!.last)) || "–",
      ),
    ).toBe(text),
  );

  it.each([
    ["with its particles", "They met [Ludwig = Ludwig van den Berg] van den Berg there."],
    ["before a day", "They met [Ludwig = Ludwig Voss] Voss Monday."],
    ["after five tokens", "They met [Ann = Ann Bo Cy Di Ed] Bo Cy Di Ed Flo there."],
  ])("stand in a name that ends %s", (_name, text) =>
    expect(
      told(text, ({ tokens, first, sentences, sentence }) =>
        textOf(tokens, first, nameEnd(tokens, first, sentences[sentence]!.last)),
      ),
    ).toBe(text),
  );
});
