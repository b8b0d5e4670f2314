import { type Entity, lastBefore } from "./entity";
import { nearest } from "./he-or-she/he-or-she";
import { canBeBody, canBeCalled, isFirm, isPublic, trades } from "./kinds-of-body";
import { isPlural } from "./lexicon/en-speakers";
import { type Memory, REACH } from "./memory";
import { pairBefore } from "./pairs";
import { meansHer, meansHim, meansThem, meansThing } from "./pronoun-words";
import { remember } from "./remember";
import type { Word } from "./words";

/** Whom a pronoun means here, if anyone. */
export function meantByPronoun(memory: Memory, word: Word, sentence: number, token: number): Entity[] | null {
  if (meansHim(word)) return nearest(memory, "m", sentence, token);
  if (meansHer(word)) return nearest(memory, "f", sentence, token);
  if (word.lower === "both") return lastTwo(memory, sentence, token, null);
  if (meansThem(word)) return nearestPlural(memory, sentence, token);
  if (meansThing(word)) return nearestThing(memory, sentence);
  return null;
}

/** They: those a sentence was about, who spoke together, or the last group. */
export function nearestPlural(memory: Memory, sentence: number, token: number): Entity[] | null {
  let led: Entity | null = null;
  for (const entity of memory.cast.around(sentence, 2))
    if (entity.led && entity.led.token < token && isSeveral(entity) && entity.led.token > (led?.led?.token ?? -1))
      led = entity;
  const spoke = memory.turns[0];
  const two = pairBefore(memory, sentence, token);
  const latest = Math.max(spoke?.sentence ?? -1, led?.led?.sentence ?? -1);
  if (two && two.sentence >= latest) return two.pair;
  if (led && led.led!.sentence >= sentence - 2 && led.led!.sentence >= (spoke?.sentence ?? -1)) return [led];
  for (const turn of memory.turns) {
    if (sentence - turn.sentence > 12) break;
    if (turn.entities.length > 1) return turn.entities;
    const entity = turn.entities[0]!;
    if (entity.type === "group" || entity.type === "anonymous") return [entity];
  }
  return memory.turns[0] ? memory.turns[0].entities : null;
}

/** People counted or together: "officers", "two officers who left". */
export function isSeveral({ type, name, nouns }: Entity): boolean {
  if (type === "group") return true;
  if (type !== "anonymous" || /^(?:one|another|an?)\b/i.test(name)) return false;
  for (const noun of nouns.keys()) if (isPlural(noun)) return true;
  return false;
}

/** "Internal ledgers": they, not it. */
function areWritings({ type, nouns }: Entity): boolean {
  if (type !== "document") return false;
  for (const noun of nouns.keys()) if (!isPlural(noun)) return false;
  return nouns.size > 0;
}

/** "Both", "the pair", "both managers": the last two of whom the noun can be said. */
export function lastTwo(memory: Memory, sentence: number, token: number, noun: string | null): Entity[] | null {
  const dated: { entity: Entity; at: number }[] = [];
  for (const entity of memory.cast.around(sentence, REACH.pair)) {
    if (entity.type !== "person" || entity.words.length === 0 || entity.place) continue;
    const place = lastBefore(entity, token);
    if (!place || sentence - place.sentence > 30) continue;
    const turn = memory.turns.find((spoken) => spoken.entities.includes(entity));
    const spoke = turn !== undefined;
    if (!spoke && entity.evidence === 0 && entity.gender === null) continue;
    const called = noun !== null && entity.nouns.has(noun);
    if (noun !== null && !called && !spoke) continue;
    // "The minister agreed. Both left.": heard by another word than the name.
    const heard = turn ? memory.sentences[turn.sentence]!.first : -1;
    dated.push({ entity, at: Math.max(place.token, heard) + (called ? 1e6 : 0) });
  }
  dated.sort((a, b) => b.at - a.at);
  return dated.length >= 2 ? [dated[1]!.entity, dated[0]!.entity] : null;
}

