import type { Cast } from "./cast";
import { type Entity, newEntity } from "./entity";
import { isHuman } from "./lexicon/en-speakers";
import { properCase } from "./mentions";
import type { Resolver } from "./resolve";

/** The speaker a transcript's label names: "SKELTON:", "Q:", "Dr. Osei:". */
export function speakerOfLabel(resolver: Resolver, first: number, last: number, sentence: number): Entity[] {
  const { tokens, cast } = resolver;
  const label = tokens[first]!.lower;
  if (last - first === 1 && /^(a|answer)$/.test(label)) {
    const guest = protagonist(cast);
    if (guest) return [guest];
  }
  if (last - first === 1 && /^(q|question|interviewer)$/.test(label)) {
    const known = cast.author ?? cast.called("interviewer");
    return [known ?? cast.addDescribed(newEntity("anonymous", "interviewer", []))];
  }
  const words = tokens
    .slice(first, last)
    .filter((token) => token.kind === "word")
    .map((token) => properCase(token.text));
  const known = cast.find(words, null, first) ?? cast.find(words.slice(-1), null, first);
  if (known) return [known];
  if (words.every((word) => /^\p{Lu}/u.test(word)) && !isHuman(label))
    return [cast.addNamed(newEntity("person", words.join(" "), words))];
  return resolver.resolve(first, last, sentence);
}

/** The person the article names most: the guest of an interview. */
function protagonist(cast: Cast): Entity | null {
  let best: Entity | null = null;
  const weight = (entity: Entity) => entity.seen.length + (entity.gender ? 5 : 0);
  for (const entity of cast.entities) {
    if (entity.type !== "person" || entity.evidence === 0 || entity === cast.author) continue;
    if (best === null || weight(entity) > weight(best)) best = entity;
  }
  return best;
}
