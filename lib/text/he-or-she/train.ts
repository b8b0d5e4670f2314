/**
 * Learns whom he and she mean from the project's own annotated articles and
 * writes weights.ts: `npx tsx lib/text/he-or-she/train.ts`. Deterministic,
 * seconds; the held-out articles are never read here, nor the weights that
 * stand. Logistic regression over choices (McFadden's conditional logit): each
 * he or she that names a source is a choice among all who can be meant, of whom
 * the annotation says which is right. Newton's steps, with a small ridge.
 */
import { writeFileSync } from "node:fs";
import type { GoldArticle, GoldAttribution } from "../corpus/read-marked";
import { readAttributions } from "../extract";
import { type Choice, choicesMet, named, trainOn, weightsFile } from "../learning/choices";
import { developmentArticles } from "../testing/development-articles";
import { type Piece, pieces } from "./evidence";

export type Weights = Readonly<Record<Piece, number>>;

const HOW = { ridge: 0.5, readings: 4 };

/** The weights, and the choices of the last reading they were learnt from. */
export function train(articles: readonly GoldArticle[]): { weights: Weights; choices: Choice[] } {
  const { weights, choices } = trainOn(articles, pieces.length, HOW, choicesIn);
  return { weights: named(pieces, weights), choices };
}

/** Every he or she of the annotation's sources that the rules ask about. */
export function choicesIn(article: GoldArticle, weights: readonly number[]): Choice[] {
  const pronouns = new Map<number, GoldAttribution>();
  for (const attribution of article.attributions)
    if (attribution.source && /^(?:he|she)$/i.test(attribution.source.text))
      pronouns.set(attribution.source.spans[0]![0], attribution);
  return choicesMet(article, pronouns, weights, (text, heOrShe) => readAttributions(text, { heOrShe }));
}

function main(): void {
  const articles = developmentArticles();
  const { weights, choices } = train(articles);
  writeFileSync(new URL("weights.ts", import.meta.url), weightsFile("lib/text/he-or-she/train.ts", pieces, weights));
  process.stdout.write(`${JSON.stringify(weights)}\n${choices.length} choices in ${articles.length} articles\n`);
}

if (process.argv[1]?.endsWith("he-or-she/train.ts")) main();
