/**
 * Whom words that name nobody mean. "He said" keeps its speaker only while the
 * words that named him still stand before it, with the same title, and nobody
 * new has come between: that is proved from the words alone, for the machine's
 * own reading of a pronoun is a guess.
 */
import { isReportingForm } from "../text/lexicon/en-cues";
import { type Draft, firstBehind } from "./draft";
import { isPlace, isTitle, type Naming, nameOf, namingsIn } from "./namings";

/** How far back a naming is looked for, in sentences. */
const REACH = 40;
/** How near a rival has to stand to be meant by a role ("the company"), in sentences. */
const NEAR = 3;
/** How many words behind a name can say who that is ("the CIA director"). */
const BEHIND = 8;

/** The nearest naming of a speaker before a place, and every other name between the two. */
export type Antecedent = { naming: string | null; sentence: number; between: Rival[] };

/** A name that stands between. One that leads its clause, or reports, is one a pronoun can mean. */
export type Rival = { name: string; leads: boolean; sentence: number };

/** What is known of both drafts' sentences: which new ones stand for none, stood before, and which old ones were written anew. */
export type Changes = {
  /** An old sentence was taken out with nothing in its place. */
  removed(sentence: number): boolean;
  /** An old sentence no longer stands, and something took its place. */
  rewritten(sentence: number): boolean;
  /** A new sentence stands word for word in the old draft. */
  known(sentence: number): boolean;
  /** A new sentence neither stood in the old draft nor took the place of one. */
  added(sentence: number): boolean;
};

/** Walks back from a word to where one of these name words stands in a name. */
export function antecedentOf(draft: Draft, before: number, nameWords: ReadonlySet<string>): Antecedent {
  const between: Rival[] = [];
  const start = sentenceOf(draft, before);
  let to = before;
  for (let sentence = start; sentence >= 0 && start - sentence <= REACH; sentence--) {
    const { from, to: end } = draft.sentences[sentence]!;
    for (const naming of namingsIn(draft, from, Math.min(end, to)).reverse()) {
      if (naming.parts.some(({ key }) => nameWords.has(key))) {
        return { naming: phraseOf(draft, naming), sentence, between };
      }
      if (!isPlace(naming)) between.push({ name: nameOf(naming), leads: leads(draft, naming, from), sentence });
    }
    to = Number.POSITIVE_INFINITY;
  }
  return { naming: null, sentence: -1, between };
}

/**
 * Whether a place in the new draft points back as one in the old does. A
 * pronoun needs the same naming behind it, title and all; a role ("the
 * company") only that no rival has come near. Anybody in a sentence that is new
 * is a rival; in a sentence that was there before, only who now leads it.
 */
export function sameAntecedent(
  old: Antecedent,
  fresh: Antecedent,
  by: "pronoun" | "role",
  place: number,
  changes: Changes,
): boolean {
  if (by === "pronoun" && old.naming !== fresh.naming) {
    // Another naming of the same speaker is as good where both only went elsewhere, neither written anew.
    if (old.naming === null || fresh.naming === null) return false;
    if (changes.rewritten(old.sentence) || !changes.known(fresh.sentence)) return false;
  }
  const reach = by === "role" || old.naming === null ? NEAR : REACH;
  const known = new Set(old.between.map(({ name }) => name));
  return fresh.between.every(
    ({ name, leads, sentence }) => known.has(name) || place - sentence > reach || !(leads || changes.added(sentence)),
  );
}

/** The names in the nearest earlier sentence that has any, for a pronoun whose antecedent is not read. */
export function namesBefore(draft: Draft, sentence: number): string {
  for (let s = sentence - 1; s >= Math.max(0, sentence - REACH); s--) {
    const { from, to } = draft.sentences[s]!;
    const names = namingsIn(draft, from, to)
      .filter((naming) => !isPlace(naming))
      .flatMap(({ parts }) => parts.map(({ key }) => key).filter((key) => !isTitle(key)));
    if (names.length > 0) return names.join("|");
  }
  return "";
}

/** Whether a name stands where a subject does, or behind a verb of reporting. */
function leads({ words }: Draft, { from }: Naming, sentence: number): boolean {
  if (from === sentence) return true;
  const before = words[from - 1]!.key;
  return /^[^\p{L}\p{N}]$/u.test(before) || /^(?:And|But|Yet|So|to|by)$/.test(before) || isReportingForm(before);
}

/** A name with the words that say who it is: titles before it, and a description that a comma adds behind it. */
function phraseOf({ words }: Draft, { from, to }: Naming): string {
  let first = from;
  while (first > 0 && isTitle(words[first - 1]!.key)) first--;
  let last = to;
  const next = words[to]?.key === "," ? (words[to + 1]?.key ?? "") : "";
  if (/^(?:the|a|an|its|his|her|their)$/.test(next) || isTitle(next)) {
    while (last < words.length && last - to < BEHIND && !(last > to && /^[,.;:?!"]$/.test(words[last]!.key))) last++;
  }
  let phrase = "";
  for (let i = first; i < last; i++) phrase += `${words[i]!.key} `;
  return phrase;
}

function sentenceOf(draft: Draft, word: number): number {
  const place = draft.words[word]?.start ?? draft.text.length;
  return Math.min(firstBehind(draft.sentences, place), draft.sentences.length - 1);
}
