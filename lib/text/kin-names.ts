import type { Cast } from "./cast";
import { elderKin } from "./elder";
import { type Entity, namesMatch } from "./entity";
import { genderOf, isCapital, type NameRun, nameAt } from "./names";
import type { Token } from "./tokens";
import { anyOf } from "./word-lists";

/** Surnames that somebody has only by standing beside kin. */

/** "Marcus and Tamar Feld": the first of the two has the surname, too. */
export function shareSurname(tokens: readonly Token[], cast: Cast, run: NameRun, limit: number): void {
  if (run.words.length !== 1 || run.organisation || tokens[run.last]?.lower !== "and" || run.last + 1 >= limit) return;
  // "Bell, Dunn and Fay Orr": a list, each with a name of their own.
  if (tokens[run.first - 1]?.text === "," && isCapital(tokens[run.first - 2] ?? tokens[run.first]!)) return;
  if (!tokens[run.last + 1]!.capital || placesName(tokens[run.first - 1]?.word)) return;
  const second = nameAt(tokens, run.last + 1, limit);
  if (!second || second.organisation || second.words.length !== 2 || second.titles.length > 0) return;
  if (genderOf([], run.words[0]) === null && genderOf([], second.words[0]) === null) return;
  // "Amaro and Marta Hale", where Amaro is a surname already.
  if (cast.sharing(run.words[0]!).some(({ words }) => words.length > 1 && words[0] !== run.words[0])) return;
  run.words = [run.words[0]!, second.words[1]!];
}

/** "Ann Orr in Windhoek and Tom Hill in Hull": a byline's place. */
const placesName = anyOf("in at from near");

/** "Olawale’s father, Yusuf", "the younger Feld": who is called by one name alone beside kin has the name of the kin. */
export function takeSurname(tokens: readonly Token[], cast: Cast, run: NameRun): void {
  if (run.words.length !== 1 || run.organisation || run.first < 2) return;
  const before = tokens[run.first - 1]!;
  if (before.text !== ",") {
    const kin = elderKin(tokens, run.first - 2, run.words[0]!, cast);
    if (kin === null) return;
    cast.rename(kin, [kin.words[0]!, run.words[0]!]);
    run.words = kin.words;
    return;
  }
  const kin = run.first - 2;
  if (!isKin(tokens[kin]?.word) || !/^['’]s?$/.test(tokens[kin - 1]?.text ?? "")) return;
  const owner = tokens[kin - 2];
  const person = owner && cast.sharing(owner.text).find(({ words }) => words.length > 1 && words.at(-1) === owner.text);
  if (person) run.words = [run.words[0]!, owner.text];
}

const isKin = anyOf("father mother son daughter brother sister wife husband father-in-law mother-in-law");

/**
 * Who is meant by a single name: whoever bears it with another one. "Mr Feld",
 * where only "Tamar Feld, whose son, Jerome," has been named, is Jerome, who
 * gets the surname.
 */
export function bearerOf(cast: Cast, short: Entity): Entity | undefined {
  const name = short.words[0]!;
  let other: Entity | undefined;
  for (const entity of cast.sharing(name)) {
    if (entity === short || entity.words.length < 2 || !namesMatch(entity, short.words)) continue;
    if (entity.gender === null || short.gender === null || entity.gender === short.gender) return entity;
    other ??= entity;
  }
  const kin = other && short.titles.length > 0 ? kinBeside(cast, other, short) : undefined;
  if (kin) cast.rename(kin, [kin.words[0]!, name]);
  return kin ?? other;
}

/** Kin called by a given name alone, named within a sentence of whose kin they are. */
function kinBeside(cast: Cast, bearer: Entity, { gender }: Entity): Entity | undefined {
  return cast.entities.find(
    (entity) =>
      entity.type === "person" &&
      entity.words.length === 1 &&
      entity.gender === gender &&
      KIN.some((noun) => entity.nouns.has(noun)) &&
      bearer.seen.some(({ sentence }) => Math.abs(sentence - entity.seen[0]!.sentence) < 2),
  );
}

const KIN = "son daughter husband wife brother sister father mother child twin".split(" ");
