import { DEMONYMS } from "./checkable/lexicon-names";
import { type Entity, lastBefore } from "./entity";
import { nearest } from "./he-or-she/he-or-she";
import { canBeCalled, nameSays, trades } from "./kinds-of-body";
import {
  isHuman,
  isPlural,
  offices,
  organisationNouns,
  organisationWords,
  sameAs,
  singular,
} from "./lexicon/en-speakers";
import { type Memory, REACH, type SpokenTurn } from "./memory";
import { holdsOther } from "./mentions";
import { genderOf, isCapital } from "./names";
import { pairBefore } from "./pairs";
import { latestOrganisation, leadingOrganisation } from "./pronouns";
import { genderOfNoun, textOf } from "./words-of";

/** What any organisation may be called. */
const ANY_BODY = new Set(
  "body company firm outfit startup start-up group organisation organization charity chain maker retailer airline studio venue party carrier developer business supplier operator manufacturer publisher tank".split(
    " ",
  ),
);

/** What an organisation is called whose name does not say so: "Unite … the union", never "the Westmere Echo … the council". */
const OWN_KIND = new Set("ministry department agency union club bank university campaign network".split(" "));

/** Nouns for the same as a noun; a map, for a record knows "constructor" of itself. */
export const SAME: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(sameAs));

/** One of the words of its name, but for capitals. */
function isWordOf({ words }: Entity, noun: string): boolean {
  const initial = noun.charCodeAt(0) | 32;
  for (const word of words) {
    const first = word.charCodeAt(0);
    if ((first > 127 || (first | 32) === initial) && word.toLowerCase() === noun) return true;
  }
  return false;
}

/** When somebody spoke last, alone or with others. */
export function lastTurnOf({ turns }: Memory, entity: Entity): SpokenTurn | undefined {
  for (const turn of turns) if (turn.entities.includes(entity)) return turn;
  return undefined;
}

/** "the Pellbridge manager" is not "the Norcastle manager". */
export function isOfOthers(owners: readonly string[], capitals: readonly string[]): boolean {
  if (capitals.length === 0 || owners.length === 0) return false;
  for (const word of capitals) if (owners.includes(word)) return false;
  return true;
}

/** "the finance minister" is not whom the article calls the transport minister. */
export function hasOtherOffice({ qualities }: Entity, modifiers: readonly string[]): boolean {
  if (qualities.length === 0 || !modifiers.some((word) => offices.has(word))) return false;
  return qualities.some((word) => offices.has(word)) && !modifiers.some((word) => qualities.includes(word));
}

