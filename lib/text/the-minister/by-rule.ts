import { canHold, epithet, findByNoun } from "../descriptions";
import type { Entity } from "../entity";
import { isHuman } from "../lexicon/en-speakers";
import type { Memory } from "../memory";
import { holdsOther, holdsPost, isDemonym, mustBeSomebody, servesAll } from "../mentions";
import type { Gender } from "../names";
import { isSeveral } from "../pronouns";
import { anyOf } from "../word-lists";
import { genderOfNoun } from "../words-of";

/**
 * Whom plain rules take for the one a role means: the latest the article calls
 * so, else, for a noun that is no post, whoever was spoken of last; null for
 * somebody new. One piece of evidence among others: on articles that name
 * their people by roles now and then it is right more often than any other, and
 * wrong where roles stand for several people in turn.
 */
export function byRule(memory: Memory, first: number, last: number, head: number, sentence: number): Entity | null {
  const { tokens } = memory;
  const noun = tokens[head]!.lower;
  const nameless = last - first === 2 && isManOrWoman(tokens[head]!.word) ? namelessBefore(memory, sentence) : null;
  if (nameless && agreesWith(nameless, genderOfNoun(noun))) return nameless;
  const known = findByNoun(memory, noun, first, last, sentence, false);
  if (known) return known.length === 1 ? known[0]! : null;
  const post = holdsPost(tokens, first, head);
  if (
    ((isHuman(noun) || mustBeSomebody(tokens, first, last, head)) &&
      !servesAll(tokens[head]!) &&
      !(!tokens[first + 1]!.capital && tellsApart(tokens[first + 1]!.word))) ||
    (head === last - 1 && isDemonym(tokens[head]!) && last - first === 2) ||
    tokens[head]!.tag === "ADJ"
  ) {
    const person = epithet(memory, sentence, first, last);
    if (person && !holdsOther(person, noun) && (!post || canHold(person, first, sentence))) return person;
  }
  return null;
}

const isManOrWoman = anyOf("man woman");

/** "A farmer, who would not be named, said … the man said": who has no name and spoke last, right before. */
function namelessBefore({ turns }: Memory, sentence: number): Entity | null {
  const turn = turns[0];
  if (turn === undefined || turn.entities.length > 1 || sentence - turn.sentence > 1) return null;
  const [entity] = turn.entities;
  return entity!.type === "anonymous" && !isSeveral(entity!) ? entity! : null;
}

function agreesWith({ gender }: Entity, asked: Gender | null): boolean {
  return gender === null || asked === null || gender === asked;
}

/** "the second person", "the older man": one of several without a name. */
const tellsApart = anyOf("first second third fourth other older elder younger taller shorter");
