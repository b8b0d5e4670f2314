import type { Entity } from "../entity";
import { MostLikely } from "../learning/most-likely";
import { type Memory, REACH } from "../memory";
import type { Gender } from "../names";
import { gather, pieces } from "./evidence";
import { weights } from "./weights";

/**
 * Whom he or she means: of all who can be meant, the one for whom most speaks.
 * What speaks is added up, weighed as it was learnt from the annotated articles
 * of development. Where somebody was nearly as likely, the memory is told so.
 */
export function nearest(memory: Memory, gender: Gender, sentence: number, token: number): Entity[] | null {
  const learner = memory.learners.heOrShe;
  const weighed = learner ? learner.weights : SHIPPED;
  learner?.asked(token);
  const likely = new MostLikely<Entity>();
  for (const entity of memory.cast.around(sentence, REACH.pronoun)) {
    if (entity === memory.asker || !gather(memory, entity, gender, sentence, token, found)) continue;
    learner?.met([entity], found);
    likely.meet(entity, found, weighed);
  }
  memory.contested = likely.isContested();
  const { best } = likely;
  // Whoever has been "he" once is not "she" later.
  if (best && best.type === "anonymous") best.gender ??= gender;
  return best ? [best] : null;
}

const SHIPPED: readonly number[] = pieces.map((piece) => weights[piece]);

/** One for everybody: an array for each who can be meant would cost more than the weighing. */
const found = new Float64Array(pieces.length);
