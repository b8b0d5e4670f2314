import { cueForms } from "./lexicon/en-cues";
import {
  documentNouns,
  groupNouns,
  isHuman,
  organisationNouns,
  organisationWords,
  titles,
} from "./lexicon/en-speakers";
import { genderOfName } from "./names";
import type { Token } from "./tokens";
import { anyOf } from "./word-lists";
import { askWord, type Word } from "./words";

/**
 * "Tom Baker said … Baker said", "Ann King … Ms King", "Theresa May … Mrs May":
 * a surname that is a word, too, is no word in an article that names somebody
 * so. Its tokens get a word of their own, of which no list knows anything.
 * Looks only at a capital behind a capital; must run before tags are repaired.
 */
export function keepSurnames(tokens: readonly Token[]): void {
  let names: Map<string, Word> | null = null;
  for (let i = 1; i < tokens.length; i++) {
    if (!tokens[i]!.capital || !tokens[i - 1]!.capital) continue;
    const { word, text } = tokens[i]!;
    if (!isSurnameToo(word) || names?.has(text) || !namesSomebody(tokens, i)) continue;
    names ??= new Map();
    names.set(text, bareWord(word));
  }
  if (names === null) return;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (!token.capital) continue;
    const name = names.get(token.text);
    if (name === undefined || !isNamed(tokens, i)) continue;
    token.word = name;
    token.lower = name.lower;
    token.tag = "PROPN";
  }
}

/** A given name or "Mr" before it, and nothing more of a name behind. */
function namesSomebody(tokens: readonly Token[], i: number): boolean {
  if (goesOn(tokens, i)) return false;
  const before = tokens[i - 1]!;
  if (isCourtesy(before.word)) return !isAddressed(tokens[i]!.word);
  return !isBodyToo(tokens[i]!.word) && genderOfName(before.text) !== null && !isSurnameToo(before.word);
}

/** Not "Baker Tom Hill", nor "the King". */
function isNamed(tokens: readonly Token[], i: number): boolean {
  return !goesOn(tokens, i) && !isArticle(tokens[i - 1]?.word);
}

/** "Ann May 3" is a date. */
function goesOn(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  return next !== undefined && (next.capital || next.kind === "number");
}

function bareWord({ text, kind, capital, hash }: Word): Word {
  const nothing = { a: undefined, b: undefined, c: undefined, d: undefined, e: undefined, f: undefined };
  return { text, lower: text, kind, capital, hash, row: 0, yes: 0, yesMore: 0, yesStill: 0, ...nothing };
}

const isArticle = anyOf("the a an");
const isCourtesy = anyOf("mr mr. mrs mrs. ms ms. miss mx dr dr. prof prof.");
/** "Mr Judge", "Mr Chair": an office, spoken to. */
const isAddressed = anyOf("judge chair speaker president secretary mayor minister ambassador driver captain");
/** Titles that are surnames as often. */
const isTitleToo = anyOf("king bishop judge dean pope prince knight cardinal major marshal duke baron earl constable");

/** Surnames that end the names of bodies and places: only "Mr" tells. */
const isBodyToo = anyOf("church house post banks mills wells parks fields chambers powers sessions lord homes hall");

/** A word for a person or a paper, a month or a verb of saying, and no word for a body. */
const isSurnameToo = askWord((word) => {
  const { lower, text } = word;
  if (text === "May" || text === "March" || isTitleToo(word) || isBodyToo(word)) return true;
  if (titles.has(lower) || organisationWords.has(lower) || organisationNouns.has(lower) || groupNouns.has(lower))
    return false;
  return isHuman(lower) || documentNouns.has(lower) || cueForms.has(lower);
});
