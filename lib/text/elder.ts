import type { Cast } from "./cast";
import { type Entity, lastBefore } from "./entity";
import type { Token } from "./tokens";
import { anyOf } from "./word-lists";

/**
 * "The elder Vance", "the younger Mr Vance": which of two of one surname, by
 * their ages, by what kin one is called, or else the one not named last.
 * `bearers` are all who have the name; null where the words before it at
 * `name` do not tell them apart.
 */
export function elderOf(
  tokens: readonly Token[],
  first: number,
  name: number,
  bearers: readonly Entity[],
): Entity | null {
  const telling = tokens[first + 1];
  if (tokens[first]?.lower !== "the" || first + 1 >= name || !comparesAge(telling?.word)) return null;
  const people = bearers.filter(({ type, words }) => type === "person" && words.at(-1) === tokens[name]!.text);
  if (people.length !== 2) return null;
  const [one, other] = people as [Entity, Entity];
  const older = isOlder(one, other);
  const wanted = isYounger(telling?.word);
  if (older !== null) return older === wanted ? other : one;
  const at = (entity: Entity) => lastBefore(entity, first)?.token ?? -1;
  return at(one) < at(other) ? one : other;
}

/**
 * "The younger Vance" after "They have one child, Solomon": kin of one given
 * name alone, where one person is called Vance. The two words before the name
 * stand at `first`; null where they compare nobody.
 */
export function elderKin(tokens: readonly Token[], first: number, name: string, cast: Cast): Entity | null {
  const telling = tokens[first + 1]!.word;
  if (!comparesAge(telling) || tokens[first]!.lower !== "the") return null;
  const bearers = cast.sharing(name).filter(({ type, words }) => type === "person" && words.length > 1);
  if (bearers.length !== 1) return null;
  const wanted = isYounger(telling) ? -1 : 1;
  return (
    cast.entities.findLast(
      (entity) => entity.type === "person" && entity.words.length === 1 && generation(entity) === wanted,
    ) ?? null
  );
}

/** Null where nothing tells. */
function isOlder(one: Entity, other: Entity): boolean | null {
  if (one.age !== null && other.age !== null && one.age !== other.age) return Number(one.age) > Number(other.age);
  const [a, b] = [generation(one), generation(other)];
  if (a !== b) return a > b;
  // The age of one alone tells where it is a young one.
  if (one.age !== null && other.age === null && Number(one.age) < YOUNG_AGE) return false;
  if (other.age !== null && one.age === null && Number(other.age) < YOUNG_AGE) return true;
  return null;
}

function generation({ nouns }: Entity): number {
  for (const noun of nouns.keys()) {
    if (YOUNG.test(noun)) return -1;
    if (OLD.test(noun)) return 1;
  }
  return 0;
}

const YOUNG_AGE = 30;
const YOUNG = /^(?:(?:grand|step|god)?(?:son|daughter|child)|nephew|niece|heir)$/;
const OLD = /^(?:(?:grand|step|god)?(?:father|mother)|dad|mum|mom|uncle|aunt|grandad|grandma)$/;
const comparesAge = anyOf("elder older younger senior junior");
const isYounger = anyOf("younger junior");
