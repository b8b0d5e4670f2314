import { describe, expect, it } from "vitest";
import { roleBefore } from "./role-before";
import { runOf } from "./testing/runs";
import { told } from "./testing/told";

describe("the role before a name", () => {
  it.each([
    ["a trade", "They met banker [Hugh Voss = banker] there."],
    ["a post behind a field, and a comma", "The finance director, [Carys Bowen = director], left."],
    ["a post and the capitals before it", "Norcastle manager [Nils Ek = manager (Norcastle)] left."],
    ["a post and its initials", "The Cabinet Secretary, [Ann Orr = secretary (Cabinet), cs], left."],
    ["a post of a body", "The chairman of the Drovers’ Congress, [Ed Orr = chairman], left."],
    ["two posts", "Its founder and chief executive, [Ola Dahl = executive, chief, founder], left."],
    ["a trade behind a post", "The prosecutor, advocate [Ann Orr = advocate, prosecutor], left."],
    ["none said of the one named before", "Bo Hill, a baker at Tarn House, [Ed Orr = –] and others left."],
    ["none behind a verb", "The banker met [Hugh Voss = –] there."],
    ["none that another has", "The banker and [Hugh Voss = –] left."],
    ["none whose words a source opens", "According to the minister, [Ann Cole = –] left."],
    ["none of a thing", "They saw the big house, [Hugh Voss = –] said."],
  ])("is %s", (_name, text) =>
    expect(
      told(text, (words) => {
        const role = roleBefore(words.tokens, runOf(words), words.sentences[words.sentence]!.first);
        if (!role) return "–";
        return [...role.nouns].map(([noun, of]) => (of.length > 0 ? `${noun} (${of.join(" ")})` : noun)).join(", ");
      }),
    ).toBe(text),
  );

  it.each([
    ["the words before a trade", "They met former bus driver [Hugh Voss = driver bus former] there."],
    ["none before a verb", "They told driver [Hugh Voss = driver] it rained."],
  ])("keeps %s", (_name, text) =>
    expect(
      told(text, (words) =>
        roleBefore(words.tokens, runOf(words), words.sentences[words.sentence]!.first)!.words.join(" "),
      ),
    ).toBe(text),
  );
});
