import { isCommentVerb } from "./comment-verbs";
import { cueFormOf } from "./cue-form";
import type { Token } from "./tokens";
import { isTimeWord, namesMany, namesPeople, namesPerson } from "./word-classes";
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
    // "Will urged": a name like a helping verb.
    if (
      token.tag === "AUX" &&
      token.capital &&
      /^(Will|May)$/.test(token.text) &&
      /ed$|^(said|wrote|told)$/.test(tokens[i + 1]?.lower ?? "")
    )
      token.tag = "PROPN";
    if (token.tag === "VERB" && token.lower === "police" && tokens[i + 1]?.tag === "VERB") token.tag = "NOUN";
    // "9.30am"
    if (token.tag === "AUX" && token.lower === "am" && tokens[i - 1]?.kind === "number") token.tag = "NOUN";
    if (token.tag === "VERB" && token.capital && /^(itself|himself|herself)$/.test(tokens[i + 1]?.lower ?? ""))
      token.tag = "PROPN";
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
  // “Then let him sign it,” retorts the CS
  if (prev.kind === "quote" && !prev.spaced && token.spaced && tokens[i - 2]?.kind === "mark")
    return (
      /^\p{Lu}/u.test(next.text) ||
      next.tag === "DET" ||
      next.tag === "PRON" ||
      next.tag === "NOUN" ||
      next.tag === "ADJ"
    );
  // "six in 10 say they", "one in five say that"
  if (
    form.lemma === "say" &&
    (prev.tag === "NUM" || prev.kind === "number") &&
    (next.tag === "PRON" || next.tag === "DET" || next.tag === "SCONJ" || next.tag === "PROPN")
  )
    return true;
  if (
    (/^(DET|ADJ|NUM|PART|AUX)$/.test(prev.tag) && !/^(both|all|brief)$/.test(prev.lower)) ||
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
  return !plural && prev.text !== "," && (starts || (/^[.,]$/.test(next.text) && prev.tag === "PROPN"));
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
  const { tag, word } = tokens[i]!;
  if (tag !== "ADJ" || !/^(?:NOUN|PROPN|DET)$/.test(tokens[i - 1]?.tag ?? "") || !namesPerson(word)) return false;
  return tokens[i + 1]?.tag === "VERB" || tokens[i + 1]?.tag === "AUX";
}

const isFraction = anyOf("third quarter half fifth");

/** "A third said": a share stands for those who have it. */
function isShare(tokens: readonly Token[], i: number): boolean {
  const { word, tag } = tokens[i]!;
  if (tag !== "ADV" && tag !== "ADJ") return false;
  return isFraction(word) && tokens[i - 1]?.tag === "DET" && tokens[i + 1]?.tag === "VERB";
}

const endsInflected = askWord(({ lower }) => /(?:ed|ing|s)$/.test(lower));

/** A bare verb form right behind a singular noun, with nothing after it a verb could take. */
function isNounAfterAll(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  const prev = tokens[i - 1];
  const next = tokens[i + 1];
  if (!prev || !next) return false;
  // "the offending was": an article and a helping verb leave it no other reading.
  if (
    token.lower.endsWith("ing") &&
    prev.tag === "DET" &&
    (next.tag === "AUX" || next.kind === "quote" || next.kind === "mark")
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
      !namesMany(prev.word) &&
      !namesPerson(prev.word) &&
      (tokens[i - 2]?.tag === "DET" || tokens[i - 2]?.tag === "ADJ")
    );
  }
  if (endsInflected(token.word)) return false;
  // "ward representatives", "opposition ward representatives": no verb stands between two nouns for people.
  if (/^(NOUN|PROPN)$/.test(prev.tag) && !namesMany(prev.word) && namesMany(next.word) && namesPeople(next.word))
    return true;
  if (token.lower === "lead" && next.tag === "NOUN") return true;
  if (prev.tag !== "NOUN" || namesMany(prev.word) || namesPerson(prev.word)) return false;
  const before = tokens[i - 2];
  return (
    /^[,.]$/.test(next.text) &&
    (before?.tag === "DET" || before?.tag === "ADJ" || before?.tag === "PROPN" || before?.tag === "NOUN")
  );
}

/** "Stranded passengers", at the head of a sentence. */
function isParticipleBeforeNoun(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  const next = tokens[i + 1];
  if (!token.capital || next?.tag !== "NOUN" || !/ed$/.test(token.lower) || !/^\p{Lu}/u.test(token.text)) return false;
  return namesMany(next.word) && namesPeople(next.word);
}
