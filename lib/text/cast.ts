import { type Entity, inside, lastBefore, namesMatch } from "./entity";
import type { Gender } from "./names";
import { inProperCase, isCapitalised, isShouted } from "./words-of";

/**
 * Everyone and everything an article names, findable by any word of a name and
 * by place: so that "Burns" finds "William Burns" and "the minister" finds
 * whoever the article calls a minister. `readCast` fills it before any speaker
 * is resolved.
 */
export class Cast {
  readonly entities: Entity[] = [];
  /** Who signs the article, if its byline says so. */
  author: Entity | null = null;
  /** Whom a noun means that is named in the clause behind it, by the token of the noun. */
  readonly namedBehind = new Map<number, Entity>();
  private readonly mains: { f?: Entity | null; m?: Entity | null } = {};
  private readonly named = new Map<string, Entity>();
  /** For each sentence, who is named in it. */
  private readonly present: Entity[][] = [];
  /** Bodies by the first letters of their names: "FAA" of the Federal Aviation Administration. */
  private readonly initials = new Map<string, Entity>();
  /** How often it was asked who is around; each entity knows the last time it was one of them, for a set is slow. */
  private rounds = 0;
  private readonly acronyms = new Map<string, Entity>();
  /** Entities by every word of their name and, for compounds, by its parts. */
  private readonly byWord = new Map<string, Entity[]>();

  /** The entity a name means at this token: one read before it, if any is. */
  find(words: readonly string[], gender: Gender | null, token: number): Entity | null {
    const called = words.length === 1 && this.acronyms.size > 0 ? this.acronyms.get(words[0]!) : undefined;
    if (called) return called;
    const found = this.findExactly(words, gender, token);
    if (found) return found;
    const initials =
      words.length === 1 && INITIALS.test(words[0]!) ? this.initials.get(words[0]!.replaceAll(".", "")) : undefined;
    if (initials?.type === "organisation") return initials;
    const within = inside(words);
    if (within[0] !== words[0]) return this.findExactly(within, gender, token);
    return words.length > 1 && words.every(isShouted) ? this.findExactly(inProperCase(words), gender, token) : null;
  }

  private findExactly(words: readonly string[], gender: Gender | null, token: number): Entity | null {
    let best: Entity | null = null;
    let bestRank = -1;
    const sharing = this.byWord.get(words[0]!);
    if (sharing === undefined) return null;
    for (const entity of sharing) {
      if (entity.words.length === 0) continue;
      if (gender && entity.gender && gender !== entity.gender) continue;
      if (!namesMatch(entity, words)) continue;
      const rank = this.rank(entity, words, gender, token);
      if (rank > bestRank) {
        best = entity;
        bestRank = rank;
      }
    }
    return best;
  }

  /** Adds what the article describes without a name: "a senior official". */
  addDescribed(entity: Entity): Entity {
    this.entities.push(entity);
    if (!this.named.has(entity.name)) this.named.set(entity.name, entity);
    for (const { sentence } of entity.seen) this.notePresence(entity, sentence);
    return entity;
  }

  /** The entity of exactly this name, described or named. */
  called(name: string): Entity | undefined {
    return this.named.get(name);
  }

  /** Everyone named in the `reach` sentences up to this one, each once, in the order first named. */
  around(sentence: number, reach: number): readonly Entity[] {
    const found: Entity[] = [];
    const round = ++this.rounds;
    for (let s = Math.max(0, sentence - reach); s <= sentence; s++) {
      const here = this.present[s];
      if (here === undefined) continue;
      for (const entity of here) {
        if (entity.round === round) continue;
        entity.round = round;
        found.push(entity);
      }
    }
    return found;
  }

  /** Adds a named entity and makes it findable by the words of its name. */
  addNamed(entity: Entity): Entity {
    this.addDescribed(entity);
    this.index(entity);
    return entity;
  }

  /** Takes a fuller form of an entity's name for its name. */
  rename(entity: Entity, words: string[]): void {
    entity.aliases.add(entity.name);
    entity.words = words;
    entity.name = words.join(" ");
    this.index(entity);
  }

