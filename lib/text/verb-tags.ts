import { isCommentVerb } from "./comment-verbs";
import { cueFormOf } from "./cue-form";
import { particles } from "./lexicon/en-cues";
import { hasClauseBehind, isOnlyVerb } from "./only-verb";
import type { Token } from "./tokens";
import { beginsLarge, isFraction, isTimeWord, namesMany, namesPeople } from "./word-classes";
import { anyOf } from "./word-lists";
import { askWord } from "./words";

/** Verbs that look like nouns, adjectives or names, told by their neighbours. */

/** "Seventeen states": what is counted is no verb. */
const isCount = askWord(({ lower }) =>
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|\p{L}+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)$/u.test(
    lower,
  ),
);

/** A reporting verb, whatever the tagger took it for. */
export function isReportingVerb(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  const form = cueFormOf(token.word);
  if (!form || token.capital) return false;
  const prev = tokens[i - 1];
  const next = tokens[i + 1];
  // "with three in 10 saying"
  // "with three in 10 saying", "went further — revealing he had"
  if (form.tense === "ing")
    return (
      (token.lower === "saying" && prev?.kind === "number" && next?.kind !== "mark") ||
      (token.tag === "ADJ" && isLongDash(prev) && /^(?:DET|PRON|PROPN|SCONJ)$/.test(next?.tag ?? ""))
    );
  if (!prev || !next) return false;
  // "which forecast in May that"
  if (prev.lower === "which" && form.tense !== "base" && /^(?:ADP|SCONJ|DET|PRON)$/.test(next.tag)) return true;
  // "The letter, which we have seen, praises the firm"
  if (prev.text === "," && form.tense === "s" && /^(?:DET|PRON)$/.test(next.tag) && tokens[i - 2]?.tag === "VERB")
    return true;
  // “Then let him sign it,” retorts the CS
  if (prev.kind === "quote" && !prev.spaced && token.spaced && tokens[i - 2]?.kind === "mark")
    return (
      beginsLarge(next.word) ||
      next.tag === "DET" ||
      next.tag === "PRON" ||
      next.tag === "NOUN" ||
      next.tag === "ADJ" ||
      particles[form.lemma]?.[next.lower] !== undefined
    );
  // "A memo of 1983 notes that", "a register from 1760 records the"
  if (
    form.tense === "s" &&
    prev.kind === "number" &&
    prev.text.length === 4 &&
    (tokens[i - 2]?.tag === "ADP" || (isTimeWord(tokens[i - 2]?.word) && tokens[i - 3]?.tag === "ADP")) &&
    (next.lower === "that" || next.tag === "DET")
  )
    return true;
  // "calls it late but doubts that it broke"
  if (form.tense === "s" && prev.lower === "but" && next.lower === "that") return true;
  if (form.tense !== "past" && isOnlyVerb(tokens, i, form.tense === "base")) return true;
  // "written in 2023 shows."
  if (form.tense === "s" && prev.kind === "number" && tokens[i - 2]?.lower === "in" && next.text === ".") return true;
  // "six in 10 say they", "one in five say that", "a third say it"
  if (
    form.lemma === "say" &&
    (prev.tag === "NUM" || prev.kind === "number" || isFraction(prev.word)) &&
    (next.tag === "PRON" || next.tag === "DET" || next.tag === "SCONJ" || next.tag === "PROPN")
  )
    return true;
  // "one in six shows a face"
  if (tokens[i - 2]?.lower === "in" && next.tag === "DET" && (prev.kind === "number" || prev.tag === "NUM"))
    return true;
  // "Some worry that", "many fear the": a number of people without a noun.
  if (
    form.tense === "base" &&
    areSome(prev.word) &&
    !/^(?:NOUN|PRON|ADP|ADJ|DET|NUM|VERB)$/.test(tokens[i - 2]?.tag ?? "") &&
    /^(?:SCONJ|DET|PRON|PROPN)$/.test(next.tag)
  )
    return true;
  // "had forecast a rise"
  if (form.lemma === "forecast" && hasHelp(prev.word) && /^(?:DET|NOUN|ADJ|NUM)$/.test(next.tag)) return true;
  if (
    (isBeforeNoun(prev.tag) &&
      !/^(both|all|brief)$/.test(prev.lower) &&
      !(prev.lower === "union" && token.tag === "NOUN")) ||
    (prev.tag === "PRON" && /^(his|her|their|its|my|our|your)$/.test(prev.lower))
  )
    return false;
  if (prev.tag === "ADP" && !/^(outside|inside|nearby|alike)$/.test(prev.lower)) return false;
  if (isCommentVerb(tokens, i, form)) return true;
  if (form.tense === "past" && /^(?:and|but)$/.test(prev.lower) && next.lower === "that") return true;
  // "a watchdog group alleged Tuesday that"
  if (form.tense === "past" && /^(NOUN|PROPN|PRON)$/.test(prev.tag) && isTimeWord(next.word)) return true;
  // "which the union says was never shown"
  if (form.lemma === "say" && next.tag === "AUX" && /^(NOUN|PROPN)$/.test(prev.tag)) return true;
  if (isCount(prev.word)) return false;
  if (
    form.lemma === "forecast" &&
    (prev.tag === "PROPN" || (prev.tag === "NOUN" && !verbBefore(tokens, i))) &&
    hasNoVerb(tokens, i)
  )
    return true;
  // "informed passengers that": an adjective by its looks, before those who are told.
  if (form.tense === "past" && token.tag === "ADJ" && form.frames.includes("r") && prev.tag === "NOUN")
    return namesPeople(next.word) && namesMany(next.word);
  if (form.tense === "past")
    return (
      token.tag !== "ADP" &&
      (prev.tag === "PROPN" || prev.tag === "PRON" || prev.tag === "NOUN") &&
      /^(that|the|a|his|her|it|he|she|they)$/.test(next.lower)
    );
  const subject =
    prev.tag === "PROPN" ||
    prev.tag === "NOUN" ||
    prev.tag === "PRON" ||
    prev.lower === "union" ||
    prev.text === "," ||
    prev.text === ")" ||
    prev.text === "—" ||
    (prev.tag === "ADV" && tokens[i - 2]?.tag !== "VERB") ||
    (prev.tag === "ADP" && tokens[i - 2]?.tag === "NOUN");
  if (!subject) return false;
  if (next.lower === "that" || next.text === ":" || next.lower === "whether") return true;
  const starts =
    (next.kind === "quote" && next.spaced) ||
    next.tag === "DET" ||
    next.tag === "PRON" ||
    (next.tag === "PROPN" && prev.tag !== "PROPN") ||
    next.tag === "NUM" ||
    /^(to|how|why|what)$/.test(next.lower);
  const plural =
    namesMany(prev.word) ||
    /^(they|we|i|you|both|who)$/.test(prev.lower) ||
    tokens[i - 2]?.lower === "and" ||
    tokens[i - 3]?.lower === "and" ||
    tokens[i - 4]?.lower === "and" ||
    (prev.text === "," && andBefore(tokens, i)) ||
    // "The fishers of Ardrin claim to"
    (prev.tag === "PROPN" && tokens[i - 2]?.tag === "ADP" && namesMany(tokens[i - 3]?.word)) ||
    prev.tag === "ADP";
  if (isBehindAside(tokens, i, form.tense === "base")) return true;
  if (form.tense === "base")
    return (
      plural &&
      (starts ||
        /^[.,]$/.test(next.text) ||
        next.tag === "ADJ" ||
        next.tag === "ADP" ||
        (next.tag === "NOUN" && prev.tag === "NOUN"))
    );
  return (
    // "The Chamber of Mines estimates the", "Ann Broomes reports."
    (!plural || prev.tag === "PROPN" || isOneOfMany(prev.word)) &&
    prev.text !== "," &&
    (starts || (/^[.,]$/.test(next.text) && prev.tag === "PROPN" && !isTimeWord(prev.word)))
  );
}

