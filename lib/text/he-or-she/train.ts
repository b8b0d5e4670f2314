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
import type { Entity } from "../entity";
import { speakersAgree } from "../evaluation/speakers-agree";
import { readAttributions } from "../extract";
import { developmentArticles } from "../testing/development-articles";
import { tokenize } from "../tokens";
import { type Piece, pieces } from "./evidence";
import type { Learner } from "./he-or-she";

/** What speaks for each who can be meant, in the order of `pieces`, and which of them is. */
export type Choice = { evidence: readonly (readonly number[])[]; right: number };
export type Weights = Readonly<Record<Piece, number>>;

const STEPS = 12;
const RIDGE = 0.5;
/** Who spoke before depends on how earlier pronouns were understood: the first reading knows nothing, the next what it taught. */
const READINGS = 4;

/** The weights, and the choices of the last reading they were learnt from. */
export function train(articles: readonly GoldArticle[]): { weights: Weights; choices: Choice[] } {
  let weights = pieces.map(() => 0);
  let choices: Choice[] = [];
  for (let reading = 0; reading < READINGS; reading++) {
    choices = articles.flatMap((article) => choicesIn(article, weights));
    weights = fitTo(choices);
  }
  const named = pieces.map((piece, i) => [piece, Number(weights[i]!.toFixed(3))]);
  return { weights: Object.fromEntries(named) as Record<Piece, number>, choices };
}

/**
 * Every he or she of the annotation's sources that the rules ask about, when
 * they ask last. Left out where nobody, or more than one who can be meant,
 * goes by the right name, and where there is no choice.
 */
export function choicesIn(article: GoldArticle, weights: readonly number[]): Choice[] {
  const met = new Map<number, { entity: Entity; evidence: number[] }[]>();
  let candidates: { entity: Entity; evidence: number[] }[] = [];
  const learner: Learner = {
    weights,
    asked(token) {
      candidates = [];
      met.set(token, candidates);
    },
    met(entity, evidence) {
      candidates.push({ entity, evidence: Array.from(evidence) });
    },
  };
  readAttributions(article.text, learner);
  const pronouns = new Map<number, GoldAttribution>();
  for (const attribution of article.attributions)
    if (attribution.source && /^(?:he|she)$/i.test(attribution.source.text))
      pronouns.set(attribution.source.spans[0]![0], attribution);
  return tokenize(article.text).flatMap(({ start }, token): Choice[] => {
    const gold = pronouns.get(start);
    const choice = met.get(token);
    if (!gold || !choice || choice.length < 2) return [];
    const right = choice.flatMap(({ entity }, index) => (speakersAgree(gold, [entity.name]) ? [index] : []));
    return right.length === 1 ? [{ evidence: choice.map(({ evidence }) => evidence), right: right[0]! }] : [];
  });
}

/** The weights under which the right ones are likeliest to be chosen, by Newton's steps. */
export function fitTo(choices: readonly Choice[]): number[] {
  let weights = pieces.map(() => 0);
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((weight) => RIDGE * weight);
    const bend = weights.map((_, row) => weights.map((_, column) => (row === column ? RIDGE : 0)));
    for (const { evidence, right } of choices) {
      const shares = sharesOf(evidence, weights);
      const expected = pieces.map((_, i) => evidence.reduce((sum, one, k) => sum + shares[k]! * one[i]!, 0));
      for (const [k, one] of evidence.entries()) {
        const off = one.map((value, i) => value - expected[i]!);
        for (const [row, value] of off.entries())
          for (const [column, other] of off.entries()) bend[row]![column]! += shares[k]! * value * other;
      }
      for (const [i, value] of expected.entries()) slope[i]! += value - evidence[right]![i]!;
    }
    const change = solve(bend, slope);
    weights = weights.map((weight, i) => weight - change[i]!);
  }
  return weights;
}

/** How likely each is to be the one who is meant; together one. */
function sharesOf(evidence: Choice["evidence"], weights: readonly number[]): number[] {
  const odds = evidence.map((one) => Math.exp(one.reduce((sum, value, i) => sum + value * weights[i]!, 0)));
  const all = odds.reduce((sum, one) => sum + one, 0);
  return odds.map((one) => one / all);
}

/** What `matrix` makes `answer` of, by elimination; the ridge keeps every pivot above nought. */
function solve(matrix: readonly (readonly number[])[], answer: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, answer[i]!]);
  for (const [at, pivot] of rows.entries()) {
    for (const [other, row] of rows.entries()) {
      if (other === at) continue;
      const share = row[at]! / pivot[at]!;
      for (let i = at; i < row.length; i++) row[i]! -= share * pivot[i]!;
    }
  }
  return rows.map((row, i) => row.at(-1)! / row[i]!);
}

function main(): void {
  const articles = developmentArticles();
  const { weights, choices } = train(articles);
  const rows = pieces.map((piece) => `  ${piece}: ${weights[piece].toFixed(3)},`).join("\n");
  writeFileSync(
    new URL("weights.ts", import.meta.url),
    `import type { Piece } from "./evidence";

/** Made by lib/text/he-or-she/train.ts from the project's own annotated articles; do not edit by hand. */
export const weights: Readonly<Record<Piece, number>> = {
${rows}
};
`,
  );
  process.stdout.write(`${rows}\n${choices.length} choices in ${articles.length} articles\n`);
}

if (process.argv[1]?.endsWith("he-or-she/train.ts")) main();
