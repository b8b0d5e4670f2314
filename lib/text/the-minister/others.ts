import { isOfOthers } from "../descriptions";
import type { Entity } from "../entity";
import type { Role } from "./role";

/** Whom the words of a role leave out, though they are called by its noun. */

/** "the Pellbridge manager" is not "the Norcastle manager". */
export function isElsewhere({ nouns }: Entity, { noun, like, capitals }: Role): boolean {
  if (capitals.length === 0) return false;
  for (const called of [noun, ...like]) if (isOfOthers(nouns.get(called) ?? [], capitals)) return true;
  return false;
}

/** "the prime minister", "the deputy mayor" is not whom the article calls a minister, a mayor, and nothing more. */
export function isOfOtherRank({ nouns, qualities, titles }: Entity, { noun, modifiers }: Role): boolean {
  if (modifiers.length === 0 || !nouns.has(noun)) return false;
  for (const word of modifiers)
    if (RANKS.has(word) && !qualities.includes(word) && !titles.some((title) => title.toLowerCase() === word))
      return true;
  return false;
}

const RANKS = new Set("prime deputy vice assistant".split(" "));

/** "the other official" is not "one of the officials". */
export function isAnother({ type, name }: Entity, { modifiers: [which] }: Role): boolean {
  if (type !== "anonymous" || which === undefined) return false;
  return which === "first" ? LATER.test(name) : /^(?:other|second|third)$/.test(which) && !name.includes(which);
}

const LATER = /^(?:an?other|the other|(?:a|the) (?:second|third))\b/;