const opensAside = anyOf("who whose which a an the no now");
const isPause = (token: Token | undefined): boolean => token !== undefined && (token.text === "," || isLongDash(token));
const isLongDash = (token: Token | undefined): boolean =>
  token !== undefined && (token.text === "—" || token.text === "–");

/** "Ms. Holt, a driver, doubts it", "Holt (FF) — no relation — points out": behind whoever begins the sentence and what is said of them. */
function isBehindAside(tokens: readonly Token[], i: number, bare: boolean): boolean {
  const next = tokens[i + 1]!;
  if (
    !isPause(tokens[i - 1]) ||
    !(
      /^(?:DET|PRON|NUM|PROPN|SCONJ|PART)$/.test(next.tag) ||
      isParticleOf(tokens, i) ||
      (next.tag === "ADV" && tokens[i + 2]?.lower === "that") ||
      (next.tag === "ADP" && tokens[i + 3]?.lower === "that") ||
      hasClauseBehind(tokens, i)
    )
  )
    return false;
  for (let k = i - 2; k > Math.max(0, i - 26) && !/^[.?!;:]$/.test(tokens[k]!.text); k--) {
    if (!isPause(tokens[k]) || !(opensAside(tokens[k + 1]!.word) || isParticiple(tokens[k + 1]!))) continue;
    return beginsWithNoun(tokens, k) && (!bare || namesMany(tokens[k - 1]!.word));
  }
  return false;
}

