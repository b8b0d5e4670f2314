import { type Attribution, attributionsOf } from "../attributions";
import type { Cast } from "../cast";
import { readCast } from "../cast-reading";
import { Resolver } from "../resolve";
import { type Folded, fold } from "./answered";

/** What the stages before the speakers make of a text, every paragraph taken for prose. */
export type Read = Folded & { cast: Cast };

/** Reads a text as far as its cast. */
export function readToCast(text: string): Read {
  const folded = fold(text);
  return { ...folded, cast: readCast(folded.tokens, folded.sentences) };
}

/** Who has said what, and what the article has been about, up to a sentence. */
export function heardBefore(
  { tokens, sentences, clauses, cast }: Read,
  sentence: number,
): { resolver: Resolver; found: Attribution[] } {
  const resolver = new Resolver(tokens, cast, sentences);
  return { resolver, found: attributionsOf(tokens, sentences.slice(0, sentence), clauses, resolver, new Map()) };
}
