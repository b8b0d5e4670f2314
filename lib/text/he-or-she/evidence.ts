import { countBefore, type Entity, lastBefore } from "../entity";
import type { Memory } from "../memory";
import { canBe } from "../mentions";
import type { Gender } from "../names";

/** What can speak for somebody to be meant by he or she, in the order `gather` writes it. */
export const pieces = [
  /** How many sentences since they were named or heard, up to ten. */
  "sentenceAgo",
  /** In the same paragraph. */
  "paragraph",
  /** Subject of this sentence or the last. */
  "subject",
  /** Spoke last. */
  "spokeLast",
  /** Spoke in the sentence before. */
  "spokeBefore",
  /** Known to be a man or a woman, not only not known otherwise. */
  "agrees",
  /** The man or the woman the article names most. */
  "main",
  /** Has no name. */
  "nameless",
  /** Brought in by their full name in the sentence before. */
  "introduced",
  /** How often the number of mentions has doubled. */
  "mentions",
] as const;
export type Piece = (typeof pieces)[number];

/** Writes what speaks for somebody, a number for each piece; false, and nothing written, for whoever cannot be meant. */
export function gather(
  memory: Memory,
  entity: Entity,
  gender: Gender,
  sentence: number,
  token: number,
  into: Float64Array,
): boolean {
  const fits = canBe(entity, gender);
  if (!fits && (entity.type !== "person" || entity.gender !== null || entity.place)) return false;
  const place = lastBefore(entity, memory.spokenOf >= 0 ? Math.min(memory.spokenOf, token) : token);
  const leads = place?.subject === true && place.sentence >= sentence - 1;
  const turn = lastTurn(memory, entity);
  // A name of which nothing more is known may still be he or she where a sentence is about it, or once it has spoken.
  if (!fits && !(leads && place.opens) && !(entity.words.length > 1 && turn >= 0)) return false;
  const said = turn >= 0 ? memory.turns[turn]!.sentence : -1;
  const at = Math.max(place?.sentence ?? -1, said);
  if (at < 0) return false;
  into[0] = Math.min(sentence - at, 10);
  into[1] = memory.sentences[at]?.paragraph === memory.sentences[sentence]?.paragraph ? 1 : 0;
  into[2] = leads ? 1 : 0;
  into[3] = turn === 0 ? 1 : 0;
  into[4] = said === sentence - 1 ? 1 : 0;
  into[5] = entity.gender === gender ? 1 : 0;
  into[6] = entity === memory.cast.main(gender) ? 1 : 0;
  into[7] = entity.type === "anonymous" ? 1 : 0;
  // "It was found by Bernadette Coyle, a retired bus inspector."
  into[8] = turn < 0 && place?.full && place.sentence === sentence - 1 && place === entity.seen[0] ? 1 : 0;
  into[9] = Math.log2(1 + countBefore(entity, token));
  return true;
}

/** How many turns ago somebody spoke alone; -1 for never. */
function lastTurn({ turns }: Memory, entity: Entity): number {
  for (let at = 0; at < turns.length; at++) {
    const { entities } = turns[at]!;
    if (entities.length === 1 && entities[0] === entity) return at;
  }
  return -1;
}
