import { countBefore, type Entity } from "./entity";
import type { Memory } from "./memory";

/**
 * Two people a sentence was about together: "Ann Orr and Nils Ek published a
 * paper", whom "they", "the researchers" and "the couple" take up. Looks back
 * three sentences; one, for two whom the sentence only ends with.
 */
export function pairBefore(
  memory: Memory,
  sentence: number,
  token: number,
): { pair: Entity[]; sentence: number } | null {
  const named: { entity: Entity; sentence: number; token: number; subject: boolean }[] = [];
  for (const entity of memory.cast.around(sentence, REACH)) {
    if (entity.type !== "person" || entity.words.length === 0) continue;
    for (let k = countBefore(entity, token) - 1; k >= 0; k--) {
      const place = entity.seen[k]!;
      if (place.sentence < sentence - REACH) break;
      named.push({ entity, ...place });
    }
  }
  named.sort((a, b) => b.token - a.token);
  for (let k = 0; k + 1 < named.length; k++) {
    const [second, first] = [named[k]!, named[k + 1]!];
    if (first.sentence !== second.sentence || first.entity === second.entity) continue;
    if (!first.subject && first.sentence !== sentence - 1) continue;
    if (joins(memory, first.token, second.token))
      // "Officers met Ann Orr and Nils Ek. They …": the officers, if anybody, come first.
      return { pair: [first.entity, second.entity], sentence: first.sentence - (first.subject ? 0 : 0.5) };
  }
  return null;
}

/** Between two names "and" and no verb: "Ann Orr, 34, and her husband, Nils". */
function joins({ tokens }: Memory, from: number, to: number): boolean {
  let and = false;
  if (to - from > 14) return false;
  for (let k = from + 1; k < to; k++) {
    const { lower, tag, kind, text } = tokens[k]!;
    if (lower === "and" || text === "&") and = true;
    else if (tag === "VERB" || tag === "AUX" || kind === "quote" || /^[.;:]$/.test(text)) return false;
  }
  return and;
}

/** Sentences. */
const REACH = 3;
