import { readAuthor } from "./byline";
import { type Capitals, readCapitals } from "./capitals";
import { Cast } from "./cast";
import { PLACES } from "./checkable/lexicon-names";
import { readDescribed } from "./described";
import { namesMatch, newEntity, samePerson } from "./entity";
import { genderOfFullName } from "./gender-of-name";
import { voteOnGender } from "./gender-votes";
import { bearerOf, shareSurname, takeSurname } from "./kin-names";
import { writtenOut } from "./lexicon/en-speakers";
import { isDoubtful, isLabel, standsForPlace } from "./lone-names";
import { acronymAfter, bodyBefore, initialsOf, leads, readApposition, servesAsBody } from "./name-context";
import { endsWith, hasGrown } from "./name-forms";
import { endsInWord, endsLikePlace, isNobody, isPlaceName, typeOfName } from "./name-kinds";
import { nounNamedBehind } from "./named-behind";
import { genderOf, genderOfName, type NameRun, nameAt } from "./names";
import type { Paragraph } from "./paragraphs";
import { genderOfRole, roleBefore } from "./role-before";
import type { Sentence } from "./sentences";
import type { Token } from "./tokens";
import { readToldAs } from "./told-as";
import { genderOfNoun, isShouted, properCase } from "./words-of";

/** Reads the cast of an article once from top to bottom, before any speaker is resolved. */
export function readCast(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  bylines: readonly Paragraph[] = [],
): Cast {
  return new Reading(tokens, sentences).read(bylines);
}

class Reading {
  private readonly cast = new Cast();
  private readonly written: Capitals;
  /** Full names spoken in quotations, by surname. */
  private readonly quoted = new Map<string, string[]>();

  constructor(
    private readonly tokens: readonly Token[],
    private readonly sentences: readonly Sentence[],
  ) {
    this.written = readCapitals(tokens, sentences);
  }

  read(bylines: readonly Paragraph[]): Cast {
    const { cast, tokens, sentences } = this;
    for (let index = 0; index < sentences.length; index++) this.readSentence(sentences[index]!, index);
    this.joinShortNames();
    for (const entity of cast.entities) for (const { sentence } of entity.seen) cast.notePresence(entity, sentence);
    voteOnGender(tokens, cast.entities, sentences);
    for (const entity of cast.entities) {
      if (!isNobody(entity)) continue;
      entity.type = "organisation";
      if (endsLikePlace(entity)) entity.place = true;
    }
    readAuthor(tokens, cast, bylines);
    return cast;
  }

  private readSentence(sentence: Sentence, index: number): void {
    let q = 0;
    for (let i = sentence.first; i < sentence.last; i++) {
      const quotation = sentence.quotations[q];
      if (quotation && i === quotation.open) {
        this.readQuoted(quotation.open, Math.min(quotation.close, sentence.last));
        i = quotation.close;
        q++;
        continue;
      }
      const run = this.tokens[i]!.capital ? nameAt(this.tokens, i, sentence.last, sentence.first) : null;
      if (run) {
        shareSurname(this.tokens, this.cast, run, sentence.last);
        takeSurname(this.tokens, this.cast, run);
        this.noteRun(run, sentence, index);
        i = run.last - 1;
      } else readDescribed(this.tokens, this.cast, i, sentence, index);
    }
  }

  /** "Yvette Dumas said no" inside a quotation: the full name of whom the writer calls Dumas. */
  private readQuoted(from: number, to: number): void {
    for (let i = from + 1; i + 1 < to; i++) {
      const given = this.tokens[i]!;
      const surname = this.tokens[i + 1]!;
      if (!given.capital || !surname.capital || genderOfName(given.text) === null) continue;
      this.quoted.set(surname.text, [given.text, surname.text]);
    }
  }

  /** "SHANELLE Prendergast", "SHANELLE PRENDERGAST" at the head of an article that later writes "Shanelle" or "Prendergast". */
  private settleCase({ words, organisation }: NameRun): void {
    if (organisation || words.length < 2) return;
    const first = words[0]!;
    const second = words[1]!;
    if (!isShouted(first) || second === "") return;
    const plain = properCase(first);
    if (second !== second.toUpperCase()) {
      if (this.written.capitals.has(plain) || genderOfName(plain) !== null) words[0] = plain;
      return;
    }
    if (!words.every(isShouted) || !this.written.capitals.has(properCase(words.at(-1)!))) return;
    for (let i = 0; i < words.length; i++) words[i] = properCase(words[i]!);
  }

