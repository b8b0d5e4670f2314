import { anyOf } from "../word-lists";
import { askWord } from "../words";
import { anyKey } from "./any-key";
import { CAUSES, COMPARISONS, NOT_SUPERLATIVE, OPINIONS, PREDICTIONS } from "./lexicon-claims";
import { endOfFigure } from "./numbers";
import { OPENS } from "./openers";
import { findPhrases, phraseFinder } from "./phrases";
import type { Found, Stretch } from "./stretch";
import { isCapitalised, type Token } from "./tokens";

/** Superlatives and comparisons: "the largest", "second-biggest", "higher than", "more dangerous than", "twice as". */
export function findComparisons({ tokens, opens }: Stretch): Found[] {
  const found: Found[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!(opens[i]! & OPENS.comparison)) continue;
    const to = endOfGraded(tokens, i) ?? endOfComparison(tokens, i);
    if (to === null || boundsFigure(tokens, i, to)) continue;
    // "three times as many": the count belongs.
    found.push({ from: tokens[i]!.lower === "times" ? i - 1 : i, to });
    i = to - 1;
  }
  return found;
}

/** Words that tie an effect to a cause: "because of", "led to", "as a result". */
export function findCauses(stretch: Stretch): Found[] {
  const found = findPhrases(stretch, endOfCause, OPENS.cause);
  return found.filter(({ from, to }) => !announces(stretch.tokens, from, to));
}

/** Words about what is to come or may be: "will", "is expected to", "could". */
export function findPredictions(stretch: Stretch): Found[] {
  const { tokens, opens } = stretch;
  const found = findPhrases(stretch, endOfPrediction, OPENS.prediction).filter(({ from }) => {
    const { lower, opensSentence } = tokens[from]!;
    // "May 3" is a month; "will" after an article is a document.
    if (lower === "may" && isCapitalised(tokens[from]) && !(opensSentence && tokens[from + 1]?.kind === "word"))
      return false;
    return !(lower === "will" && ownsWill(tokens[from - 1]?.word));
  });
  const inPhrases = found.length;
  for (let i = 0; i < tokens.length; i++) {
    if (!(opens[i]! & OPENS.prediction)) continue;
    const { word, lower } = tokens[i]!;
    if (endsInWill(word)) found.push({ from: i, to: i + 1 });
    else if (lower === "due" && announces(tokens, i, i + 2)) found.push({ from: i, to: i + 2 });
  }
  if (found.length === inPhrases) return found;
  found.sort((a, b) => a.from - b.from);
  return found.filter(({ from }, k) => k === 0 || from >= found[k - 1]!.to);
}

/** Words of judgement: "should", "unacceptable", "in my view". */
export function findOpinions(stretch: Stretch): Found[] {
  return findPhrases(stretch, endOfOpinion, OPENS.opinion);
}

const endOfComparison = phraseFinder(COMPARISONS);
const endOfCause = phraseFinder(CAUSES);
const endOfPrediction = phraseFinder(PREDICTIONS);
const endOfOpinion = phraseFinder(OPINIONS);

/** "due to open", "due to meet" announce; "due to rain" explains. Verbs are told by the few that news uses so. */
function announces(tokens: readonly Token[], from: number, to: number): boolean {
  if (tokens[from]!.lower !== "due" || tokens[from + 1]?.lower !== "to") return false;
  return isTimetabled(tokens[to]?.word);
}

const isTimetabled = anyOf(
  "be open close start begin end meet appear speak vote return arrive leave expire resume visit publish address report decide run take face stand give go finish play retire testify announce rule hear sign become receive",
);

const endsInWill = askWord(({ lower }) => /[a-z]['’]ll$/.test(lower));
const ownsWill = anyKey("a the his her their 's");
const owns = anyOf("the its his her their our my");
const isComparative = askWord(({ lower }) => /[a-z]{2}er$/.test(lower) && lower !== "rather" && lower !== "other");

/** "largest", "second-biggest": by its ending, but for words that only end so. */
const isGradedMost = askWord(({ lower }) => {
  const last = lower.split("-").at(-1)!;
  return /^[a-z]{2,}est$/.test(last) && last.length >= 6
    ? !NOT_SUPERLATIVE.has(last)
    : /^(worst|best|most)$/.test(last) && last !== lower;
});

/** "more than 40", "as many as 1.2 million": part of the figure, and no comparison. */
function boundsFigure(tokens: readonly Token[], from: number, to: number): boolean {
  if (!closesBound(tokens[to - 1]!.word) || !opensBound(tokens[from]!.word)) return false;
  return isBoundedSign(tokens[to]?.word) || endOfFigure(tokens, to) !== null;
}

const closesBound = anyOf("than as");
const opensBound = anyOf("more less fewer as");
const isBoundedSign = anyOf("$ £ € ¥ ₹ ₦");

/** "-est" words, "more X than", "-er than", "as X as". */
function endOfGraded(tokens: readonly Token[], i: number): number | null {
  const token = tokens[i]!;
  if (token.kind !== "word") return null;
  if (token.lower === "times") return multiplies(tokens, i) ? i + 2 : null;
  const next = tokens[i + 1];
  const head = owns(token.word) && next?.kind === "word" ? next : token;
  if (isSuperlative(head)) return head === token ? i + 1 : i + 2;
  if (next === undefined) return null;
  if (token.lower === "more" || token.lower === "less") {
    if (next.kind === "word" && tokens[i + 2]?.lower === "than") return i + 3;
    // "more people left than came"
    if (next.kind === "word" && tokens[i + 2]?.kind === "word" && tokens[i + 3]?.lower === "than") return i + 4;
  }
  if (next.lower === "than" && isComparative(token.word)) return i + 2;
  const as = token.lower === "as" && next.kind === "word" && tokens[i + 2]?.lower === "as";
  return as && !isSetPhrase(next.word) ? i + 3 : null;
}

/** "as well as", "as soon as": no comparison. */
const isSetPhrase = anyOf("well soon long far same such early late");

/** "three times as", "10 times more". */
function multiplies(tokens: readonly Token[], i: number): boolean {
  return endOfFigure(tokens, i - 1) === i && followsTimes(tokens[i + 1]?.word);
}

const followsTimes = anyOf("as more less the bigger larger higher faster");

function isSuperlative(token: Token): boolean {
  if (token.kind !== "word" || (isCapitalised(token) && !token.opensSentence)) return false;
  return isGradedMost(token.word);
}
