import { isCommentVerb } from "./comment-verbs";
import { cueFormOf } from "./cue-form";
import { isNounAfterAll, isParticipleBeforeNoun } from "./noun-tags";
import type { Token } from "./tokens";
import { endsInPerson, isTimeWord, namesMany, namesPeople, namesPerson } from "./word-classes";
import { anyOf } from "./word-lists";
import { askWord } from "./words";

/**
 * Corrects parts of speech where news prose is known to mislead a general
 * tagger: reporting verbs that look like nouns ("Neighbours claim the crew"),
 * and nouns that look like verbs ("a risk register, disclosed on Friday").
 */
export function repairTags(tokens: Token[]): void {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind !== "word") continue;
    // "Will urged", "Will Orr said", "said Will Orr": a name like a helping verb.
    if (token.tag === "AUX" && token.capital && /^(Will|May)$/.test(token.text) && isNameLikeHelp(tokens, i))
      token.tag = "PROPN";
    // "De la Cruz said": a particle at the head of a sentence.
    if (isParticleInFront(token.word) && (tokens[i + 1]?.capital || isParticleBehind(tokens[i + 1]?.word)))
      token.tag = "PROPN";
    if (token.tag === "VERB" && token.lower === "police" && tokens[i + 1]?.tag === "VERB") token.tag = "NOUN";
    if (token.tag === "VERB" && token.capital && isNameAtHead(tokens, i)) token.tag = "PROPN";
    // "Her great-grandson, Theo"
    if (token.tag === "ADJ" && endsInPerson(token.word) && !/^(?:NOUN|PROPN|ADJ)$/.test(tokens[i + 1]?.tag ?? ""))
      token.tag = "NOUN";
    // "out-of-state media"
    if (token.tag === "ADP" && token.lower.includes("-")) token.tag = "ADJ";
    // "IF Metallbund", "OR Tambo": in capitals a word is a name’s, whatever it means in small letters.
    if ((token.tag === "SCONJ" || token.tag === "CCONJ") && /^\p{Lu}{2,}$/u.test(token.text) && isLone(tokens, i))
      token.tag = "PROPN";
    // "Late last night", "Minutes earlier": a time at the head of a sentence.
    if (token.tag === "PROPN" && tellsTime(tokens, i)) token.tag = token.lower === "minutes" ? "NOUN" : "ADV";
    // "9.30am"
    if (token.tag === "AUX" && token.lower === "am" && tokens[i - 1]?.kind === "number") token.tag = "NOUN";
    if (token.tag === "VERB" && token.capital && /^(itself|himself|herself)$/.test(tokens[i + 1]?.lower ?? ""))
      token.tag = "PROPN";
    if (token.tag === "NOUN" && (isTail(tokens, i) || isProgressive(tokens, i))) token.tag = "VERB";
    // "for their conduct and"
    if (token.tag === "VERB" && isOwned(tokens, i)) token.tag = "NOUN";
    if (
      token.tag === "NOUN" ||
      token.tag === "ADJ" ||
      token.tag === "PROPN" ||
      token.tag === "ADP" ||
      token.tag === "ADV"
    ) {
      if (isReportingVerb(tokens, i) || isPlainVerb(tokens, i)) token.tag = "VERB";
      else if (isShare(tokens, i) || isOffice(tokens, i)) token.tag = "NOUN";
    } else if (token.tag === "VERB") {
      if (isNounAfterAll(tokens, i)) token.tag = "NOUN";
      else if (isParticipleBeforeNoun(tokens, i)) token.tag = "ADJ";
    }
  }
}

/** Before a past form, or before a name that has one, or before a name inside a sentence that asks nothing. */
function isNameLikeHelp(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  if (next === undefined || next.kind !== "word") return false;
  if (isPastLook(next.lower)) return true;
  if (!next.capital) return false;
  const prev = tokens[i - 1];
  const inside = prev !== undefined && (prev.text === "," || (prev.kind === "word" && /^\p{Ll}/u.test(prev.text)));
  return isPastLook(tokens[i + 2]?.lower ?? "") || (inside && !/^wh|^how$/.test(prev.lower));
}

const isPastLook = (lower: string): boolean => /ed$|^(?:said|wrote|told)$/.test(lower);

/** "Holt forecast further rain until Friday.": nothing behind it is a verb, and so it is one itself. */
function hasNoVerb(tokens: readonly Token[], i: number): boolean {
  if (!/^(?:ADJ|ADV|NOUN|DET|NUM)$/.test(tokens[i + 1]?.tag ?? "")) return false;
  for (let k = i + 1; k < Math.min(tokens.length, i + 25) && !/^[.?!,;]$/.test(tokens[k]!.text); k++)
    if (/^(?:VERB|AUX)$/.test(tokens[k]!.tag)) return false;
  return true;
}

/** A bare form behind "their" or "its", with no noun behind it. */
function isOwned(tokens: readonly Token[], i: number): boolean {
  if (!owns(tokens[i - 1]?.word) || /(?:ed|ing|en)$/.test(tokens[i]!.lower)) return false;
  return !/^(?:NOUN|PROPN|ADJ)$/.test(tokens[i + 1]?.tag ?? "");
}

const owns = anyOf("their its my our");

/** ", warning other firms to stop": behind a comma, with an object of its own. */
function isTail(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  if (tokens[i - 1]?.text !== "," || next === undefined || cueFormOf(tokens[i]!.word)?.tense !== "ing") return false;
  return /^(?:DET|PRON|PROPN|SCONJ)$/.test(next.tag) || /^(?:other|that)$/.test(next.lower);
}

