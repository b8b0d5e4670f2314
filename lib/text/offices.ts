import { humanNouns, isHuman, offices, titles } from "./lexicon/en-speakers";
import type { Token } from "./tokens";
import { isTimeWord } from "./word-classes";
import { anyOf } from "./word-lists";
import { askWord } from "./words";

/** Titles before a name, and the offices they are of. */

/** Where the name begins in "Secretary of State Tom Hill", "Minister for Health Ann Orr", "Spokesman on Transport Ann Orr"; -1 where none stands so. */
export function officeTo(tokens: readonly Token[], at: number, last: number, limit: number): number {
  const post = last - 1;
  if (!isPost(tokens[post]!.word) || !/^(?:of|for|on)$/.test(tokens[last]?.text ?? "")) return -1;
  for (let i = at; i < post; i++) if (!isTitle(tokens[i]!) && !isRank(tokens[i]!.word)) return -1;
  let to = last + 1;
  while (
    to < limit &&
    to < last + 8 &&
    isOfficeWord(tokens[to]!.word) &&
    (tokens[to]!.capital || /^(?:and|for|of|the|,)$/.test(tokens[to]!.lower))
  )
    to++;
  if (to === last + 1 || !isOffice(tokens[to - 1]!.word)) return -1;
  return to + 1 < limit && tokens[to]!.capital && tokens[to + 1]!.capital && !isTimeWord(tokens[to]!.word) ? to : -1;
}

/** A capitalised title or trade that stands before a name and is not part of it. */
export function isTitle(token: Token): boolean {
  return token.capital && isTitleWord(token.word);
}

const isRank = anyOf(
  "associate opposition government junior parliamentary permanent cabinet federal shadow state principal",
);
const isPost = anyOf(
  "secretary minister undersecretary under-secretary commissioner ambassador spokesman spokeswoman spokesperson leader speaker chair chairman chairwoman president",
);
const isOffice = anyOf(offices);
const isOfficeWord = anyOf([...offices, "and", "for", "of", "the", ","]);

const isTitleWord = askWord(
  ({ lower }) =>
    titles.has(lower) ||
    (/^(ex|vice|co)-/.test(lower) && (titles.has(lower.replace(/^(ex|vice|co)-/, "")) || isHuman(lower))) ||
    (/-elect$/.test(lower) && isHuman(lower)) ||
    // Listed: by its ending "Castleman" would be a trade.
    (/(woman|man|person)$/.test(lower) && humanNouns.has(lower)),
);
