/**
 * Learns who says a quotation without a cue from the project's own annotated
 * articles and writes weights.ts: `npx tsx lib/text/whose-turn/train.ts`. As
 * for he and she; quotations that have a cue are read as if they had none, for
 * there are few without whose speaker is not plain.
 */
import { writeFileSync } from "node:fs";
import type { GoldArticle } from "../corpus/read-marked";
import { readAttributions } from "../extract";
import { type Choice, choicesMet, named, trainOn, weightsFile } from "../learning/choices";
import { developmentArticles } from "../testing/development-articles";
import { type Piece, pieces } from "./evidence";

export type Weights = Readonly<Record<Piece, number>>;

const HOW = { ridge: 2, readings: 2 };
/** So many times as much as one with a cue counts one without, of which alone it will be asked. */
const CUELESS = 3;

/** The weights, and the choices of the last reading they were learnt from. */
export function train(articles: readonly GoldArticle[]): { weights: Weights; choices: Choice[] } {
  const { weights, choices } = trainOn(articles, pieces.length, HOW, choicesIn);
  return { weights: named(pieces, weights), choices };
}

/** Every direct quotation that opens a sentence and goes on with nobody's words. */
export function choicesIn(article: GoldArticle, weights: readonly number[]): Choice[] {
  const quoted = new Map(
    article.attributions
      .filter(({ kind }) => kind === "direct")
      .map((attribution) => [attribution.content.spans[0]![0], attribution]),
  );
  return choicesMet(article, quoted, weights, (text, whoseTurn) => readAttributions(text, { whoseTurn })).flatMap(
    ({ gold, ...choice }) => (gold.source || gold.cue ? [choice] : new Array<Choice>(CUELESS).fill(choice)),
  );
}

function main(): void {
  const articles = developmentArticles();
  const { weights, choices } = train(articles);
  writeFileSync(new URL("weights.ts", import.meta.url), weightsFile("lib/text/whose-turn/train.ts", pieces, weights));
  process.stdout.write(`${JSON.stringify(weights)}\n${choices.length} choices in ${articles.length} articles\n`);
}

if (process.argv[1]?.endsWith("whose-turn/train.ts")) main();
