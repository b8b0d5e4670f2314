import { describe, expect, it } from "vitest";
import { headOf } from "../mentions";
import { told } from "../testing/told";
import { isRole, readRole } from "./role";

describe("a role", () => {
  it.each([
    ["of a listed noun", "[The minister = role] left."],
    ["with words around the noun", "[The former Tarn minister of trade = role] left."],
    ["of where somebody is from", "[The Dane = role] left."],
    ["of an adjective", "[The older = role] left."],
    ["of a noun nobody has listed, where it speaks", "[The sidekick = role] left."],
    ["not of several", "[The ministers = –] left."],
    ["not of anybody", "[A minister = –] left."],
    ["not of a body or a paper", "[The ministry = –] sent [the report = –]."],
    ["not of a body that has a person’s noun", "[The coast guard = –] left."],
    ["not of who is described anew", "[The witness = –], identified only as CW-1, left."],
    ["not of a source, whom other rules know", "[The source = –] left."],
    ["not of a name", "[The Tarn = –] rose."],
  ])("is made %s", (_name, text) =>
    expect(
      told(text, ({ tokens, first, last }) =>
        isRole(tokens, first, last, headOf(tokens, first, last), true) ? "role" : "–",
      ),
    ).toBe(text),
  );

  it("of an unlisted noun is none in words that nobody says", () => {
    const text = "[The sidekick = –] left.";
    expect(told(text, ({ tokens, first, last }) => (isRole(tokens, first, last, last - 1, false) ? "role" : "–"))).toBe(
      text,
    );
  });

  it.each([
    ["years and words", "[The 43-year-old Tarn baker = baker, 43, 43-year-old tarn, Tarn] left."],
    ["who it once was", "[The ex-selector = selector, –, , ] left."],
    ["a woman", "[The businesswoman = businesswoman, –, , , f] left."],
  ])("says %s", (_name, text) =>
    expect(
      told(text, ({ resolver, tokens, first, last }) => {
        const role = readRole(resolver, first, last, headOf(tokens, first, last));
        const { noun, age, modifiers, capitals, gender } = role;
        return `${noun}, ${age ?? "–"}, ${modifiers.join(" ")}, ${capitals.join(" ")}${gender ? `, ${gender}` : ""}`;
      }),
    ).toBe(text),
  );
});
