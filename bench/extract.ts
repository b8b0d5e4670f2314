import { readdirSync, readFileSync } from "node:fs";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { readMarked } from "../lib/text/corpus/read-marked";
import { extract } from "../lib/text/extract";

export type Result = { name: string; ratio: number; limit: number; detail: string };

const CORPUS = new URL("../lib/text/corpus/", import.meta.url);
/** The first turns measure the compiler: extraction is much code, and its first turn takes thrice its eighth. */
const WARM = 8;
const TURNS = 15;

/**
 * Extraction of 100,000 words against wink-nlp tagging the same words, article
 * by article, and 200,000 words against 20,000, which tells whether time grows
 * in line with length. All by processor time, warm, the median of as many turns
 * of each: the best one would leave out what collecting garbage costs.
 *
 * "Tagging alone" is wink-nlp with nothing but parts of speech in its pipe, as
 * someone would run it who wants only tags; its default pipe, which also looks
 * for sentences, entities, negation and sentiment, is given beside it.
 */
export async function run(): Promise<Result[]> {
  const articles = readdirSync(CORPUS)
    .filter((name) => /^[a-z]\d+-.*\.txt$/.test(name))
    .map((name) => readMarked(name, readFileSync(new URL(name, CORPUS), "utf8")).text);
  const hundred = repeated(articles, 100_000);
  const [tagging, everything, reading] = mediansInTurn([
    tagger(hundred, winkNLP(model, ["pos"])),
    tagger(hundred, winkNLP(model)),
    () => {
      for (const text of hundred) extract(text, { publishedOn: "2024-05-16" });
    },
  ]) as [number, number, number];

  const long = (words: number) => repeated(articles, words).join("\n");
  const [short, tenfold] = [long(20_000), long(200_000)];
  const [once, ten] = mediansInTurn([() => extract(short), () => extract(tenfold)]) as [number, number];
  return [
    {
      name: "extract 100,000 words / wink-nlp tagging alone",
      ratio: reading / tagging,
      limit: 2,
      detail: `${reading.toFixed(0)} ms / ${tagging.toFixed(0)} ms; default pipe ${everything.toFixed(0)} ms, ratio ${(reading / everything).toFixed(2)}`,
    },
    {
      name: "extract 200,000 words in one text / ten times 20,000",
      ratio: ten / (10 * once),
      limit: 1.5,
      detail: `${ten.toFixed(0)} ms / 10 × ${once.toFixed(0)} ms`,
    },
  ];
}

/** The articles again and again until they hold so many words. */
function repeated(articles: readonly string[], words: number): string[] {
  const texts: string[] = [];
  let count = 0;
  for (let i = 0; count < words; i++) {
    const text = articles[i % articles.length]!;
    texts.push(text);
    count += text.split(/\s+/).length;
  }
  return texts;
}

function tagger(texts: readonly string[], nlp: ReturnType<typeof winkNLP>): () => void {
  return () => {
    for (const text of texts) nlp.readDoc(text).tokens().out(nlp.its.pos);
  };
}

/** Milliseconds of processor time of each, the median of its warm turns; in turn, so that a busy machine slows all alike. */
function mediansInTurn(works: readonly (() => unknown)[]): number[] {
  const times = works.map((): number[] => []);
  for (let turn = 0; turn < WARM + TURNS; turn++) {
    for (const [i, work] of works.entries()) {
      const before = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(before);
      if (turn >= WARM) times[i]!.push((user + system) / 1000);
    }
  }
  return times.map((of) => of.sort((a, b) => a - b)[TURNS >> 1]!);
}
