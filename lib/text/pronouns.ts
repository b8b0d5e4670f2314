import { type Entity, lastBefore } from "./entity";
import { canBeCalled, isFirm, isPublic, trades } from "./kinds-of-body";
import { isPlural } from "./lexicon/en-speakers";
import { type Memory, REACH } from "./memory";
import { canBe } from "./mentions";
import type { Gender } from "./names";
import { pairBefore } from "./pairs";

/** He or she: who spoke or was named last and agrees, subjects before others. */
export function nearest(memory: Memory, gender: Gender, sentence: number, token: number): Entity[] | null {
  let best: Entity | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  let second = Number.NEGATIVE_INFINITY;
  for (const entity of memory.cast.around(sentence, REACH.pronoun)) {
    if (entity === memory.asker) continue;
    const place = lastBefore(entity, memory.spokenOf >= 0 ? Math.min(memory.spokenOf, token) : token);
    const leads = place?.subject === true && place.sentence >= sentence - 1;
    const turn = memory.turns.findIndex((spoken) => spoken.entities.length === 1 && spoken.entities[0] === entity);
    // A name of which nothing more is known may still be he or she where a sentence is about it, or once it has spoken.
    const known = entity.words.length > 1 && turn >= 0;
    if (
      !canBe(entity, gender) &&
      !((known || (leads && place.opens)) && entity.type === "person" && entity.gender === null && !entity.place)
    )
      continue;
    const said = turn >= 0 ? memory.turns[turn]!.sentence : -99;
    if (!place && said < 0) continue;
    const distance = sentence - Math.max(place?.sentence ?? -99, said);
    if (distance > 25) continue;
    let score = -distance;
    if (turn === 0) score += 1;
    if (said === sentence && turn === 0) score += 0.5;
    if (leads) score += 1.2;
    // "It was found by Bernadette Coyle, a retired bus inspector.": who was introduced right before.
    if (place === entity.seen[0] && place?.full && turn < 0 && distance === 1 && entity.evidence > 0) score += 0.5;
    if (entity.gender === gender) score += 1.5;
    else if (leads && entity.type === "anonymous" && entity.evidence > 0) score += 0.9;
    if (entity.type === "person") score += 0.5;
    // "one of her pupils … she": hardly the pupil.
    if (entity.words.length === 0 && (gender === "f" ? / her | her$|^her / : / his |^his /).test(entity.name))
      score -= 3;
    score += Math.min(entity.seen.length, 12) / 24;
    if (score > bestScore) {
      best = entity;
      second = bestScore;
      bestScore = score;
    } else if (score > second) second = score;
  }
  memory.contested = bestScore - second < CLEAR;
  // Whoever has been "he" once is not "she" later.
  if (best && best.type === "anonymous") best.gender ??= gender;
  return best ? [best] : null;
}

/** By so much the best must lead the next, or doubt is told of it. */
const CLEAR = 1.5;

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

/** "Both", "the pair", "both managers": the last two of whom the noun can be said. */
export function lastTwo(memory: Memory, sentence: number, token: number, noun: string | null): Entity[] | null {
  const dated: { entity: Entity; at: number }[] = [];
  for (const entity of memory.cast.around(sentence, REACH.pair)) {
    if (entity.type !== "person" || entity.words.length === 0 || entity.place) continue;
    const place = lastBefore(entity, token);
    if (!place || sentence - place.sentence > 30) continue;
    const spoke = memory.turns.some((turn) => turn.entities.includes(entity));
    if (!spoke && entity.evidence === 0 && entity.gender === null) continue;
    const called = noun !== null && entity.nouns.has(noun);
    if (noun !== null && !called && !spoke) continue;
    dated.push({ entity, at: place.token + (called ? 1e6 : 0) });
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
    if (entity.type !== "organisation" && entity.type !== "document") continue;
    best = entity;
    at = turn.sentence;
    break;
  }
  for (const entity of memory.cast.around(sentence, REACH.thing)) {
    if ((entity.type !== "organisation" && entity.type !== "document") || entity.place || isOutlet(entity)) continue;
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
    if (entity.type !== "organisation" || entity.words.length === 0 || entity.place || isPublic(entity)) continue;
    if (!canBeCalled(entity, noun)) continue;
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
  return OUTLETS.has(entity.words.at(-1)?.toLowerCase() ?? "");
}

const OUTLETS = new Set(
  "times post echo tribune herald gazette chronicle news courier sentinel journal radio television tv magazine wire mail mirror telegraph guardian observer star bugle argus examiner dispatch globe press ledger inquirer standard record newsline broadcasting".split(
    " ",
  ),
);

/** The organisation an article has named most so far, if it names it more than once or leads with it. */
export function leadingOrganisation(memory: Memory, token: number, sentence: number, noun = ""): Entity | null {
  let best: Entity | null = null;
  let most = 0;
  for (const entity of memory.cast.around(sentence, REACH.role)) {
    if (entity.type !== "organisation" || entity.words.length === 0 || entity.place || isOutlet(entity)) continue;
    if (!canBeCalled(entity, noun)) continue;
    let count = 0;
    for (const place of entity.seen) {
      if (place.token >= token) break;
      count += place.subject ? 2 : 1;
    }
    if (count > most) {
      best = entity;
      most = count;
    }
  }
  return best;
}
