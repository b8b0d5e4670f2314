import type { GoldArticle } from "./gold-article";
import type { ExtractionDocument } from "./gold-format";
import { type Rates, ratesOf } from "./rates";
import { headOfSource } from "./source-head";
import { inView, type ScoredKind, type View } from "./views";
import { overlap, shared, Words } from "./words";

/** Figures as published work on attribution counts them: spans, no resolved speakers. */
export type SpanScore = {
  view: View;
  words: number;
  gold: number;
  predicted: number;
  /** Predictions that answer gold outside the view, neither right nor wrong. */
  outside: number;
  /** Content found: half its words shared; four fifths shared. */
  found: Rates;
  found80: Rates;
  /** Content's words identical. */
  exact: Rates;
  /** Found, with the right source; with the source at the right place; with a cue in common; with both. */
  source: Rates;
  sourceAtPlace: Rates;
  cue: Rates;
  all: Rates;
};

type Measure = "found" | "found80" | "exact" | "source" | "sourceAtPlace" | "cue" | "all";

type Side = {
  content: Set<number>;
  source: Set<number>;
  cue: Set<number>;
  /** Index of the source's head word, -1 without a source. */
  head: number;
  inView: boolean;
};

/** Contents pair one to one, best overlap first and right sources before wrong ones. */
export function scoreSpans(
  gold: readonly GoldArticle[],
  predictions: readonly ExtractionDocument[],
  view: View,
): SpanScore {
  const byId = new Map(predictions.map((prediction) => [prediction.id, prediction]));
  const right: Record<Measure, number> = {
    found: 0,
    found80: 0,
    exact: 0,
    source: 0,
    sourceAtPlace: 0,
    cue: 0,
    all: 0,
  };
  let total = 0;
  let predicted = 0;
  let outside = 0;
  let wordCount = 0;
  for (const article of gold) {
    const words = new Words(article.text);
    wordCount += words.count;
    const discarded = words.inside(article.discard);
    const goldSides = sidesOf(words, article.attributions, view, true);
    const predictedSides = sidesOf(words, byId.get(article.id)?.attributions ?? [], view, false).filter(
      (side) => !(side.content.size > 0 && shared(side.content, discarded) > side.content.size / 2),
    );
    const { ofGold, ofPredicted } = pairUp(words, goldSides, predictedSides);

    const counts = predictedSides.map((side, j) => {
      const pair = ofPredicted.get(j);
      if (pair && pair.overlap >= 0.1) return goldSides[pair.index]!.inView;
      if (goldSides.some((other) => !other.inView && shared(side.content, other.content) > side.content.size / 2))
        return false;
      return side.inView;
    });
    total += goldSides.filter((side) => side.inView).length;
    predicted += counts.filter(Boolean).length;
    outside += counts.filter((counted) => !counted).length;

    for (const [i, side] of goldSides.entries()) {
      const pair = ofGold.get(i);
      if (!side.inView || !pair || !counts[pair.index]) continue;
      const other = predictedSides[pair.index]!;
      if (pair.overlap >= 0.5) {
        const source = sourcesAgree(words, side, other);
        const cue = cuesAgree(side, other);
        right.found++;
        if (source) right.source++;
        if (sourcesMeet(side, other)) right.sourceAtPlace++;
        if (cue) right.cue++;
        if (source && cue) right.all++;
      }
      if (pair.overlap >= 0.8) right.found80++;
      if (side.content.size === other.content.size && shared(side.content, other.content) === side.content.size)
        right.exact++;
    }
  }
  const rates = (measure: Measure) => ratesOf(right[measure], predicted, total);
  return {
    view,
    words: wordCount,
    gold: total,
    predicted,
    outside,
    found: rates("found"),
    found80: rates("found80"),
    exact: rates("exact"),
    source: rates("source"),
    sourceAtPlace: rates("sourceAtPlace"),
    cue: rates("cue"),
    all: rates("all"),
  };
}

function sidesOf(words: Words, attributions: readonly ScoredKind[], view: View, isGold: boolean): Side[] {
  return attributions
    .filter((attribution) => (attribution.content?.spans.length ?? 0) > 0)
    .map((attribution) => {
      const source = words.inside(attribution.source?.spans);
      return {
        content: words.inside(attribution.content?.spans),
        source,
        cue: words.inside(attribution.cue?.spans),
        head: headOfSource(words, source),
        inView: (!isGold && attribution.kind == null) || inView(attribution, view),
      };
    })
    .filter((side) => side.content.size + side.source.size + side.cue.size > 0);
}

type Pair = { index: number; overlap: number };

function pairUp(
  words: Words,
  gold: readonly Side[],
  predicted: readonly Side[],
): { ofGold: Map<number, Pair>; ofPredicted: Map<number, Pair> } {
  const candidates: { i: number; j: number; overlap: number; source: number }[] = [];
  for (const [i, a] of gold.entries()) {
    for (const [j, b] of predicted.entries()) {
      const value = overlap(a.content, b.content);
      if (value > 0) candidates.push({ i, j, overlap: value, source: sourcesAgree(words, a, b) ? 1 : 0 });
    }
  }
  candidates.sort((a, b) => b.overlap - a.overlap || b.source - a.source || a.i - b.i || a.j - b.j);
  const ofGold = new Map<number, Pair>();
  const ofPredicted = new Map<number, Pair>();
  for (const { i, j, overlap: value } of candidates) {
    if (ofGold.has(i) || ofPredicted.has(j)) continue;
    ofGold.set(i, { index: j, overlap: value });
    ofPredicted.set(j, { index: i, overlap: value });
  }
  return { ofGold, ofPredicted };
}

/** The same mention, by either head; two absent sources agree. */
function sourcesMeet(gold: Side, predicted: Side): boolean {
  if (gold.source.size === 0 && predicted.source.size === 0) return true;
  return (
    gold.source.size > 0 &&
    predicted.source.size > 0 &&
    (predicted.source.has(gold.head) || gold.source.has(predicted.head))
  );
}

/** The same mention, or another with the same head word. */
function sourcesAgree(words: Words, gold: Side, predicted: Side): boolean {
  if (sourcesMeet(gold, predicted)) return true;
  return gold.head >= 0 && predicted.head >= 0 && plain(words.at(gold.head)) === plain(words.at(predicted.head));
}

function cuesAgree(gold: Side, predicted: Side): boolean {
  return (gold.cue.size === 0 && predicted.cue.size === 0) || shared(gold.cue, predicted.cue) > 0;
}

function plain(word: string): string {
  return word
    .toLowerCase()
    .replace(/[’']s$/, "")
    .replace(/[’']$/, "");
}
