import type { GoldArticle, GoldAttribution } from "../corpus/read-marked";
import type { Entity } from "../entity";
import { speakersAgree } from "../evaluation/speakers-agree";
import { tokenize } from "../tokens";
import type { Learner } from "./learner";

/** What speaks for each who can be meant, a number for each piece, and which of them is. */
export type Choice = { evidence: readonly (readonly number[])[]; right: number };

/** The annotation, by where in the text the words begin that are asked about. */
export type Golds = ReadonlyMap<number, GoldAttribution>;

const STEPS = 12;

/**
 * The weights, one for each of `size` pieces, and the choices of the last
 * reading they were learnt from. Who spoke before depends on how earlier choices
 * were made: the first reading knows nothing, the next what it taught.
 */
export function trainOn(
  articles: readonly GoldArticle[],
  size: number,
  { ridge, readings, expects }: { ridge: number; readings: number; expects?: readonly number[] },
  choicesIn: (article: GoldArticle, weights: readonly number[]) => Choice[],
): { weights: number[]; choices: Choice[] } {
  let weights: number[] = new Array(size).fill(0);
  let choices: Choice[] = [];
  for (let reading = 0; reading < readings; reading++) {
    choices = articles.flatMap((article) => choicesIn(article, weights));
    weights = fitTo(choices, size, ridge, expects);
  }
  return { weights, choices };
}

/**
 * The choices an article gives while `read` reads it: at every place of the
 * annotation that was asked about, as it was asked last. Left out where nobody,
 * or more than one who can be meant, goes by the right name, and where there is
 * no choice.
 */
export function choicesMet(
  { text }: GoldArticle,
  golds: Golds,
  weights: readonly number[],
  read: (text: string, learner: Learner) => void,
): (Choice & { gold: GoldAttribution })[] {
  const met = new Map<number, { entities: readonly Entity[]; evidence: number[] }[]>();
  let candidates: { entities: readonly Entity[]; evidence: number[] }[] = [];
  read(text, {
    weights,
    asked(token) {
      candidates = [];
      met.set(token, candidates);
    },
    met(entities, evidence) {
      candidates.push({ entities, evidence: Array.from(evidence) });
    },
  });
  return tokenize(text).flatMap(({ start }, token) => {
    const gold = golds.get(start);
    const choice = met.get(token);
    if (!gold || !choice || choice.length < 2) return [];
    const right = choice.flatMap(({ entities }, index) =>
      speakersAgree(
        gold,
        entities.map(({ name }) => name),
      )
        ? [index]
        : [],
    );
    // None of them, and without a name: somebody new, where nobody is among what can be chosen.
    const nobody = choice.findIndex(({ entities }) => entities.length === 0);
    if (right.length === 0 && nobody >= 0 && !NAME.test(gold.speakers[0]!)) right.push(nobody);
    return right.length === 1 ? [{ evidence: choice.map(({ evidence }) => evidence), right: right[0]!, gold }] : [];
  });
}

const NAME = /^\p{Lu}/u;

/**
 * The weights, one for each of `size` pieces, under which the right ones are
 * likeliest to be chosen: logistic regression over choices (McFadden's
 * conditional logit), by Newton's steps, with a ridge that keeps near what is
 * expected of it, or small, what is seldom seen.
 */
export function fitTo(
  choices: readonly Choice[],
  size: number,
  ridge: number,
  expects: readonly number[] = new Array(size).fill(0),
): number[] {
  let weights = [...expects];
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((weight, i) => ridge * (weight - expects[i]!));
    const bend = weights.map((_, row) => weights.map((_, column) => (row === column ? ridge : 0)));
    for (const { evidence, right } of choices) {
      const shares = sharesOf(evidence, weights);
      const expected = weights.map((_, i) => evidence.reduce((sum, one, k) => sum + shares[k]! * one[i]!, 0));
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

/** The share of choices in which more speaks for the right one than for any other. */
export function shareRight(choices: readonly Choice[], weights: readonly number[]): number {
  const sum = (evidence: readonly number[]) => evidence.reduce((all, value, i) => all + value * weights[i]!, 0);
  const rights = choices.filter(({ evidence, right }) =>
    evidence.every((one, index) => index === right || sum(one) < sum(evidence[right]!)),
  );
  return rights.length / choices.length;
}

/** Each weight by the name of its piece, to three places. */
export function named<Piece extends string>(pieces: readonly Piece[], weights: readonly number[]) {
  const entries = pieces.map((piece, i) => [piece, Number(weights[i]!.toFixed(3))]);
  return Object.fromEntries(entries) as Record<Piece, number>;
}

/** The text of a weights.ts, made by the trainer of this name. */
export function weightsFile<Piece extends string>(
  trainer: string,
  pieces: readonly Piece[],
  weights: Readonly<Record<Piece, number>>,
): string {
  const rows = pieces.map((piece) => `  ${piece}: ${weights[piece]},`).join("\n");
  return `import type { Piece } from "./evidence";

/** Made by ${trainer} from the project's own annotated articles; do not edit by hand. */
export const weights: Readonly<Record<Piece, number>> = {
${rows}
};
`;
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
