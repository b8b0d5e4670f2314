import type { Cast } from "./cast";
import { nameOfDescription } from "./description-names";
import { findByNoun } from "./descriptions";
import { type Entity, newEntity } from "./entity";
import type { Ground } from "./ground";
import { joinsAny, splitJoint } from "./joint";
import { family, kinOf, pairOfKin } from "./kin";
import { documentNouns, isHuman, singular } from "./lexicon/en-speakers";
import type { Learners, Memory, SpokenTurn } from "./memory";
import { headOf, isGuard, typeOf } from "./mentions";
import { bodyBeside, organisationIn, personIn } from "./named";
import { namedLater } from "./named-later";
import { isCapital } from "./names";
import { pairBefore } from "./pairs";
import { countedAgain, noteWhatOne, partOf } from "./parts-of-groups";
import { agrees, isSingular, isSubjectPronoun, meansThem, meansThing, pointsBack, strengthens } from "./pronoun-words";
import { lastTwo, meantByPronoun } from "./pronouns";
import type { Sentence } from "./sentences";
import { isRole } from "./the-minister/role";
import { whomRoleMeans } from "./the-minister/the-minister";
import { theWitness } from "./the-witness";
import { thisPerson } from "./this-person";
import { isTitled } from "./titled-works";
import type { Token } from "./tokens";
import { lastToldOf } from "./told-of";
import { isOwner } from "./word-classes";
import { anyOf } from "./word-lists";
import type { Word } from "./words";
import { genderOfNoun, textOf } from "./words-of";

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
      if (told) {
        const later = namedLater(this, told.first, told.last - 1, sentence);
        later?.nouns.set(this.tokens[told.last - 1]!.lower, []);
        return this.on("described", [later ?? this.describe(told.first, told.last, told.last - 1, sentence)]);
      }
    }
    const people = family(this, first, last);
    if (people) return this.on("plural", people);
    if (last - first === 2 && isRole(tokens, first, last, first + 1, this.quoted)) {
      const behind = this.cast.namedBehind.get(first + 1);
      if (behind) return this.on("described", [behind]);
      return this.byRole(first, last, first + 1, sentence);
    }
    if (last - first === 2 && tokens[first]!.lower === "the") {
      const called = findByNoun(this, tokens[first + 1]!.lower, first, last, sentence);
      if (called) return this.on("role", called);
    }
    // "Her Honour", "His Lordship"
    if (last - first === 2 && isOwner(tokens[first]!.word) && addressesJudge(tokens[first + 1]!.word)) {
      const judge = findByNoun(this, "judge", first, last, sentence);
      if (judge) return this.on("role", judge);
    }
    const kin = kinOf(this, first, last, sentence);
    if (kin) return this.on("role", [kin]);
    const person = personIn(this, first, last);
    if (person) return this.on("name", [person]);
    const body = organisationIn(this, first, last, sentence) ?? bodyBeside(this, last);
    return body ? this.on("organisation", [body]) : this.resolveDescription(first, last, sentence);
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
      if (isRole(tokens, first, last, head, this.quoted)) return this.byRole(first, last, head, sentence);
      const known = isGuard(tokens, head) ? null : findByNoun(this, noun, first, last, sentence);
      if (known) return this.on("role", known);
    }
    // "his wife", after "his wife, June"; "her memoir", after "her memoir, “Salt Years”".
    if (isOwner(tokens[first]!.word) && (isHuman(noun) || isDocument(tokens[head]!.word))) {
      const known = findByNoun(this, noun, first, last, sentence);
      if (known?.length === 1 && (known[0]!.type === "person" || isTitled(known[0]!))) return this.on("role", known);
    }
    const later = namedLater(this, first, head, sentence);
    // Whom the lead calls "a safety engineer" is "the engineer" later.
    if (later && later.type === "person" && isHuman(noun) && !isOwner(tokens[first]!.word)) later.nouns.set(noun, []);
    return later ? this.on("epithet", [later]) : this.on("described", [this.describe(first, last, head, sentence)]);
  }

  private byRole(first: number, last: number, head: number, sentence: number): Entity[] {
    if (this.tokens[head]!.lower === "witness" && last - first === 2) {
      const called = findByNoun(this, "witness", first, last, sentence);
      const examined = called?.[0] ?? theWitness(this, sentence);
      if (examined) return this.on("role", [examined]);
    }
    const meant = whomRoleMeans(this, first, last, head, sentence);
    // “How much?” counsel asked. “A foot,” said the witness: the other of the two.
    const other =
      meant === null && this.asker && standsInCourt(this.tokens[head]!.word) && this.otherSpeakers(sentence);
    if (other && other[0]?.type === "person") {
      other[0].nouns.set(this.tokens[head]!.lower, []);
      return this.on("epithet", other);
    }
    if (meant === null) return this.on("described", [this.describe(first, last, head, sentence)]);
    if (!meant.called) return this.on("epithet", [meant.entity]);
    meant.entity.aliases.add(textOf(this.tokens, first, last));
    return this.on("role", [meant.entity]);
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

const standsInCourt = anyOf("witness defendant accused");
const isDocument = anyOf(documentNouns);
const addressesJudge = anyOf("honour honor lordship ladyship");
