import { DEMONYMS } from "./checkable/lexicon-names";
import { type Entity, lastBefore, newEntity } from "./entity";
import { canBeCalled, nameSays, trades } from "./kinds-of-body";
import { isHuman, isPlural, organisationNouns, organisationWords, sameAs, singular } from "./lexicon/en-speakers";
import { type Memory, REACH } from "./memory";
import { genderOf, isCapital } from "./names";
import { pairBefore } from "./pairs";
import { isSeveral, latestOrganisation, leadingOrganisation, nearest } from "./pronouns";
import { textOf } from "./words-of";

/** What any organisation may be called. */
const ANY_BODY = new Set(
  "company firm startup start-up group organisation organization charity chain maker retailer airline studio venue party carrier developer business supplier operator manufacturer publisher".split(
    " ",
  ),
);

/** What an organisation is called whose name does not say so: "Unite … the union", never "the Westmere Echo … the council". */
const OWN_KIND = new Set("ministry department agency union club board bank university campaign network".split(" "));

/** How a part of those who spoke last begins: "one of them". */
const OF_THEM = /^(?:one|two|three|some|another)$/;

/** "the minister", "the memo", "the company": the latest entity the article calls that. */
export function findByNoun(
  memory: Memory,
  noun: string,
  first: number,
  last: number,
  sentence: number,
): Entity[] | null {
  const { tokens } = memory;
  const plural = isPlural(noun);
  const wanted = new Set([noun, ...(sameAs[noun] ?? [])]);
  const capitals: string[] = [];
  for (let i = first + 1; i < last && tokens[i]!.lower !== noun; i++)
    if (isCapital(tokens[i]!)) capitals.push(tokens[i]!.text);
  let best: Entity | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const entity of memory.cast.around(sentence, REACH.role)) {
    let called = false;
    let exact = false;
    let clash = false;
    for (const [word, owners] of entity.nouns) {
      if (!wanted.has(word) || (word !== noun && !canBeCalled(entity, noun))) continue;
      called = true;
      if (word === noun) exact = true;
      // "the Pellbridge manager" is not "the Norcastle manager".
      if (capitals.length > 0 && owners.length > 0 && !capitals.some((word) => owners.includes(word))) clash = true;
    }
    // "the ministry" of "the Ministry of Health".
    if (
      !called &&
      entity.type === "organisation" &&
      organisationNouns.has(noun) &&
      entity.words.some((word) => word.toLowerCase() === noun)
    )
      called = exact = true;
    // "the force" of Tarn Police
    if (!called && entity.type === "organisation" && !entity.place && nameSays(entity, noun)) called = true;
    if (!called || clash) continue;
    const place = lastBefore(entity, first);
    const turn = memory.turns.find((spoken) => spoken.entities.includes(entity));
    const at = Math.max(place?.sentence ?? -1, turn?.sentence ?? -1);
    if (at < 0) continue;
    const score =
      at + (exact ? 5 : 0) + (turn ? 3 : 0) + (capitals.some((word) => entity.words.includes(word)) ? 10 : 0);
    if (score > bestScore) {
      best = entity;
      bestScore = score;
    }
  }
  if (best) {
    best.aliases.add(textOf(tokens, first, last));
    return [best];
  }
  const modifiers = tokens.slice(first + 1, last - 1).map(({ lower }) => lower);
  const like = organisationNouns.has(noun) ? sharingWord(memory, modifiers, noun, first, sentence) : null;
  if (like) return [like];
  const kind = noun === "group" && modifiers.some((word) => ADVOCATES.test(word)) ? "charity" : noun;
  const thing = latestOrganisation(memory, first, sentence, kind) ?? leadingOrganisation(memory, first, sentence, kind);
  if (
    thing &&
    capitals.every((word) => thing.words.includes(word) || word.includes("-") || DEMONYMS.has(word.toLowerCase())) &&
    (ANY_BODY.has(noun) ||
      trades(noun) ||
      (last - first === 2 &&
        OWN_KIND.has(noun) &&
        !isAnothers(memory, noun, first) &&
        !thing.words.some((word) => organisationWords.has(word.toLowerCase()))))
  )
    return [thing];
  const joint = plural && isHuman(singular(noun)) ? memory.turns.find((turn) => turn.entities.length > 1) : undefined;
  const two = plural && isHuman(singular(noun)) ? pairBefore(memory, sentence, first) : null;
  if (two && two.sentence > (joint?.sentence ?? -1)) return two.pair;
  return joint && sentence - joint.sentence < 8 ? joint.entities : null;
}

