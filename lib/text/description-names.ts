import type { Cast } from "./cast";
import { DEMONYMS } from "./checkable/lexicon-names";
import { groupNouns, isHuman, singular } from "./lexicon/en-speakers";
import type { Token } from "./tokens";
import { textOf } from "./words-of";

/**
 * What somebody without a name is called, from token `from` on, behind an
 * article that stands at `first`: the words as they stand, with a small letter
 * where only the head of a sentence gave them a capital, and "he" for "him".
 */
export function nameOfDescription(
  tokens: readonly Token[],
  first: number,
  from: number,
  last: number,
  cast: Cast,
): string {
  const text = textOf(tokens, from, last);
  if (keepsCapital(tokens, first, from, cast)) return text;
  const pronoun = last - from === 1 ? NOMINATIVE.get(tokens[from]!.lower) : undefined;
  if (pronoun !== undefined) return pronoun;
  const initial = text.charAt(0);
  const small = initial.toLowerCase();
  return initial === small ? text : small + text.slice(1);
}

function keepsCapital(tokens: readonly Token[], first: number, from: number, cast: Cast): boolean {
  const opening = tokens[from]!;
  const { text, lower, tag, capital } = opening;
  if (tag === "PROPN" && !isHuman(singular(lower)) && !groupNouns.has(lower)) return true;
  if (!capital) return false;
  if (SHOUTED.test(text)) return true;
  const next = tokens[from + 1];
  return (
    // "Mayor Scott’s office", "No 10"
    (next?.capital === true && isHuman(lower)) ||
    (next?.kind === "number" && /^n(?:o|umber)\.?$/.test(lower)) ||
    DEMONYMS.has(lower) ||
    from > first ||
    // "Quist’s campaign", of a Quist the article names
    (/^['’]s$/.test(tokens[from + 1]?.text ?? "") && cast.sharing(text).length > 0) ||
    // "Downing Street’s spokesman", however its first word is read.
    (tag === "VERB" && (tokens[from + 1]?.capital ?? true))
  );
}

/** "U.S.", "BBC". */
const SHOUTED = /^\p{Lu}[\p{Lu}.]/u;

const NOMINATIVE: ReadonlyMap<string, string> = new Map([
  ["his", "he"],
  ["him", "he"],
  ["her", "she"],
  ["hers", "she"],
  ["their", "they"],
  ["them", "they"],
]);