  /** Makes an entity findable by the acronym behind its name. */
  nameByAcronym(entity: Entity, acronym: string): void {
    this.acronyms.set(acronym, entity);
    entity.aliases.add(acronym);
  }

  /** Counts an entity as named in a sentence. */
  notePresence(entity: Entity, sentence: number): void {
    const here = this.present[sentence] ?? [];
    this.present[sentence] = here;
    if (!here.includes(entity)) here.push(entity);
  }

  /** The man or the woman an article names most, the first of two alike; asked once it is read. */
  main(gender: Gender): Entity | null {
    const known = this.mains[gender];
    if (known !== undefined) return known;
    let main: Entity | null = null;
    for (const entity of this.entities)
      if (entity.type === "person" && entity.gender === gender && entity.seen.length > (main?.seen.length ?? 0))
        main = entity;
    this.mains[gender] = main;
    return main;
  }

  /** Entities with this word in their name. */
  sharing(word: string): readonly Entity[] {
    return this.byWord.get(word) ?? [];
  }

  /** Better first: the gender its title says, named before, a person, surname agreeing, named close by or often. */
  private rank(entity: Entity, words: readonly string[], gender: Gender | null, token: number): number {
    const earlier = entity.seen.length > 0 && entity.seen[0]!.token <= token;
    const surname = entity.words[entity.words.length - 1] === words[words.length - 1];
    return (
      (words.length > 1 && sameWords(entity.words, words) ? 64 : 0) +
      (gender && entity.gender === gender ? 48 : 0) +
      (earlier ? 32 : 0) +
      (entity.type === "person" ? 8 : 0) +
      (surname ? 4 : 0) +
      (entity.words.length > 1 ? 2 : 0) +
      prominence(entity, words, token)
    );
  }

  private index(entity: Entity): void {
    if (entity.words.length > 2 || TWO.has(entity.words[0]!)) this.indexInitials(entity);
    for (const word of entity.words) {
      this.indexWord(word, entity);
      if (word.includes("-")) for (const part of word.split("-")) this.indexWord(part, entity);
    }
  }

  private indexInitials(entity: Entity): void {
    let capitals = "";
    // "DfE", "M&S": small words count, too.
    let all = "";
    for (const word of entity.words) {
      all += word.charAt(0);
      if (isCapitalised(word)) capitals += word.charAt(0);
    }
    for (const initials of [capitals, all])
      if ((initials.length > 2 || (initials.length === 2 && TWO.has(entity.words[0]!))) && !this.initials.has(initials))
        this.initials.set(initials, entity);
  }

  private indexWord(word: string, entity: Entity): void {
    const list = this.byWord.get(word);
    if (!list) this.byWord.set(word, [entity]);
    else if (!list.includes(entity)) list.push(entity);
  }
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/**
 * Of two with one surname: the one named in full right before, else the one
 * whom the article calls by the surname alone, else the one named in full not
 * long before, else the one named most. 0 to 3.
 */
function prominence(entity: Entity, words: readonly string[], token: number): number {
  const most = Math.min(entity.seen.length, 20) / 21;
  const surname = entity.words[entity.words.length - 1];
  if (entity.words.length < 2 || words.length > 1 || words[0] !== surname) return most;
  const last = lastBefore(entity, token);
  const distance = last?.full ? token - last.token : Number.POSITIVE_INFINITY;
  return most + (distance < BESIDE ? 2 : distance < (last?.subject ? FAR : NEAR) ? 1 : 0) + (entity.bare > 1 ? 1.2 : 0);
}

const INITIALS = /^\p{Lu}(?:[\p{L}&]{0,4}\p{Lu}|(?:\.\p{Lu})+\.)$/u;
/** Bodies of states, which two letters shorten: "EU", "U.N." */
const TWO = new Set(["United", "European", "African"]);

/** Tokens; a sentence, and about three. */
const BESIDE = 20;
const NEAR = 40;
const FAR = 70;
