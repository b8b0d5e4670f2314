/**
 * Two drafts of one article, claim by claim: what stands, what changed, what
 * went elsewhere.
 *
 * A claim is carried, or moved, only where the sentences it stands in are word
 * for word the same in both drafts and what frames them is, too (frame.ts);
 * only quotation marks, dashes and white space may be styled otherwise. All
 * else is changed, ambiguous or gone, and a person is asked. Everything that is
 * a guess here (which new sentence a changed one became) decides only what is
 * shown beside what.
 */
import type { Extraction, Span } from "../text/model";
import type { Changes } from "./antecedent";
import { countRuns, type Draft, sentencesAt } from "./draft";
import { changedFrame } from "./frame";
import type { Reason, Why } from "./outcome";
import { type Pairs, pairSentences, tellApart } from "./pair-sentences";
import { followWords, rewrittenSentences } from "./rewritten";
import type { Match, Said } from "./same-speaker";
import { type Side, sideOf } from "./side";
import { rangesOf, readAt, shared, sizeOf, type Voiced } from "./voices";

/** Where a claim stands in a draft. */
export type Placement = {
  spans: Span[];
  cue: Span[];
  mention: Span[];
  /** Where each of those it came through is named; absent at first hand. */
  cited?: Span[][];
};

/** A claim of the old draft; `speakers` are names, none for the article's own voice. */
export type OldClaim = Placement & { id: string; speakers: readonly string[] };

/** A place of the new draft where a claim's sentences stand, and what of its frame does not. */
export type Candidate = {
  at: Placement;
  why: Reason | null;
  /** The new claims, by index, that the machine reads there. */ readings: number[];
};

export type Compared = { claim: string } & (
  | { outcome: "carried" | "moved"; at: Placement }
  /** `reading` is the new claim, by its index, that took the old one's place, if the machine reads one. */
  | { outcome: "changed"; at: Placement; why: Why; reading: number | null }
  | { outcome: "ambiguous"; places: Candidate[] }
  | { outcome: "gone" }
);

export type Comparison = {
  /** One for each old claim, in the order given. */
  claims: Compared[];
  /** Indices of the new draft's claims that no old claim became or may have become. */
  fresh: number[];
  /** For each passage of the old draft the one of the new that it provably is, or -1. */
  passages: Int32Array;
};

/**
 * Compares an old draft and the claims on it with a new one. Both readings have
 * to come from the same machine, so that it errs alike in both.
 */
export function compare(before: Extraction, claims: readonly OldClaim[], after: Extraction): Comparison {
  const old = sideOf(before);
  const fresh = sideOf(after);
  const pairs = pairSentences(old.draft, fresh.draft);
  const rewritten = rewrittenSentences(old.draft, fresh.draft, pairs);
  const renewed = new Set(rewritten.values());
  const known = (sentence: number) => old.draft.byKey.has(fresh.draft.sentences[sentence]!.key);
  const changes: Changes = {
    removed: pairs.removed,
    rewritten: (sentence) => !fresh.draft.byKey.has(old.draft.sentences[sentence]!.key) && !pairs.removed(sentence),
    known,
    added: (sentence) => !known(sentence) && !renewed.has(sentence),
  };
  const scene = { old, fresh, pairs, rewritten, changes };
  const taken = new Set<number>();

  const compared = new Map<OldClaim, Compared>();
  const rest: { claim: OldClaim; block: Block }[] = [];
  for (const claim of claims) {
    const block = blockOf(old.draft, claim);
    const standing = block && standingClaim(scene, claim, block, taken);
    if (standing) compared.set(claim, standing);
    else if (block) rest.push({ claim, block });
    else compared.set(claim, { claim: claim.id, outcome: "gone" });
  }
  // What stands takes its place first, so that no changed claim is shown in it.
  for (const { claim, block } of rest) compared.set(claim, changedClaim(scene, claim, block, taken));
  return {
    claims: claims.map((claim) => compared.get(claim)!),
    fresh: after.claims.map((_, index) => index).filter((index) => !taken.has(index)),
    passages: pairs.to,
  };
}

type Scene = { old: Side; fresh: Side; pairs: Pairs; rewritten: Map<number, number>; changes: Changes };
type Block = { first: number; last: number };

/** The sentences a claim stands in, with its cue and mention, first to last. */
function blockOf(draft: Draft, { spans, cue, mention, cited = [] }: Placement): Block | null {
  let first = Number.POSITIVE_INFINITY;
  let last = -1;
  for (const span of [...spans, ...cue, ...mention, ...cited.flat()]) {
    const at = sentencesAt(draft, span);
    if (!at) continue;
    first = Math.min(first, at.first);
    last = Math.max(last, at.last);
  }
  return last < 0 ? null : { first, last };
}