/** It: the organisation or document that spoke or led a sentence last. */
export function nearestThing(memory: Memory, sentence: number): Entity[] | null {
  let best: Entity | null = null;
  let at = -1;
  for (const turn of memory.turns) {
    if (sentence - turn.sentence > 8) break;
    const entity = turn.entities[0]!;
    if ((entity.type !== "organisation" && entity.type !== "document") || areWritings(entity)) continue;
    best = entity;
    at = turn.sentence;
    break;
  }
  for (const entity of memory.cast.around(sentence, REACH.thing)) {
    if ((entity.type !== "organisation" && entity.type !== "document") || entity.place || isOutlet(entity)) continue;
    if (!canBeBody(entity) || areWritings(entity)) continue;
    let place = -1;
    for (const seen of entity.seen)
      if (seen.sentence < sentence && (seen.subject || entity.type === "document")) place = seen.sentence;
    if (entity.led) place = Math.max(place, entity.led.sentence);
    if (place > at && place >= sentence - 2) {
      best = entity;
      at = place;
    }
  }
  best ??= leadingOrganisation(memory, Number.POSITIVE_INFINITY, sentence);
  return best ? [best] : null;
}

/** The organisation that spoke or opened a sentence last, not long ago; public bodies are no company. */
export function latestOrganisation(memory: Memory, token: number, sentence: number, noun: string): Entity | null {
  let best: Entity | null = null;
  let at = sentence - 4;
  for (const entity of memory.cast.around(sentence, 3)) {
    if (entity.type !== "organisation" || entity.words.length === 0 || entity.place) continue;
    // "The industry body" may be a council.
    if (noun !== "body" && isPublic(entity)) continue;
    if (!canBeCalled(entity, noun) || !canBeBody(entity)) continue;
    if (isOutlet(entity) && !memory.turns.some((spoken) => spoken.entities[0] === entity)) continue;
    const place = lastBefore(entity, token);
    const turn = memory.turns.find((spoken) => spoken.entities[0] === entity);
    // A firm need not lead a sentence to be "the company"; others do.
    const firm = isFirm(entity) && trades(noun) && place !== undefined && place.sentence >= sentence - 2;
    const leads = place !== undefined && (place.opens || firm) && place.sentence < sentence;
    const here = Math.max(leads ? place.sentence : -1, turn?.sentence ?? -1) + (firm ? 0.5 : 0);
    if (here > at) {
      best = entity;
      at = here;
    }
  }
  return best;
}

/** A paper or a station: told things, and seldom what an article is about. */
export function isOutlet(entity: Entity): boolean {
  const { words } = entity;
  return words.length > 0 && namesOutlet(words[words.length - 1]!);
}

const OUTLETS = new Set(
  "times post echo tribune herald gazette chronicle news courier sentinel journal radio television tv magazine wire mail mirror telegraph guardian observer star bugle argus examiner dispatch globe press ledger inquirer standard record newsline broadcasting".split(
    " ",
  ),
);

const namesOutlet = remember((word) => OUTLETS.has(word.toLowerCase()));

/** The organisation an article has named most so far, if it names it more than once or leads with it. */
export function leadingOrganisation(memory: Memory, token: number, sentence: number, noun = ""): Entity | null {
  let best: Entity | null = null;
  let most = 0;
  for (const entity of memory.cast.around(sentence, REACH.role)) {
    if (entity.type !== "organisation" || entity.words.length === 0 || entity.place || isOutlet(entity)) continue;
    if (!canBeCalled(entity, noun) || !canBeBody(entity)) continue;
    let count = 0;
    let acts = entity.name.includes(" ") || isFirm(entity);
    for (const place of entity.seen) {
      if (place.token >= token) break;
      acts ||= place.subject;
      count += place.subject ? 2 : 1;
    }
    // "in Toulouse": one word that never does anything may be a place.
    if (acts && count > most) {
      best = entity;
      most = count;
    }
  }
  return best;
}
