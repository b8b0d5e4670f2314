import { cueFormOf } from "./cue-form";
import type { Token } from "./tokens";
import { beginsLarge, namesMany, namesPeople, namesPerson } from "./word-classes";
import { anyOf } from "./word-lists";
import { askWord } from "./words";

/** Nouns and adjectives that look like verbs, told by their neighbours. */

const owns = anyOf("his her its their my our");
const endsInflected = askWord(({ lower }) => /(?:ed|ing|s)$/.test(lower));

/** "The bus left, late": a past form of its own. */
const isIrregularPast = anyOf(
  "became began bled blew broke brought built burned burnt bought came caught chose clung crept dealt did drew drank drove ate fed fell felt fled flew forgot forgave froze gave gone got grew heard held hid kept knelt lay led left lent lost made meant met paid ran rang rose sang sank sat sent shook shone shrank slept slid sold sought sped spent spoke stood stole struck stuck swam swept swung taught took tore understood went wept withdrew woke won wore",
);

/** A bare verb form right behind a singular noun, with nothing after it a verb could take. */
export function isNounAfterAll(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  const prev = tokens[i - 1];
  const next = tokens[i + 1];
  if (!prev || !next) return false;
  // "told them that heads would roll": no verb stands between "that" and a helping verb.
  if (
    prev.lower === "that" &&
    token.lower.endsWith("s") &&
    !token.lower.endsWith("ss") &&
    /^(?:would|will|had|have|were|are|could|should)$/.test(next.lower)
  )
    return true;
  // "dismissed calls for an inquiry": no finite verb stands right behind another that can take a noun.
  if (
    prev.tag === "VERB" &&
    token.lower.endsWith("s") &&
    /ed$/.test(prev.lower) &&
    (next.tag === "ADP" || next.lower === "that") &&
    tokens[i - 2]?.tag !== "DET" &&
    tokens[i - 2]?.tag !== "NOUN" &&
    tokens[i - 2]?.tag !== "ADJ"
  )
    return true;
  // "the offending was": an article and a helping verb leave it no other reading.
  if (
    token.lower.endsWith("ing") &&
    prev.tag === "DET" &&
    (next.tag === "AUX" || next.kind === "quote" || next.kind === "mark")
  )
    return true;
  // "the trusts’ offers ‘were thin’": what a plural owns.
  if (
    prev.text === "’" &&
    !prev.spaced &&
    /s$/.test(tokens[i - 2]?.lower ?? "") &&
    tokens[i - 3]?.tag === "DET" &&
    cueFormOf(token.word)?.tense !== "past" &&
    !next.capital
  )
    return true;
  // "urged scrap dealers to ask": no two verbs before a plural.
  if (
    cueFormOf(prev.word)?.frames.includes("o") &&
    prev.tag === "VERB" &&
    namesMany(next.word) &&
    namesPeople(next.word) &&
    tokens[i + 2]?.lower === "to"
  )
    return true;
  // "Earlier studies had shown": no verb stands right before another's auxiliary.
  if (
    token.lower.endsWith("ing") &&
    (prev.tag === "NUM" || prev.tag === "ADJ" || prev.kind === "number") &&
    [2, 3].some((back) => tokens[i - back]?.tag === "DET") &&
    /^(VERB|AUX)$/.test(next.tag)
  )
    return true;
  if (
    token.lower.endsWith("s") &&
    token.lower !== "says" &&
    /^(had|has|have|is|are|was|were|would)$/.test(next.lower) &&
    !prev.lower.match(/^(he|she|it|who|that|which|what)$/)
  )
    return true;
  const form = cueFormOf(token.word);
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
      !namesMany(prev.word) &&
      !namesPerson(prev.word) &&
      (tokens[i - 2]?.tag === "DET" || tokens[i - 2]?.tag === "ADJ")
    );
  }
  if (endsInflected(token.word) || isIrregularPast(token.word)) return false;
  // "ward representatives", "opposition ward representatives": no verb stands between two nouns for people.
  if (/^(NOUN|PROPN)$/.test(prev.tag) && !namesMany(prev.word) && namesMany(next.word) && namesPeople(next.word))
    return true;
  // "a hazard map drawn by": no bare form stands before a participle.
  if (prev.tag === "NOUN" && !namesMany(prev.word) && next.tag === "VERB" && /(?:ed|wn)$/.test(next.lower)) return true;
  if (token.lower === "lead" && next.tag === "NOUN") return true;
  if (prev.tag !== "NOUN" || namesMany(prev.word) || namesPerson(prev.word)) return false;
  const before = tokens[i - 2];
  return (
    /^[,.]$/.test(next.text) &&
    (before?.tag === "DET" || before?.tag === "ADJ" || before?.tag === "PROPN" || before?.tag === "NOUN")
  );
}

/** "Stranded passengers", at the head of a sentence; "of her bruised arm". */
export function isParticipleBeforeNoun(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  const next = tokens[i + 1];
  if (next?.tag === "NOUN" && owns(tokens[i - 1]?.word) && tokens[i - 2]?.tag === "ADP") return /ed$/.test(token.lower);
  if (!token.capital || next?.tag !== "NOUN" || !/ed$/.test(token.lower) || !beginsLarge(token.word)) return false;
  return namesMany(next.word) && namesPeople(next.word);
}
