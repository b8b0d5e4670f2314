import { type Entity, lastBefore } from "../entity";
import { MostLikely } from "../learning/most-likely";
import { type Memory, REACH } from "../memory";
import { byRule } from "./by-rule";
import { gather, gatherNew, isLike, latestToken, pieces } from "./evidence";
import { readRole } from "./role";
import { weights } from "./weights";

/** Whom a role means, and whether the article calls them so, or by a word for the same. */
export type Meant = { entity: Entity; called: boolean };

/**
 * Whom a role means, "the minister", "the older woman": of everybody the article
 * tells of and somebody new, the one for whom most speaks; null for somebody
 * new. What speaks is added up, weighed as it was learnt from the annotated
 * articles of development. Where another was nearly as likely, the memory is
 * told so. See isRole for the words that may be asked about.
 */
export function whomRoleMeans(
  memory: Memory,
  first: number,
  last: number,
  head: number,
  sentence: number,
): Meant | null {
  const role = readRole(memory, first, last, head);
  const learner = memory.learners.theMinister;
  const weighed = learner ? learner.weights : SHIPPED;
  learner?.asked(first);
  const ruled = byRule(memory, first, last, head, sentence);
  const likely = new MostLikely<Entity | null>();
  let known = false;
  const latest = latestPerson(memory, latestToken(memory, role), sentence);
  for (const entity of memory.cast.around(sentence + AHEAD, REACH.role + AHEAD)) {
    if (entity === memory.asker || !gather(memory, entity, role, sentence, latest, found)) continue;
    found[RULED] = entity === ruled ? 1 : 0;
    known ||= entity.nouns.has(role.noun);
    learner?.met([entity], found);
    likely.meet(entity, found, weighed);
  }
  gatherNew(memory, role, known, found);
  found[NEW_RULED] = ruled === null ? 1 : 0;
  learner?.met(NOBODY, found);
  likely.meet(null, found, weighed);
  memory.contested = likely.isContested();
  const { best } = likely;
  return best && { entity: best, called: best.nouns.has(role.noun) || isLike(best, role) };
}

function latestPerson({ cast }: Memory, before: number, sentence: number): Entity | null {
  let latest: Entity | null = null;
  let token = -1;
  for (const entity of cast.around(sentence, SENTENCES)) {
    if (entity.type !== "person" && entity.type !== "anonymous") continue;
    const place = lastBefore(entity, before);
    if (place === undefined || place.token <= token) continue;
    latest = entity;
    token = place.token;
  }
  return latest;
}

/** How far back the latest person is looked for. */
const SENTENCES = 20;

/** In sentences: whom a lead calls by a role it soon names. */
const AHEAD = 40;

const RULED = pieces.indexOf("ruled");
const NEW_RULED = pieces.indexOf("newRuled");
const NOBODY: readonly Entity[] = [];
const SHIPPED: readonly number[] = pieces.map((piece) => weights[piece]);
/** One for everybody: an array for each who can be meant would cost more than the weighing. */
const found = new Float64Array(pieces.length);
