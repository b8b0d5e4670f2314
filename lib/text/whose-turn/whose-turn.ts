import type { Attribution } from "../attributions";
import type { Entity } from "../entity";
import { MostLikely } from "../learning/most-likely";
import type { Memory } from "../memory";
import type { Sentence } from "../sentences";
import { gather, pieces } from "./evidence";
import { type Scene, sceneOf } from "./scene";
import { weights } from "./weights";

/**
 * Whose turn it is where a quotation has no cue: of the last who spoke and of
 * those of whom the sentences before tell, the ones for whom most speaks. What
 * speaks is added up, weighed as it was learnt from the annotated articles of
 * development. Where nobody has spoken: whoever the sentence before is about, if
 * anybody.
 */
export function whoseTurn(
  found: readonly Attribution[],
  sentences: readonly Sentence[],
  index: number,
  memory: Memory,
): Entity[] {
  const scene = sceneOf(found, sentences, index, memory);
  const learner = memory.learners.whoseTurn;
  const weighed = learner ? learner.weights : SHIPPED;
  learner?.asked(sentences[index]!.first);
  const likely = new MostLikely<readonly Entity[]>();
  for (const speakers of candidatesOf(scene, memory)) {
    gather(memory, scene, speakers, evidence);
    if (scene.previous === null && evidence[LEADS] === 0) continue;
    learner?.met(speakers, evidence);
    likely.meet(speakers, evidence, weighed);
  }
  return [...(likely.best ?? [])];
}

/** Whoever spoke last, each of the last to speak, and whoever the last sentences name; each once. */
function candidatesOf({ sentence, last }: Scene, { turns, cast }: Memory): (readonly Entity[])[] {
  const found: (readonly Entity[])[] = last.length > 0 ? [last] : [];
  for (const turn of turns) {
    if (sentence - turn.sentence > TURNS_BACK || found.length === VOICES) break;
    if (!found.some((speakers) => isSame(speakers, turn.entities))) found.push(turn.entities);
  }
  for (const entity of cast.around(sentence - 1, NAMED_BACK)) {
    if ((entity.type !== "person" && entity.type !== "anonymous") || entity.place) continue;
    if (!found.some((speakers) => speakers.length === 1 && speakers[0] === entity)) found.push([entity]);
  }
  return found;
}

/** In sentences. */
const TURNS_BACK = 20;
const NAMED_BACK = 2;
/** So many who spoke last are thought of. */
const VOICES = 5;

function isSame(some: readonly Entity[], others: readonly Entity[]): boolean {
  return some.length === others.length && some[0] === others[0];
}

const LEADS = pieces.indexOf("leads");
const SHIPPED: readonly number[] = pieces.map((piece) => weights[piece]);
/** One for everybody, written anew for each. */
const evidence = new Float64Array(pieces.length);
