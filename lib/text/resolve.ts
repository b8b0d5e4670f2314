import type { Cast } from "./cast";
import { epithet, findByNoun, partOf } from "./descriptions";
import { type Entity, newEntity } from "./entity";
import { groupNouns, isHuman, isPlural, singular } from "./lexicon/en-speakers";
import type { Memory, SpokenTurn } from "./memory";
import { headOf, isDemonym, properCase, splitJoint, typeOf } from "./mentions";
import { genderOf, isCapital, type NameRun, nameAt } from "./names";
import { lastTwo, nearest, nearestPlural, nearestThing } from "./pronouns";
import type { Token } from "./tokens";
import { genderOfNoun, textOf } from "./words-of";

/** What tells who is meant: a name, a pronoun, a role, a description, or only whoever spoke before. */
export type Ground =
  | "name"
  | "organisation"
  | "he-she"
  | "plural"
  | "thing"
  | "role"
  | "epithet"
  | "described"
  | "label"
  | "carried";

/** Resolves mentions to entities, in reading order; remembers who spoke. */
export class Resolver implements Memory {
  /** Last first. */
  readonly turns: SpokenTurn[] = [];
  /** What the last answer rests on; doubt weighs it. */
  ground: Ground = "carried";

  constructor(
    readonly tokens: readonly Token[],
    readonly cast: Cast,
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
    const other = this.turns.find((turn) => turn.entities[0] !== last?.entities[0]);
    return other && sentence - other.sentence < 8 ? other.entities : [];
  }

  /** Whom tokens `first` to before `last` mean; makes an entity where the article has none yet. */
  resolve(first: number, last: number, sentence: number): Entity[] {
    const found: Entity[] = [];
    for (const part of splitJoint(this.tokens, first, last)) {
      for (const entity of this.resolveOne(part.first, part.last, sentence))
        if (!found.includes(entity)) found.push(entity);
    }
    return found;
  }

  /** The speaker a transcript's label names: "SKELTON:", "Q:", "Dr. Osei:". */
  resolveLabel(first: number, last: number, sentence: number): Entity[] {
    const { tokens } = this;
    const label = tokens[first]!.lower;
    if (last - first === 1 && /^(a|answer)$/.test(label)) {
      const guest = this.protagonist();
      if (guest) return [guest];
    }
    if (last - first === 1 && /^(q|question|interviewer)$/.test(label)) {
      const known = this.cast.author ?? this.cast.called("interviewer");
      return [known ?? this.cast.addDescribed(newEntity("anonymous", "interviewer", []))];
    }
    const words = tokens
      .slice(first, last)
      .filter((token) => token.kind === "word")
      .map((token) => properCase(token.text));
    const known = this.cast.find(words, null, first) ?? this.cast.find(words.slice(-1), null, first);
    if (known) return [known];
    if (words.every((word) => /^\p{Lu}/u.test(word)) && !isHuman(label))
      return [this.cast.addNamed(newEntity("person", words.join(" "), words))];
    return this.resolve(first, last, sentence);
  }

  /** The person the article names most: the guest of an interview. */
  private protagonist(): Entity | null {
    let best: Entity | null = null;
    const weight = (entity: Entity) => entity.seen.length + (entity.gender ? 5 : 0);
    for (const entity of this.cast.entities) {
      if (entity.type !== "person" || entity.evidence === 0 || entity === this.cast.author) continue;
      if (best === null || weight(entity) > weight(best)) best = entity;
    }
    return best;
  }

  private resolveOne(first: number, last: number, sentence: number): Entity[] {
    const { tokens } = this;
    if (
      last - first === 1 ||
      (tokens[first]!.tag === "PRON" &&
        last - first === 2 &&
        /^(all|both|themselves|himself|herself)$/.test(tokens[first + 1]!.lower))
    ) {
      const { lower } = tokens[first]!;
      const meant = this.resolvePronoun(lower, sentence, first);
      if (meant)
        return this.on(
          /^(it|its|this)$/.test(lower) ? "thing" : /^(they|them|their|we|both)$/.test(lower) ? "plural" : "he-she",
          meant,
        );
    }
    if (last - first === 1 && /^(he|she|it|they)$/.test(tokens[first]!.lower)) {
      const last = this.lastSpeakers();
      if (last.length > 0) return this.on("carried", last);
    }
    if (last - first === 2 && tokens[first]!.lower === "the") {
      const called = findByNoun(this, tokens[first + 1]!.lower, first, last, sentence);
      if (called) return this.on("role", called);
    }
    const person = this.personIn(first, last);
    if (person) return this.on("name", [person]);
    const body = this.organisationIn(first, last, sentence);
    if (body) return this.on("organisation", [body]);
    return this.resolveDescription(first, last, sentence);
  }

  // ---- names ----------------------------------------------------------------

