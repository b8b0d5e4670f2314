import { type Clause, isTimeWord } from "./clause";
import { anonymousNouns, documentNouns, feminine, groupNouns, isHuman, isPlural, masculine, organisationNouns, organisationWords, sameAs, singular } from "./lexicon/en-speakers";
import type { SpeakerType } from "./model";
import { type Gender, genderOf, isCapital, type NameRun, nameAt } from "./names";
import type { Sentence } from "./sentences";
import type { Token } from "./tokens";

/** Someone or something the article names, spoken or not: whom pronouns and roles can mean. */
export type Entity = {
  id: number;
  type: SpeakerType;
  name: string;
  words: string[];
  titles: string[];
  gender: Gender | null;
  /** Nouns the article uses for it: "councilwoman", "letter". */
  nouns: Set<string>;
  aliases: Set<string>;
  affiliation: string | null;
  anonymityReason: string | null;
  /** Sentences in which it is named, in order. */
  seen: { sentence: number; token: number; subject: boolean }[];
  members: Entity[];
};

/** Everyone named in the article, and the resolver over them. */
export class Cast {
  readonly entities: Entity[] = [];
  private readonly acronyms = new Map<string, Entity>();
  /** Speakers of the reports so far, last first. */
  private readonly focus: { entities: Entity[]; sentence: number }[] = [];

  constructor(
    private readonly tokens: readonly Token[],
    sentences: readonly Sentence[],
  ) {
    for (const [index, sentence] of sentences.entries()) this.readNames(sentence, index);
    this.joinShortNames();
  }

  /** Takes the speakers of a report as the ones pronouns and cueless quotations go on with. */
  noteSpeakers(entities: Entity[], sentence: number): void {
    if (entities.length > 0) this.focus.unshift({ entities, sentence });
  }

  lastSpeakers(): Entity[] {
    return this.focus[0]?.entities ?? [];
  }

  /** Who these words mean. Makes a new entity where the article has named none before. */
  resolve(first: number, last: number, sentence: number): Entity[] {
    const parts = splitJoint(this.tokens, first, last);
    const found: Entity[] = [];
    for (const part of parts) {
      for (const entity of this.resolveOne(part.first, part.last, sentence)) if (!found.includes(entity)) found.push(entity);
    }
    return found;
  }

  private resolveOne(first: number, last: number, sentence: number): Entity[] {
    const { tokens } = this;
    const head = tokens[first]!;
    const single = last - first === 1;
    if (single || tokens[first]!.tag === "PRON") {
      const pronoun = this.resolvePronoun(head.lower, sentence, first);
      if (pronoun && single) return pronoun;
      if (pronoun && /^(his|her|their|its)$/.test(head.lower)) {
        // "His lawyer, Bettina Osei": the possessor is not the speaker; fall through.
      } else if (pronoun && last - first <= 2) return pronoun;
    }
    const name = this.personIn(first, last);
    if (name) return [name];
    const named = this.organisationIn(first, last);
    if (named) return [named];
    return this.resolveDescription(first, last, sentence);
  }

  // ---- names ----------------------------------------------------------------

  private readNames(sentence: Sentence, index: number): void {
    const { tokens } = this;
    for (let i = sentence.first; i < sentence.last; i++) {
      const run = nameAt(tokens, i, sentence.last);
      if (!run) continue;
      this.noteRun(run, index);
      i = run.last - 1;
    }
  }

  private noteRun(run: NameRun, sentence: number): void {
    const { tokens } = this;
    if (run.words.length === 0) return;
    const acronym = tokens[run.last]?.text === "(" && tokens[run.last + 2]?.text === ")" && /^\p{Lu}[\p{Lu}\p{Ll}.&-]{1,}$/u.test(tokens[run.last + 1]!.text) ? tokens[run.last + 1]!.text : null;
    let entity = this.findByName(run.words, genderOf(run.titles, undefined));
    if (!entity || (run.words.length >= 2 && entity.words.length >= 2 && !samePerson(entity.words, run.words))) {
      const person = !run.organisation && run.words.length >= 2 && acronym === null && !(tokens[run.first - 1]?.lower === "the" && run.titles.length === 0 && !isAppositiveName(tokens, run));
      entity = this.add(run.organisation || !person ? "organisation" : "person", run.words);
      if (run.words.length === 1 && (run.titles.length > 0 || hasPersonEvidence(tokens, run))) entity.type = "person";
    } else if (run.words.length > entity.words.length) {
      entity.words = run.words;
      entity.name = run.words.join(" ");
    }
    if (run.titles.length > 0 && entity.type === "organisation" && !run.organisation) entity.type = "person";
    if (run.titles.length > entity.titles.length) entity.titles = run.titles;
    for (const title of run.titles) entity.nouns.add(title.toLowerCase().replace(/\.$/, ""));
    if (acronym) this.acronyms.set(acronym, entity);
    this.readDescription(entity, run, sentence);
    entity.gender ??= genderOf(run.titles, entity.type === "person" && run.words.length > 1 ? run.words[0] : undefined);
    entity.seen.push({ sentence, token: run.first, subject: run.first === 0 || isSubjectPlace(tokens, run) });
    if (run.words.length < entity.words.length) entity.aliases.add(run.words.join(" "));
  }

