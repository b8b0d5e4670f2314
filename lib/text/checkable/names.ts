import { MONTHS, WEEKDAYS } from "./calendar";
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
import type { Found } from "./numbers";
import { OPENS } from "./openers";
import type { ProperWords } from "./proper-words";
import { isCapitalised, type Token, touch } from "./tokens";

/** A run of capitals, told apart. */
export type FoundName = Found & { kind: "name" | "title" | "place" };

/**
 * Proper names, places and titles: runs of capitalised words with what joins
 * them ("Hélène de Saint-Aubin", "Bank of England"), and roles in lower case
 * ("chief executive"). A single capital that opens a sentence is a name only
 * where `proper` (see proper-words.ts) or its form says so.
 */
export function findNames(tokens: readonly Token[], taken: Uint8Array, proper: ProperWords): FoundName[] {
  const found: FoundName[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (taken[i] || !(tokens[i]!.opens & OPENS.name)) continue;
    const to = endOfName(tokens, i, taken, proper);
    if (to === null) {
      const role = endOfRole(tokens, i);
      if (role === null) continue;
      found.push({ from: i, to: role, kind: "title" });
      i = role - 1;
      continue;
    }
    found.push(...tellApart(tokens, i, to));
    i = to - 1;
  }
  return found;
}

function canName(tokens: readonly Token[], i: number, taken: Uint8Array): boolean {
  const token = tokens[i];
  if (taken[i] || !isCapitalised(token) || token.text === "I" || /^I['’]/.test(token.text)) return false;
  if (WEEKDAYS.has(token.lower) && token.lower.length > 5) return false;
  return !(MONTHS.has(token.lower) && token.lower.length > 3 && !isCapitalised(tokens[i + 1]));
}

/** Where the run that begins at `i` ends, or null where none begins. */
function endOfName(tokens: readonly Token[], i: number, taken: Uint8Array, proper: ProperWords): number | null {
  const first = tokens[i]!;
  if (!canName(tokens, i, taken) || (OPENERS.has(withoutEnding(first.lower)) && !isInitials(first.text))) return null;
  let to = i + 1;
  while (!isPossessive(tokens[to - 1]!)) {
    const next = endOfJoint(tokens, to, taken);
    if (next === null) break;
    to = next;
  }
  const alone = to === i + 1;
  if (alone && isDemonym(first.lower)) return null;
  if (!alone || !first.opensSentence) return to;
  const evident =
    isInitials(first.text) ||
    first.text.includes(".") ||
    isPossessive(first) ||
    PLACES.has(first.text) ||
    TITLE_WORDS.has(first.lower) ||
    proper(withoutEnding(first.text));
  return evident ? to : null;
}

/** The next capital and whatever joins it to the run: a dot after an initial, a particle, "of", "&". */
function endOfJoint(tokens: readonly Token[], i: number, taken: Uint8Array): number | null {
  if (canName(tokens, i, taken) && !startsAnew(tokens, i)) return i + 1;
  const joint = tokens[i];
  const before = tokens[i - 1]!;
  if (!joint) return null;
  const dotted =
    joint.text === "." && touch(before, joint) && (before.text.length === 1 || TITLE_WORDS.has(before.lower));
  if ((dotted || joint.text === "&") && canName(tokens, i + 1, taken)) return i + 2;
  if (PARTICLES.has(joint.lower) && joint.kind === "word") {
    const second = PARTICLES.has(tokens[i + 1]?.lower ?? "") ? 1 : 0;
    return canName(tokens, i + 1 + second, taken) ? i + 2 + second : null;
  }
  if (joint.lower !== "of" || !OF_HEADS.has(before.lower)) return null;
  const the = tokens[i + 1]?.lower === "the" ? 1 : 0;
  return canName(tokens, i + 1 + the, taken) ? i + 2 + the : null;
}

/** A capital after a full stop belongs to the next sentence, and so does "She" after "N.M.". */
function startsAnew(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  return token.opensSentence || (OPENERS.has(token.lower) && tokens[i - 1]!.text.endsWith("."));
}

function isPossessive(token: Token): boolean {
  return endsPossessive(token.text);
}

const endsPossessive = (text: string) => holdsApostrophe(text) && /[^s]['’]s?$|s['’]s$/.test(text) && text.length > 2;

const withoutEnding = (word: string) => (holdsApostrophe(word) ? word.replace(/['’](?:s|d|re|ve|ll|m|t)?$/, "") : word);

const holdsApostrophe = (word: string) => word.includes("’") || word.includes("'");

const isDemonym = (lower: string) => DEMONYMS.has(lower) || (lower.endsWith("s") && DEMONYMS.has(lower.slice(0, -1)));

const isInitials = (text: string) => !hasSmallSecond(text) && /^\p{Lu}{2,}$/u.test(text);

/** A small letter of ASCII comes second, as in most words. */
function hasSmallSecond(text: string): boolean {
  const code = text.charCodeAt(1);
  return code >= 97 && code <= 122;
}

function tellApart(tokens: readonly Token[], from: number, to: number): FoundName[] {
  const words = tokens.slice(from, to);
  let title = 0;
  words.forEach((word, k) => {
    if (TITLE_WORDS.has(word.lower) && !(k === 0 && TITLES_IN_NAMES.has(word.lower))) title = k + 1;
  });
  if (tokens[from + title]?.text === "." && title > 0) title++;
  if (title > 0 && ORGANISATION_NOUNS.has(words[title]?.lower ?? "")) title = 0;
  if (title > 0 && title >= words.length) return [{ from, to, kind: "title" }];
  const rest = from + title;
  const name: FoundName = { from: rest, to, kind: isPlace(tokens, rest, to, title > 0) ? "place" : "name" };
  return title > 0 ? [{ from, to: rest, kind: "title" }, name] : [name];
}

function isPlace(tokens: readonly Token[], from: number, to: number, titled: boolean): boolean {
  if (titled) return false;
  const words = tokens.slice(from, to);
  const name = words.map((word) => withoutEnding(word.text)).join(" ");
  if (PLACES.has(name)) return true;
  if (words.length > 1 && OF_HEADS.has(words[0]!.lower) && words[1]!.lower === "of") return false;
  if (words.length > 1 && PLACE_NOUNS.has(words.at(-1)!.lower)) return true;
  if (words.length === 2 && PLACE_LEADS.has(words[0]!.lower)) return true;
  return words.length <= 2 && PLACE_PREPOSITIONS.has(tokens[from - 1]?.lower ?? "") && !/^\p{Lu}{2,}$/u.test(name);
}

/** "deputy prime minister", "chief executive", "head of Northern Command" (up to "of"). */
function endOfRole(tokens: readonly Token[], i: number): number | null {
  let at = i;
  while (at < i + 4 && tokens[at]?.kind === "word" && TITLE_MODIFIERS.has(tokens[at]!.lower)) at++;
  const role = tokens[at];
  const bare =
    role?.kind === "word" &&
    TITLE_WORDS.has(role.lower) &&
    !/^(chief|head|chair|major|general|executive)$/.test(role.lower);
  if (bare && isPerson(tokens, i, at + 1)) return at + 1;
  if (/^(head|chair)$/.test(role?.lower ?? "") && tokens[at + 1]?.lower === "of" && isPerson(tokens, i, at + 1))
    return at + 1;
  // "chief executive": both words can stand before a role, so the run itself is one.
  const run = tokens[at - 1]?.lower;
  return at - i >= 2 && run === "executive" ? at : null;
}

/** A role is someone's where an article, a possessive, a comma or a copula leads to it; "a lawyer" alone is anybody. */
function isPerson(tokens: readonly Token[], i: number, to: number): boolean {
  const before = tokens[i - 1];
  if (!before) return true;
  if (/^an?$/.test(before.lower))
    return /^(at|of|for|who|with|,)$/.test(tokens[to]?.lower ?? "") || isCapitalised(tokens[to]);
  return (
    /^(the|his|her|its|their|our|my|as|and|former|is|was|became|,|by|from)$/.test(before.lower) ||
    /['’]s?$/.test(before.text) ||
    isCapitalised(before)
  );
}
