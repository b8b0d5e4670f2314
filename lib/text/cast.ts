import { type Entity, namesMatch, newEntity, samePerson } from "./entity";
import { documentNouns, feminine, isHuman, masculine, organisationNouns, singular, writtenOut } from "./lexicon/en-speakers";
import { type Gender, genderOf, isCapital, type NameRun, nameAt } from "./names";
import { PLACES } from "./checkable/lexicon-names";
import type { Paragraph } from "./paragraphs";
import type { Sentence } from "./sentences";
import type { Token } from "./tokens";

/**
 * Everyone and everything the article names, read once from top to bottom
 * before any speaker is resolved: so that "Burns" finds "William Burns" and
 * "the minister" finds whoever the article calls a minister.
 */
export class Cast {
  readonly entities: Entity[] = [];
  private readonly named = new Map<string, Entity>();
  /** For each sentence, who is named in it. */
  private readonly present: Entity[][] = [];
  /** Who signs the article, if its byline says so. */
  readonly author: Entity | null;
  private readonly capitals = new Set<string>();
  private readonly acronyms = new Map<string, Entity>();
  /** Entities by every word of their name and, for compounds, by its parts. */
  private readonly byWord = new Map<string, Entity[]>();

  constructor(
    private readonly tokens: readonly Token[],
    sentences: readonly Sentence[],
    bylines: readonly Paragraph[] = [],
  ) {
    this.readCapitals(sentences);
    for (const [index, sentence] of sentences.entries()) this.readSentence(sentence, index);
    this.joinShortNames();
    for (const entity of this.entities) for (const { sentence } of entity.seen) this.notePresence(entity, sentence);
    this.voteOnGender(sentences);
    this.author = this.readAuthor(bylines);
  }