const isParticiple = ({ tag, word }: Token): boolean => tag === "VERB" && endsLikeParticiple(word);
const endsLikeParticiple = askWord(({ lower }) => /(?:ed|en|wn|ung)$|^(?:kept|held|sent)$/.test(lower));

function isParticleOf(tokens: readonly Token[], i: number): boolean {
  const form = cueFormOf(tokens[i]!.word);
  return form !== null && particles[form.lemma]?.[tokens[i + 1]!.lower] !== undefined;
}

/** Only a name or a noun, and no verb, since the sentence began. */
function beginsWithNoun(tokens: readonly Token[], before: number): boolean {
  let k = before - 1;
  for (; k >= Math.max(0, before - 12); k--) {
    const { kind, tag, text } = tokens[k]!;
    if (/^[.?!;:]$/.test(text) || kind === "quote" || text.includes("\n")) break;
    if (
      (tag === "VERB" && !(tokens[k + 1]!.tag === "ADP" && isParticiple(tokens[k]!))) ||
      tag === "AUX" ||
      text === ","
    )
      return false;
  }
  return k < before - 1 && tokens[k + 1]!.tag !== "ADP";
}

/** "Holt and her driver, Tom Hill, plan" */
function andBefore(tokens: readonly Token[], i: number): boolean {
  for (let k = i - 5; k > Math.max(0, i - 9); k--) if (tokens[k]!.lower === "and") return true;
  return false;
}

function isBeforeNoun(tag: string): boolean {
  return tag === "DET" || tag === "ADJ" || tag === "NUM" || tag === "PART" || tag === "AUX";
}

const isOneOfMany = anyOf("pair couple duo trio team board family");
const areSome = anyOf("some many most few several");
const hasHelp = anyOf("has have had");

/** A verb stands before this word in its sentence. */
function verbBefore(tokens: readonly Token[], i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - 12) && !/^[.?!;]$/.test(tokens[k]!.text); k--)
    if (/^(?:VERB|AUX)$/.test(tokens[k]!.tag)) return true;
  return false;
}

/** "Holt forecast further rain until Friday.": nothing behind it is a verb, and so it is one itself. */
function hasNoVerb(tokens: readonly Token[], i: number): boolean {
  if (!/^(?:ADJ|ADV|NOUN|DET|NUM)$/.test(tokens[i + 1]?.tag ?? "")) return false;
  for (let k = i + 1; k < Math.min(tokens.length, i + 25) && !/^[.?!,;]$/.test(tokens[k]!.text); k++)
    if (/^(?:VERB|AUX)$/.test(tokens[k]!.tag)) return false;
  return true;
}
