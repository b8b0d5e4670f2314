import { cueFormOf } from "./cue-form";
import type { Token } from "./tokens";
import { namesMany } from "./word-classes";
import { anyOf } from "./word-lists";
import { askWord } from "./words";

/**
 * "The firm (IPL) estimates repairs will take", "Farmers in the region hope the
 * work will": only a noun, with what hangs on it, since the sentence began, and
 * behind the word a noun that has a verb of its own. One of the two needs
 * another, and it is this.
 */
export function isOnlyVerb(tokens: readonly Token[], i: number, bare: boolean): boolean {
  const prev = tokens[i - 1]!;
  if (prev.tag !== "NOUN" && prev.tag !== "PROPN" && prev.text !== ")") return false;
  return hasClauseBehind(tokens, i) && agrees(subjectOf(tokens, i), bare);
}

/** A noun and then a verb, with nothing between but what hangs on the noun. */
export function hasClauseBehind(tokens: readonly Token[], i: number): boolean {
  const first = tokens[i + 1];
  // "Police records show": the verb is the next one.
  if (first === undefined || first.kind === "mark" || cueFormOf(first.word) !== null) return false;
  if (!/^(?:DET|PRON|PROPN|NUM|NOUN|ADJ)$/.test(first.tag)) return false;
  let named = isNominal(first.tag);
  for (let k = i + 2; k < Math.min(tokens.length, i + 12); k++) {
    const { kind, tag, word } = tokens[k]!;
    if (tag === "AUX") return named;
    // "the work will": right behind an article no word is a verb yet.
    if (tokens[k - 1]!.tag === "DET") {
      named = true;
      continue;
    }
    if (tag === "VERB") return named && !endsInIng(word);
    if (kind === "mark" || kind === "quote" || tag === "SCONJ" || tag === "CCONJ") return false;
    if (isNominal(tag)) named = true;
  }
  return false;
}

/** The noun on which all since the sentence began hangs; null where that holds a verb, a comma or no noun. */
function subjectOf(tokens: readonly Token[], i: number): Token | null {
  let head: Token | null = null;
  for (let k = i - 1; k >= Math.max(0, i - 16); k--) {
    const { kind, tag, text } = tokens[k]!;
    if (/^[.?!]$/.test(text) || text.includes("\n")) return head;
    if (text === "(" || text === ")" || text === "&") continue;
    if (kind === "mark" || kind === "quote" || tag === "VERB" || tag === "AUX" || tag === "SCONJ") return null;
    if (tag === "ADP") head = null;
    else if (head === null && isNominal(tag)) head = tokens[k]!;
    if (k === 0) return head;
  }
  return null;
}

function agrees(noun: Token | null, bare: boolean): boolean {
  if (noun === null) return false;
  return bare ? namesMany(noun.word) || isMassOfFacts(noun.word) : noun.tag === "PROPN" || !namesMany(noun.word);
}

const isMassOfFacts = anyOf("data");
const endsInIng = askWord(({ lower }) => lower.endsWith("ing"));
const isNominal = (tag: string): boolean => tag === "NOUN" || tag === "PROPN" || tag === "PRON" || tag === "NUM";

/** "says residents love the system": a plural, a bare form and an article, and no other verb between. */
export function isPlainVerb(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  const prev = tokens[i - 1];
  const next = tokens[i + 1];
  // "they learnt of it"
  if (isPastInT(token.word) && prev?.tag === "PRON") return true;
  if (token.tag !== "NOUN" || prev?.tag !== "NOUN") return false;
  if (endsInS(token.word)) return costsSomething(tokens, i);
  if (next?.tag !== "DET") return false;
  // "riders deserved the work"
  if (isPastLike(token.word)) return true;
  const verb = tokens[i - 2];
  return namesMany(prev.word) && verb !== undefined && (verb.lower === "that" || cueFormOf(verb.word)?.lemma === "say");
}

/** "a nap costs $11", "a taxi costs her hospital": behind one thing, and before what it takes. */
function costsSomething(tokens: readonly Token[], i: number): boolean {
  if (!isArticle(tokens[i - 2]?.word) || namesMany(tokens[i - 1]!.word)) return false;
  const next = tokens[i + 1];
  return next?.tag === "SYM" || isObject(next?.word);
}

const endsInS = askWord(({ lower }) => /[^s]s$/.test(lower));
const isArticle = anyOf("a an one each every");
const isObject = anyOf("her his their its our my them him us me");

/** Not "seed", "shed", "hundred". */
const isPastLike = askWord(
  ({ lower }) =>
    /(?:[^eh]|[cs]h|th)ed$/.test(lower) && lower.length > 5 && !/^(?:hundred|sacred|kindred|watershed)$/.test(lower),
);
const isPastInT = anyOf("learnt dreamt leapt spelt spilt leant");