  /** The entity a name means at this token: one read before it, if any is. */
  find(words: readonly string[], gender: Gender | null, token: number): Entity | null {
    if (words.length === 1 && this.acronyms.has(words[0]!)) return this.acronyms.get(words[0]!)!;
    let best: Entity | null = null;
    let bestRank = -1;
    for (const entity of this.byWord.get(words[0]!) ?? []) {
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
  around(sentence: number, reach: number): Set<Entity> {
    const found = new Set<Entity>();
    for (let s = Math.max(0, sentence - reach); s <= sentence; s++) for (const entity of this.present[s] ?? []) found.add(entity);
    return found;
  }

  private notePresence(entity: Entity, sentence: number): void {
    const here = (this.present[sentence] ??= []);
    if (!here.includes(entity)) here.push(entity);
  }

  /** Adds a named entity and makes it findable by the words of its name. */
  addNamed(entity: Entity): Entity {
    this.addDescribed(entity);
    this.index(entity);
    return entity;
  }

  /** Better first: the gender its title says, named before, a person, surname agreeing, named often. */
  private rank(entity: Entity, words: readonly string[], gender: Gender | null, token: number): number {
    const earlier = entity.seen.length > 0 && entity.seen[0]!.token <= token;
    const exact = entity.words.join(" ") === words.join(" ");
    const surname = entity.words.at(-1) === words.at(-1);
    return (exact && words.length > 1 ? 64 : 0) + (gender && entity.gender === gender ? 48 : 0) + (earlier ? 32 : 0) + (entity.type === "person" ? 8 : 0) + (surname ? 4 : 0) + (entity.words.length > 1 ? 2 : 0) + Math.min(entity.seen.length, 20) / 21;
  }

  private index(entity: Entity): void {
    for (const word of entity.words) {
      for (const key of new Set([word, ...word.split("-")])) {
        const list = this.byWord.get(key);
        if (!list) this.byWord.set(key, [entity]);
        else if (!list.includes(entity)) list.push(entity);
      }
    }
  }

  private readSentence(sentence: Sentence, index: number): void {
    let q = 0;
    for (let i = sentence.first; i < sentence.last; i++) {
      const quotation = sentence.quotations[q];
      if (quotation && i === quotation.open) {
        i = quotation.close;
        q++;
        continue;
      }
      const run = nameAt(this.tokens, i, sentence.last);
      if (run) {
        this.shareSurname(run, sentence.last);
        this.noteRun(run, sentence, index);
        i = run.last - 1;
      } else this.noteUnnamed(i, sentence, index);
    }
  }

  private readAuthor(bylines: readonly Paragraph[]): Entity | null {
    for (const { first, last } of bylines) {
      // "Aurelio Banks talks to Patrice Holm about jars": the one talked to.
      const to = this.tokens.findIndex((token, i) => i > first && i < last && /^(to|with)$/.test(token.lower) && /^(talk|speak|spoke)/.test(this.tokens[i - 1]!.lower));
      for (let i = to > 0 ? to + 1 : first; i < last; i++) {
        if (this.tokens[i]!.lower === "by") continue;
        const run = nameAt(this.tokens, i, last);
        if (!run || run.words.length < 2) continue;
        const words = run.words.filter((word) => !/^by$/i.test(word)).map((word) => (word === word.toUpperCase() ? word.charAt(0) + word.slice(1).toLowerCase() : word));
        return this.find(words, null, 0) ?? this.addNamed(newEntity("person", words.join(" "), words));
      }
    }
    return null;
  }

  /** Words capitalised where no sentence begins: only those prove a lone capital at the head of one to be a name. */
  private readCapitals(sentences: readonly Sentence[]): void {
    for (const sentence of sentences) {
      for (let i = sentence.first + 1; i < sentence.last; i++) {
        if (isCapital(this.tokens[i]!) && this.tokens[i - 1]!.kind === "word") this.capitals.add(this.tokens[i]!.text);
      }
    }
  }

  /** A lone capital at the head of a sentence that nothing shows to be a name: "Shares", "Collections". */
  private isDoubtful(run: NameRun): boolean {
    if (run.last - run.first > 1 || this.tokens[run.first - 1]?.kind === "word") return false;
    const token = this.tokens[run.first]!;
    if (this.capitals.has(token.text) || /\p{Lu}.*\p{Lu}/u.test(token.text)) return false;
    if (token.tag !== "PROPN" || /(?:ing|ions?|s|ly|ed)$/.test(token.lower)) return genderOf([], token.text) === null;
    return false;
  }

  /** "Marcus and Tamar Feld": the first of the two has the surname, too. */
  private shareSurname(run: NameRun, limit: number): void {
    if (run.words.length !== 1 || run.organisation || this.tokens[run.last]?.lower !== "and" || run.last + 1 >= limit) return;
    const second = nameAt(this.tokens, run.last + 1, limit);
    if (!second || second.organisation || second.words.length !== 2 || second.titles.length > 0) return;
    if (genderOf([], run.words[0]) === null && genderOf([], second.words[0]) === null) return;
    run.words = [run.words[0]!, second.words[1]!];
  }

  private noteRun(run: NameRun, sentence: Sentence, index: number): void {
    const { tokens } = this;
    const role = roleBefore(tokens, run, sentence.first);
    if (run.words.length === 0 || this.isDoubtful(run)) return;
    const acronym = acronymAfter(tokens, run);
    const titleGender = genderOf(run.titles, undefined);
    let entity = this.find(run.words, titleGender, run.first);
    if (entity === null || (run.words.length >= 2 && entity.words.length >= 2 && entity.type === "person" && !samePerson(entity.words, run.words) && !entity.words.slice(1).join(" ").startsWith(run.words.join(" ")))) {
      entity = this.addNamed(newEntity(this.typeOfRun(run, acronym, role), run.words.join(" "), run.words));
    } else if (run.words.length > entity.words.length) {
      entity.aliases.add(entity.name);
      entity.words = run.words;
      entity.name = run.words.join(" ");
      this.index(entity);
    } else if (run.words.length < entity.words.length) {
      entity.aliases.add(run.words.join(" "));
      if (entity.type === "person") entity.evidence++;
    }
    if (run.titles.length > 0 && !run.organisation && run.titles.some((title) => !/^(the|u\.s\.|north|south)$/i.test(title))) {
      if (entity.type === "organisation" && entity.words.length <= 3) entity.type = "person";
      entity.evidence += 2;
    }
    if (run.titles.length > entity.titles.length) {
      entity.titles = run.titles;
    }
    for (const title of run.titles) {
      const noun = title.toLowerCase().replace(/\.$/, "");
      for (const word of [noun, ...(writtenOut[noun] ?? [])]) entity.nouns.set(word, []);
    }
    const initials = initialsOf(run.titles);
    if (initials) entity.nouns.set(initials, []);
    if (acronym) {
      this.acronyms.set(acronym, entity);
      entity.aliases.add(acronym);
    }
    if (role) {
      for (const [noun, capitals] of role.nouns) entity.nouns.set(noun, capitals);
      entity.gender ??= genderOf(role.words, undefined);
      entity.evidence += 2;
    }
    this.readAfter(entity, run);
    entity.gender ??= titleGender ?? (entity.type === "person" ? genderOf([], entity.words[0]) : null);
    if (entity.type === "person" && genderOf([], entity.words[0])) entity.evidence++;
    if (PLACES.has(entity.name.toLowerCase())) entity.place = true;
    entity.seen.push({ sentence: index, token: run.first, subject: leads(tokens, run, sentence) });
  }

  private typeOfRun(run: NameRun, acronym: string | null, role: Role | null): "person" | "organisation" {
    const { tokens } = this;
    if (run.organisation) return "organisation";
    if (run.titles.length > 0 || role !== null) return "person";
    if (acronym !== null) return "organisation";
    if (run.words.length === 1) return hasPersonEvidence(tokens, run) ? "person" : "organisation";
    return tokens[run.first - 1]?.lower === "the" || run.words.includes("&") ? "organisation" : "person";
  }

  /** Age and apposition behind a name: "Leon Pruitt, a paving contractor who", "Kelly Stobart, 34,". */
  private readAfter(entity: Entity, run: NameRun): void {
    const { tokens } = this;
    let right = run.last;
    if (tokens[right]?.text === "(") {
      while (right < tokens.length && tokens[right]!.text !== ")" && right < run.last + 8) right++;
      right++;
    }
    if (tokens[right]?.text !== ",") return;
    right++;
    if (tokens[right]?.kind === "number" && /^[,.]$/.test(tokens[right + 1]?.text ?? "") && /^\d{1,3}$/.test(tokens[right]!.text)) {
      entity.evidence += 3;
      if (!run.organisation) entity.type = "person";
      right += 2;
    }
    if (tokens[right]?.lower === "who") entity.evidence += 2;
    if (tokens[right]?.lower === "who" && !run.organisation) entity.type = "person";
    if (!/^(a|an|the|his|her|its|their|one|former|now|then)$/.test(tokens[right]?.lower ?? "") && tokens[right]?.tag !== "NOUN" && tokens[right]?.tag !== "ADJ" && !/^until$/.test(tokens[right]?.lower ?? "")) return;
    const words: string[] = [];
    const capitals: string[] = [];
    for (let k = right; k < Math.min(tokens.length, right + 14); k++) {
      const token = tokens[k]!;
      if (token.kind === "mark" && token.text !== "-") break;
      if (/^(who|which|said|says|that|of|at|for|in|from|and)$/.test(token.lower) && words.length > 0) break;
      if (isCapital(token)) capitals.push(token.text);
      if (token.tag === "NOUN" || isHuman(token.lower)) {
        if (isHuman(token.lower)) {
          entity.nouns.set(token.lower, capitals.slice());
          entity.evidence++;
          words.push(token.text);
        } else if (organisationNouns.has(token.lower) && entity.type === "organisation") entity.nouns.set(token.lower, capitals.slice());
      }
    }
    entity.gender ??= genderOf(words, undefined);
  }

  /** "a study published Thursday", "one intern, who": what the article can take up as "the paper", "she". */
  private noteUnnamed(at: number, sentence: Sentence, index: number): void {
    const { tokens } = this;
    if (!OPENS_PHRASE.has(tokens[at]!.lower)) return;
    for (let k = at + 1; k < Math.min(sentence.last, at + 6); k++) {
      const token = tokens[k]!;
      if (token.kind !== "word" || !/^(NOUN|ADJ|PROPN|VERB|NUM|PART)$/.test(token.tag)) return;
      // "One current intern, who asked not to be named, disagreed. … she said."
      if (isHuman(token.lower) && at === sentence.first && tokens[k + 1]?.text === "," && tokens[k + 2]?.lower === "who") {
        const entity = newEntity("anonymous", textOf(tokens, at, k + 1).toLowerCase(), []);
        entity.nouns.set(token.lower, []);
        entity.gender = genderOfNoun(token.lower);
        entity.seen.push({ sentence: index, token: at, subject: true });
        this.addDescribed(entity);
        return;
      }
      if (!documentNouns.has(token.lower) || tokens[k + 1]?.tag === "NOUN") continue;
      let last = k + 1;
      // "a note to clients", "a letter from the council"
      if (/^(to|from|for|by|of)$/.test(tokens[last]?.lower ?? "") && last + 1 < sentence.last) {
        let end = last + 1;
        while (end < sentence.last && end < last + 6 && (tokens[end]!.tag === "DET" || tokens[end]!.tag === "NOUN" || tokens[end]!.tag === "PROPN" || tokens[end]!.tag === "ADJ")) end++;
        if (end > last + 1) last = end;
      }
      const own = /^(a|an|one)$/.test(tokens[at]!.lower);
      const name = textOf(tokens, at, last);
      if (this.called(own ? name.charAt(0).toLowerCase() + name.slice(1) : name.toLowerCase())) return;
      const entity = newEntity("document", own ? name.charAt(0).toLowerCase() + name.slice(1) : name.toLowerCase(), []);
      entity.nouns.set(token.lower, []);
      entity.seen.push({ sentence: index, token: at, subject: false });
      this.addDescribed(entity);
      return;
    }
  }

  /** "Brightholm" read before "Brightholm plc": the longer one takes it over. */
  private joinShortNames(): void {
    for (const short of this.entities) {
      if (short.words.length !== 1) continue;
      const full = (this.byWord.get(short.words[0]!) ?? []).find((other) => other !== short && other.words.length > 1 && namesMatch(other, short.words));
      if (!full) continue;
      full.seen = [...full.seen, ...short.seen].sort((a, b) => a.token - b.token);
      full.aliases.add(short.name);
      full.gender ??= short.gender;
      full.evidence += short.evidence;
      for (const [noun, capitals] of short.nouns) full.nouns.set(noun, capitals);
      short.words = [];
      short.seen = [];
    }
  }

  /** Settles he or she from pronouns near a person named alone. */
  private voteOnGender(sentences: readonly Sentence[]): void {
    const bySentence = new Map<number, Entity[]>();
    for (const entity of this.entities) {
      for (const place of entity.seen) {
        if (entity.words.length === 0) continue;
        const list = bySentence.get(place.sentence) ?? [];
        if (!list.includes(entity)) list.push(entity);
        bySentence.set(place.sentence, list);
      }
    }
    const votes = new Map<Entity, number>();
    for (const [index, sentence] of sentences.entries()) {
      const people = (bySentence.get(index) ?? []).filter((entity) => entity.type === "person" || entity.words.length === 1);
      const before = (bySentence.get(index - 1) ?? []).filter((entity) => entity.type === "person");
      const only = people.length === 1 ? people[0]! : people.length === 0 && before.length === 1 ? before[0]! : null;
      if (!only) continue;
      const from = only.seen.find((place) => place.sentence === index)?.token ?? sentence.first;
      let q = 0;
      for (let i = sentence.first; i < sentence.last; i++) {
        const quotation = sentence.quotations[q];
        if (quotation && i === quotation.open) {
          i = quotation.close;
          q++;
          continue;
        }
        if (i < from) continue;
        const { lower } = this.tokens[i]!;
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
}

const OPENS_PHRASE = new Set(["a", "an", "one", "another", "his", "her", "its", "their"]);

type Role = { nouns: Map<string, string[]>; words: string[] };

/** The role before a name: "banker Hugh Lindqvist", "the finance director, Carys Bowen", "The Secretary for Mobility, Wanjiru Kamotho". */
function roleBefore(tokens: readonly Token[], run: NameRun, floor: number): Role | null {
  let left = run.first - 1;
  const comma = tokens[left]?.text === ",";
  if (comma) left--;
  const nouns = new Map<string, string[]>();
  const words: string[] = [];
  let human = "";
  for (let k = left; k >= Math.max(floor, left - 9); k--) {
    const token = tokens[k]!;
    if (token.kind !== "word" && token.kind !== "number" && !/^['’-]$/.test(token.text)) break;
    if (token.tag === "VERB" || token.tag === "AUX" || token.lower === "and") break;
    if (isHuman(token.lower) || (isCapital(token) && isHuman(token.lower))) {
      if (!comma && k !== left) break;
      human = token.lower;
      const capitals: string[] = [];
      for (let j = k - 1; j >= Math.max(floor, k - 4) && (isCapital(tokens[j]!) || /^['’]s?$/.test(tokens[j]!.text) || tokens[j]!.tag === "NOUN"); j--) if (isCapital(tokens[j]!) && !/^(the|a|an)$/.test(tokens[j]!.lower)) capitals.push(tokens[j]!.text);
      nouns.set(human, capitals);
      words.push(token.text);
      const initials = initialsOf([...capitals.slice().reverse(), token.text]);
      if (initials && isCapital(token)) nouns.set(initials, []);
      if (!comma) break;
    }
    if (token.lower === "the" || token.lower === "a" || token.lower === "an" || token.lower === "its" || token.lower === "his" || token.lower === "her") break;
    words.push(token.text);
  }
  return human === "" ? null : { nouns, words };
}

/** "Cabinet Secretary" is taken up as "the CS". */
function initialsOf(words: readonly string[]): string | null {
  const capitals = words.filter((word) => /^\p{Lu}\p{Ll}/u.test(word));
  return capitals.length >= 2 ? capitals.map((word) => word.charAt(0)).join("").toLowerCase() : null;
}

function acronymAfter(tokens: readonly Token[], run: NameRun): string | null {
  const inside = tokens[run.last + 1];
  return tokens[run.last]?.text === "(" && tokens[run.last + 2]?.text === ")" && inside && /^\p{Lu}[\p{L}.&-]+$/u.test(inside.text) && /\p{Lu}{2}/u.test(inside.text) ? inside.text : null;
}

function hasPersonEvidence(tokens: readonly Token[], run: NameRun): boolean {
  const next = tokens[run.last];
  if (next?.text === "," && (tokens[run.last + 1]?.lower === "who" || (tokens[run.last + 1]?.kind === "number" && tokens[run.last + 2]?.text === ","))) return true;
  return genderOf([], run.words[0]) !== null;
}

function leads(tokens: readonly Token[], run: NameRun, sentence: Sentence): boolean {
  const before = tokens[run.first - 1];
  if (run.first === sentence.first || (run.first === sentence.first + 1 && before?.tag === "DET")) return true;
  if (!before || /^(but|and|then)$/.test(before.lower)) return true;
  if (before.tag === "ADP") return false;
  const after = tokens[run.last];
  return after?.tag === "VERB" || after?.tag === "AUX" || before.kind === "quote";
}

/** The words from one token to before another, spaced as they stand. */
export function textOf(tokens: readonly Token[], first: number, last: number): string {
  let text = "";
  for (let i = first; i < last; i++) text += (i > first && tokens[i]!.spaced ? " " : "") + tokens[i]!.text;
  return text;
}

/** He or she of a noun like "spokeswoman". */
export function genderOfNoun(noun: string): Gender | null {
  const one = singular(noun);
  return feminine.has(one) ? "f" : masculine.has(one) ? "m" : null;
}
