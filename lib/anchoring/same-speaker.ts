/**
 * Whether the same people say a claim's words in both drafts, proved token for
 * token. The machine reads both drafts alike; what it resolves must bear the
 * same name in both, and where the claim itself does not name its speaker in
 * full, what its words lean on elsewhere must stand unchanged.
 */
import { antecedentOf, type Changes, sameAntecedent } from "./antecedent";
import { isTitle } from "./namings";
import type { Side } from "./side";
import { type Range, readAt, type Voiced } from "./voices";
import { levelled } from "./words";

/** A claim as it stands in the old draft: its words, the words that name its speakers, and who they are. */
export type Said = {
  ranges: readonly Range[];
  mention: readonly Range[];
  speakers: readonly string[];
  /** The words came through others, too. */
  cites: boolean;
};

/** Where a claim's sentences stand, and how many words further in the new draft. */
export type Match = {
  old: { first: number; last: number };
  fresh: { first: number; last: number };
  shift: number;
};

export function sameSpeaker(old: Side, fresh: Side, said: Said, match: Match, changes: Changes): boolean {
  const before = readAt(old.voices, said.ranges, 0, match.old);
  const after = readAt(fresh.voices, said.ranges, match.shift, match.fresh);
  const mention = said.mention.length > 0 ? said.mention : mentionBeside(old, before, match);
  const here = keysAt(old, mention);

  const names = new Set(said.speakers);
  for (const voiced of before) for (const name of voiced.speakers) names.add(name);

  const read = listOf(before);
  const reads = listOf(after);
  if (read.length !== reads.length) return false;
  for (const [n, list] of read.entries()) {
    const other = reads[n]!;
    if (list.length !== other.length) return false;
    for (const [i, name] of list.entries()) if (!sameName(old, fresh, name, other[i]!, here, changes)) return false;
  }
  for (const name of names) if (!namedAlike(old, fresh, name, mention, here, match, changes)) return false;
  return true;
}

/** The speakers of what is read at a place, each list once; own voice is an empty list. */
function listOf(read: readonly Voiced[]): string[][] {
  const lists = new Map<string, string[]>();
  for (const { speakers } of read) lists.set(speakers.join("|"), speakers);
  return [...lists.values()];
}

/** The words that name the speaker in these sentences for a claim that shares its naming with another. */
function mentionBeside(old: Side, before: readonly Voiced[], { old: { first, last } }: Match): readonly Range[] {
  const who = before[0]?.speakers.join("|");
  if (!who) return [];
  for (let sentence = first; sentence <= last; sentence++)
    for (const { mention, speakers } of old.voices.bySentence.get(sentence) ?? [])
      if (mention.length > 0 && speakers.join("|") === who) return mention;
  return [];
}

/**
 * Equal names; or names of which one is longer, where the claim's own sentence
 * gives given name and surname; or a name that became shorter only because the
 * sentences with its longer form were taken out and nothing took their place.
 */
function sameName(
  old: Side,
  fresh: Side,
  name: string,
  now: string,
  here: ReadonlySet<string>,
  changes: Changes,
): boolean {
  if (name === now) return true;
  const was = nameWords(name);
  const is = nameWords(now);
  const [few, many] = was.size < is.size ? [was, is] : [is, was];
  if (few.size === 0 || ![...few].every((word) => many.has(word))) return false;
  const inFull = [...few].filter((word) => here.has(word)).length >= 2;
  if (inFull) return true;
  if (is.size > was.size || ![...is].every((word) => here.has(word))) return false;
  // Every place where the longer form stood is gone, and no name has come into the text.
  const lost = [...was].filter((word) => !is.has(word));
  for (const word of lost) {
    if (fresh.byWord.has(word)) return false;
    for (const at of old.byWord.get(word) ?? []) if (!changes.removed(sentenceOf(old, at))) return false;
  }
  return lost.length > 0;
}

/** What the claim's words lean on to name this speaker stands in both drafts alike. */
function namedAlike(
  old: Side,
  fresh: Side,
  name: string,
  mention: readonly Range[],
  here: ReadonlySet<string>,
  match: Match,
  changes: Changes,
): boolean {
  const parts = nameWords(name);
  if (parts.size === 0 || here.has(initialsOf(name))) return true;
  const named = [...parts].filter((word) => here.has(word));
  const inFull = named.length >= 2 || (named.length === parts.size && levelled(name).split(" ").length > parts.size);
  if (inFull) return true;
  if (named.length === 1) return sameBearers(old, fresh, named[0]!);
  const place = mention[0]?.from ?? old.draft.sentences[match.old.first]!.from;
  const by = [...here].length === 0 || [...here].some((word) => PRONOUN.test(word)) ? "pronoun" : "role";
  return sameAntecedent(
    antecedentOf(old.draft, place, parts),
    antecedentOf(fresh.draft, place + match.shift, parts),
    by,
    match.fresh.first,
    changes,
  );
}

const PRONOUN = /^(?:he|she|it|they|him|her|them|his|hers|its|their|theirs|himself|herself|itself|themselves|both)$/i;

/** "FETM" of "Federation of Electric Three-Wheeler Manufacturers". */
function initialsOf(name: string): string {
  const capitals = name.match(/\p{Lu}(?=\p{Ll})|(?<=\p{Lu})\p{Lu}/gu) ?? [];
  return capitals.length > 1 ? capitals.join("") : "-";
}

/** Nobody new bears a surname that stands alone: every given name before it in the new draft stood before it in the old. */
function sameBearers(old: Side, fresh: Side, surname: string): boolean {
  const known = givenNames(old, surname);
  for (const given of givenNames(fresh, surname)) if (!known.has(given)) return false;
  return true;
}

function givenNames({ byWord, draft }: Side, surname: string): Set<string> {
  const given = new Set<string>();
  for (const at of byWord.get(surname) ?? []) {
    const before = draft.words[at - 1]?.key ?? "";
    if (byWord.has(before) && !isTitle(before)) given.add(before);
  }
  return given;
}

/** The capitalised words of a speaker's name, double names whole; for one only described, its longer words. */
function nameWords(name: string): Set<string> {
  const words = levelled(name).match(/[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*/gu) ?? [];
  const capital = words.filter((word) => /^(?:\p{Ll}{1,3}-)?\p{Lu}\p{L}/u.test(word));
  return new Set(
    capital.length > 0 ? capital : words.filter((word) => word.length > 3).map((word) => word.toLowerCase()),
  );
}

/** The words that name somebody in the words of a mention. */
function keysAt({ draft }: Side, ranges: readonly Range[]): Set<string> {
  const keys = new Set<string>();
  for (const { from, to } of ranges) {
    const mention = draft.text.slice(draft.words[from]!.start, draft.words[to - 1]!.end);
    for (const word of levelled(mention).match(/[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*/gu) ?? [])
      keys.add(word).add(word.toLowerCase());
  }
  return keys;
}

function sentenceOf({ draft }: Side, word: number): number {
  const { sentences } = draft;
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.to > word) high = middle;
    else low = middle + 1;
  }
  return low;
}
