import { describe, expect, it } from "vitest";
import { isTitle, officeTo } from "./offices";
import { told } from "./testing/told";
import { textOf } from "./words-of";

describe("an office before a name", () => {
  it.each([
    ["of state", "[Secretary = of State] of State Tom Hill left."],
    ["for a field", "[Minister = for Health] for Health Ann Orr left."],
    ["for two", "[Minister = for Health and Education] for Health and Education Ann Orr left."],
    ["of second rank", "[Associate Minister = for Health] for Health Ann Orr left."],
    ["not without a name", "[Secretary = –] of State left."],
    ["not with but one", "[Secretary = –] of State Hill left."],
    ["not of what is none", "[Secretary = –] of Tarn Ann Orr left."],
    ["not of what has no posts", "[Friends = –] of State Ann Orr left."],
    ["not of nothing", "[Minister = –] for the Ann Orr left."],
    ["not behind a name", "[Ann Secretary = –] of State Tom Hill left."],
  ])("is read %s", (_name, text) =>
    expect(
      told(text, ({ tokens, first, last, sentences, sentence }) => {
        const to = officeTo(tokens, first, last, sentences[sentence]!.last);
        return to < 0 ? "–" : textOf(tokens, last, to);
      }),
    ).toBe(text),
  );
});

describe("a title", () => {
  it.each([
    "[Mr = title] Hill left.",
    "[Judge = title] Hill left.",
    "[Ex-President = title] Hill left.",
    "[Congresswoman = title] Hill left.",
    "The [judge = –] left.",
    "[Castleman = –] left.",
    "[Hill = –] left.",
  ])("is a word with a capital that a list has: %s", (text) =>
    expect(told(text, ({ tokens, first }) => (isTitle(tokens[first]!) ? "title" : "–"))).toBe(text),
  );
});
