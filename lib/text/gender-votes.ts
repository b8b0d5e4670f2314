import type { Entity } from "./entity";
import type { Sentence } from "./sentences";
import type { Token } from "./tokens";

/** Settles he or she from pronouns near a person named alone. */
export function voteOnGender(
  tokens: readonly Token[],
  entities: readonly Entity[],
  sentences: readonly Sentence[],
): void {
  const bySentence = new Map<number, Entity[]>();
  for (const entity of entities) {
    for (const place of entity.seen) {
      if (entity.words.length === 0) continue;
      const list = bySentence.get(place.sentence) ?? [];
      if (!list.includes(entity)) list.push(entity);
      bySentence.set(place.sentence, list);
    }
  }
  const votes = new Map<Entity, number>();
  for (const [index, sentence] of sentences.entries()) {
    const people = (bySentence.get(index) ?? []).filter(
      (entity) => entity.type === "person" || entity.words.length === 1,
    );
    const before = (bySentence.get(index - 1) ?? []).filter(
      (entity) =>
        entity.type === "person" &&
        (entity.evidence > 0 ||
          entity.gender !== null ||
          entity.seen.some((place) => place.sentence === index - 1 && place.subject)),
    );
    const only = people.length === 1 ? people[0]! : people.length === 0 && before.length === 1 ? before[0]! : null;
    if (!only) continue;
    const here = only.seen.find((place) => place.sentence === index);
    // "driving to Harlow Forks … before he reached it": what is only mentioned is not who the pronoun means.
    if (here && !here.subject && only.evidence === 0 && only.gender === null) continue;
    const from = here?.token ?? sentence.first;
    let q = 0;
    for (let i = sentence.first; i < sentence.last; i++) {
      const quotation = sentence.quotations[q];
      if (quotation && i === quotation.open) {
        i = quotation.close;
        q++;
        continue;
      }
      if (i < from) continue;
      const { lower } = tokens[i]!;
      if (lower === "he" || lower === "his" || lower === "him") votes.set(only, (votes.get(only) ?? 0) + 1);
      if (lower === "she" || lower === "her") votes.set(only, (votes.get(only) ?? 0) - 1);
    }
  }
  for (const [entity, vote] of votes) {
    if (vote === 0) continue;
    if (entity.type === "person") {
      entity.gender ??= vote > 0 ? "m" : "f";
      entity.evidence++;
    }
  }
}
