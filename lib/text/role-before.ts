import { initialsOf } from "./name-context";
import { type Gender, genderOf, isCapital, type NameRun } from "./names";
import type { Token } from "./tokens";
import { namesPerson } from "./word-classes";
import { anyOf } from "./word-lists";

/** A role read before a name: its nouns, each with the capitals before it, and all its words. */
export type Role = { nouns: Map<string, string[]>; words: string[] };

/**
 * The role before a name: "banker Hugh Lindqvist", "the finance director, Carys
 * Bowen", "The Secretary for Mobility, Wanjiru Kamotho", "its founder and chief
 * executive, Ola Dahl", "the prosecutor, advocate Ann Orr".
 */
export function roleBefore(tokens: readonly Token[], run: NameRun, floor: number): Role | null {
  let left = run.first - 1;
  let comma = left >= 0 && tokens[left]!.text === ",";
  if (comma) {
    // "According to the minister, Ann Cole left": the name opens a clause of its own.
    if (isVerb(tokens[run.last]) && opensWithSource(tokens, floor)) return null;
    left--;
  }
  // Most names have no role before them, and need nothing to hold one.
  if (left < floor || (!comma && !namesPerson(tokens[left]!.word))) return null;
  const nouns = new Map<string, string[]>();
  const words: string[] = [];
  for (let k = left; k >= Math.max(floor, left - REACH); k--) {
    const token = tokens[k]!;
    if (token.kind !== "word" && token.kind !== "number" && !standsInRole(token.word)) break;
    // "The Commissioner for Works, Ann Orr": in capitals it is a name.
    if ((token.tag === "VERB" || token.tag === "AUX") && !(token.capital && k > floor)) break;
    // "author and broadcaster", not "Holt and the broadcaster"
    if (token.lower === "and" && !(nouns.size > 0 && k > floor && namesPerson(tokens[k - 1]!.word))) break;
    if (namesPerson(token.word)) {
      if (!comma && k !== left && tokens[k + 1]!.lower !== "and") break;
      noteNoun(tokens, k, floor, nouns);
      words.push(token.text);
      if (!comma) {
        // "the prosecutor, advocate Ann Orr"
        if (tokens[k - 1]?.text === "," && k - 2 >= floor && namesPerson(tokens[k - 2]!.word)) {
          comma = true;
          k--;
          continue;
        }
        if (tokens[k - 1]?.lower !== "and") {
          noteModifiers(tokens, k - 1, floor, words);
          break;
        }
      }
    }
    if (opensRole(token.word)) {
      // "The chairman of the Owners’ Congress, Ed Orr"
      if (token.lower === "the" && nouns.size === 0 && comma && tiesTo(tokens[k - 1]?.word)) continue;
      // "Al Bo, a consultant at Tarn Hospital, Ed Orr": what was said of Bo.
      if (!isDefinite(token.word) && comma && tokens[k - 1]?.text === "," && k - 2 >= floor && tokens[k - 2]!.capital)
        return null;
      break;
    }
    words.push(token.text);
  }
  return nouns.size === 0 ? null : { nouns, words };
}

/** He or she, as a role tells: "Mrs. Orr’s husband, Nils Ek" is no Mrs. Its words stand last first. */
export function genderOfRole({ words }: Role): Gender | null {
  for (const word of words) {
    if (word === "’s" || word === "'s" || word === "’" || word === "'") return null;
    const gender = genderOf([word], undefined);
    if (gender !== null) return gender;
  }
  return null;
}

/** "deputy mayor Ann Orr", "former bus driver Pat Moy": what stands before the noun. */
function noteModifiers(tokens: readonly Token[], from: number, floor: number, words: string[]): void {
  for (let k = from; k >= Math.max(floor, from - 2); k--) {
    const { tag, kind, text } = tokens[k]!;
    if (kind !== "word" || (tag !== "NOUN" && tag !== "ADJ" && tag !== "PROPN")) return;
    words.push(text);
  }
}

/** Tokens a role may reach back. */
const REACH = 10;

function noteNoun(tokens: readonly Token[], at: number, floor: number, nouns: Map<string, string[]>): void {
  const token = tokens[at]!;
  const capitals: string[] = [];
  for (
    let j = at - 1;
    j >= Math.max(floor, at - 4) && (isCapital(tokens[j]!) || marksOwner(tokens[j]!.word) || tokens[j]!.tag === "NOUN");
    j--
  )
    if (isCapital(tokens[j]!) && !opensRole(tokens[j]!.word)) capitals.push(tokens[j]!.text);
  nouns.set(token.lower, capitals);
  const initials = initialsOf(
    token.text.includes("-") ? token.text.split("-") : [...capitals.slice().reverse(), token.text],
  );
  if (initials && isCapital(token)) nouns.set(initials, []);
}

function opensWithSource(tokens: readonly Token[], first: number): boolean {
  return tokens[first]?.lower === "per" || (tokens[first]?.lower === "according" && tokens[first + 1]?.lower === "to");
}

function isVerb(token: Token | undefined): boolean {
  return token !== undefined && (token.tag === "VERB" || token.tag === "AUX");
}

const standsInRole = anyOf("' ’ -");
const marksOwner = anyOf("' ’ 's ’s");
const opensRole = anyOf("the a an its his her");
const isDefinite = anyOf("the its his her");
const tiesTo = anyOf("of for at in");
