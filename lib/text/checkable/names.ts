import { anyOf } from "../word-lists";
import { askWord } from "../words";
import { WEEKDAYS } from "./calendar";
import { isMonth } from "./dates";
import {
  DEMONYMS,
  OF_HEADS,
  OPENERS,
  ORGANISATION_NOUNS,
  PARTICLES,
  PLACE_LEADS,
  PLACE_NOUNS,
  PLACE_PREPOSITIONS,
  PLACES,
  TITLE_MODIFIERS,
  TITLE_WORDS,
  TITLES_IN_NAMES,
} from "./lexicon-names";
import { OPENS } from "./openers";
import type { ProperWords } from "./proper-words";
import type { Found, Stretch } from "./stretch";
import { isCapitalised, keyOf, type Token, touch } from "./tokens";

/** A run of capitals, told apart. */
export type FoundName = Found & { kind: "name" | "title" | "place" };

/**
 * Proper names, places and titles: runs of capitalised words with what joins
 * them ("Hélène de Saint-Aubin", "Bank of England"), and roles in lower case
 * ("chief executive"). A single capital that opens a sentence is a name only
 * where `proper` (see proper-words.ts) or its form says so.
 */
export function findNames({ tokens, opens, taken }: Stretch, proper: ProperWords): FoundName[] {
  const found: FoundName[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (taken[i] || !(opens[i]! & OPENS.name)) continue;
    const to = endOfName(tokens, i, taken, proper);
    if (to === null) {
      const role = endOfRole(tokens, i);
      if (role === null) continue;
      found.push({ from: i, to: role, kind: "title" });
      i = role - 1;
      continue;
    }
    addApart(tokens, i, to, found);
    i = to - 1;
  }
  return found;
}

function canName(tokens: readonly Token[], i: number, taken: Uint8Array): boolean {
  const token = tokens[i];
  if (token === undefined || !token.capital || taken[i] || !mayName(token.word)) return false;
  return !(isMonth(token.word) && token.lower.length > 3 && !isCapitalised(tokens[i + 1]));
}

