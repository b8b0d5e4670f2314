import type { GoldArticle } from "./gold-article";
import type { ExtractionDocument } from "./gold-format";
import { type Rates, ratesOf } from "./rates";
import { speakersAgree } from "./speakers-agree";
import { overlap, shared, Words } from "./words";

/** Figures against gold with resolved speakers; shares run from 0 to 1. */
export type SpeakerScore = {
  gold: number;
  predicted: number;
  found: Rates;
  exact: Rates;
  /** Found, and every speaker right. */
  speaker: Rates;
  kindOfFound: number;
  /** Null where the gold names no speaker types. */
  typeOfFound: number | null;
  /** Attributions and claims that lie mostly in text that asserts nothing. */
  noise: number;
  /** Share of own-voice words in no claim. */
  unclaimed: number;
  kinds: Record<string, { gold: number; found: number; speaker: number }>;
};

/** Contents pair one to one, best overlap first, from half the words on; optional gold may be missed freely. */
export function scoreSpeakers(gold: readonly GoldArticle[], predictions: readonly ExtractionDocument[]): SpeakerScore {
  const byId = new Map(predictions.map((prediction) => [prediction.id, prediction]));
  const tally = {
    gold: 0,
    predicted: 0,
    found: 0,
    exact: 0,
    speaker: 0,
    kind: 0,
    typed: 0,
    type: 0,
    noise: 0,
    own: 0,
    unclaimed: 0,
  };
  const kinds: SpeakerScore["kinds"] = {};
  for (const article of gold) {
    const words = new Words(article.text);
    const prediction = byId.get(article.id);
    const contents = article.attributions.map((attribution) => words.inside(attribution.content?.spans));
    const candidates = (prediction?.attributions ?? [])
      .map((attribution) => ({ attribution, content: words.inside(attribution.content.spans) }))
      .filter(({ content }) => content.size > 0);
    const pairs = pairUp(
      contents,
      candidates.map(({ content }) => content),
    );

    for (const [i, attribution] of article.attributions.entries()) {
      const pair = pairs.get(i);
      if (!pair && attribution.optional) continue;
      const kindName = attribution.kind ?? "?";
      const kind = kinds[kindName] ?? { gold: 0, found: 0, speaker: 0 };
      kinds[kindName] = kind;
      tally.gold++;
      kind.gold++;
      if (!pair) continue;
      const found = candidates[pair.index]!.attribution;
      tally.found++;
      kind.found++;
      if (pair.overlap === 1) tally.exact++;
      if (
        speakersAgree({ speakers: attribution.speakers ?? [], speakerType: attribution.speakerType }, found.speakers)
      ) {
        tally.speaker++;
        kind.speaker++;
      }
      if (found.kind === attribution.kind) tally.kind++;
      if (attribution.speakerType) {
        tally.typed++;
        if (found.speakerType === attribution.speakerType) tally.type++;
      }
    }
    tally.predicted += candidates.length;

    const nothing = words.inside(article.notAssertions);
    const isNoise = (content: ReadonlySet<number>) => shared(content, nothing) > content.size / 2;
    const claims = (prediction?.claims ?? []).map((claim) => words.inside(claim.spans));
    tally.noise +=
      candidates.filter(({ content }) => isNoise(content)).length +
      claims.filter((claim) => claim.size > 0 && isNoise(claim)).length;

    const claimed = new Set(claims.flatMap((claim) => [...claim]));
    const attributed = new Set(
      article.attributions.flatMap(({ content, source, cue }) => [
        ...words.inside(content?.spans),
        ...words.inside(source?.spans),
        ...words.inside(cue?.spans),
      ]),
    );
    for (let i = 0; i < words.count; i++) {
      if (attributed.has(i) || nothing.has(i)) continue;
      tally.own++;
      if (!claimed.has(i)) tally.unclaimed++;
    }
  }
  return {
    gold: tally.gold,
    predicted: tally.predicted,
    found: ratesOf(tally.found, tally.predicted, tally.gold),
    exact: ratesOf(tally.exact, tally.predicted, tally.gold),
    speaker: ratesOf(tally.speaker, tally.predicted, tally.gold),
    kindOfFound: tally.kind / (tally.found || 1),
    typeOfFound: tally.typed === 0 ? null : tally.type / tally.typed,
    noise: tally.noise,
    unclaimed: tally.own === 0 ? 0 : tally.unclaimed / tally.own,
    kinds,
  };
}

/** For each gold content, the prediction it pairs with. */
function pairUp(
  gold: readonly ReadonlySet<number>[],
  predicted: readonly ReadonlySet<number>[],
): Map<number, { index: number; overlap: number }> {
  const candidates: { gold: number; predicted: number; overlap: number }[] = [];
  for (const [i, a] of gold.entries()) {
    for (const [j, b] of predicted.entries()) {
      const value = overlap(a, b);
      if (value >= 0.5) candidates.push({ gold: i, predicted: j, overlap: value });
    }
  }
  candidates.sort((a, b) => b.overlap - a.overlap);
  const pairs = new Map<number, { index: number; overlap: number }>();
  const used = new Set<number>();
  for (const candidate of candidates) {
    if (pairs.has(candidate.gold) || used.has(candidate.predicted)) continue;
    pairs.set(candidate.gold, { index: candidate.predicted, overlap: candidate.overlap });
    used.add(candidate.predicted);
  }
  return pairs;
}
