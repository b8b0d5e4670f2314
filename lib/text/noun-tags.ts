import { cueFormOf } from "./cue-form";
import { documentNouns } from "./lexicon/en-speakers";
import { isOnlyVerb } from "./only-verb";
import type { Token } from "./tokens";
import { beginsLarge, endsInIng, isTimeWord, namesMany, namesPeople, namesPerson } from "./word-classes";
import { anyOf } from "./word-lists";
import { askWord, type Word } from "./words";

/** Nouns and adjectives that look like verbs, told by their neighbours. */

const owns = anyOf("his her its their my our");
const endsInflected = askWord(({ lower }) => /(?:ed|ing|s)$/.test(lower));

/** "The bus left, late": a past form of its own. */
const isIrregularPast = anyOf(
  "became began bled blew broke brought built burned burnt bought came caught chose clung crept dealt did drew drank drove ate fed fell felt fled flew forgot forgave froze gave gone got grew heard held hid kept knelt lay led left lent lost made meant met paid ran rang rose sang sank sat sent shook shone shrank slept slid sold sought sped spent spoke stood stole struck stuck swam swept swung taught took tore understood went wept withdrew woke won wore",
);

const endsInS = askWord(({ lower }) => lower.endsWith("s"));
const endsLikeParticiple = askWord(({ lower }) => /(?:ed|wn)$|^(?:seen|kept|sent|held|written|taken)$/.test(lower));
const endsInEd = askWord(({ lower }) => lower.endsWith("ed"));
const helps = anyOf("would will had have were are could should");
const isFinite = anyOf("had has have is are was were would");
const isIndefinite = anyOf("a an");
const isSubjectWord = anyOf("he she it who that which what");

/** "Logs from the ship show", "Claims that": papers at the head of a sentence. */
function arePapersAtHead(tokens: readonly Token[], i: number): boolean {
  const { capital, word } = tokens[i]!;
  const prev = tokens[i - 1];
  if (!capital || !areWritings(word) || (prev !== undefined && prev.kind !== "mark" && prev.kind !== "quote"))
    return false;
  const next = tokens[i + 1];
  return next?.tag === "ADP" || next?.tag === "AUX" || cueFormOf(next?.word)?.tense === "base";
}

const isWriting = anyOf(documentNouns);
const areWritings = (word: Word): boolean => endsInS(word) && isWriting(word);

