import type { Cast } from "./cast";
import { nameOfDescription } from "./description-names";
import { canHold, epithet, findByNoun } from "./descriptions";
import { type Entity, newEntity } from "./entity";
import type { Ground } from "./ground";
import { splitJoint } from "./joint";
import { family, kinOf, pairOfKin } from "./kin";
import { documentNouns, isHuman, isPlural, singular } from "./lexicon/en-speakers";
import type { Learners, Memory, SpokenTurn } from "./memory";
import {
  headOf,
  holdsOther,
  holdsPost,
  isDemonym,
  isGuard,
  isIntroduced,
  mustBeSomebody,
  servesAll,
  typeOf,
} from "./mentions";
import { bodyBeside, organisationIn, personIn } from "./named";
import { namedLater } from "./named-later";
import { isCapital } from "./names";
import { pairBefore } from "./pairs";
import { countedAgain, noteWhatOne, partOf } from "./parts-of-groups";
import { labelsPerson } from "./peoples";
import { agrees, isSingular, isSubjectPronoun, meansThem, meansThing, pointsBack, strengthens } from "./pronoun-words";
import { lastTwo, meantByPronoun } from "./pronouns";
import type { Sentence } from "./sentences";
import { thisPerson } from "./this-person";
import { isTitled } from "./titled-works";
import type { Token } from "./tokens";
import { lastToldOf } from "./told-of";
import { isOwner } from "./word-classes";
import { anyOf } from "./word-lists";
import type { Word } from "./words";
import { genderOfNoun } from "./words-of";

const NOBODY: Learners = {};

/** Resolves mentions to entities, in reading order; remembers who spoke. */
export class Resolver implements Memory {
  /** Last first. */
  readonly turns: SpokenTurn[] = [];
  /** What the last answer rests on; doubt weighs it. */
  ground: Ground = "carried";
  asker: Entity | null = null;
  spokenOf = -1;
  /** The words whose speaker is looked for stand in quotation marks alone. */
  quoted = false;
  contested = false;
  /** Token of the first label of an interview, once one is read. */
  firstLabel = -1;

  constructor(
    readonly tokens: readonly Token[],
    readonly cast: Cast,
    readonly sentences: readonly Sentence[],
    readonly learners: Learners = NOBODY,
  ) {}

  note(entities: Entity[], sentence: number): void {
    if (entities.length > 0) this.turns.unshift({ entities, sentence });
    if (this.turns.length > 60) this.turns.pop();
  }

  lastSpeakers(): Entity[] {
    return this.turns[0]?.entities ?? [];
  }

  /** The other party of a dialogue: the last speakers who are not the last. */
  otherSpeakers(sentence: number): Entity[] {
    const last = this.turns[0];
    const other = this.turns.find(
      ({ entities }) =>
        entities[0] !== last?.entities[0] && (entities[0]!.type === "person" || entities[0]!.type === "anonymous"),
    );
    return other && sentence - other.sentence < 14 ? other.entities : [];
  }

  /** Whom tokens `first` to before `last` mean; makes an entity where the article has none yet. */
  resolve(first: number, last: number, sentence: number): Entity[] {
    this.contested = false;
    if (!joinsAny(this.tokens, first, last)) return this.resolveOne(first, last, sentence);
    const found: Entity[] = [];
    for (const part of splitJoint(this.tokens, first, last)) {
      for (const entity of this.resolveOne(part.first, part.last, sentence))
        if (!found.includes(entity)) found.push(entity);
    }
    return found;
  }

  /** Whom he, she or it means here, if anyone. */
  meantBy(pronoun: Word, token: number, sentence: number): Entity[] {
    return isSingular(pronoun) ? (meantByPronoun(this, pronoun, sentence, token) ?? []) : [];
  }

  /** Whom "the minister" or "the hospital" takes up, if the article has such a one. */
  known(first: number, last: number, sentence: number): Entity[] {
    return findByNoun(this, this.tokens[last - 1]!.lower, first, last, sentence) ?? [];
  }

  /** Whom a name or a role means that is only cited; asked once the article is read, so nobody spoke last. */
  cited(first: number, last: number, sentence: number): Entity | null {
    this.turns.length = 0;
    const [only, ...others] = this.resolve(first, last, sentence);
    return only && others.length === 0 && /^(?:name|organisation|role|described)$/.test(this.ground) ? only : null;
  }

  private resolveOne(first: number, last: number, sentence: number): Entity[] {
    const { tokens } = this;
    if (
      last - first === 1 ||
      (tokens[first]!.tag === "PRON" && last - first === 2 && strengthens(tokens[first + 1]!.word))
    ) {
      const { lower, word } = tokens[first]!;
      const meant = meantByPronoun(this, word, sentence, first);
      if (meant)
        return this.on(meansThing(word) ? "thing" : meansThem(word) || lower === "both" ? "plural" : "he-she", meant);
    }
    if (last - first === 1 && isSubjectPronoun(tokens[first]!.word)) {
      const last = this.lastSpeakers().filter(({ gender }) => agrees(tokens[first]!.lower, gender));
      if (last.length > 0) return this.on("carried", last);
      const told = lastToldOf(this, tokens[first]!.lower, first);
      if (told) return this.on("described", [this.describe(told.first, told.last, told.last - 1, sentence)]);
    }
    const people = family(this, first, last);
    if (people) return this.on("plural", people);
    if (last - first === 2 && tokens[first]!.lower === "the") {
      const called = findByNoun(this, tokens[first + 1]!.lower, first, last, sentence);
      if (called) return this.on("role", called);
    }
    const labelled = this.labelled(first, last, sentence);
    if (labelled) return labelled;
    const kin = kinOf(this, first, last, sentence);
    if (kin) return this.on("role", [kin]);
    const person = personIn(this, first, last);
    if (person) return this.on("name", [person]);
    const body = organisationIn(this, first, last, sentence) ?? bodyBeside(this, last);
    return body ? this.on("organisation", [body]) : this.resolveDescription(first, last, sentence);
  }

