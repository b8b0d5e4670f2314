import { type Cast, genderOfNoun, textOf } from "./cast";
import { type Entity, lastBefore, newEntity } from "./entity";
import { documentNouns, groupNouns, isHuman, isPlural, organisationNouns, organisationWords, sameAs, singular, anonymousNouns } from "./lexicon/en-speakers";
import type { SpeakerType } from "./model";
import { type Gender, genderOf, isCapital, type NameRun, nameAt } from "./names";
import type { Token } from "./tokens";

/** What tells who is meant: a name, a pronoun, a role, a description, or only whoever spoke before. */
export type Ground = "name" | "organisation" | "he-she" | "plural" | "thing" | "role" | "epithet" | "described" | "label" | "carried";

/** Who spoke, where: what pronouns and cueless quotations go on with. */
type Turn = { entities: Entity[]; sentence: number };

/** How many sentences back each way of meaning someone looks; bounded, so that an article of any length takes its length in time. */
const REACH = { pronoun: 40, pair: 40, thing: 12, role: 400 } as const;

/** Resolves mentions to entities, in reading order; remembers who spoke. */
export class Resolver {
  /** Last first. */
  readonly turns: Turn[] = [];
  /** What the last answer rests on; doubt weighs it. */
  ground: Ground = "carried";

