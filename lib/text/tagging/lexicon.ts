import model from "wink-eng-lite-web-model";

/**
 * What the tagging model knows of words: for each the tag it has most often,
 * the tags it can have at all, and a hint where the word itself steers its
 * neighbours ("to", "have"). Read straight from the tables of
 * wink-eng-lite-web-model (MIT), which wink-nlp reads in the same way.
 */

/** One word or part of a word as the model sees it. */
export type Knowledge = {
  /** Number of the likeliest tag (index into `tagNames`). */
  tag: number;
  /** The word's own symbol in the model's patterns, or -1 where its tag stands for it. */
  hint: number;
  /** Bit n is set where the word can have tag n. */
  can: number;
};

/** [word of the entry, mask, shift]: where a feature is packed. */
type Place = readonly [number, number, number, ...number[]];

type CoreModel = {
  packing: { size: number; layout: Record<string, Place>; config: unknown };
  lexicon: Uint32Array;
  xpansions: Uint32Array;
  features: {
    lexeme: { hash: Record<string, number | undefined> };
    posClusters: { list: readonly ReadonlySet<number>[] };
  };
  pos: { list: readonly string[] };
  tcat: { hash: Record<string, number> };
  preserve: { prefix: Record<string, boolean | undefined>; suffix: Record<string, boolean | undefined> };
};

type Guess = (
  word: string,
  category: number,
  cache: { lookup(word: string): number[]; intrinsicSize(): number; posOf(entry: number): number },
) => number;

const { core: readCore, featureFn } = model as unknown as {
  core(): CoreModel;
  featureFn(config: unknown): { pos: Guess };
};
const core = readCore();
const { hash } = core.features.lexeme;
const { layout, size } = core.packing;

/** The tags by number: "NOUN", "VERB" … */
export const tagNames: readonly string[] = core.pos.list;

const numberOf = (name: string) => tagNames.indexOf(name);
/** The end of a line. */
export const SPACE: Knowledge = { tag: numberOf("SPACE"), hint: -1, can: 0 };
const NOUN = numberOf("NOUN");
const NUMBER: Knowledge = { tag: numberOf("NUM"), hint: -1, can: 0 };
const MARK: Knowledge = { tag: numberOf("PUNCT"), hint: -1, can: 0 };

/** The sets of tags a word can have, as bits, by number of the set. */
const sets = core.features.posClusters.list.map((tags) => [...tags].reduce((bits, tag) => bits | (1 << tag), 0));

function feature(entry: number, { 0: word, 1: mask, 2: shift }: Place): number {
  return (core.lexicon[word + entry * size]! & mask) >>> shift;
}

/** Another spelling of the entry ("colour"), which holds what is known of it. */
function respelt(entry: number): number {
  return feature(entry, layout.isSpellingMapped!) ? feature(entry, layout.lemma!) : entry;
}

function known(entry: number): Knowledge {
  const hint = feature(entry, layout.posHint!);
  const normal = feature(entry, layout.isSpellingMapped!)
    ? feature(entry, layout.lemma!)
    : entry + feature(entry, layout.normal!);
  return {
    tag: feature(respelt(entry), layout.pos!) || NOUN,
    hint: hint > 0 ? hint : -1,
    can: sets[feature(normal, layout.lexemeCID!)]!,
  };
}

/** The parts of a contraction ("doesn’t", "it’s") or the one word; null for words the model does not know. */
export function findEntry(text: string): readonly Knowledge[] | null {
  const entry = hash[text];
  if (entry === undefined) return null;
  if (!feature(entry, layout.isContraction!)) return [known(entry)];
  const packed = feature(entry, layout.lemma!);
  const first = packed & 0x3fff;
  const length = (packed >>> 14) & 31;
  const parts: Knowledge[] = [];
  for (let k = first; k < first + length; k += 4)
    parts.push({
      ...known(core.xpansions[k]!),
      tag: core.xpansions[k + 3]!,
      can: sets[feature(core.xpansions[k + 1]!, layout.lexemeCID!)]!,
    });
  return parts;
}

const guess = featureFn(core.packing.config).pos;
const unknown = Object.keys(hash).length;
const entries = {
  lookup: (word: string) => [hash[word] ?? unknown],
  intrinsicSize: () => unknown,
  posOf: (entry: number) => feature(entry, layout.pos!),
};

/** A word the model lacks: judged by its lower-case form if that is known, else by its capital and its ending. */
function guessed(word: string): Knowledge {
  const lower = hash[word.toLowerCase()];
  return {
    tag: guess(word, core.tcat.hash.word!, entries),
    hint: -1,
    can: lower === undefined ? 0 : known(lower).can,
  };
}

const NO_WORD = /^[^\p{L}]*$/u;

/** What is known of one word, number or mark, part by part; never empty. */
export function knowledgeOf(text: string): readonly Knowledge[] {
  const entry = findEntry(text);
  if (entry) return entry;
  if (/^\p{N}/u.test(text) && !/[-–]\p{L}/u.test(text)) return [NUMBER];
  if (NO_WORD.test(text)) return [MARK];
  const parts = text.split(/([-–‐‑/])/).filter((part) => part !== "");
  if (parts.length < 3 || keepsHyphen(parts[0]!, parts.at(-1)!)) return [guessed(text)];
  return parts.flatMap((part) => knowledgeOf(part));
}

/** Which affixes keep a hyphenated word whole ("co-founder"). */
function keepsHyphen(first: string, last: string): boolean {
  return core.preserve.prefix[first] === true || core.preserve.suffix[last] === true;
}
