import { cueFormOf } from "./cue-form";
import { isNounAfterAll, isParticipleBeforeNoun } from "./noun-tags";
import { isPlainVerb } from "./only-verb";
import type { Token } from "./tokens";
import { isReportingVerb } from "./verb-tags";
import { beginsSmall, endsInPerson, isFraction, namesPerson } from "./word-classes";
import { anyOf } from "./word-lists";
import { askWord, type Word } from "./words";

/**
 * Corrects parts of speech where news prose is known to mislead a general
 * tagger: reporting verbs that look like nouns ("Neighbours claim the crew"),
 * and nouns that look like verbs ("a risk register, disclosed on Friday").
 */
export function repairTags(tokens: Token[]): void {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind !== "word") continue;
    const { word } = token;
    // "De la Cruz said": a particle at the head of a sentence.
    if (isParticleInFront(word) && (tokens[i + 1]?.capital || isParticleBehind(tokens[i + 1]?.word)))
      token.tag = "PROPN";
    switch (token.tag) {
      case "VERB":
        repairVerb(tokens, i);
        break;
      case "NOUN":
        if (isReporting(word) && (isTail(tokens, i) || isProgressive(tokens, i))) settleVerb(tokens, i);
        else repairNominal(tokens, i);
        break;
      case "PROPN":
        repairName(tokens, i);
        break;
      case "ADJ":
        // "Her great-grandson, Theo"
        if (endsInPerson(word) && !isNominal(tokens[i + 1]?.tag)) token.tag = "NOUN";
        repairNominal(tokens, i);
        break;
      case "ADP":
        // "out-of-state media"
        if (isHyphened(word)) token.tag = "ADJ";
        repairNominal(tokens, i);
        break;
      case "ADV":
        repairNominal(tokens, i);
        break;
      case "PRON":
        // "who studies automation", "who surveys worms": a verb, whatever it looks like.
        if (isWho(word) && isPluralLook(tokens[i + 1]) && tokens[i + 2]?.tag !== "AUX" && tokens[i + 2]?.tag !== "VERB")
          tokens[i + 1]!.tag = "VERB";
        break;
      case "SCONJ":
      case "CCONJ":
        // "IF Metallbund", "OR Tambo": in capitals a word is a name’s, whatever it means in small letters.
        if (isShouted(word) && isLone(tokens, i)) repairName(tokens, i);
        break;
      case "AUX":
        // "Will urged", "Will Orr said", "said Will Orr": a name like a helping verb.
        if (isNameToo(word) && isNameLikeHelp(tokens, i)) repairName(tokens, i);
        // "9.30am"
        else if (token.lower === "am" && tokens[i - 1]?.kind === "number") {
          token.tag = "NOUN";
          repairNominal(tokens, i);
        }
        break;
    }
  }
}

const isWho = anyOf("who");

/** "studies", "surveys": in small letters, and a noun by its tag. */
function isPluralLook(token: Token | undefined): boolean {
  return token !== undefined && token.tag === "NOUN" && !token.capital && /[^s]s$/.test(token.lower);
}

const isHyphened = askWord(({ text }) => text.includes("-"));
const isShouted = askWord(({ text }) => SHOUTED.test(text));
const SHOUTED = /^\p{Lu}{2,}$/u;
const isNameToo = askWord(({ text }) => text === "Will" || text === "May");

function isNominal(tag: string | undefined): boolean {
  return tag === "NOUN" || tag === "PROPN" || tag === "ADJ";
}

/** A name, or a time at the head of a sentence: "Late last night", "Minutes earlier". */
function repairName(tokens: readonly Token[], i: number): void {
  const token = tokens[i]!;
  token.tag = !tellsTime(tokens, i) ? "PROPN" : token.lower === "minutes" ? "NOUN" : "ADV";
  repairNominal(tokens, i);
}

/** What names or describes, or else is the verb. */
function repairNominal(tokens: readonly Token[], i: number): void {
  if (isReportingVerb(tokens, i) || isPlainVerb(tokens, i)) tokens[i]!.tag = "VERB";
  else if (isShare(tokens, i) || isOffice(tokens, i)) tokens[i]!.tag = "NOUN";
}

function repairVerb(tokens: readonly Token[], i: number): void {
  const token = tokens[i]!;
  const next = tokens[i + 1];
  if (next?.tag === "VERB" && isPolice(token.word)) {
    token.tag = "NOUN";
    repairNominal(tokens, i);
  } else if (token.capital && (isNameAtHead(tokens, i) || isSelf(next?.word))) repairName(tokens, i);
  else if (isOwned(tokens, i)) {
    // "for their conduct and"
    token.tag = "NOUN";
    repairNominal(tokens, i);
  } else settleVerb(tokens, i);
}

function settleVerb(tokens: readonly Token[], i: number): void {
  tokens[i]!.tag = "VERB";
  if (isNounAfterAll(tokens, i)) tokens[i]!.tag = "NOUN";
  else if (isParticipleBeforeNoun(tokens, i)) tokens[i]!.tag = "ADJ";
}

const isPolice = anyOf("police");
const isSelf = anyOf("itself himself herself");

