import { describe, expect, it } from "vitest";
import { genderOfName, nameAt } from "./names";
import { mark, marked } from "./testing/marked";
import { tokenize } from "./tokens";

/** Every name of the text, titles in front of it left out. */
function named(text: string): string {
  const tokens = tokenize(text);
  const found = [];
  for (let i = 0; i < tokens.length; i++) {
    const run = nameAt(tokens, i, tokens.length);
    if (!run) continue;
    if (run.nameFirst < run.last) found.push([{ start: tokens[run.nameFirst]!.start, end: tokens[run.last - 1]!.end }]);
    i = run.last - 1;
  }
  return mark(text, found);
}

describe("names", () => {
  it.each([
    ["behind a title", "They met Colonel [Amadou Diarra] there."],
    ["behind two", "They met CIA Director [William Burns] there."],
    ["with one particle", "They met [Ingeborg von Thalheim] there."],
    ["with two", "They met [Ludwig van den Berg] and [Maria de la Cruz] there."],
    ["with an Arabic article", "They met [Muhammad al-Rashid] there."],
    ["with diacritics and hyphens", "They met [Zoë O’Hara-Ng] and [Søren Ågård] there."],
    ["of a body with “of”", "They met at the [Bank of England] there."],
    ["of a body with a plural possessor", "They met the [Nurses’ Union] there."],
    ["before “of” and a body", "They met [Anneke Smit] of [Delft University] there."],
    ["with a queen inside", "They met [Padma Queen Lines] and Queen [Padma] there."],
    ["with a star in front", "They met [Star of Basey Lines] there."],
    ["with “of the”", "They met the [Office of the Director] there. The [University of the Arts] was shut."],
    [
      "of the dean, who has none here",
      "The Dean left. They met the Dean of the [Abbey] there. They met [Dean Hollins] there.",
    ],
    ["behind a word that asks", "Would [Otieno] stay? Can [Hill] go?"],
    ["around a nickname", "They met [Bobby 'The Hat' Smith] and [Tom “Buck” Orr] there."],
    ["with an owner in front", "They met [Lloyd’s of London] there. They saw [Holt]’s house there."],
    ["behind “for” and “of”", "They met the [Royal Society for the Protection of Birds] there."],
    ["before whose aircraft it is", "They met a [Coralair] [Boeing] 737 there."],
    ["of nobody, where somebody is elected", "The MLA-elect met President-elect [Ann Hill] there."],
    ["of a firm", "They met [Torrance Hide & Leather] there."],
    ["before whoever writes", "They met a woman in [Hull] I had never met. [Elizabeth I] of [Hull] left."],
    ["and nothing that only places a noun", "A Panamanian-flagged ship met a Hull-registered crew there."],
    ["and no sum", "They paid R2,500 and K1,200 there."],
    ["and no first word of a sentence", "Riders met. Reports came. Meanwhile they left."],
    ["and no day or month", "They met on Monday in June."],
  ])("are read %s", (_name, sentence) => expect(named(marked(sentence).text)).toBe(sentence));
});

describe("he or she, by a given name", () => {
  it.each([
    ["f", "Philomena"],
    ["m", "Kęstutis"],
    ["m", "Kestutis"],
    ["f", "Véronique"],
    ["m", "Jean-Marie"],
    ["m", "Jean-Noël"],
    ["m", "Ji-hoon"],
    ["f", "Ji-hye"],
    ["m", "Jean-Noël"],
    ["f", "Jean"],
    [null, "Nino"],
    [null, "DOT"],
    ["f", "Dot"],
    [null, "Sasha"],
    [null, "Orlac"],
  ])("is %s for %s", (gender, name) => expect(genderOfName(name)).toBe(gender));
});
