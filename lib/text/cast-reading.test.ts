import { describe, expect, it } from "vitest";
import type { Entity } from "./entity";
import { told, type Words } from "./testing/told";

/** What the article knows under the words marked. */
function under({ tokens, cast, first, last }: Words): Entity | null {
  const words = tokens.slice(first, last).map(({ text }) => text);
  return cast.find(words, null, first);
}

describe("a name the article has in several forms", () => {
  it.each([
    ["takes its fullest", "[Berg = Anna Berg] left. Anna Berg fell."],
    ["takes a fuller form of a body’s", "[Brightholm = Brightholm plc] grew. Staff at Brightholm plc left."],
    ["keeps the surname that grew", "Hedda Solberg-Marsh left. [Hedda Solberg = Hedda Solberg-Marsh] was born in May."],
    ["shares a surname behind “and”", "[Marcus = Marcus Feld] and Tamar Feld left."],
    [
      "shares none from a byline’s place",
      "By Ann Orr in [Windhoek = Windhoek] and Tom Hill in Hull. They met in Windhoek.",
    ],
    ["shares none in a list", "They met Bell, [Dunn = Dunn] and Fay Orr there. They met Dunn there."],
    ["has the surname of kin", "Ben Olawale left. Olawale’s father, [Yusuf = Yusuf Olawale], stayed."],
    [
      "has the surname of kin that a title gives",
      "Denise Feld, whose son, [Jerome = Jerome Feld], left, waved. Mr. Feld fell.",
    ],
    ["is no kin’s without a title", "Denise Feld, whose son, [Jerome = Jerome], left, waved. Feld fell."],
    [
      "is full in a quotation alone",
      "“Yvette Dumas said no,” Mia Trent said. [Dumas = Yvette Dumas] left. They met Dumas there.",
    ],
    ["is shouted whole once", "[ANN ORR-HILL = Ann Orr-Hill] ran. They met Orr-Hill there. Orr-Hill fell."],
    ["is shouted once", "SHANELLE Prendergast ran. [Shanelle = Shanelle Prendergast] fell. They met Shanelle there."],
  ])("%s", (_name, text) => expect(told(text, (words) => under(words)?.name ?? "–")).toBe(text));
});

describe("a lone capital at the head of a sentence", () => {
  it.each([
    ["is no name where nothing shows it", "[Collections = –] grew."],
    ["is one that stands elsewhere, too", "[Brightholm = Brightholm] grew. They met Brightholm there."],
    ["is none where the article writes it small", "[Rice = –] is dear. They eat rice."],
    ["is one that opens two sentences", "[Brightholm = Brightholm] grew. Brightholm fell."],
    ["is none behind a headline without a stop", "Live updates\n\n[Word = –] from outside. It grew."],
    ["is one behind the noun for a body", "The haulage firm, [Brannock = Brannock], left."],
    ["is none where it only says of what people", "[Irish = –] ships left. They met Irish crews there."],
    ["is one with a given name’s letters", "[Anna = Anna] left."],
  ])("%s", (_name, text) => expect(told(text, (words) => under(words)?.name ?? "–")).toBe(text));
});

describe("what stands beside a name", () => {
  it.each([
    ["a title makes a person", "They met Dr [Voss = person: dr, doctor] there."],
    ["a title is written out", "They met Sen. [Voss = person: sen, senator] there."],
    ["a title ends before what it is of", "They met Secretary of State [Tom Hill = person: secretary, ss] there."],
    ["a role makes a person", "They met banker [Voss = person: banker] there."],
    ["a noun makes a body", "They met the charity [Tarn Now = organisation: charity] there."],
    ["shares make a body", "Shares in [Siam Golden = organisation] fell."],
    ["a preposition makes a place", "They met in [Harlow Forks = place] there."],
    ["no given name makes a place", "Rain fell on [Lacey Holt = person] there."],
    ["nothing is told of a place", "They met in [Harlow Forks = place], her mother being there."],
    ["whoever is in it is told of", "They met diplomats in [Suva = organisation], who left."],
    ["whoever is from it is told of", "They met Anna Berg, 24, of [Winkler = organisation], who left."],
    [
      "a role lets a last word be a name’s",
      "They met the [Lim = person: daughter] family. His daughter, Lim Wen, left.",
    ],
    ["staff make none", "They met staff at [Harlow Vost = person] there."],
    ["a list makes a place", "They met [Norway = place] there."],
  ])("%s", (_name, text) =>
    expect(
      told(text, (words) => {
        const entity = under(words)!;
        const kind = entity.place ? "place" : entity.type;
        const nouns = [...entity.nouns.keys()].join(", ");
        return nouns === "" ? kind : `${kind}: ${nouns}`;
      }),
    ).toBe(text),
  );
});

describe("where a name stands", () => {
  it("is noted: whether it leads, is full and opens", () => {
    const text = "Anna Berg left. They met Berg there. [Anna Berg = leads full opens, –, leads full opens] fell.";
    expect(
      told(text, (words) =>
        under(words)!
          .seen.map(({ subject, full, opens }) =>
            [subject && "leads", full && "full", opens && "opens"].filter(Boolean).join(" "),
          )
          .map((place) => place || "–")
          .join(", "),
      ),
    ).toBe(text);
  });
});
