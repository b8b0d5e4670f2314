import { readdirSync, readFileSync } from "node:fs";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { readMarked } from "../lib/text/corpus/read-marked";
import { extract } from "../lib/text/extract";

export type Result = { name: string; ratio: number; limit: number; detail: string };

const CORPUS = new URL("../lib/text/corpus/", import.meta.url);
const RUNS = 3;

/**
 * Extraction of 100,000 words against wink-nlp tagging the same words, in one
 * run, best of three each by processor time; and 200,000 words against 20,000,
 * which tells whether time grows in line with length.
 */
export async function run(): Promise<Result[]> {
  const articles = readdirSync(CORPUS)
    .filter((name) => /^[a-z]\d+-.*\.txt$/.test(name))
    .map((name) => readMarked(name, readFileSync(new URL(name, CORPUS), "utf8")).text);
  const hundred = repeated(articles, 100_000);
  const tagger = winkNLP(model);
  const tag = () => {
    for (const text of hundred) tagger.readDoc(text).tokens().out(tagger.its.pos);
  };
  const read = () => {
    for (const text of hundred) extract(text, { publishedOn: "2024-05-16" });
  };
  tag();
  read();
  const tagging = best(tag);
  const reading = best(read);

  const long = (words: number) => repeated(articles, words).join("\n");
  const [short, tenfold] = [long(20_000), long(200_000)];
  const once = best(() => extract(short));
  const ten = best(() => extract(tenfold));
  return [
    {
      name: "extract 100,000 words / wink-nlp tagging",
      ratio: reading / tagging,
      limit: 2,
      detail: `${reading.toFixed(0)} ms / ${tagging.toFixed(0)} ms`,
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

/** Milliseconds of processor time, the best of a few runs. */
function best(work: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < RUNS; i++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
