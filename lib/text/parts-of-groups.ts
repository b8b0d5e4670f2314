import { type Entity, newEntity } from "./entity";
import { anonymousNouns, isHuman, isPlural, singular } from "./lexicon/en-speakers";
import type { Memory } from "./memory";
import { isSeveral } from "./pronouns";
import type { Token } from "./tokens";
import { textOf } from "./words-of";

/** Parts of those who were spoken of: "one", "another of them", "the other", "the three". */

/** "One of them": one of the people who spoke last, named after them. */
export function partOf(memory: Memory, first: number, last: number, sentence: number): Entity | null {
  const { tokens } = memory;
  const other = last - first === 2 ? anotherOf(memory, first, sentence) : null;
  if (other) return other;
  const alone = last - first === 1 && /^(?:one|another)$/.test(tokens[first]!.lower);
  const ofThem = last - first === 3 && tokens[first + 1]!.lower === "of" && tokens[first + 2]!.lower === "them";
  if (!alone && !(ofThem && OF_THEM.test(tokens[first]!.lower))) return null;
  const several = latestSeveral(memory, sentence);
  const plural = several && [...several.nouns.keys()].find((word) => isPlural(word));
  const noun = several ? (plural ?? null) : peopleBefore(memory, first);
  if (noun === null) return null;
  const whole = several ? bareName(several) : noun;
  const name =
    tokens[first]!.lower === "another" ? `another ${singular(whole)}` : `${tokens[first]!.lower} of the ${whole}`;
  const part = newEntity("anonymous", name, []);
  part.nouns.set(singular(noun), []);
  part.seen.push({ sentence, token: first, subject: true });
  return part;
}

/** Notes what one of several is: "One of the traders", "One of the three, a barge pilot, said" are the trader, the pilot. */
export function noteWhatOne(tokens: readonly Token[], first: number, last: number, entity: Entity): void {
  const whole = tokens[last - 1]!.lower;
  const part = tokens[first]!.lower === "one" && tokens[first + 1]?.lower === "of";
  const one = whole === "people" ? "person" : singular(whole);
  if (part && isPlural(whole) && isHuman(one)) entity.nouns.set(one, []);
  if (tokens[last]?.text !== "," || !/^an?$/.test(tokens[last + 1]?.lower ?? "")) return;
  for (let k = last + 2; k < last + 8 && tokens[k]?.kind === "word"; k++) {
    if (tokens[k + 1]?.text !== "," || !isHuman(tokens[k]!.lower)) continue;
    entity.nouns.set(tokens[k]!.lower, []);
    if (part) entity.name += `, ${textOf(tokens, last + 1, k + 1)}`;
  }
}

/** "A Brussels diplomat said … A second said": another of the kind that spoke last without a name. */
function anotherOf({ tokens, turns }: Memory, first: number, sentence: number): Entity | null {
  const words = `${tokens[first]!.lower} ${tokens[first + 1]!.lower}`;
  if (!/^(?:a second|a third|the other|the second|the third)$/.test(words)) return null;
  for (const turn of turns) {
    const [entity] = turn.entities;
    if (sentence - turn.sentence > 8) return null;
    if (turn.entities.length > 1 || entity!.type !== "anonymous") continue;
    for (const noun of entity!.nouns.keys()) {
      const one = singular(noun);
      if (!isHuman(one)) continue;
      const other = newEntity("anonymous", `${words} ${one}`, []);
      other.nouns.set(one, []);
      other.seen.push({ sentence, token: first, subject: true });
      return other;
    }
  }
  return null;
}

/** The people who spoke last, or whom a sentence was about. */
function latestSeveral({ cast, turns }: Memory, sentence: number): Entity | null {
  let best: Entity | null = null;
  let at = -1;
  const spoke = turns.find(({ entities }) => entities.length === 1 && isSeveral(entities[0]!));
  if (spoke) {
    best = spoke.entities[0]!;
    at = spoke.sentence;
  }
  for (const entity of cast.around(sentence, 2)) {
    if (!entity.led || entity.led.sentence <= at || !isSeveral(entity)) continue;
    best = entity;
    at = entity.led.sentence;
  }
  return best;
}

/** "The board told passengers to walk. One, waiting in the rain,": the last people mentioned. */
function peopleBefore({ tokens }: Memory, first: number): string | null {
  for (let k = first - 1; k > first - 60 && k >= 0; k--)
    if (tokens[k]!.tag === "NOUN" && isPlural(tokens[k]!.lower) && isHuman(singular(tokens[k]!.lower)))
      return tokens[k]!.lower;
  return null;
}

/** "current officers" of "two current officers who left". */
function bareName({ name }: Entity): string {
  const [head] = name.split(/ (?:who|with|of|in|at|from|on|close|familiar|briefed)\b/);
  return head!.replace(
    /^(?:the|two|three|four|five|six|several|some|many|\d+|its|his|her|their|(?:more|fewer) than \S+)\s/i,
    "",
  );
}

/** "the three", after "three members of staff"; "the second person", after "another person". */
export function countedAgain(
  { tokens, turns, cast }: Memory,
  first: number,
  last: number,
  sentence: number,
): Entity | null {
  const count = tokens[first + 1]?.lower ?? "";
  const second = last - first === 3 && count === "second";
  if (!second && !(last - first === 2 && COUNTS.has(count))) return null;
  const noun = tokens[last - 1]!.lower;
  for (const { entities } of turns)
    if (entities.length === 1 && isCounted(entities[0]!, count, noun)) return entities[0]!;
  for (const entity of cast.around(sentence, 6)) if (isCounted(entity, count, noun)) return entity;
  return null;
}

/** "three members of staff" of a count of three; "another person" of the second person. */
function isCounted({ words, name, nouns }: Entity, count: string, noun: string): boolean {
  if (words.length > 0) return false;
  if (count !== "second") return name.startsWith(`${count} `);
  // "a second strategist … the second insider"
  return nouns.has(noun)
    ? /^(?:another|a second) /.test(name)
    : anonymousNouns.has(noun) && name.startsWith("a second ");
}

/** How a part of those who spoke last begins: "one of them". */
const OF_THEM = /^(?:one|two|three|some|another)$/;

const COUNTS = new Set(["two", "three", "four", "five", "six"]);
