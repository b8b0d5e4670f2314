import { countBefore, type Entity, lastBefore } from "./entity";
import { type Memory, REACH } from "./memory";
import { canBe } from "./mentions";
import type { Gender } from "./names";

/**
 * Whom he or she means: of all who can be meant, the one for whom most speaks.
 * Where somebody was nearly as likely, the memory is told so.
 */
export function nearest(memory: Memory, gender: Gender, sentence: number, token: number): Entity[] | null {
  let best: Entity | null = null;
  let most = Number.NEGATIVE_INFINITY;
  let second = Number.NEGATIVE_INFINITY;
  for (const entity of memory.cast.around(sentence, REACH.pronoun)) {
    if (entity === memory.asker) continue;
    const evidence = evidenceFor(memory, entity, gender, sentence, token);
    if (evidence > most) {
      best = entity;
      second = most;
      most = evidence;
    } else if (evidence > second) second = evidence;
  }
  memory.contested = most - second < CLEAR;
  // Whoever has been "he" once is not "she" later.
  if (best && best.type === "anonymous") best.gender ??= gender;
  return best ? [best] : null;
}

/** By so much the best must lead the next, or doubt is told of it. */
const CLEAR = 1.5;

/**
 * What speaks for somebody, added up: in logarithms of the odds, as logistic
 * regression over everybody who could be meant gives them for the annotated
 * articles of development (898 pronouns), and rounded.
 */
const SPEAKS = {
  /** Named or heard here, less so much for each sentence since, up to ten. */
  sentenceAgo: -0.33,
  /** In the same paragraph. */
  paragraph: 2,
  /** Subject of this sentence or the last. */
  subject: 0.7,
  /** Spoke last. */
  spokeLast: 0.6,
  /** Spoke in the sentence before. */
  spokeBefore: 1.5,
  /** Known to be a man or a woman, not only not known otherwise. */
  agrees: 0.75,
  /** The man or the woman the article names most. */
  main: 0.9,
  /** Has no name. */
  nameless: -1,
  /** Brought in by their full name in the sentence before. */
  introduced: 1.3,
  /** Each time the number of mentions doubles. */
  mentions: 0.33,
} as const;

/** Minus infinity for whoever cannot be meant. */
function evidenceFor(memory: Memory, entity: Entity, gender: Gender, sentence: number, token: number): number {
  const fits = canBe(entity, gender);
  if (!fits && (entity.type !== "person" || entity.gender !== null || entity.place)) return Number.NEGATIVE_INFINITY;
  const place = lastBefore(entity, memory.spokenOf >= 0 ? Math.min(memory.spokenOf, token) : token);
  const leads = place?.subject === true && place.sentence >= sentence - 1;
  const turn = lastTurn(memory, entity);
  // A name of which nothing more is known may still be he or she where a sentence is about it, or once it has spoken.
  if (!fits && !(leads && place.opens) && !(entity.words.length > 1 && turn >= 0)) return Number.NEGATIVE_INFINITY;
  const said = turn >= 0 ? memory.turns[turn]!.sentence : -1;
  const at = Math.max(place?.sentence ?? -1, said);
  if (at < 0) return Number.NEGATIVE_INFINITY;
  let evidence = SPEAKS.sentenceAgo * Math.min(sentence - at, 10);
  if (memory.sentences[at]?.paragraph === memory.sentences[sentence]?.paragraph) evidence += SPEAKS.paragraph;
  if (leads) evidence += SPEAKS.subject;
  if (turn === 0) evidence += SPEAKS.spokeLast;
  if (said === sentence - 1) evidence += SPEAKS.spokeBefore;
  if (entity.gender === gender) evidence += SPEAKS.agrees;
  if (entity === memory.cast.main(gender)) evidence += SPEAKS.main;
  if (entity.type === "anonymous") evidence += SPEAKS.nameless;
  // "It was found by Bernadette Coyle, a retired bus inspector."
  if (turn < 0 && place?.full && place.sentence === sentence - 1 && place === entity.seen[0])
    evidence += SPEAKS.introduced;
  return evidence + SPEAKS.mentions * Math.log2(1 + countBefore(entity, token));
}

/** How many turns ago somebody spoke alone; -1 for never. */
function lastTurn({ turns }: Memory, entity: Entity): number {
  for (let at = 0; at < turns.length; at++) {
    const { entities } = turns[at]!;
    if (entities.length === 1 && entities[0] === entity) return at;
  }
  return -1;
}