  private noteRun(run: NameRun, sentence: Sentence, index: number): void {
    const { tokens } = this;
    this.settleCase(run);
    const role = roleBefore(tokens, run, sentence.first);
    if (
      run.words.length === 0 ||
      (isDoubtful(tokens, this.written, run, sentence.first) && !this.isKnown(run)) ||
      isLabel(tokens, run)
    )
      return;
    const acronym = acronymAfter(tokens, run);
    const titleGender = run.titles.length > 0 ? genderOf(run.titles, undefined) : null;
    let entity = this.cast.find(run.words, titleGender, run.first);
    if (
      entity === null ||
      (run.words.length >= 2 &&
        entity.words.length >= 2 &&
        entity.type === "person" &&
        !samePerson(entity.words, run.words) &&
        !endsWith(entity.words, run.words))
    ) {
      entity = this.cast.addNamed(newEntity(typeOfName(tokens, run, acronym, role), run.words.join(" "), run.words));
    } else if (run.words.length > entity.words.length && !hasGrown(entity.words, run.words)) {
      this.cast.rename(entity, run.words);
      // "Marit" told nothing, "Marit Solheim" does.
      if (
        entity.type === "organisation" &&
        entity.evidence === 0 &&
        entity.nouns.size === 0 &&
        (role !== null || !endsInWord(run))
      )
        entity.type = typeOfName(tokens, run, acronym, role);
    } else if (run.words.length < entity.words.length) {
      entity.aliases.add(run.words.join(" "));
      if (entity.type === "person") entity.evidence++;
      if (run.words[0] === entity.words[entity.words.length - 1]) entity.bare++;
    }
    if (run.titles.length > 0 && !run.organisation && run.titles.some((title) => !PLACING.test(title))) {
      if (entity.type === "organisation" && entity.words.length <= 3) entity.type = "person";
      entity.evidence += 2;
    }
    if (run.titles.length > entity.titles.length) {
      entity.titles = run.titles;
    }
    for (const title of run.titles) {
      // "Secretary of State": of what is no noun for him.
      if (title === "of" || title === "for") break;
      const lower = title.toLowerCase();
      const noun = lower.endsWith(".") ? lower.slice(0, -1) : lower;
      entity.nouns.set(noun, []);
      for (const word of writtenOut[noun] ?? []) entity.nouns.set(word, []);
    }
    if (run.titles.length > 1) for (const title of run.titles) entity.qualities.push(title.toLowerCase());
    const initials = initialsOf(run.titles);
    if (initials) entity.nouns.set(initials, []);
    if (acronym) this.cast.nameByAcronym(entity, acronym);
    if (role) {
      for (const [noun, capitals] of role.nouns) entity.nouns.set(noun, capitals);
      for (const word of role.words) entity.qualities.push(word.toLowerCase());
      entity.gender ??= genderOfRole(role);
      entity.evidence += 2;
    }
    const noun = run.organisation ? -1 : nounNamedBehind(tokens, run, sentence.first);
    if (noun >= 0) {
      this.cast.namedBehind.set(noun, entity);
      entity.type = "person";
      entity.nouns.set(tokens[noun]!.lower, []);
      entity.gender ??= genderOfNoun(tokens[noun]!.lower);
      entity.evidence += 2;
    }
    const body = bodyBefore(tokens, run);
    if (body) {
      if (run.words.length === 1 || genderOf([], entity.words[0]) === null) entity.type = "organisation";
      entity.nouns.set(body, []);
    }
    const serves = entity.evidence === 0 && servesAsBody(tokens, run);
    if (serves) entity.type = "organisation";
    const inPlace = !serves && standsForPlace(tokens, entity, run);
    // "a miller in Flin Flon, her mother sewed": nothing told of a place.
    if (!inPlace) {
      readApposition(tokens, entity, run, sentence.first);
      readToldAs(tokens, entity, run);
    }
    const given = entity.type === "person" ? genderOfFullName(entity.words) : null;
    entity.gender ??= titleGender ?? given;
    if (given !== null) entity.evidence++;
    if (PLACES.has(entity.name) || (role === null && isPlaceName(run)) || inPlace) entity.place = true;
    entity.seen.push({
      sentence: index,
      token: run.first,
      subject: leads(tokens, run, sentence),
      full: run.words.length > 1,
      opens: run.first - sentence.first < 2,
    });
  }

  private isKnown({ words }: NameRun): boolean {
    for (const entity of this.cast.sharing(words[0]!))
      if (entity.words.length > 1 && namesMatch(entity, words)) return true;
    return false;
  }

  /** "Brightholm" read before "Brightholm plc": the longer one takes it over. */
  private joinShortNames(): void {
    for (const short of this.cast.entities) {
      if (short.words.length !== 1) continue;
      const full = bearerOf(this.cast, short);
      const spoken = this.quoted.get(short.words[0]!);
      if (!full && spoken && short.type === "organisation" && genderOf([], short.words[0]) === null) {
        this.cast.rename(short, spoken);
        short.type = "person";
        short.gender ??= genderOf([], spoken[0]);
        short.evidence++;
      }
      if (!full) continue;
      full.seen = [...full.seen, ...short.seen].sort((a, b) => a.token - b.token);
      full.aliases.add(short.name);
      full.gender ??= short.gender;
      full.evidence += short.evidence;
      for (const [noun, capitals] of short.nouns) full.nouns.set(noun, capitals);
      full.qualities.push(...short.qualities);
      short.words = [];
      short.seen = [];
    }
  }
}

/** Titles by their look that only place a name. */
const PLACING = /^(the|u\.s\.|north|south)$/i;