/** A claim whose sentences all stand in the new draft; null where they do not. */
function standingClaim(scene: Scene, claim: OldClaim, block: Block, taken: Set<number>): Compared | null {
  const { old, fresh, pairs, changes } = scene;
  const news = placesOf(old.draft, block, fresh.draft);
  if (news.length === 0) return null;
  const said: Said = {
    ranges: rangesOf(old.draft, claim.spans),
    mention: rangesOf(old.draft, claim.mention),
    speakers: claim.speakers,
    cites: claim.cited !== undefined,
  };
  const candidate = (place: number): Candidate => {
    const match = matchOf(old.draft, block, fresh.draft, place);
    const readings = readAt(fresh.voices, said.ranges, match.shift, match.fresh)
      .filter(({ ranges }) => 2 * shared(said.ranges, match.shift, ranges) >= sizeOf(ranges))
      .map(({ index }) => index);
    for (const index of readings) taken.add(index);
    const at = mapped(old.draft, claim, fresh.draft, match.shift);
    return { at, why: changedFrame(old, fresh, said, match, changes), readings };
  };

  const olds = placesOf(old.draft, block, old.draft);
  const apart = tellApart(old.draft, olds, fresh.draft, news, block.last - block.first + 1);
  const place = isRepeated(old.draft, block, fresh.draft) ? undefined : apart[olds.indexOf(block.first)];
  if (place === undefined) return { claim: claim.id, outcome: "ambiguous", places: news.map(candidate) };
  const { at, why, readings } = candidate(place);
  if (why === null) {
    const outcome = pairs.inOrder(block.first, block.last, place) ? "carried" : "moved";
    return { claim: claim.id, outcome, at };
  }
  return { claim: claim.id, outcome: "changed", at, why, reading: readings[0] ?? null };
}

/** A claim whose sentences do not stand as they were: shown with the words that took their place, or gone. */
function changedClaim(scene: Scene, claim: OldClaim, block: Block, taken: Set<number>): Compared {
  const { old, fresh, pairs, rewritten } = scene;
  const ranges = rangesOf(old.draft, claim.spans);
  let first = Number.POSITIVE_INFINITY;
  let last = -1;
  for (let s = block.first; s <= block.last; s++) {
    const place = rewritten.get(s) ?? pairs.to[s]!;
    if (place < 0) continue;
    first = Math.min(first, place);
    last = Math.max(last, place);
  }
  const gone: Compared = { claim: claim.id, outcome: "gone" };
  if (last < 0 || last - first > 2 * (block.last - block.first) + 2) return gone;

  const { words, sentences } = fresh.draft;
  const around = { from: old.draft.sentences[block.first]!.from, to: old.draft.sentences[block.last]!.to };
  const into = { from: sentences[first]!.from, to: sentences[last]!.to };
  const followed = followWords(old.draft, ranges, around, fresh.draft, into);
  if (!followed) return gone;
  const read = bestReading(fresh, followed, { first, last }, claim.speakers.length > 0, taken);
  if (read) {
    taken.add(read.index);
    const { spans, cue, mention } = read.claim;
    return { claim: claim.id, outcome: "changed", at: { spans, cue, mention }, why: "words", reading: read.index };
  }
  const span = { start: words[followed.from]!.start, end: words[followed.to - 1]!.end };
  const at = { spans: [span], cue: [], mention: [] };
  return { claim: claim.id, outcome: "changed", at, why: "words", reading: null };
}

/** The new claim that shares most words with where the old one's went; attributed to attributed before others. */
function bestReading(
  { voices }: Side,
  followed: { from: number; to: number },
  { first, last }: Block,
  attributed: boolean,
  taken: ReadonlySet<number>,
): Voiced | null {
  let best: Voiced | null = null;
  let most = 0;
  for (let sentence = first; sentence <= last; sentence++) {
    for (const voiced of voices.bySentence.get(sentence) ?? []) {
      if (taken.has(voiced.index)) continue;
      const common = shared([followed], 0, voiced.ranges);
      const alike = voiced.speakers.length > 0 === attributed ? 1.2 : 1;
      const score = (alike * 2 * common) / (followed.to - followed.from + sizeOf(voiced.ranges));
      if (common > 0 && score > most) {
        best = voiced;
        most = score;
      }
    }
  }
  return best;
}

/** Every place of a draft where the words of these sentences stand, as whole sentences in a row. */
function placesOf(old: Draft, { first, last }: Block, draft: Draft): number[] {
  const places = draft.byKey.get(old.sentences[first]!.key) ?? [];
  if (first === last) return places;
  return places.filter((place) => {
    for (let s = first + 1; s <= last; s++)
      if (draft.sentences[place + s - first]?.key !== old.sentences[s]!.key) return false;
    return true;
  });
}

/** Whether a sentence among these stands more or less often than it did, on its own or within another. */
function isRepeated(old: Draft, { first, last }: Block, fresh: Draft): boolean {
  for (let s = first; s <= last; s++)
    if (countRuns(old, old.sentences[s]!, old) !== countRuns(old, old.sentences[s]!, fresh)) return true;
  return false;
}

function matchOf(old: Draft, block: Block, fresh: Draft, place: number): Match {
  return {
    old: block,
    fresh: { first: place, last: place + block.last - block.first },
    shift: fresh.sentences[place]!.from - old.sentences[block.first]!.from,
  };
}

/** The same words in the new draft: word for word, and letter for letter within the words at the ends. */
function mapped(old: Draft, claim: Placement, fresh: Draft, shift: number): Placement {
  const follow = (spans: readonly Span[]): Span[] =>
    rangesOf(old, spans).map(({ from, to }, n) => {
      const [first, last] = [fresh.words[from + shift]!, fresh.words[to - 1 + shift]!];
      const before = Math.max(0, spans[n]!.start - old.words[from]!.start);
      const behind = Math.max(0, old.words[to - 1]!.end - spans[n]!.end);
      const start = Math.min(first.end, first.start + before);
      return { start, end: Math.max(start, last.end - behind) };
    });
  return {
    ...{ spans: follow(claim.spans), cue: follow(claim.cue), mention: follow(claim.mention) },
    ...(claim.cited && { cited: claim.cited.map(follow) }),
  };
}
