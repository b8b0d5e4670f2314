import { SAME } from "../descriptions";
import { fieldsOfNoun } from "../lexicon/en-fields";
import { documentNouns, isHuman, isPlural, organisationNouns } from "../lexicon/en-speakers";
import type { Memory } from "../memory";
import { holdsPost, isDemonym, isGuard, isIntroduced, mustBeSomebody } from "../mentions";
import { type Gender, genderOf, isCapital } from "../names";
import { labelsPerson } from "../peoples";
import type { Token } from "../tokens";
import { anyOf } from "../word-lists";
import { genderOfNoun } from "../words-of";
import { stemOf } from "./beside";

/** "the transport minister", "the older woman": what a role says of whom it means. */
export type Role = {
  /** Tokens: the article, the noun, and before what it ends. */
  readonly first: number;
  readonly head: number;
  readonly last: number;
  /** In lower case; "selector" of "the ex-selector". */
  readonly noun: string;
  /** Nouns that may mean the same. */
  readonly like: readonly string[];
  /** The words before the noun, in lower case, and those of them that have a capital, as they stand. */
  readonly modifiers: readonly string[];
  /** What words begin with that are of one stem with the noun, and with each of the words before it; empty where too short. */
  readonly stem: string;
  readonly stems: readonly string[];
  readonly capitals: readonly string[];
  readonly gender: Gender | null;
  /** The fields of work it belongs to, as bits; nought for what anybody may be called. */
  readonly fields: bigint;
  /** A post of somebody’s: "the dean", "the ministry’s director". */
  readonly post: boolean;
  /** Years, of "the 43-year-old". */
  readonly age: string | null;
};

/** Whether the words from `first` to before `last` are a role of one person, as far as the words alone tell. */
export function isRole(tokens: readonly Token[], first: number, last: number, head: number, quoted: boolean): boolean {
  const token = tokens[head]!;
  const noun = token.lower;
  if (!pointsAtOne(tokens[first]!.word) || head <= first || isPlural(noun)) return false;
  if (isGuard(tokens, head) || isIntroduced(tokens, last) || hasRulesOfItsOwn(token.word)) return false;
  if (organisationNouns.has(noun) || documentNouns.has(noun)) return false;
  if (isHuman(noun)) return true;
  // "the Dane", "the Ohio Democrat"
  if (token.capital)
    return (
      head === last - 1 && last - first < 5 && (labelsPerson(token.word) || (last - first === 2 && isDemonym(token)))
    );
  return (quoted && mustBeSomebody(tokens, first, last, head)) || (head === last - 1 && token.tag === "ADJ");
}

const pointsAtOne = anyOf("the this that");
/** Who is meant by these is told by what was said of people without names. */
const hasRulesOfItsOwn = anyOf("pair two duo couple one person individual source local");

export function readRole({ tokens }: Memory, first: number, last: number, head: number): Role {
  const modifiers: string[] = [];
  const capitals: string[] = [];
  for (let i = first + 1; i < head; i++) {
    if (isCapital(tokens[i]!)) capitals.push(tokens[i]!.text);
    modifiers.push(tokens[i]!.lower);
  }
  const noun = tokens[head]!.lower.replace(FORMER, "");
  let age = YEARS.exec(noun);
  for (const word of modifiers) age ??= YEARS.exec(word);
  return {
    first,
    head,
    last,
    noun,
    like: SAME.get(noun) ?? NONE,
    modifiers,
    stem: stemOf(noun),
    stems: modifiers.length === 0 ? NONE : modifiers.map(stemOf),
    capitals,
    gender:
      genderOf(
        tokens.slice(first, head + 1).map(({ text }) => text),
        undefined,
      ) ?? genderOfNoun(noun),
    fields: fieldsOfNoun(noun),
    post: holdsPost(tokens, first, head),
    age: age?.[1] ?? null,
  };
}

const FORMER = /^ex-/;
const YEARS = /^(\d+)-year-old$/;
const NONE: readonly string[] = [];
