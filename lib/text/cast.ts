import { PLACES } from "./checkable/lexicon-names";
import { type Entity, namesMatch, newEntity, samePerson } from "./entity";
import { voteOnGender } from "./gender-votes";
import { documentNouns, isHuman, writtenOut } from "./lexicon/en-speakers";
import {
  acronymAfter,
  hasPersonEvidence,
  initialsOf,
  leads,
  type Role,
  readApposition,
  roleBefore,
} from "./name-context";
import { type Gender, genderOf, isCapital, type NameRun, nameAt } from "./names";
import type { Paragraph } from "./paragraphs";
import type { Sentence } from "./sentences";
import type { Token } from "./tokens";
import { genderOfNoun, textOf } from "./words-of";

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
    voteOnGender(tokens, this.entities, sentences);
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
    for (let s = Math.max(0, sentence - reach); s <= sentence; s++)
      for (const entity of this.present[s] ?? []) found.add(entity);
    return found;
  }

  private notePresence(entity: Entity, sentence: number): void {
    const here = this.present[sentence] ?? [];
    this.present[sentence] = here;
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
    return (
      (exact && words.length > 1 ? 64 : 0) +
      (gender && entity.gender === gender ? 48 : 0) +
      (earlier ? 32 : 0) +
      (entity.type === "person" ? 8 : 0) +
      (surname ? 4 : 0) +
      (entity.words.length > 1 ? 2 : 0) +
      Math.min(entity.seen.length, 20) / 21
    );
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
      const to = this.tokens.findIndex(
        (token, i) =>
          i > first &&
          i < last &&
          /^(to|with)$/.test(token.lower) &&
          /^(talk|speak|spoke)/.test(this.tokens[i - 1]!.lower),
      );
      for (let i = to > 0 ? to + 1 : first; i < last; i++) {
        if (this.tokens[i]!.lower === "by") continue;
        const run = nameAt(this.tokens, i, last);
        if (!run || run.words.length < 2) continue;
        const words = run.words
          .filter((word) => !/^by$/i.test(word))
          .map((word) => (word === word.toUpperCase() ? word.charAt(0) + word.slice(1).toLowerCase() : word));
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
    if (run.words.length !== 1 || run.organisation || this.tokens[run.last]?.lower !== "and" || run.last + 1 >= limit)
      return;
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
    if (
      entity === null ||
      (run.words.length >= 2 &&
        entity.words.length >= 2 &&
        entity.type === "person" &&
        !samePerson(entity.words, run.words) &&
        !entity.words.slice(1).join(" ").startsWith(run.words.join(" ")))
    ) {
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
    if (
      run.titles.length > 0 &&
      !run.organisation &&
      run.titles.some((title) => !/^(the|u\.s\.|north|south)$/i.test(title))
    ) {
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
    readApposition(tokens, entity, run);
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

  /** "a study published Thursday", "one intern, who": what the article can take up as "the paper", "she". */
  private noteUnnamed(at: number, sentence: Sentence, index: number): void {
    const { tokens } = this;
    if (!OPENS_PHRASE.has(tokens[at]!.lower)) return;
    for (let k = at + 1; k < Math.min(sentence.last, at + 6); k++) {
      const token = tokens[k]!;
      if (token.kind !== "word" || !/^(NOUN|ADJ|PROPN|VERB|NUM|PART)$/.test(token.tag)) return;
      // "One current intern, who asked not to be named, disagreed. … she said."
      if (
        isHuman(token.lower) &&
        at === sentence.first &&
        tokens[k + 1]?.text === "," &&
        tokens[k + 2]?.lower === "who"
      ) {
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
        while (
          end < sentence.last &&
          end < last + 6 &&
          (tokens[end]!.tag === "DET" ||
            tokens[end]!.tag === "NOUN" ||
            tokens[end]!.tag === "PROPN" ||
            tokens[end]!.tag === "ADJ")
        )
          end++;
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
      const full = (this.byWord.get(short.words[0]!) ?? []).find(
        (other) => other !== short && other.words.length > 1 && namesMatch(other, short.words),
      );
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
}

const OPENS_PHRASE = new Set(["a", "an", "one", "another", "his", "her", "its", "their"]);