  constructor(
    private readonly tokens: readonly Token[],
    private readonly cast: Cast,
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
      for (const entity of this.resolveOne(part.first, part.last, sentence)) if (!found.includes(entity)) found.push(entity);
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
    const words = tokens.slice(first, last).filter((token) => token.kind === "word").map((token) => properCase(token.text));
    const known = this.cast.find(words, null, first) ?? this.cast.find(words.slice(-1), null, first);
    if (known) return [known];
    if (words.every((word) => /^\p{Lu}/u.test(word)) && !isHuman(label)) return [this.cast.addNamed(newEntity("person", words.join(" "), words))];
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
    if (last - first === 1 || (tokens[first]!.tag === "PRON" && last - first === 2 && /^(all|both|themselves|himself|herself)$/.test(tokens[first + 1]!.lower))) {
      const { lower } = tokens[first]!;
      const meant = this.resolvePronoun(lower, sentence, first);
      if (meant) return this.on(/^(it|its|this)$/.test(lower) ? "thing" : /^(they|them|their|we|both)$/.test(lower) ? "plural" : "he-she", meant);
    }
    if (last - first === 1 && /^(he|she|it|they)$/.test(tokens[first]!.lower)) {
      const last = this.lastSpeakers();
      if (last.length > 0) return this.on("carried", last);
    }
    if (last - first === 2 && tokens[first]!.lower === "the") {
      const called = this.findByNoun(tokens[first + 1]!.lower, first, last, sentence);
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
    if (after && found.last < last && (after.tag === "NOUN" || isHuman(singular(after.lower))) && !/^['’]/.test(after.text)) return null;
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
    if (mark && run.last < last && mark.kind === "word" && !/^(who|which|in|on|of|for|at)$/.test(mark.lower)) return null;
    if (tokens[first]!.lower === "the" && run.words.length === 1 && !run.organisation && isDemonym(tokens[at]!)) return null;
    return this.cast.find(run.words, null, run.first);
  }

  // ---- pronouns -------------------------------------------------------------

  private resolvePronoun(word: string, sentence: number, token: number): Entity[] | null {
    if (/^(he|him|his|himself)$/.test(word)) return this.nearest("m", sentence, token);
    if (/^(she|her|hers|herself)$/.test(word)) return this.nearest("f", sentence, token);
    if (word === "both") return this.lastTwo(sentence, token, null);
    if (/^(they|them|their|we)$/.test(word)) return this.nearestPlural(sentence);
    if (/^(it|its|this)$/.test(word)) return this.nearestThing(sentence);
    return null;
  }

  /** He or she: who spoke or was named last and agrees, subjects before others. */
  private nearest(gender: Gender, sentence: number, token: number): Entity[] | null {
    let best: Entity | null = null;
    let bestScore = Number.NEGATIVE_INFINITY;
    for (const entity of this.cast.around(sentence, REACH.pronoun)) {
      if (!canBe(entity, gender)) continue;
      const place = lastBefore(entity, token);
      const turn = this.turns.findIndex((spoken) => spoken.entities.length === 1 && spoken.entities[0] === entity);
      const said = turn >= 0 ? this.turns[turn]!.sentence : -99;
      if (!place && said < 0) continue;
      const distance = sentence - Math.max(place?.sentence ?? -99, said);
      if (distance > 25) continue;
      let score = -distance;
      if (turn === 0) score += 1.5;
      if (said === sentence && turn === 0) score += 0.5;
      if (place?.subject && place.sentence >= sentence - 2) score += 0.7;
      if (entity.gender === gender) score += 1;
      if (entity.type === "person") score += 0.5;
      score += Math.min(entity.seen.length, 12) / 12;
      if (score > bestScore) {
        best = entity;
        bestScore = score;
      }
    }
    return best ? [best] : null;
  }

  private nearestPlural(sentence: number): Entity[] | null {
    for (const turn of this.turns) {
      if (sentence - turn.sentence > 12) break;
      if (turn.entities.length > 1) return turn.entities;
      const entity = turn.entities[0]!;
      if (entity.type === "group" || entity.type === "anonymous") return [entity];
    }
    return this.turns[0] ? this.turns[0].entities : null;
  }

  /** "Both", "the pair", "both managers": the last two of whom the noun can be said. */
  private lastTwo(sentence: number, token: number, noun: string | null): Entity[] | null {
    const dated: { entity: Entity; at: number }[] = [];
    for (const entity of this.cast.around(sentence, REACH.pair)) {
      if (entity.type !== "person" || entity.words.length === 0) continue;
      const place = lastBefore(entity, token);
      if (!place || sentence - place.sentence > 30) continue;
      const spoke = this.turns.some((turn) => turn.entities.includes(entity));
      const called = noun !== null && entity.nouns.has(noun);
      if (noun !== null && !called && !spoke) continue;
      dated.push({ entity, at: place.token + (called ? 1e6 : 0) });
    }
    dated.sort((a, b) => b.at - a.at);
    return dated.length >= 2 ? [dated[1]!.entity, dated[0]!.entity] : null;
  }

  private nearestThing(sentence: number): Entity[] | null {
    let best: Entity | null = null;
    let at = -1;
    for (const turn of this.turns) {
      if (sentence - turn.sentence > 8) break;
      const entity = turn.entities[0]!;
      if (entity.type !== "organisation" && entity.type !== "document") continue;
      best = entity;
      at = turn.sentence;
      break;
    }
    for (const entity of this.cast.around(sentence, REACH.thing)) {
      if ((entity.type !== "organisation" && entity.type !== "document") || entity.place) continue;
      let place = -1;
      for (const seen of entity.seen) if (seen.sentence < sentence && (seen.subject || entity.type === "document")) place = seen.sentence;
      if (place > at && place >= sentence - 2) {
        best = entity;
        at = place;
      }
    }
    best ??= this.leadingOrganisation(Number.POSITIVE_INFINITY, sentence);
    return best ? [best] : null;
  }

  // ---- descriptions ---------------------------------------------------------

  private resolveDescription(first: number, last: number, sentence: number): Entity[] {
    const { tokens } = this;
    const head = headOf(tokens, first, last);
    const noun = tokens[head]?.lower ?? "";
    const opening = tokens[first]!.lower;
    if (/^(both)$/.test(opening)) {
      const two = this.lastTwo(sentence, first, singular(noun));
      if (two) return this.on("plural", two);
    }
    if (/^(the|this|that|these|those)$/.test(opening)) {
      if (/^(pair|two|duo|couple)$/.test(noun)) {
        const two = this.lastTwo(sentence, first, null);
        if (two) return this.on("plural", two);
      }
      const known = this.findByNoun(noun, first, last, sentence);
      if (known) return this.on("role", known);
      if ((isHuman(noun) && !isPlural(noun)) || (head === last - 1 && isDemonym(tokens[head]!) && last - first === 2) || tokens[head]!.tag === "ADJ") {
        const person = this.epithet(sentence, first, tokens.slice(first, last).map((token) => token.text));
        if (person) return this.on("epithet", [person]);
      }
    }
    // "his wife", after "his wife, June".
    if (/^(his|her|their|its)$/.test(opening) && isHuman(noun)) {
      const known = this.findByNoun(noun, first, last, sentence);
      if (known?.length === 1 && known[0]!.type === "person") return this.on("role", known);
    }
    return this.on("described", [this.describe(first, last, head, sentence)]);
  }

  private on(ground: Ground, entities: Entity[]): Entity[] {
    this.ground = ground;
    return entities;
  }

  /** "the minister", "the memo", "the company": the latest entity the article calls that. */
  private findByNoun(noun: string, first: number, last: number, sentence: number): Entity[] | null {
    const { tokens } = this;
    const plural = isPlural(noun);
    const wanted = new Set([noun, ...(sameAs[noun] ?? [])]);
    const capitals: string[] = [];
    for (let i = first + 1; i < last && tokens[i]!.lower !== noun; i++) if (isCapital(tokens[i]!)) capitals.push(tokens[i]!.text);
    let best: Entity | null = null;
    let bestScore = Number.NEGATIVE_INFINITY;
    for (const entity of this.cast.around(sentence, REACH.role)) {
      let called = false;
      let exact = false;
      let clash = false;
      for (const [word, owners] of entity.nouns) {
        if (!wanted.has(word)) continue;
        called = true;
        if (word === noun) exact = true;
        // "the Pellbridge manager" is not "the Norcastle manager".
        if (capitals.length > 0 && owners.length > 0 && !capitals.some((word) => owners.includes(word))) clash = true;
      }
      // "the ministry" of "the Ministry of Health".
      if (!called && entity.type === "organisation" && organisationNouns.has(noun) && entity.words.some((word) => word.toLowerCase() === noun)) called = exact = true;
      if (!called || clash) continue;
      const place = lastBefore(entity, first);
      const turn = this.turns.find((spoken) => spoken.entities.includes(entity));
      const at = Math.max(place?.sentence ?? -1, turn?.sentence ?? -1);
      if (at < 0) continue;
      const score = at + (exact ? 5 : 0) + (turn ? 3 : 0) + (capitals.some((word) => entity.words.includes(word)) ? 10 : 0);
      if (score > bestScore) {
        best = entity;
        bestScore = score;
      }
    }
    if (best) {
      best.aliases.add(textOf(tokens, first, last));
      return [best];
    }
    if (/^(company|firm|startup|start-up|group|council|ministry|department|agency|union|club|charity|board|bank|university|chain|maker|retailer|airline)$/.test(noun)) {
      const thing = this.leadingOrganisation(first, sentence);
      if (thing) return [thing];
    }
    const joint = plural && isHuman(singular(noun)) ? this.turns.find((turn) => turn.entities.length > 1) : undefined;
    return joint && sentence - joint.sentence < 8 ? joint.entities : null;
  }

  /** The organisation an article has named most so far, if it names it more than once or leads with it. */
  private leadingOrganisation(token: number, sentence: number): Entity | null {
    let best: Entity | null = null;
    let most = 0;
    for (const entity of this.cast.around(sentence, REACH.role)) {
      if (entity.type !== "organisation" || entity.words.length === 0 || entity.place) continue;
      let count = 0;
      for (const place of entity.seen) {
        if (place.token >= token) break;
        count += place.subject ? 2 : 1;
      }
      if (count > most) {
        best = entity;
        most = count;
      }
    }
    return best;
  }

  /** "the £4m signing", "the witness": whoever was spoken of last, not whoever asked in this very sentence. */
  private epithet(sentence: number, token: number, words: readonly string[]): Entity | null {
    const gender = genderOf(words, undefined);
    if (gender) {
      const found = this.nearest(gender, sentence, token);
      if (found) return found[0]!;
    }
    const last = this.turns.find((turn) => turn.sentence < sentence);
    const asked = this.turns.filter((turn) => turn.sentence === sentence).flatMap((turn) => turn.entities);
    let best: Entity | null = null;
    let at = -1;
    for (const entity of this.cast.around(sentence, REACH.pronoun)) {
      if (entity.type !== "person" || entity.words.length === 0 || entity.evidence === 0 || asked.includes(entity)) continue;
      const place = lastBefore(entity, token);
      if (place && place.token > at) {
        best = entity;
        at = place.token;
      }
    }
    const named = best ? (lastBefore(best, token)?.sentence ?? -99) : -99;
    const spoke = last && last.entities.length === 1 && last.entities[0]!.type === "person" && !asked.includes(last.entities[0]!) ? last : undefined;
    if (spoke && spoke.sentence >= named && sentence - spoke.sentence <= 3) return spoke.entities[0]!;
    return best && sentence - named <= 3 ? best : null;
  }

  /** "One of them": one of the people who spoke last, named after them. */
  private partOf(first: number, last: number): Entity | null {
    const { tokens } = this;
    if (last - first !== 3 || !OF_THEM.test(tokens[first]!.lower) || tokens[first + 1]!.lower !== "of" || tokens[first + 2]!.lower !== "them") return null;
    for (const turn of this.turns) {
      const [entity] = turn.entities;
      if (entity === undefined || turn.entities.length > 1 || (entity.type !== "group" && entity.type !== "anonymous")) continue;
      const noun = [...entity.nouns.keys()].find((word) => isPlural(word));
      if (noun === undefined) continue;
      const part = newEntity("anonymous", `${tokens[first]!.lower} of the ${noun}`, []);
      part.seen.push({ sentence: turn.sentence, token: first, subject: true });
      return part;
    }
    return null;
  }

  private describe(first: number, last: number, head: number, sentence: number): Entity {
    const { tokens } = this;
    const noun = tokens[head]?.lower ?? "";
    const type = typeOf(tokens, first, last, head);
    const from = /^the$/.test(tokens[first]!.lower) && type === "organisation" && last - first > 1 ? first + 1 : first;
    const keeps = (tokens[from]!.tag === "PROPN" && !isHuman(singular(tokens[from]!.lower)) && !groupNouns.has(tokens[from]!.lower)) || /^\p{Lu}[\p{Lu}.]/u.test(tokens[from]!.text);
    const text = textOf(tokens, from, last);
    const name = keeps ? text : text.charAt(0).toLowerCase() + text.slice(1);
    const known = this.cast.called(name);
    if (known) return known;
    const whole = this.partOf(first, last);
    if (whole) return this.cast.addDescribed(whole);
    const entity = newEntity(type, name, type === "organisation" && isCapital(tokens[from]!) ? [name] : []);
    entity.nouns.set(noun, []);
    for (let i = first; i < last; i++) if (tokens[i]!.tag === "NOUN" && isHuman(tokens[i]!.lower)) entity.nouns.set(tokens[i]!.lower, []);
    entity.gender = genderOfNoun(noun);
    entity.seen.push({ sentence, token: first, subject: true });
    return this.cast.addDescribed(entity);
  }
}

/** "HOLMQVIST-ODUYA" as a name is written. */
function properCase(word: string): string {
  if (word !== word.toUpperCase() || word.length < 2) return word;
  return word.split("-").map((part) => part.charAt(0) + part.slice(1).toLowerCase()).join("-");
}

/** How a part of those who spoke last begins. */
const OF_THEM = /^(?:one|two|three|some|another)$/;

/** Whether he or she can mean this entity. */
function canBe(entity: Entity, gender: Gender): boolean {
  if (entity.gender !== null && entity.gender !== gender) return false;
  if (entity.type === "person") return entity.words.length > 0 && (entity.gender === gender || entity.evidence > 0);
  if (entity.type === "anonymous") return true;
  if (entity.type !== "organisation") return false;
  for (const noun of entity.nouns.keys()) if (/^spokes/.test(noun)) return true;
  return false;
}

/** "the Portuguese", "the Texan": where someone is from, not what they are called. */
function isDemonym(token: Token): boolean {
  return /(?:ese|ian|ean|ish|an|ch|lander)$/.test(token.lower) && isCapital(token);
}

/** "X and Y" as two; "the minister for trade and industry" stays one. */
function splitJoint(tokens: readonly Token[], first: number, last: number): { first: number; last: number }[] {
  const parts: { first: number; last: number }[] = [];
  let from = first;
  for (let i = first + 1; i < last - 1; i++) {
    if (tokens[i]!.lower !== "and" && tokens[i]!.text !== "&") continue;
    const right = tokens[i + 1]!;
    const left = tokens[i - 1]!;
    const rightStarts = isCapital(right) || /^(the|a|an|his|her|its|their|other|another|he|she|they|former|two|three|several|some)$/.test(right.lower);
    const leftEnds = isCapital(left) || /^(he|she|they|it)$/.test(left.lower) || left.tag === "NOUN" || left.tag === "PROPN" || left.text === ",";
    // "the Ministry of Trade and Industry", "U.S. and European officials": one.
    const oneName = isCapital(left) && isCapital(right) && ((tokens[last - 1]!.tag === "NOUN" && !isCapital(tokens[last - 1]!)) || tokens.slice(from, i).some((token) => organisationWords.has(token.lower)));
    if (!rightStarts || !leftEnds || oneName || /^(of|for)$/.test(tokens[i - 2]?.lower ?? "")) continue;
    parts.push({ first: from, last: left.text === "," ? i - 1 : i });
    from = i + 1;
  }
  parts.push({ first: from, last });
  return parts;
}

/** The noun a phrase is about: before its first preposition, relative pronoun or comma. */
function headOf(tokens: readonly Token[], first: number, last: number): number {
  let head = -1;
  for (let i = first; i < last; i++) {
    const token = tokens[i]!;
    if (head >= 0 && (token.kind === "mark" || /^(of|for|at|in|from|with|on|to|by|who|which|that|familiar|close)$/.test(token.lower) || token.tag === "ADP")) break;
    if (token.tag === "VERB" && !isHuman(token.lower) && head >= 0 && tokens[head]!.tag !== "NUM" && tokens[head]!.kind !== "number") break;
    if (token.kind !== "word" && token.kind !== "number") continue;
    if (token.tag === "NOUN" || token.tag === "PROPN" || token.tag === "NUM" || isHuman(token.lower) || documentNouns.has(token.lower) || (head < 0 && i === last - 1)) head = i;
  }
  return head >= 0 ? head : last - 1;
}

/** What kind of speaker a description is of. */
function typeOf(tokens: readonly Token[], first: number, last: number, head: number): SpeakerType {
  const noun = tokens[head]?.lower ?? "";
  const opening = tokens[first]!.lower;
  const one = singular(noun);
  if (/^spokes(man|woman|person|men|people)$/.test(noun)) return "organisation";
  if (documentNouns.has(noun) || documentNouns.has(one)) return "document";
  const several = /^(two|three|four|five|six|seven|eight|nine|ten)$/.test(opening) || (tokens[first]!.kind === "number" && isPlural(noun));
  const single = /^(one|a|an|another)$/.test(opening);
  if (/^(one|two|three|some) of\b/.test(`${opening} ${tokens[first + 1]?.lower}`)) return "anonymous";
  if (anonymousNouns.has(noun) && !(noun === "people" && !several)) return "anonymous";
  if (noun === "police") return "organisation";
  if (isPlural(noun) || groupNouns.has(noun)) {
    if (organisationNouns.has(noun) && !groupNouns.has(noun)) return "organisation";
    return several ? "anonymous" : "group";
  }
  if (isHuman(noun) && !(organisationNouns.has(noun) && !single)) return "anonymous";
  if (organisationNouns.has(noun)) return "organisation";
  if (/^(one|another|third|first|second|other)$/.test(noun)) return "anonymous";
  if (isCapital(tokens[head] ?? tokens[first]!)) return "organisation";
  return last - first === 1 ? "group" : "anonymous";
}
