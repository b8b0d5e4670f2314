import { CAUSES, COMPARISONS, NOT_SUPERLATIVE, OPINIONS, PREDICTIONS } from "./lexicon-claims";
import { endOfFigure, type Found } from "./numbers";
import { OPENS } from "./openers";
import { isCapitalised, type Token } from "./tokens";

type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Superlatives and comparisons: "the largest", "second-biggest", "higher than", "more dangerous than", "twice as". */
export function findComparisons(tokens: readonly Token[]): Found[] {
  const found: Found[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!(tokens[i]!.opens & OPENS.comparison)) continue;
    const to = endOfGraded(tokens, i) ?? endOfPhrase(tokens, i, COMPARISONS);
    if (to === null || boundsFigure(tokens, i, to)) continue;
    // "three times as many": the count belongs.
    found.push({ from: tokens[i]!.lower === "times" ? i - 1 : i, to });
    i = to - 1;
  }
  return found;
}

/** Words that tie an effect to a cause: "because of", "led to", "as a result". */
export function findCauses(tokens: readonly Token[]): Found[] {
  return findPhrases(tokens, CAUSES, OPENS.cause).filter(({ from, to }) => !announces(tokens, from, to));
}

/** Words about what is to come or may be: "will", "is expected to", "could". */
export function findPredictions(tokens: readonly Token[]): Found[] {
  const found = findPhrases(tokens, PREDICTIONS, OPENS.prediction).filter(({ from }) => {
    const { lower, opensSentence } = tokens[from]!;
    // "May 3" is a month; "will" after an article is a document.
    if (lower === "may" && isCapitalised(tokens[from]) && !(opensSentence && tokens[from + 1]?.kind === "word"))
      return false;
    return !(lower === "will" && /^(a|the|his|her|their|'s)$/.test(tokens[from - 1]?.lower ?? ""));
  });
  for (let i = 0; i < tokens.length; i++) {
    if (!(tokens[i]!.opens & OPENS.prediction)) continue;
    if (endsInWill(tokens[i]!.lower)) found.push({ from: i, to: i + 1 });
    else if (tokens[i]!.lower === "due" && announces(tokens, i, i + 2)) found.push({ from: i, to: i + 2 });
  }
  found.sort((a, b) => a.from - b.from);
  return found.filter(({ from }, k) => k === 0 || from >= found[k - 1]!.to);
}

/** Words of judgement: "should", "unacceptable", "in my view". */
export function findOpinions(tokens: readonly Token[]): Found[] {
  return findPhrases(tokens, OPINIONS, OPENS.opinion);
}

function findPhrases(tokens: readonly Token[], phrases: Phrases, opening: number): Found[] {
  const found: Found[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!(tokens[i]!.opens & opening)) continue;
    const to = endOfPhrase(tokens, i, phrases);
    if (to === null) continue;
    found.push({ from: i, to });
    i = to - 1;
  }
  return found;
}

function endOfPhrase(tokens: readonly Token[], i: number, phrases: Phrases): number | null {
  for (const words of phrases.get(tokens[i]!.lower) ?? []) {
    // "the First Minister" is a title: only the first word may have a capital.
    if (words.every((word, k) => tokens[i + k]?.lower === word && (k === 0 || !isCapitalised(tokens[i + k])))) {
      return i + words.length;
    }
  }
  return null;
}

/** "due to open", "due to meet" announce; "due to rain" explains. Verbs are told by the few that news uses so. */
function announces(tokens: readonly Token[], from: number, to: number): boolean {
  if (tokens[from]!.lower !== "due" || tokens[from + 1]?.lower !== "to") return false;
  return /^(be|open|close|start|begin|end|meet|appear|speak|vote|return|arrive|leave|expire|resume|visit|publish|address|report|decide|run|take|face|stand|give|go|finish|play|retire|testify|announce|rule|hear|sign|become|receive)$/.test(
    tokens[to]?.lower ?? "",
  );
}

const endsInWill = (word: string) => word.endsWith("'ll") && /[a-z]'ll$/.test(word);
const OWNERS: ReadonlySet<string> = new Set("the its his her their our my".split(" "));
const isComparative = (word: string) => /[a-z]{2}er$/.test(word) && word !== "rather" && word !== "other";
function isGradedMost(word: string): boolean {
  if (!word.endsWith("st")) return false;
  const last = word.split("-").at(-1)!;
  return /^[a-z]{2,}est$/.test(last) && last.length >= 6
    ? !NOT_SUPERLATIVE.has(last)
    : /^(worst|best|most)$/.test(last) && last !== word;
}

/** "more than 40", "as many as 1.2 million": part of the figure, and no comparison. */
function boundsFigure(tokens: readonly Token[], from: number, to: number): boolean {
  const last = tokens[to - 1]!.lower;
  if (!/^(than|as)$/.test(last) || !/^(more|less|fewer|as)$/.test(tokens[from]!.lower)) return false;
  return /^[$£€¥₹₦]$/.test(tokens[to]?.text ?? "") || endOfFigure(tokens, to) !== null;
}

/** "-est" words, "more X than", "-er than", "as X as". */
function endOfGraded(tokens: readonly Token[], i: number): number | null {
  const token = tokens[i]!;
  if (token.kind !== "word") return null;
  if (token.lower === "times") return multiplies(tokens, i) ? i + 2 : null;
  const the = OWNERS.has(token.lower) && tokens[i + 1]?.kind === "word" ? 1 : 0;
  const head = tokens[i + the]!;
  if (isSuperlative(head)) return i + the + 1;
  if (token.lower === "more" || token.lower === "less") {
    if (tokens[i + 1]?.kind === "word" && tokens[i + 2]?.lower === "than") return i + 3;
  }
  if (tokens[i + 1]?.lower === "than" && isComparative(token.lower)) {
    return i + 2;
  }
  const as = token.lower === "as" && tokens[i + 1]?.kind === "word" && tokens[i + 2]?.lower === "as";
  return as && !/^(well|soon|long|far|same|such|early|late)$/.test(tokens[i + 1]!.lower) ? i + 3 : null;
}

/** "three times as", "10 times more". */
function multiplies(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1]?.lower ?? "";
  return endOfFigure(tokens, i - 1) === i && /^(as|more|less|the|bigger|larger|higher|faster)$/.test(next);
}

function isSuperlative(token: Token): boolean {
  if (token.kind !== "word" || (isCapitalised(token) && !token.opensSentence)) return false;
  return isGradedMost(token.lower);
}