/** "the minister", "the memo", "the company": the latest entity the article calls that, which goes by these words then if it is meant. */
export function findByNoun(
  memory: Memory,
  noun: string,
  first: number,
  last: number,
  sentence: number,
  isMeant = true,
): Entity[] | null {
  const { tokens } = memory;
  const plural = isPlural(noun);
  // "a former selector … the ex-selector"
  const once = noun.startsWith("ex-") ? noun.slice(3) : null;
  const like = once === null ? SAME.get(noun) : [once, ...(SAME.get(once) ?? [])];
  const capitals: string[] = [];
  const modifiers: string[] = [];
  for (let i = first + 1; i < last && tokens[i]!.lower !== noun; i++) {
    if (isCapital(tokens[i]!)) capitals.push(tokens[i]!.text);
    modifiers.push(tokens[i]!.lower);
  }
  let best: Entity | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  const ofBody = organisationNouns.has(noun);
  // "the other official" is not "one of the officials".
  const other = /^(?:other|second|third)$/.test(modifiers[0] ?? "") ? modifiers[0]! : null;
  // "Asked about Holt, the minister said": not Holt.
  const before = memory.spokenOf >= 0 ? Math.min(memory.spokenOf, first) : first;
  for (const entity of memory.cast.around(sentence, REACH.role)) {
    const owners = entity.nouns.get(noun);
    let exact = owners !== undefined;
    let called = exact;
    let clash = exact && isOfOthers(owners!, capitals);
    if (like !== undefined && entity.nouns.size > 0)
      for (const word of like) {
        const owners = entity.nouns.get(word);
        if (owners === undefined || !canBeCalled(entity, noun)) continue;
        called = true;
        if (isOfOthers(owners, capitals)) clash = true;
      }
    // "the ministry" of "the Ministry of Health", "the local" of "Dockers Local 88".
    if (!called && entity.type === "organisation" && (ofBody || entity.words.length > 1) && isWordOf(entity, noun))
      called = exact = true;
    // "the force" of Tarn Police
    if (!called && entity.type === "organisation" && !entity.place && nameSays(entity, noun)) called = true;
    if (once !== null && !exact && !isFormer(entity)) continue;
    if (!called || clash || hasOtherOffice(entity, modifiers)) continue;
    if (other !== null && entity.type === "anonymous" && !entity.name.includes(other)) continue;
    const place = lastBefore(entity, before);
    const turn = lastTurnOf(memory, entity);
    const at = Math.max(place?.sentence ?? -1, turn?.sentence ?? -1);
    if (at < 0) continue;
    const score =
      at +
      (exact ? 5 : 0) +
      (turn ? 3 : 0) +
      (capitals.some((word) => entity.words.includes(word)) ? 10 : 0) +
      (modifiers.some((word) => entity.qualities.includes(word)) ? 10 : 0);
    if (score > bestScore) {
      best = entity;
      bestScore = score;
    }
  }
  if (best) {
    if (isMeant) best.aliases.add(textOf(tokens, first, last));
    return [best];
  }
  const sharing = ofBody ? sharingWord(memory, modifiers, noun, first, sentence) : null;
  if (sharing) return [sharing];
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

function isFormer({ name, qualities }: Entity): boolean {
  return /\b(?:former|retired|ex-)/.test(name) || qualities.includes("former") || qualities.includes("retired");
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

/**
 * "the £4m signing", "the witness", tokens `first` to before `last`: whoever was spoken of last, not whoever asked in
 * this very sentence. Without any token, whoever it may be.
 */
export function epithet(memory: Memory, sentence: number, first: number, last: number): Entity | null {
  const { tokens } = memory;
  const words: string[] = [];
  for (let i = first; i < last; i++) words.push(tokens[i]!.text);
  const gender = genderOf(words, undefined) ?? (last > first ? genderOfNoun(words[words.length - 1]!) : null);
  if (gender) {
    const found = nearest(memory, gender, sentence, first);
    if (found) return found[0]!;
  }
  const noun = last > first + 1 ? tokens[last - 1]!.lower : "";
  const modifiers: string[] = [];
  for (let i = first + 1; i < last - 1; i++) modifiers.push(tokens[i]!.lower);
  const before = memory.spokenOf >= 0 ? Math.min(memory.spokenOf, first) : first;
  let best: Entity | null = null;
  let at = -1;
  for (const entity of memory.cast.around(sentence, REACH.pronoun)) {
    if (entity.type !== "person" || entity.words.length === 0) continue;
    if (asksIn(memory, sentence, entity) || hasOtherOffice(entity, modifiers) || holdsOther(entity, noun)) continue;
    const place = lastBefore(entity, before);
    if (entity.evidence === 0 && (entity.words.length < 2 || entity.place || !place?.subject)) continue;
    if (place && place.token > at) {
      best = entity;
      at = place.token;
    }
  }
  const named = best ? (lastBefore(best, before)?.sentence ?? -99) : -99;
  const turn = turnBefore(memory, sentence);
  if (turn && turn.entities.length === 1 && turn.sentence >= named && sentence - turn.sentence <= 3) {
    const speaker = turn.entities[0]!;
    if (
      speaker.type === "person" &&
      !asksIn(memory, sentence, speaker) &&
      !hasOtherOffice(speaker, modifiers) &&
      !holdsOther(speaker, noun)
    )
      return speaker;
  }
  return best && sentence - named <= 3 ? best : null;
}

/** Somebody who has spoken in this very sentence. */
function asksIn({ turns }: Memory, sentence: number, entity: Entity): boolean {
  for (const turn of turns) if (turn.sentence === sentence && turn.entities.includes(entity)) return true;
  return false;
}

/** The last turn of an earlier sentence. */
function turnBefore({ turns }: Memory, sentence: number): SpokenTurn | undefined {
  for (const turn of turns) if (turn.sentence < sentence) return turn;
  return undefined;
}

/** "The chancellor" of somebody who is called nothing yet, and whom the sentence before was about. */
export function canHold(person: Entity, token: number, sentence: number): boolean {
  return person.nouns.size === 0 && (lastBefore(person, token)?.sentence ?? -9) >= sentence - 1;
}