  /** The person these words name: "the local’s president, Curtis Obando", "Meghna Trivedi of Bluestem Securities". */
  private personIn(first: number, last: number): Entity | null {
    const { tokens } = this;
    let found: NameRun | null = null;
    for (let i = first; i < last; i++) {
      const run = nameAt(tokens, i, last);
      if (!run) continue;
      i = run.last - 1;
      if (run.words.length === 0) continue;
      const link = tokens[run.first - 1]?.lower ?? "";
      const hangs = run.first > first && /^(of|at|for|from|in|with|on|to|by)$/.test(link);
      if (found && hangs) break;
      if (hangs || (run.last < last - 1 && /^['’]s?$/.test(tokens[run.last]?.text ?? ""))) continue;
      found = run;
    }
    if (!found) return null;
    const after = tokens[found.last];
    // "a Brightholm engineer", "Latchwise engineers": the name only places the noun after it.
    if (
      after &&
      found.last < last &&
      (after.tag === "NOUN" || isHuman(singular(after.lower))) &&
      !/^['’]/.test(after.text)
    )
      return null;
    const entity = this.cast.find(found.words, genderOf(found.titles, undefined), found.first);
    return entity && entity.type === "person" ? entity : null;
  }

  private organisationIn(first: number, last: number, sentence: number): Entity | null {
    const { tokens } = this;
    const at = /^(the|a|an)$/.test(tokens[first]!.lower) ? first + 1 : first;
    if (at >= last) return null;
    const run = nameAt(tokens, at, last);
    if (!run) return null;
    const mark = tokens[run.last];
    if (mark && run.last + 1 < last && /^['’]s$/.test(mark.text)) {
      // "Norway’s Foreign Ministry"
      const inner = nameAt(tokens, run.last + 1, last);
      if (!inner || (!inner.organisation && inner.last < last)) return null;
      const name = textOf(tokens, at, inner.last);
      const known = this.cast.called(name);
      if (known) return known;
      const entity = newEntity("organisation", name, [name]);
      entity.seen.push({ sentence, token: first, subject: true });
      return this.cast.addNamed(entity);
    }
    if (run.words.length === 0) return null;
    if (mark && run.last < last && mark.kind === "word" && !/^(who|which|in|on|of|for|at)$/.test(mark.lower))
      return null;
    if (tokens[first]!.lower === "the" && run.words.length === 1 && !run.organisation && isDemonym(tokens[at]!))
      return null;
    return this.cast.find(run.words, null, run.first);
  }

  // ---- pronouns -------------------------------------------------------------

  private resolvePronoun(word: string, sentence: number, token: number): Entity[] | null {
    if (/^(he|him|his|himself)$/.test(word)) return nearest(this, "m", sentence, token);
    if (/^(she|her|hers|herself)$/.test(word)) return nearest(this, "f", sentence, token);
    if (word === "both") return lastTwo(this, sentence, token, null);
    if (/^(they|them|their|we)$/.test(word)) return nearestPlural(this, sentence);
    if (/^(it|its|this)$/.test(word)) return nearestThing(this, sentence);
    return null;
  }

  // ---- descriptions ---------------------------------------------------------

  private resolveDescription(first: number, last: number, sentence: number): Entity[] {
    const { tokens } = this;
    const head = headOf(tokens, first, last);
    const noun = tokens[head]?.lower ?? "";
    const opening = tokens[first]!.lower;
    if (/^(both)$/.test(opening)) {
      const two = lastTwo(this, sentence, first, singular(noun));
      if (two) return this.on("plural", two);
    }
    if (/^(the|this|that|these|those)$/.test(opening)) {
      if (/^(pair|two|duo|couple)$/.test(noun)) {
        const two = lastTwo(this, sentence, first, null);
        if (two) return this.on("plural", two);
      }
      const known = findByNoun(this, noun, first, last, sentence);
      if (known) return this.on("role", known);
      if (
        (isHuman(noun) && !isPlural(noun)) ||
        (head === last - 1 && isDemonym(tokens[head]!) && last - first === 2) ||
        tokens[head]!.tag === "ADJ"
      ) {
        const person = epithet(
          this,
          sentence,
          first,
          tokens.slice(first, last).map((token) => token.text),
        );
        if (person) return this.on("epithet", [person]);
      }
    }
    // "his wife", after "his wife, June".
    if (/^(his|her|their|its)$/.test(opening) && isHuman(noun)) {
      const known = findByNoun(this, noun, first, last, sentence);
      if (known?.length === 1 && known[0]!.type === "person") return this.on("role", known);
    }
    return this.on("described", [this.describe(first, last, head, sentence)]);
  }

  private on(ground: Ground, entities: Entity[]): Entity[] {
    this.ground = ground;
    return entities;
  }

  private describe(first: number, last: number, head: number, sentence: number): Entity {
    const { tokens } = this;
    const noun = tokens[head]?.lower ?? "";
    const type = typeOf(tokens, first, last, head);
    const from = /^the$/.test(tokens[first]!.lower) && type === "organisation" && last - first > 1 ? first + 1 : first;
    const keeps =
      (tokens[from]!.tag === "PROPN" &&
        !isHuman(singular(tokens[from]!.lower)) &&
        !groupNouns.has(tokens[from]!.lower)) ||
      /^\p{Lu}[\p{Lu}.]/u.test(tokens[from]!.text);
    const text = textOf(tokens, from, last);
    const name = keeps ? text : text.charAt(0).toLowerCase() + text.slice(1);
    const known = this.cast.called(name);
    if (known) return known;
    const whole = partOf(this, first, last);
    if (whole) return this.cast.addDescribed(whole);
    const entity = newEntity(type, name, type === "organisation" && isCapital(tokens[from]!) ? [name] : []);
    entity.nouns.set(noun, []);
    for (let i = first; i < last; i++)
      if (tokens[i]!.tag === "NOUN" && isHuman(tokens[i]!.lower)) entity.nouns.set(tokens[i]!.lower, []);
    entity.gender = genderOfNoun(noun);
    entity.seen.push({ sentence, token: first, subject: true });
    return this.cast.addDescribed(entity);
  }
}
