import { type Entity, lastBefore } from "./entity";
import { isPlural } from "./lexicon/en-speakers";
import type { Memory } from "./memory";

/** "this person", "the person": whoever without a name was spoken of last, one alone; null where nobody was. */
export function thisPerson(memory: Memory, first: number, last: number, sentence: number): Entity | null {
  const { tokens, cast } = memory;
  if (last - first !== 2 || !/^(?:person|individual|one)$/.test(tokens[last - 1]!.lower)) return null;
  let latest: Entity | null = null;
  let at = -1;
  for (const entity of cast.around(sentence, REACH)) {
    if (entity.type !== "anonymous" || isSeveral(entity)) continue;
    const place = lastBefore(entity, first);
    if (place && place.token > at && place.sentence >= sentence - REACH) {
      latest = entity;
      at = place.token;
    }
  }
  return latest;
}

function isSeveral({ nouns }: Entity): boolean {
  for (const noun of nouns.keys()) if (isPlural(noun)) return true;
  return false;
}

/** Sentences. */
const REACH = 4;