/** A bare verb form right behind a singular noun, with nothing after it a verb could take. */
export function isNounAfterAll(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  const prev = tokens[i - 1];
  const next = tokens[i + 1];
  if (arePapersAtHead(tokens, i)) return true;
  if (!prev || !next) return false;
  const { word, lower } = token;
  const before = tokens[i - 2];
  // "the housing register shows": two verbs do not stand side by side.
  if (prev.tag === "NOUN" && !endsInflected(word) && next.tag === "VERB" && cueFormOf(next.word)?.tense === "s")
    return true;
  if (endsInS(word)) {
    // "one clerk of works": behind "of" no finite verb stands.
    if (prev.lower === "of") return true;
    // "told them that heads would roll": no verb stands between "that" and a helping verb.
    if (prev.lower === "that" && helps(next.word) && !lower.endsWith("ss")) return true;
    // "dismissed calls for an inquiry": no finite verb stands right behind another that can take a noun.
    if (
      prev.tag === "VERB" &&
      endsInEd(prev.word) &&
      (next.tag === "ADP" || next.lower === "that") &&
      before?.tag !== "DET" &&
      before?.tag !== "NOUN" &&
      before?.tag !== "ADJ"
    )
      return true;
    if (isFinite(next.word) && lower !== "says" && !isSubjectWord(prev.word)) return true;
  }
  if (endsInIng(word)) {
    // "the offending was": an article and a helping verb leave it no other reading.
    if (prev.tag === "DET" && (next.tag === "AUX" || next.kind === "quote" || next.kind === "mark")) return true;
    // "Earlier studies had shown": no verb stands right before another's auxiliary.
    if (
      (next.tag === "VERB" || next.tag === "AUX") &&
      (prev.tag === "NUM" || prev.tag === "ADJ" || prev.kind === "number") &&
      (before?.tag === "DET" || tokens[i - 3]?.tag === "DET")
    )
      return true;
  }
  // "the trusts’ offers ‘were thin’": what a plural owns.
  if (
    !prev.spaced &&
    prev.text === "’" &&
    endsInS(before?.word) &&
    tokens[i - 3]?.tag === "DET" &&
    cueFormOf(word)?.tense !== "past" &&
    !next.capital
  )
    return true;
  // "urged scrap dealers to ask": no two verbs before a plural.
  if (
    prev.tag === "VERB" &&
    tokens[i + 2]?.lower === "to" &&
    cueFormOf(prev.word)?.frames.includes("o") &&
    namesMany(next.word) &&
    namesPeople(next.word)
  )
    return true;
  const form = cueFormOf(token.word);
  // "fears a redesign would": behind "a" no bare form is a verb.
  if (isIndefinite(prev.word) && !endsInflected(word) && !isIrregularPast(word)) return true;
  // "an earlier survey had"
  if ((prev.lower === "earlier" || prev.lower === "later") && isIndefinite(before?.word) && !endsInflected(word))
    return true;
  // "put her scrap value at": behind her own, and before a noun.
  if (prev.lower === "her" && next.tag === "NOUN" && !endsInflected(word)) return true;
  // "added that hope was no plan"
  if (
    prev.lower === "that" &&
    isFinite(next.word) &&
    form?.tense === "base" &&
    (before?.tag === "VERB" || before?.kind === "mark")
  )
    return true;
  // "an earlier report": a bare form between article and adverb, and a verb of its own.
  if (form?.tense === "base" && prev.tag === "ADV" && tokens[i - 2]?.tag === "DET") return true;
  if (form) {
    // "the cost estimate": a bare form does not agree with a singular noun.
    return (
      form.tense === "base" &&
      prev.tag === "NOUN" &&
      token.lower !== "put" &&
      token.lower !== "read" &&
      token.lower !== "say" &&
      token.lower !== "want" &&
      !isOnlyVerb(tokens, i, true) &&
      !namesMany(prev.word) &&
      !namesPerson(prev.word) &&
      // "said by video link that"
      (tokens[i - 2]?.tag === "DET" || tokens[i - 2]?.tag === "ADJ" || tokens[i - 2]?.tag === "ADP")
    );
  }
  if (endsInflected(token.word) || isIrregularPast(token.word)) return false;
  // "ward representatives", "opposition ward representatives": no verb stands between two nouns for people.
  if (
    (prev.tag === "NOUN" || prev.tag === "PROPN") &&
    !namesMany(prev.word) &&
    namesMany(next.word) &&
    namesPeople(next.word)
  )
    return true;
  // "a hazard map drawn by": no bare form stands before a participle.
  if (prev.tag === "NOUN" && !namesMany(prev.word) && next.tag === "VERB" && endsLikeParticiple(next.word)) return true;
  if (next.tag === "NOUN" && token.lower === "lead") return true;
  if (prev.tag !== "NOUN" || namesMany(prev.word) || namesPerson(prev.word)) return false;
  return (
    /^[,.]$/.test(next.text) &&
    (before?.tag === "DET" || before?.tag === "ADJ" || before?.tag === "PROPN" || before?.tag === "NOUN")
  );
}

/** A verb of saying, and then the end of the sentence or a day: no participle has an object that says so. */
function saysAtEnd(tokens: readonly Token[], i: number): boolean {
  const form = cueFormOf(tokens[i]?.word);
  if (form === null || form.tense === "ing" || !form.frames.includes("p")) return false;
  const next = tokens[i + 1];
  return next === undefined || next.text === "." || isTimeWord(next.word) || next.lower === "on";
}

/** "Stranded passengers", at the head of a sentence; "of her bruised arm"; ", shipping agents said." */
export function isParticipleBeforeNoun(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  const next = tokens[i + 1];
  if (next?.tag === "NOUN" && tokens[i - 1]?.text === "," && saysAtEnd(tokens, i + 2) && namesMany(next.word))
    return true;
  if (next?.tag === "NOUN" && owns(tokens[i - 1]?.word) && tokens[i - 2]?.tag === "ADP") return endsInEd(token.word);
  if (!token.capital || next?.tag !== "NOUN" || !endsInEd(token.word) || !beginsLarge(token.word)) return false;
  return namesMany(next.word) && namesPeople(next.word);
}