  /** Nouns around a name: "banker Hugh Lindqvist", "Leon Pruitt, a paving contractor". */
  private readDescription(entity: Entity, run: NameRun, _sentence: number): void {
    const { tokens } = this;
    const add = (token: Token | undefined) => {
      if (token && token.kind === "word") entity.nouns.add(token.lower);
    };
    // "the Norcastle manager, Marek Dvořáček" and "banker Hugh Lindqvist".
    let left = run.first - 1;
    if (tokens[left]?.text === ",") left--;
    if (tokens[left]?.tag === "NOUN" && (isHuman(tokens[left]!.lower) || entity.type === "person")) {
      add(tokens[left]);
      const words = this.phraseBefore(left);
      entity.gender ??= genderOf(words, undefined);
    }
    let right = run.last;
    if (tokens[right]?.text === "(" ) {
      while (right < tokens.length && tokens[right]!.text !== ")" && right < run.last + 8) right++;
      right++;
    }
    if (tokens[right]?.text !== ",") return;
    right++;
    if (tokens[right]?.kind === "number" && tokens[right + 1]?.text === ",") {
      entity.type = entity.type === "organisation" && !run.organisation ? "person" : entity.type;
      right += 2;
    }
    const words: string[] = [];
    for (let k = right; k < Math.min(tokens.length, right + 14); k++) {
      const token = tokens[k]!;
      if (token.kind !== "word" && token.text !== "-") break;
      if (/^(who|which|said|says)$/.test(token.lower)) break;
      if (token.tag === "NOUN" && (isHuman(token.lower) || organisationNouns.has(token.lower))) {
        if (/^(of|at|for|in|from)$/.test(tokens[k - 1]?.lower ?? "")) break;
        add(token);
        words.push(token.text);
      }
      if (/^(of|at|for|in|from)$/.test(token.lower)) break;
    }
    entity.gender ??= genderOf(words, undefined);
  }

  private phraseBefore(at: number): string[] {
    const words: string[] = [];
    for (let k = at; k >= Math.max(0, at - 5); k--) {
      const token = this.tokens[k]!;
      if (token.kind !== "word") break;
      words.push(token.text);
    }
    return words;
  }

  private add(type: SpeakerType, words: string[]): Entity {
    const entity: Entity = {
      id: this.entities.length,
      type,
      name: words.join(" "),
      words,
      titles: [],
      gender: null,
      nouns: new Set(),
      aliases: new Set(),
      affiliation: null,
      anonymityReason: null,
      seen: [],
      members: [],
    };
    this.entities.push(entity);
    return entity;
  }

  /** A name seen before: in full, by surname, by given name, by the first words of an organisation, by acronym. */
  private findByName(words: readonly string[], gender: Gender | null): Entity | null {
    if (words.length === 1 && this.acronyms.has(words[0]!)) return this.acronyms.get(words[0]!)!;
    const joined = words.join(" ");
    let best: Entity | null = null;
    for (let i = this.entities.length - 1; i >= 0; i--) {
      const entity = this.entities[i]!;
      if (entity.words.length === 0) continue;
      if (entity.name === joined) return entity;
      if (gender && entity.gender && gender !== entity.gender) continue;
      if (!namesMatch(entity, words)) continue;
      if (!best || better(entity, best, words)) best = entity;
    }
    return best;
  }