/** Before a past form, or before a name that has one, or before a name inside a sentence that asks nothing. */
function isNameLikeHelp(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  if (next === undefined || next.kind !== "word") return false;
  if (isPastLook(next.lower)) return true;
  if (!next.capital) return false;
  const prev = tokens[i - 1];
  const inside = prev !== undefined && (prev.text === "," || (prev.kind === "word" && beginsSmall(prev.word)));
  return isPastLook(tokens[i + 2]?.lower ?? "") || (inside && !/^wh|^how$/.test(prev.lower));
}

const isPastLook = (lower: string): boolean => /ed$|^(?:said|wrote|told)$/.test(lower);

/** A bare form behind "their" or "its", with no noun behind it. */
function isOwned(tokens: readonly Token[], i: number): boolean {
  if (!owns(tokens[i - 1]?.word) || /(?:ed|ing|en)$/.test(tokens[i]!.lower)) return false;
  return !isNominal(tokens[i + 1]?.tag);
}

const owns = anyOf("their its my our");

/** ", warning other firms to stop": behind a comma, with an object of its own. */
function isTail(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  if (tokens[i - 1]?.text !== "," || next === undefined) return false;
  return /^(?:DET|PRON|PROPN|SCONJ)$/.test(next.tag) || /^(?:other|that)$/.test(next.lower);
}

/** "has been warning that" */
function isProgressive(tokens: readonly Token[], i: number): boolean {
  return tokens[i - 1]?.lower === "been";
}

/** "warning", "saying" */
function isReporting(word: Word): boolean {
  return cueFormOf(word)?.tense === "ing";
}

/** Its neighbours are not in capitals, too. */
function isLone(tokens: readonly Token[], i: number): boolean {
  return !isInCapitals(tokens[i - 1]) && !isInCapitals(tokens[i + 1]);
}

function isInCapitals(token: Token | undefined): boolean {
  return token?.kind === "word" && token.text === token.text.toUpperCase();
}

/** "Late last night", "Early on Sunday", "Minutes earlier". */
function tellsTime(tokens: readonly Token[], i: number): boolean {
  const { word } = tokens[i]!;
  const next = tokens[i + 1]?.word;
  if (isLateOrEarly(word)) return followsLate(next);
  return measuresTime(word) && followsTime(next);
}

const isLateOrEarly = anyOf("late early");
const followsLate = anyOf("last on in this yesterday today");
const measuresTime = anyOf("seconds minutes hours days weeks months years moments");
const followsTime = anyOf("earlier later after before ago");

/** "Stokes argued", "Burke and Ann Lyd left", at the head of a sentence: a verb by its looks, right before a verb of saying or joined to a name. */
function isNameAtHead(tokens: readonly Token[], i: number): boolean {
  const prev = tokens[i - 1];
  if (prev !== undefined && prev.kind !== "mark" && prev.kind !== "quote") return false;
  if (/(?:ed|ing|en)$|^(?:told|said|says|sent|put)$/.test(tokens[i]!.lower)) return false;
  const next = tokens[i + 1];
  if (next === undefined || next.kind !== "word" || next.capital) return false;
  return next.lower === "and" ? joinsSomebody(tokens[i + 2]) : cueFormOf(next.word)?.tense === "past";
}

function joinsSomebody(token: Token | undefined): boolean {
  return token !== undefined && (token.tag === "PROPN" || isHisOrHer(token.word));
}

const isHisOrHer = anyOf("his her");
const isParticleInFront = askWord(({ text }) =>
  /^(?:De|Van|Von|Del|Della|Di|Da|Dos|Du|La|Le|Den|Der|Ten|Ter)$/.test(text),
);
const isParticleBehind = anyOf("la las los le den der van von de");

/** "the police chief clarified": an adjective by its looks, between a noun and a verb. */
function isOffice(tokens: readonly Token[], i: number): boolean {
  const { tag, word } = tokens[i]!;
  // "the Oslo-based firm said"
  if (isFirm(word) && /-based$/.test(tokens[i - 1]?.lower ?? "")) return true;
  if (tag !== "ADJ" || !namesPerson(word)) return false;
  const prev = tokens[i - 1];
  const next = tokens[i + 1];
  // "his closest rival as", "Her great-grandson, Theo"
  // "the city’s police chief, Mary Holt"
  if (prev?.tag === "NOUN" && next?.text === ",") return true;
  if (/^(?:his|her|their|its)$|est$/.test(prev?.lower ?? "") || prev?.tag === "ADJ")
    return next?.tag === "ADP" || next?.kind === "mark" || next?.tag === "VERB" || next?.tag === "AUX";
  return /^(?:NOUN|PROPN|DET|NUM)$/.test(prev?.tag ?? "") && (next?.tag === "VERB" || next?.tag === "AUX");
}

const isFirm = anyOf("firm");

/** "A third said", "half of them": a share stands for those who have it. */
function isShare(tokens: readonly Token[], i: number): boolean {
  const { word, tag, lower } = tokens[i]!;
  if (tag !== "ADV" && tag !== "ADJ") return false;
  if (lower === "half" && tokens[i + 1]?.lower === "of") return true;
  return isFraction(word) && tokens[i - 1]?.tag === "DET" && tokens[i + 1]?.tag === "VERB";
}
