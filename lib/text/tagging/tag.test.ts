import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { readMarked } from "../corpus/read-marked";
import { tokenize } from "../tokens";
import { tagTokens } from "./tag";

const CORPUS = new URL("../corpus/", import.meta.url);

function tagged(text: string): string {
  return tokenize(text)
    .filter(({ kind }) => kind === "word" || kind === "number")
    .map((token) => `${token.text}/${token.tag}`)
    .join(" ");
}

describe("tagging", () => {
  it.each([
    ["The council will report on Tuesday.", "The/DET council/NOUN will/AUX report/VERB on/ADP Tuesday/PROPN"],
    ["The report was late.", "The/DET report/NOUN was/AUX late/ADJ"],
    ["It’s the council’s choice.", "It/PRON ’s/AUX the/DET council/NOUN ’s/PART choice/NOUN"],
    ["She doesn’t know.", "She/PRON doesn’t/AUX know/VERB"],
    ["Mr. Ferreira paid £4.2bn.", "Mr./PROPN Ferreira/PROPN paid/VERB 4.2bn/NUM"],
    ["A self-employed plasterer.", "A/DET self-employed/NOUN plasterer/NOUN"],
    ["Quellmarsh frobbed quickishly.", "Quellmarsh/PROPN frobbed/VERB quickishly/ADV"],
  ])("reads %s", (text, expected) => {
    expect(tagged(text)).toBe(expected);
  });

  it("tags as wink-nlp itself does, 995 words in 1,000", () => {
    const nlp = winkNLP(model, ["pos"]);
    let words = 0;
    let agreed = 0;
    for (const name of readdirSync(CORPUS).filter((file) => /^d\d+-.*\.txt$/.test(file))) {
      const { text } = readMarked(name, readFileSync(new URL(name, CORPUS), "utf8"));
      const tokens = tokenize(text);
      tagTokens(text, tokens);
      const theirs = nlp.readDoc(text).tokens();
      const values = theirs.out() as string[];
      const tags = theirs.out(nlp.its.pos) as string[];
      let place = 0;
      let at = 0;
      for (const [i, value] of values.entries()) {
        place = text.indexOf(value, place);
        while (at < tokens.length && tokens[at]!.start < place) at++;
        const token = tokens[at];
        if (token?.start === place && (token.kind === "word" || token.kind === "number")) {
          words++;
          if (token.tag === tags[i]) agreed++;
        }
        place += value.length;
      }
    }
    expect(words).toBeGreaterThan(8_000);
    expect(agreed / words).toBeGreaterThan(0.995);
  });

  it("takes a word of any length in its stride", () => {
    const started = performance.now();
    tokenize("a-".repeat(100_000));
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
