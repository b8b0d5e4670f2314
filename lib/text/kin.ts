import { findByNoun } from "./descriptions";
import type { Entity } from "./entity";
import { nearest } from "./he-or-she/he-or-she";
import { feminine, masculine } from "./lexicon/en-speakers";
import type { Memory } from "./memory";
import type { Gender } from "./names";

/**
 * Kin spoken of without a name, where the article names them elsewhere: "his
 * wife", "Pell’s mother", "the Castlemans". A surname in common tells who is
 * meant, and only if it fits one person alone.
 */

/** "his wife" after "Roy and June Castleman"; null where nobody or more than one fits. */
export function kinOf(memory: Memory, first: number, last: number, sentence: number): Entity | null {
  const { tokens } = memory;
  const noun = tokens[last - 1]!.lower;
  if (!KIN.has(noun)) return null;
  const owner = ownerOf(memory, first, last, sentence);
  if (!owner || owner.words.length === 0) return null;
  const gender: Gender | null = feminine.has(noun) ? "f" : masculine.has(noun) ? "m" : null;
  let kin: Entity | null = null;
  for (const entity of bearers(memory, owner.words[owner.words.length - 1]!)) {
    if (entity === owner || (gender !== null && entity.gender !== null && entity.gender !== gender)) continue;
    if (kin !== null) return null;
    kin = entity;
  }
  if (kin !== null) kin.gender ??= gender;
  return kin;
}

/** "the Castlemans": the people of that surname, if there are two. */
export function family(memory: Memory, first: number, last: number): Entity[] | null {
  const { tokens } = memory;
  const name = tokens[last - 1]!;
  if (!name.capital) return null;
  // "the Castlemans", "both Castlemans", "the two Castlemans"
  const two = last - first === 3 && tokens[first]!.lower === "the" && tokens[first + 1]!.lower === "two";
  if (!two && (last - first !== 2 || !/^(?:the|both)$/.test(tokens[first]!.lower))) return null;
  if (!name.text.endsWith("s")) return null;
  const people = [...bearers(memory, name.text.slice(0, -1)), ...bearers(memory, name.text.replace(/es$/, ""))];
  const each = [...new Set(people)];
  if (each.length === 2) return each;
  // "the Pops" of Ann and Tom Pop, beside an Ileana Pop-Varga
  const alike = each.filter(({ words }) => !words[words.length - 1]!.includes("-"));
  return alike.length === 2 ? alike : null;
}

/** "the sisters", "both cousins", "the couple": two people of one surname, those named last first. */
export function pairOfKin(memory: Memory, noun: string, sentence: number): Entity[] | null {
  if (!PAIRS.has(noun)) return null;
  const people = [...memory.cast.around(sentence, 40)].filter(
    ({ type, words, place, gender }) =>
      type === "person" && words.length > 1 && !place && (!(noun in OF) || gender === null || gender === OF[noun]),
  );
  for (const entity of people.reverse()) {
    const kin = people.filter((other) => other.words.at(-1) === entity.words.at(-1));
    if (kin.length === 2) return kin.reverse();
  }
  return null;
}

const OF: Record<string, Gender> = { sisters: "f", brothers: "m" };
const PAIRS = new Set("couple sisters brothers twins siblings cousins".split(" "));

function ownerOf(memory: Memory, first: number, last: number, sentence: number): Entity | null {
  const { tokens, cast } = memory;
  const opening = tokens[first]!;
  if (last - first === 2 && /^(?:his|her)$/.test(opening.lower))
    return nearest(memory, opening.lower === "his" ? "m" : "f", sentence, first)?.[0] ?? null;
  const mark = tokens[last - 2];
  // "the fullback’s mother"
  if (opening.lower === "the" && /^['’]s?$/.test(mark?.text ?? "")) {
    const owners = findByNoun(memory, tokens[last - 3]!.lower, first, last - 2, sentence, false);
    return owners?.length === 1 && owners[0]!.type === "person" ? owners[0]! : null;
  }
  if (!opening.capital || !/^['’]s?$/.test(mark?.text ?? "")) return null;
  const words = tokens.slice(first, last - 2).map(({ text }) => text);
  return cast.find(words, null, first);
}

function bearers({ cast }: Memory, surname: string): Entity[] {
  const own = surname.split("-");
  const found: Entity[] = [];
  for (const part of own)
    for (const entity of cast.sharing(part)) {
      if (entity.type !== "person" || entity.words.length < 2 || found.includes(entity)) continue;
      const parts = entity.words[entity.words.length - 1]!.split("-");
      if (own.some((one) => parts.includes(one))) found.push(entity);
    }
  return found;
}

const KIN = new Set(
  "wife husband widow widower mother father son daughter brother sister parents cousin spouse partner twin".split(" "),
);
