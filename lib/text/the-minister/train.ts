/**
 * Learns whom a role means from the project's own annotated articles and writes
 * weights.ts: `npx tsx lib/text/the-minister/train.ts`. As for he and she, with
 * somebody new as one more choice. The h and i articles were written for it:
 * others have two such choices each.
 */
import { writeFileSync } from "node:fs";
import type { GoldArticle } from "../corpus/read-marked";
import { readAttributions } from "../extract";
import { type Choice, choicesMet, named, trainOn, weightsFile } from "../learning/choices";
import { developmentArticles } from "../testing/development-articles";
import { type Piece, pieces } from "./evidence";

export type Weights = Readonly<Record<Piece, number>>;

/** What a reader expects before any article: it decides where the articles have few of a kind. In logarithms of the odds. */
const EXPECTED: Partial<Weights> = {
  exact: 3,
  like: 2,
  field: 1,
  otherField: -1,
  topic: 1,
  hasNouns: -0.5,
  stem: 2,
  modifier: 2,
  age: 3,
  fitsAge: 1.5,
  rival: -2.5,
  otherOne: -6,
  agoCalled: -0.3,
  ago: -0.8,
  leads: 0.7,
  leadsCalled: 0.3,
  latest: 0.5,
  latestCalled: 0.5,
  fresh: 0.5,
  spokeHere: -1,
  namelessBefore: 1,
  agrees: 0.5,
  evident: 1,
  later: 2,
  laterThanLead: 1.5,
  newMet: 1,
  newTitled: -1,
  newPost: 1,
  newAttends: 1.5,
  newOther: 1.5,
  newBehind: 1,
};

/** The h and i articles were asked for many who are new: 21 in 100 of their roles, where others have 13. In logarithms of the odds. */
const OFTENER = 0.5;

/** The weights, and the choices of the last reading they were learnt from. */
export function train(articles: readonly GoldArticle[]): { weights: Weights; choices: Choice[] } {
  const expects = pieces.map((piece) => EXPECTED[piece] ?? 0);
  const { weights, choices } = trainOn(articles, pieces.length, { ridge: 1, readings: 2, expects }, choicesIn);
  weights[pieces.indexOf("new")]! -= OFTENER;
  return { weights: named(pieces, weights), choices };
}

/** Every role that names one source alone. */
export function choicesIn(article: GoldArticle, weights: readonly number[]): Choice[] {
  const sources = new Map(
    article.attributions
      .filter(({ source, speakers }) => source && speakers.length === 1)
      .map((attribution) => [attribution.source!.spans[0]![0], attribution]),
  );
  return choicesMet(article, sources, weights, (text, theMinister) => readAttributions(text, { theMinister }));
}

function main(): void {
  const articles = developmentArticles();
  const { weights, choices } = train(articles);
  writeFileSync(new URL("weights.ts", import.meta.url), weightsFile("lib/text/the-minister/train.ts", pieces, weights));
  process.stdout.write(`${JSON.stringify(weights)}\n${choices.length} choices in ${articles.length} articles\n`);
}

if (process.argv[1]?.endsWith("the-minister/train.ts")) main();