/** "I" and the days of the week never name. */
const mayName = askWord(({ text, lower }) => !/^I(?:['’]|$)/.test(text) && !(lower.length > 5 && WEEKDAYS.has(lower)));

/** Where the run that begins at `i` ends, or null where none begins. */
function endOfName(tokens: readonly Token[], i: number, taken: Uint8Array, proper: ProperWords): number | null {
  if (!canName(tokens, i, taken)) return null;
  const first = tokens[i]!;
  if (opensSentences(first.word) && !isInitials(first.word)) return null;
  let to = i + 1;
  while (!isPossessive(tokens[to - 1]!.word)) {
    const next = endOfJoint(tokens, to, taken);
    if (next === null) break;
    to = next;
  }
  const alone = to === i + 1;
  if (alone && isDemonym(first.word)) return null;
  if (!alone || !first.opensSentence) return to;
  return looksLikeName(first.word) || proper(withoutEnding(first.text)) ? to : null;
}

/** By its form alone, where a sentence opens with it. */
const looksLikeName = askWord(
  (word) =>
    isInitials(word) ||
    word.text.includes(".") ||
    isPossessive(word) ||
    PLACES.has(word.text) ||
    TITLE_WORDS.has(keyOf(word.lower)),
);

/** The next capital and whatever joins it to the run: a dot after an initial, a particle, "of", "&". */
function endOfJoint(tokens: readonly Token[], i: number, taken: Uint8Array): number | null {
  if (canName(tokens, i, taken) && !startsAnew(tokens, i)) return i + 1;
  const joint = tokens[i];
  if (!joint || !joinsNames(joint.word)) return null;
  const before = tokens[i - 1]!;
  const dotted = joint.text === "." && touch(before, joint) && (before.text.length === 1 || isTitle(before.word));
  if ((dotted || joint.text === "&") && canName(tokens, i + 1, taken)) return i + 2;
  if (isParticle(joint.word) && joint.kind === "word") {
    const second = isParticle(tokens[i + 1]?.word) ? 1 : 0;
    return canName(tokens, i + 1 + second, taken) ? i + 2 + second : null;
  }
  if (joint.lower !== "of" || !isHeadBeforeOf(before.word)) return null;
  const the = tokens[i + 1]?.lower === "the" ? 1 : 0;
  return canName(tokens, i + 1 + the, taken) ? i + 2 + the : null;
}

const isTitle = anyOf(TITLE_WORDS);
const isParticle = anyOf(PARTICLES);
const isHeadBeforeOf = anyOf(OF_HEADS);
const joinsNames = anyOf([...PARTICLES, ".", "&", "of"]);

/** A capital after a full stop belongs to the next sentence, and so does "She" after "N.M.". */
function startsAnew(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  return token.opensSentence || (isOpener(token.word) && tokens[i - 1]!.text.endsWith("."));
}

const isOpener = anyOf(OPENERS);

const withoutEnding = (word: string) => word.replace(/['’](?:s|d|re|ve|ll|m|t)?$/, "");

const opensSentences = askWord(({ lower }) => OPENERS.has(withoutEnding(lower)));

const isPossessive = askWord(({ text }) => /[^s]['’]s?$|s['’]s$/.test(text) && text.length > 2);

const isDemonym = askWord(
  ({ lower }) => DEMONYMS.has(lower) || (lower.endsWith("s") && DEMONYMS.has(lower.slice(0, -1))),
);

const isInitials = askWord(({ text }) => /^\p{Lu}{2,}$/u.test(text));

/** Adds what a run of capitals holds: a title, a name or place, or both. */
function addApart(tokens: readonly Token[], from: number, to: number, found: FoundName[]): void {
  let rest = from;
  for (let i = from; i < to; i++) {
    const { word } = tokens[i]!;
    if (isTitle(word) && !(i === from && beginsNames(word))) rest = i + 1;
  }
  if (rest > from && tokens[rest]?.text === ".") rest++;
  if (rest > from && rest < to && isOrganisation(tokens[rest]!.word)) rest = from;
  if (rest >= to) {
    found.push({ from, to, kind: "title" });
    return;
  }
  if (rest > from) found.push({ from, to: rest, kind: "title" });
  found.push({ from: rest, to, kind: rest === from && isPlace(tokens, from, to) ? "place" : "name" });
}

const beginsNames = anyOf(TITLES_IN_NAMES);
const isOrganisation = anyOf(ORGANISATION_NOUNS);

function isPlace(tokens: readonly Token[], from: number, to: number): boolean {
  const length = to - from;
  const first = tokens[from]!;
  if (beginsPlace(first.word) && PLACES.has(nameOf(tokens, from, to))) return true;
  if (length > 1 && isHeadBeforeOf(first.word) && tokens[from + 1]!.lower === "of") return false;
  if (length > 1 && isPlaceNoun(tokens[to - 1]!.word)) return true;
  if (length === 2 && leadsPlace(first.word)) return true;
  return length <= 2 && leadsToPlace(tokens[from - 1]?.word) && !(length === 1 && isInitialsOfPlace(first.word));
}

function nameOf(tokens: readonly Token[], from: number, to: number): string {
  let name = withoutEnding(tokens[from]!.text);
  for (let i = from + 1; i < to; i++) name += ` ${withoutEnding(tokens[i]!.text)}`;
  return name;
}

const FIRST_OF_PLACES: ReadonlySet<string> = new Set(Array.from(PLACES, (place) => place.split(" ")[0]!));
const beginsPlace = askWord(({ text }) => FIRST_OF_PLACES.has(withoutEnding(text)));
const isPlaceNoun = anyOf(PLACE_NOUNS);
const leadsPlace = anyOf(PLACE_LEADS);
const leadsToPlace = anyOf(PLACE_PREPOSITIONS);
const isInitialsOfPlace = askWord(({ text }) => /^\p{Lu}{2,}$/u.test(withoutEnding(text)));

/** "deputy prime minister", "chief executive", "head of Northern Command" (up to "of"). */
function endOfRole(tokens: readonly Token[], i: number): number | null {
  let at = i;
  while (at < i + 4 && isTitleModifier(tokens[at]?.word)) at++;
  const role = tokens[at];
  if (isTitle(role?.word) && !standsNotAlone(role?.word) && isPerson(tokens, i, at + 1)) return at + 1;
  if (isHeadOrChair(role?.word) && tokens[at + 1]?.lower === "of" && isPerson(tokens, i, at + 1)) return at + 1;
  // "chief executive": both words can stand before a role, so the run itself is one.
  return at - i >= 2 && tokens[at - 1]!.lower === "executive" ? at : null;
}

const isTitleModifier = anyOf(TITLE_MODIFIERS);
const standsNotAlone = anyOf("chief head chair major general executive");
const isHeadOrChair = anyOf("head chair");

/** A role is someone's where an article, a possessive, a comma or a copula leads to it; "a lawyer" alone is anybody. */
function isPerson(tokens: readonly Token[], i: number, to: number): boolean {
  const before = tokens[i - 1];
  if (!before) return true;
  if (before.lower === "a" || before.lower === "an") return followsRole(tokens[to]?.word) || isCapitalised(tokens[to]);
  return leadsToRole(before.word) || endsPossessive(before.word) || isCapitalised(before);
}

const followsRole = anyOf("at of for who with ,");
const leadsToRole = anyOf("the his her its their our my as and former is was became , by from");
const endsPossessive = askWord(({ text }) => /['’]s?$/.test(text));
