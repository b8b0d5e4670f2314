import { type Attribution, attributionsOf } from "../attributions";
import type { Cast } from "../cast";
import { readCast } from "../cast-reading";
import { type Clause, clauseOf } from "../clause";
import { paragraphsOf } from "../paragraphs";
import { quotationsOf } from "../quotations";
import { Resolver } from "../resolve";
import { type Sentence, sentencesOf } from "../sentences";
import { type Token, tokenize } from "../tokens";

/** What the stages before the speakers make of a text, every paragraph taken for prose. */
export type Read = { tokens: Token[]; sentences: Sentence[]; clauses: Clause[]; cast: Cast };

/** Reads a text as far as its cast. */
export function readToCast(text: string): Read {
  const tokens = tokenize(text);
  const paragraphs = paragraphsOf(text, tokens);
  const sentences = sentencesOf(tokens, paragraphs, quotationsOf(tokens, paragraphs));
  return {
    tokens,
    sentences,
    clauses: sentences.map((sentence) => clauseOf(tokens, sentence)),
    cast: readCast(tokens, sentences),
  };
}

/** Who has said what, and what the article has been about, up to a sentence. */
export function heardBefore(
  { tokens, sentences, clauses, cast }: Read,
  sentence: number,
): { resolver: Resolver; found: Attribution[] } {
  const resolver = new Resolver(tokens, cast);
  return { resolver, found: attributionsOf(tokens, sentences.slice(0, sentence), clauses, resolver, new Map()) };
}