  /** "the Dane", "the Ohio Democrat": whoever is called so, or was spoken of last. */
  private labelled(first: number, last: number, sentence: number): Entity[] | null {
    const { tokens } = this;
    const label = tokens[last - 1]!;
    if (last - first < 2 || last - first > 4 || tokens[first]!.lower !== "the" || !label.capital) return null;
    if (!labelsPerson(label.word)) return null;
    for (let i = first + 1; i < last - 1; i++) if (tokens[i]!.kind !== "word") return null;
    const called = findByNoun(this, label.lower, first, first + 2, sentence);
    if (called) return this.on("role", called);
    const person = epithet(this, sentence, first, first);
    return person ? this.on("epithet", [person]) : null;
  }

  private resolveDescription(first: number, last: number, sentence: number): Entity[] {
    const { tokens } = this;
    const head = headOf(tokens, first, last);
    const noun = tokens[head]?.lower ?? "";
    const opening = tokens[first]!.lower;
    const behind = this.cast.namedBehind.get(head);
    if (behind) return this.on("described", [behind]);
    if (opening === "both") {
      const two = lastTwo(this, sentence, first, singular(noun));
      if (two) return this.on("plural", two);
    }
    if (pointsBack(tokens[first]!.word)) {
      const person = opening === "this" ? thisPerson(this, first, last, sentence) : null;
      if (person) return this.on("role", [person]);
      const again = opening === "the" ? countedAgain(this, first, last, sentence) : null;
      if (again) return this.on("role", [again]);
      const kin = last - first === 2 ? pairOfKin(this, noun, sentence) : null;
      if (kin) return this.on("plural", kin);
      if (/^(pair|two|duo|couple)$/.test(noun)) {
        const pair = last - first === 2 ? pairBefore(this, sentence, first) : null;
        if (pair) return this.on("plural", pair.pair);
        const two = lastTwo(this, sentence, first, null);
        if (two) return this.on("plural", two);
      }
      const known = findByNoun(this, noun, first, last, sentence);
      if (known) return this.on("role", known);
      const post = holdsPost(tokens, first, head);
      if (
        ((isHuman(noun) || (this.quoted && mustBeSomebody(tokens, first, last, head))) &&
          !isPlural(noun) &&
          !isGuard(tokens, head) &&
          !servesAll(tokens[head]!) &&
          !isIntroduced(tokens, last) &&
          !(opening === "the" && !tokens[first + 1]!.capital && tellsApart(tokens[first + 1]!.word))) ||
        (head === last - 1 && isDemonym(tokens[head]!) && last - first === 2) ||
        tokens[head]!.tag === "ADJ"
      ) {
        const person = epithet(this, sentence, first, last);
        if (person && !holdsOther(person, noun) && (!post || canHold(person, first, sentence)))
          return this.on("epithet", [person]);
      }
    }
    // "his wife", after "his wife, June"; "her memoir", after "her memoir, “Salt Years”".
    if (isOwner(tokens[first]!.word) && (isHuman(noun) || isDocument(tokens[head]!.word))) {
      const known = findByNoun(this, noun, first, last, sentence);
      if (known?.length === 1 && (known[0]!.type === "person" || isTitled(known[0]!))) return this.on("role", known);
    }
    const later = namedLater(this, first, head, sentence);
    return later ? this.on("epithet", [later]) : this.on("described", [this.describe(first, last, head, sentence)]);
  }

  private on(ground: Ground, entities: Entity[]): Entity[] {
    this.ground = ground;
    return entities;
  }

  private describe(first: number, last: number, head: number, sentence: number): Entity {
    const { tokens } = this;
    const noun = tokens[head]?.lower ?? "";
    const type = typeOf(tokens, first, last, head);
    const from = tokens[first]!.lower === "the" && type === "organisation" && last - first > 1 ? first + 1 : first;
    const name = nameOfDescription(tokens, first, from, last, this.cast);
    const known = this.cast.called(name);
    if (known) {
      if (known.type === "anonymous") known.led = { sentence, token: first, subject: true };
      return known;
    }
    const whole = partOf(this, first, last, sentence);
    if (whole) return this.cast.addDescribed(whole);
    const entity = newEntity(type, name, type === "organisation" && isCapital(tokens[from]!) ? [name] : []);
    // "the UK government" is not "the Scottish government".
    const body = type === "organisation";
    entity.nouns.set(
      noun,
      body
        ? tokens
            .slice(from, head)
            .filter(isCapital)
            .map(({ text }) => text)
        : [],
    );
    for (let i = first; i < last; i++)
      if (tokens[i]!.tag === "NOUN" && isHuman(tokens[i]!.lower)) entity.nouns.set(tokens[i]!.lower, []);
    if (type === "anonymous") noteWhatOne(tokens, first, last, entity);
    entity.gender = genderOfNoun(noun);
    entity.seen.push({ sentence, token: first, subject: true });
    return this.cast.addDescribed(entity);
  }
}

const isDocument = anyOf(documentNouns);
/** "the second person", "the older man": one of several without a name. */
const tellsApart = anyOf("first second third fourth other older elder younger taller shorter");

/** Most mentions are of one: only "and" joins two. */
function joinsAny(tokens: readonly Token[], first: number, last: number): boolean {
  for (let i = first + 1; i < last - 1; i++) if (joins(tokens[i]!.word)) return true;
  return false;
}

const joins = anyOf("and &");