  private joinShortNames(): void {
    // A single word read before its full form ("Brightholm" … "Brightholm plc"): the later, longer one takes it over.
    for (const short of this.entities) {
      if (short.words.length !== 1) continue;
      const full = this.entities.find((other) => other !== short && other.words.length > 1 && namesMatch(other, short.words));
      if (!full) continue;
      full.seen.push(...short.seen);
      full.seen.sort((a, b) => a.token - b.token);
      full.aliases.add(short.name);
      for (const noun of short.nouns) full.nouns.add(noun);
      short.words = [];
      short.seen = [];
    }
  }

  /** The person these words name, if a personal name stands in them. */
  private personIn(first: number, last: number): Entity | null {
    const { tokens } = this;
    let found: NameRun | null = null;
    for (let i = first; i < last; i++) {
      const run = nameAt(tokens, i, last);
      if (!run) continue;
      i = run.last - 1;
      if (run.words.length === 0) continue;
      // "Meghna Trivedi of Bluestem Securities": what follows a preposition names no speaker.
      if (found && /^(of|at|for|from|in|with)$/.test(tokens[run.first - 1]?.lower ?? "")) break;
      if (isPossessed(tokens, run, last)) continue;
      if (/^(of|at|for|from|in|with|on)$/.test(tokens[run.first - 1]?.lower ?? "") && run.first > first) continue;
      found = run;
    }
    if (!found) return null;
    // "a Brightholm engineer": the name only places the noun after it.
    if (tokens[found.last] && found.last < last && tokens[found.last]!.tag === "NOUN" && !/^['’]/.test(tokens[found.last]!.text)) return null;
    const entity = this.findByName(found.words, genderOf(found.titles, undefined));
    if (entity && entity.type !== "organisation") return entity;
    if (entity && entity.type === "organisation") return null;
    return null;
  }

  private organisationIn(first: number, last: number): Entity | null {
    const { tokens } = this;
    let at = first;
    if (/^(the|a|an)$/.test(tokens[at]!.lower)) at++;
    if (at >= last) return null;
    const run = nameAt(tokens, at, last);
    if (!run || run.words.length === 0) {
      // "Norway’s Foreign Ministry"
      return null;
    }
    if (tokens[run.last]?.lower.match(/^['’]s$/) && run.last + 1 < last) {
      const inner = nameAt(tokens, run.last + 1, last);
      if (inner && (inner.organisation || inner.last >= last)) {
        const words = tokens.slice(at, inner.last).map((token) => (/^['’]/.test(token.text) ? token.text : ` ${token.text}`)).join("").trim();
        return this.entities.find((entity) => entity.name === words) ?? this.addNamed(words, "organisation");
      }
      return null;
    }
    if (run.last < last && tokens[run.last]!.kind === "word" && tokens[run.last]!.tag === "NOUN") return null;
    if (run.last < last && /^(of|for|at)$/.test(tokens[run.last]!.lower) === false && tokens[run.last]!.kind === "word" && run.last < last - 0 && !/^(and|who|which|in|on)$/.test(tokens[run.last]!.lower)) return null;
    return this.findByName(run.words, null);
  }

  private addNamed(name: string, type: SpeakerType): Entity {
    const entity = this.add(type, [name]);
    entity.name = name;
    return entity;
  }

  // ---- pronouns -------------------------------------------------------------

  private resolvePronoun(word: string, sentence: number, token: number): Entity[] | null {
    if (/^(he|him|his|himself)$/.test(word)) return this.nearest("m", sentence, token);
    if (/^(she|her|hers|herself)$/.test(word)) return this.nearest("f", sentence, token);
    if (/^(they|them|their|both|we)$/.test(word)) return this.nearestPlural(word, sentence);
    if (/^(it|its|this)$/.test(word)) return this.nearestThing(sentence);
    if (/^(who|i)$/.test(word)) return this.lastSpeakers().length ? this.lastSpeakers() : null;
    return null;
  }

  private nearest(gender: Gender, sentence: number, token: number): Entity[] | null {
    const fits = (entity: Entity) => (entity.type === "person" || entity.type === "anonymous" || (entity.type === "organisation" && [...entity.nouns].some((noun) => isHuman(noun)))) && (entity.gender === gender || (entity.gender === null && entity.type !== "organisation") || (entity.gender === null && entity.nouns.size > 0));
    let best: Entity | null = null;
    let bestScore = Number.NEGATIVE_INFINITY;
    for (const entity of this.entities) {
      if (!fits(entity) || (entity.words.length === 0 && entity.type === "person")) continue;
      const place = lastSeenBefore(entity, token);
      const spoke = this.focus.findIndex((focus) => focus.entities.length === 1 && focus.entities[0] === entity);
      const said = spoke >= 0 ? this.focus[spoke]!.sentence : -99;
      if (!place && said < 0) continue;
      const distance = sentence - Math.max(place?.sentence ?? -99, said);
      if (distance > 25) continue;
      let score = -distance;
      if (spoke === 0) score += 1.5;
      if (place?.subject && place.sentence >= sentence - 2) score += 0.7;
      if (entity.gender === gender) score += 1;
      if (said === sentence && spoke >= 0) score += 0.5;
      if (score > bestScore) {
        best = entity;
        bestScore = score;
      }
    }
    return best ? [best] : null;
  }

  private nearestPlural(word: string, sentence: number): Entity[] | null {
    for (const focus of this.focus) {
      if (sentence - focus.sentence > 12) break;
      if (focus.entities.length > 1) return focus.entities;
      const entity = focus.entities[0]!;
      if (word !== "both" && (entity.type === "group" || entity.type === "anonymous")) return [entity];
    }
    if (word === "both") {
      const recent: Entity[] = [];
      const people = this.entities.filter((entity) => entity.type === "person" && entity.seen.length > 0);
      const dated = people.map((entity) => ({ entity, at: entity.seen.filter((place) => place.sentence < sentence).at(-1)?.token ?? -1 })).sort((a, b) => b.at - a.at);
      for (const { entity } of dated.slice(0, 2)) recent.push(entity);
      return recent.length === 2 ? recent.reverse() : null;
    }
    return this.focus[0] ? this.focus[0].entities : null;
  }

  private nearestThing(sentence: number): Entity[] | null {
    let best: Entity | null = null;
    let at = -1;
    for (const focus of this.focus) {
      if (sentence - focus.sentence > 8) break;
      const entity = focus.entities[0]!;
      if (entity.type === "organisation" || entity.type === "document") {
        best = entity;
        at = focus.sentence;
        break;
      }
    }
    for (const entity of this.entities) {
      if (entity.type !== "organisation" && entity.type !== "document") continue;
      const place = entity.seen.filter((seen) => seen.sentence <= sentence && seen.subject).at(-1);
      if (place && place.sentence > at && place.sentence >= sentence - 2) {
        best = entity;
        at = place.sentence;
      }
    }
    return best ? [best] : null;
  }

  // ---- descriptions ---------------------------------------------------------

  private resolveDescription(first: number, last: number, sentence: number): Entity[] {
    const { tokens } = this;
    const head = headOf(tokens, first, last);
    const noun = tokens[head]?.lower ?? "";
    const opening = tokens[first]!.lower;
    const definite = /^(the|this|that|these|those|his|her|its|their)$/.test(opening);
    const words = tokens.slice(first, last).map((token) => token.text);
    if (/^(the)$/.test(opening) || (definite && !/^(his|her|its|their)$/.test(opening))) {
      const known = this.findByNoun(noun, tokens.slice(first, last), sentence);
      if (known) return known;
      if (isHuman(noun) && !isPlural(noun)) {
        const person = this.epithet(sentence, first, words);
        if (person) return [person];
      }
      if (/^(pair|two|duo|couple)$/.test(noun)) {
        const plural = this.nearestPlural("both", sentence);
        if (plural) return plural;
      }
    }
    return [this.describe(first, last, head, sentence)];
  }

  /** "the minister", "the memo", "the company": the latest entity the article calls that. */
  private findByNoun(noun: string, phrase: readonly Token[], sentence: number): Entity[] | null {
    const wanted = new Set([noun, singular(noun), ...(sameAs[noun] ?? [])]);
    let best: Entity | null = null;
    let bestScore = -1;
    const modifiers = phrase.map((token) => token.lower);
    for (const entity of this.entities) {
      const called = [...entity.nouns].some((word) => wanted.has(word));
      if (!called) continue;
      const place = entity.seen.filter((seen) => seen.sentence <= sentence).at(-1);
      const said = this.focus.find((focus) => focus.entities.includes(entity))?.sentence ?? -1;
      const at = Math.max(place?.sentence ?? -1, said);
      if (at < 0 && entity.seen.length === 0) continue;
      const score = at + (entity.nouns.has(noun) ? 5 : 0) + (modifiers.some((word) => entity.words.some((part) => part.toLowerCase() === word)) ? 10 : 0) + (said >= 0 ? 2 : 0);
      if (score > bestScore) {
        best = entity;
        bestScore = score;
      }
    }
    if (best) {
      best.aliases.add(phrase.map((token) => token.text).join(" "));
      return [best];
    }
    if (organisationNouns.has(noun) && /^(company|firm|startup|start-up|group|council|ministry|department|agency|union|club|charity|board|bank|university)$/.test(noun)) {
      const thing = this.entities
        .filter((entity) => entity.type === "organisation" && entity.seen.length > 0)
        .map((entity) => ({ entity, at: entity.seen.filter((seen) => seen.sentence <= sentence).length }))
        .sort((a, b) => b.at - a.at)[0];
      if (thing && thing.at >= 2) return [thing.entity];
    }
    const plural = this.focus.find((focus) => focus.entities.length > 1 && isPlural(noun) && isHuman(singular(noun)));
    if (plural && sentence - plural.sentence < 8) return plural.entities;
    return null;
  }

  private epithet(sentence: number, token: number, words: readonly string[]): Entity | null {
    const gender = genderOf(words, undefined);
    if (gender) {
      const found = this.nearest(gender, sentence, token);
      if (found) return found[0]!;
    }
    const last = this.focus[0];
    let best: Entity | null = null;
    let at = -1;
    for (const entity of this.entities) {
      if (entity.type !== "person" || entity.words.length === 0) continue;
      const place = lastSeenBefore(entity, token);
      if (place && place.token > at) {
        best = entity;
        at = place.token;
      }
    }
    if (last && sentence - last.sentence <= 1 && last.entities.length === 1 && last.entities[0]!.type === "person") return last.entities[0]!;
    return best && sentence - best.seen.filter((seen) => seen.token < token).at(-1)!.sentence <= 2 ? best : null;
  }

  private describe(first: number, last: number, head: number, sentence: number): Entity {
    const { tokens } = this;
    const noun = tokens[head]?.lower ?? "";
    const type = typeOf(tokens, first, last, head);
    let from = first;
    if (/^(the)$/.test(tokens[from]!.lower) && type === "organisation") from++;
    const name = phraseText(tokens, from, last, type !== "organisation" || !isCapital(tokens[from]!));
    const known = this.entities.find((entity) => entity.name === name);
    if (known) return known;
    const entity = this.addNamed(name, type);
    entity.words = type === "organisation" && isCapital(tokens[from]!) ? [name] : [];
    entity.nouns.add(noun);
    if (isPlural(noun)) entity.nouns.add(noun);
    entity.gender = feminine.has(noun) ? "f" : masculine.has(noun) ? "m" : null;
    entity.seen.push({ sentence, token: first, subject: true });
    return entity;
  }
}

function namesMatch(entity: Entity, words: readonly string[]): boolean {
  const own = entity.words;
  if (words.length > own.length) return own.length > 0 && entity.type !== "person" && words[0] === own[0] && own.length === 1;
  if (words.length >= 2 && own.length >= 2) {
    if (entity.type === "organisation") return words.every((word, i) => own[i] === word);
    return samePerson(own, words) || own.join(" ").endsWith(words.join(" ")) || own.slice(1).join(" ").startsWith(words.join(" "));
  }
  const [word] = words;
  if (word === undefined) return false;
  if (entity.type === "organisation") return own[0] === word;
  if (own.at(-1) === word || own[0] === word) return true;
  if (own.length > 2 && own.includes(word)) return true;
  return own.some((part, i) => i > 0 && part.split("-").includes(word));
}

function samePerson(a: readonly string[], b: readonly string[]): boolean {
  return a[0] === b[0] && (a.at(-1) === b.at(-1) || a.length === b.length + 1 && a.includes(b.at(-1)!) || b.length === a.length + 1 && b.includes(a.at(-1)!));
}

function better(a: Entity, b: Entity, words: readonly string[]): boolean {
  const rank = (entity: Entity) => (entity.type === "person" ? 2 : 0) + (entity.words.at(-1) === words.at(-1) ? 1 : 0) + (entity.words.length > 1 ? 1 : 0);
  return rank(a) > rank(b);
}

function lastSeenBefore(entity: Entity, token: number): { sentence: number; token: number; subject: boolean } | undefined {
  let found: { sentence: number; token: number; subject: boolean } | undefined;
  for (const place of entity.seen) {
    if (place.token >= token) break;
    found = place;
  }
  return found;
}

function isAppositiveName(tokens: readonly Token[], run: NameRun): boolean {
  return tokens[run.first - 1]?.tag === "NOUN";
}

function hasPersonEvidence(tokens: readonly Token[], run: NameRun): boolean {
  const next = tokens[run.last];
  if (next?.text === "," && (tokens[run.last + 1]?.lower === "who" || (tokens[run.last + 1]?.kind === "number" && tokens[run.last + 2]?.text === ","))) return true;
  return genderOf([], run.words[0]) !== null;
}

function isSubjectPlace(tokens: readonly Token[], run: NameRun): boolean {
  const before = tokens[run.first - 1];
  return !before || /^[.?!”’"'—]$/.test(before.text) || before.end < tokens[run.first]!.start - 1 || /^(but|and|then)$/.test(before.lower) || tokens[run.last]?.tag === "VERB" || tokens[run.last]?.tag === "AUX";
}

function isPossessed(tokens: readonly Token[], run: NameRun, last: number): boolean {
  return run.last < last - 1 && /^['’]s?$/.test(tokens[run.last]?.text ?? "");
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
    // "the Ministry of Trade and Industry", "U.S. and European officials"
    const oneName = isCapital(left) && isCapital(right) && (tokens[last - 1]!.tag === "NOUN" && !isCapital(tokens[last - 1]!) || tokens.slice(from, i).some((token) => organisationWords.has(token.lower)));
    if (rightStarts && leftEnds && !oneName && !/^(of|for)$/.test(tokens[i - 2]?.lower ?? "")) {
      parts.push({ first: from, last: left.text === "," ? i - 1 : i });
      from = i + 1;
    }
  }
  parts.push({ first: from, last });
  return parts;
}

/** The noun a phrase is about: before its first preposition, relative pronoun or comma. */
function headOf(tokens: readonly Token[], first: number, last: number): number {
  let head = -1;
  for (let i = first; i < last; i++) {
    const token = tokens[i]!;
    if (head >= 0 && (token.kind === "mark" || /^(of|for|at|in|from|with|on|to|by|who|which|that|familiar|close|seen|filed|published|prepared|released)$/.test(token.lower) || token.tag === "ADP" || (token.tag === "VERB" && i > first + 1))) break;
    if ((token.kind === "word" || token.kind === "number") && (token.tag === "NOUN" || token.tag === "PROPN" || token.tag === "NUM" || isHuman(token.lower) || documentNouns.has(token.lower) || head < 0 && i === last - 1)) head = i;
  }
  return head >= 0 ? head : last - 1;
}

function typeOf(tokens: readonly Token[], first: number, last: number, head: number): SpeakerType {
  const noun = tokens[head]?.lower ?? "";
  const opening = tokens[first]!.lower;
  const one = singular(noun);
  if (/^(spokesman|spokeswoman|spokesperson|spokesmen|spokespeople)$/.test(noun)) return "organisation";
  if (documentNouns.has(noun) || documentNouns.has(one)) return "document";
  const counted = /^(one|two|three|four|five|six|a|an|another)$/.test(opening) || tokens[first]!.kind === "number";
  if (anonymousNouns.has(noun) && !(noun === "people" && !counted)) return "anonymous";
  if (noun === "police") return "organisation";
  if (isPlural(noun) || groupNouns.has(noun)) {
    if (organisationNouns.has(noun) && !groupNouns.has(noun)) return "organisation";
    return counted && !/^(a|an|one)$/.test(opening) && !/^(a)$/.test(opening) ? "anonymous" : "group";
  }
  if (organisationNouns.has(noun)) return "organisation";
  if (isHuman(noun) || /^(one|another|third|first|second|other)$/.test(noun)) return "anonymous";
  if (isCapital(tokens[head] ?? tokens[first]!)) return "organisation";
  return last - first === 1 ? "group" : "anonymous";
}

function phraseText(tokens: readonly Token[], first: number, last: number, lowerFirst: boolean): string {
  let text = "";
  for (let i = first; i < last; i++) text += (i > first && tokens[i]!.spaced ? " " : "") + tokens[i]!.text;
  return lowerFirst && !/^\p{Lu}{2}|^\p{Lu}\./u.test(text) && tokens[first]!.tag !== "PROPN" ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
void isTimeWord;
export type { Clause };