/** A "group" of this sort is no firm. */
const ADVOCATES =
  /^(?:environmental|environment|rights|advocacy|campaign|pressure|lobby|lobbying|monitoring|conservation|green|activist|protest|aid|civil|watchdog|climate|animal|consumer)$/;

/** "who heads the pilots’ union … the union": one the article has told of by other words. */
function isAnothers({ tokens }: Memory, noun: string, first: number): boolean {
  for (let k = first - 1; k > Math.max(0, first - FAR); k--)
    if (tokens[k]!.lower === noun && !tokens[k]!.capital && !/^(?:the|a|an)$/.test(tokens[k - 1]!.lower)) return true;
  return false;
}

/** Tokens; some ten sentences. */
const FAR = 250;

/** "the health authority" of Prairie Health, "the energy company" of Tarn Energy: a word of the name before the noun. */
function sharingWord(
  memory: Memory,
  modifiers: readonly string[],
  noun: string,
  token: number,
  sentence: number,
): Entity | null {
  let best: Entity | null = null;
  let at = -1;
  for (const entity of memory.cast.around(sentence, modifiers.length > 0 ? REACH.role : 0)) {
    if (entity.type !== "organisation" || entity.words.length < 2 || entity.place || !canBeCalled(entity, noun))
      continue;
    if (!entity.words.some((word) => word.length > 3 && modifiers.includes(word.toLowerCase()))) continue;
    const place = lastBefore(entity, token);
    if (place && place.token > at) {
      best = entity;
      at = place.token;
    }
  }
  return best;
}

/** "the £4m signing", "the witness": whoever was spoken of last, not whoever asked in this very sentence. */
export function epithet(memory: Memory, sentence: number, token: number, words: readonly string[]): Entity | null {
  const gender = genderOf(words, undefined);
  if (gender) {
    const found = nearest(memory, gender, sentence, token);
    if (found) return found[0]!;
  }
  const last = memory.turns.find((turn) => turn.sentence < sentence);
  const asked = memory.turns.filter((turn) => turn.sentence === sentence).flatMap((turn) => turn.entities);
  let best: Entity | null = null;
  let at = -1;
  for (const entity of memory.cast.around(sentence, REACH.pronoun)) {
    if (entity.type !== "person" || entity.words.length === 0 || asked.includes(entity)) continue;
    const place = lastBefore(entity, token);
    if (entity.evidence === 0 && (entity.words.length < 2 || entity.place || !place?.subject)) continue;
    if (place && place.token > at) {
      best = entity;
      at = place.token;
    }
  }
  const named = best ? (lastBefore(best, token)?.sentence ?? -99) : -99;
  const spoke =
    last && last.entities.length === 1 && last.entities[0]!.type === "person" && !asked.includes(last.entities[0]!)
      ? last
      : undefined;
  if (spoke && spoke.sentence >= named && sentence - spoke.sentence <= 3) return spoke.entities[0]!;
  return best && sentence - named <= 3 ? best : null;
}

/** "One of them": one of the people who spoke last, named after them. */
export function partOf(memory: Memory, first: number, last: number, sentence: number): Entity | null {
  const { tokens } = memory;
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
  const count = tokens[first + 1]!.lower;
  const second = last - first === 3 && count === "second";
  if (!second && !(last - first === 2 && COUNTS.has(count))) return null;
  const spoke = turns.filter(({ entities }) => entities.length === 1).map(({ entities }) => entities[0]!);
  for (const entity of [...spoke, ...cast.around(sentence, 6)]) {
    if (entity.words.length > 0) continue;
    if (!second && entity.name.startsWith(`${count} `)) return entity;
    if (second && entity.nouns.has(tokens[last - 1]!.lower) && /^(?:another|a second) /.test(entity.name))
      return entity;
  }
  return null;
}

const COUNTS = new Set(["two", "three", "four", "five", "six"]);