/** "has been warning that" */
function isProgressive(tokens: readonly Token[], i: number): boolean {
  return tokens[i - 1]?.lower === "been" && cueFormOf(tokens[i]!.word)?.tense === "ing";
}

/** Its neighbours are not in capitals, too. */
function isLone(tokens: readonly Token[], i: number): boolean {
  return [tokens[i - 1], tokens[i + 1]].every((near) => near?.kind !== "word" || near.text !== near.text.toUpperCase());
}

/** "Late last night", "Early on Sunday", "Minutes earlier". */
function tellsTime(tokens: readonly Token[], i: number): boolean {
  const { lower, word } = tokens[i]!;
  const next = tokens[i + 1]?.word;
  if (lower === "late" || lower === "early") return followsLate(next);
  return measuresTime(word) && followsTime(next);
}

const followsLate = anyOf("last on in this yesterday today");
const measuresTime = anyOf("seconds minutes hours days weeks months years moments");
const followsTime = anyOf("earlier later after before ago");

/** "Stokes argued", at the head of a sentence: a verb by its looks, right before a verb of saying. */
function isNameAtHead(tokens: readonly Token[], i: number): boolean {
  const prev = tokens[i - 1];
  if (prev !== undefined && prev.kind !== "mark" && prev.kind !== "quote") return false;
  if (/(?:ed|ing|en)$|^(?:told|said|says|sent|put)$/.test(tokens[i]!.lower)) return false;
  const next = tokens[i + 1];
  return next !== undefined && next.kind === "word" && !next.capital && cueFormOf(next.word)?.tense === "past";
}
const isParticleInFront = askWord(({ text }) =>
  /^(?:De|Van|Von|Del|Della|Di|Da|Dos|Du|La|Le|Den|Der|Ten|Ter)$/.test(text),
);
const isParticleBehind = anyOf("la las los le den der van von de");

/** "Seventeen states": what is counted is no verb. */
const isCount = askWord(({ lower }) =>
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|\p{L}+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)$/u.test(
    lower,
  ),
);

function isReportingVerb(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  const form = cueFormOf(token.word);
  if (!form || form.tense === "ing" || token.capital) return false;
  const prev = tokens[i - 1];
  const next = tokens[i + 1];
  if (!prev || !next) return false;
  // "which forecast in May that"
  if (prev.lower === "which" && form.tense !== "base" && /^(?:ADP|SCONJ|DET|PRON)$/.test(next.tag)) return true;
  // "The letter, which we have seen, praises the firm"
  if (prev.text === "," && form.tense === "s" && /^(?:DET|PRON)$/.test(next.tag) && tokens[i - 2]?.tag === "VERB")
    return true;
  // “Then let him sign it,” retorts the CS
  if (prev.kind === "quote" && !prev.spaced && token.spaced && tokens[i - 2]?.kind === "mark")
    return (
      /^\p{Lu}/u.test(next.text) ||
      next.tag === "DET" ||
      next.tag === "PRON" ||
      next.tag === "NOUN" ||
      next.tag === "ADJ"
    );
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
  if (
    (/^(DET|ADJ|NUM|PART|AUX)$/.test(prev.tag) &&
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
  if (form.lemma === "forecast" && prev.tag === "PROPN" && hasNoVerb(tokens, i)) return true;
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
    [2, 3, 4].some((back) => tokens[i - back]?.lower === "and") ||
    prev.tag === "ADP";
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
    !plural &&
    prev.text !== "," &&
    (starts || (/^[.,]$/.test(next.text) && prev.tag === "PROPN" && !isTimeWord(prev.word)))
  );
}

/** "says residents love the system": a plural, a bare form and an article, and no other verb between. */
function isPlainVerb(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  const prev = tokens[i - 1];
  const next = tokens[i + 1];
  if (token.tag !== "NOUN" || prev?.tag !== "NOUN" || next?.tag !== "DET" || token.lower.endsWith("s")) return false;
  const verb = tokens[i - 2];
  return namesMany(prev.word) && verb !== undefined && (verb.lower === "that" || cueFormOf(verb.word)?.lemma === "say");
}

/** "the police chief clarified": an adjective by its looks, between a noun and a verb. */
function isOffice(tokens: readonly Token[], i: number): boolean {
  const { lower, tag, word } = tokens[i]!;
  // "the Oslo-based firm said"
  if (lower === "firm" && /-based$/.test(tokens[i - 1]?.lower ?? "")) return true;
  if (tag !== "ADJ" || !namesPerson(word)) return false;
  const prev = tokens[i - 1];
  const next = tokens[i + 1];
  // "his closest rival as", "Her great-grandson, Theo"
  if (/^(?:his|her|their|its)$|est$/.test(prev?.lower ?? "") || prev?.tag === "ADJ")
    return next?.tag === "ADP" || next?.kind === "mark" || next?.tag === "VERB" || next?.tag === "AUX";
  return /^(?:NOUN|PROPN|DET)$/.test(prev?.tag ?? "") && (next?.tag === "VERB" || next?.tag === "AUX");
}

const isFraction = anyOf("third quarter half fifth");

/** "A third said", "half of them": a share stands for those who have it. */
function isShare(tokens: readonly Token[], i: number): boolean {
  const { word, tag, lower } = tokens[i]!;
  if (tag !== "ADV" && tag !== "ADJ") return false;
  if (lower === "half" && tokens[i + 1]?.lower === "of") return true;
  return isFraction(word) && tokens[i - 1]?.tag === "DET" && tokens[i + 1]?.tag === "VERB";
}
