/**
 * What becomes of an article's claims and passages when another draft is put in
 * its place. Rules only: what stands keeps all that was said of it; what
 * changed takes the new words and is asked again; what is gone leaves the desk
 * with all it had; and a person chooses where two places fit.
 */
import { type Candidate, compare, type Placement } from "../anchoring/compare";
import type { Outcome, Why } from "../anchoring/outcome";
import { checkableParts } from "../text/checkable";
import type { CheckablePart, Doubt, ExtractedClaim, Extraction, Priority, Span } from "../text/model";
import { withChain } from "./chain";
import { type Claim, type ClaimState, type Reading, unchecked, unreviewed } from "./claim";
import type { PassageView } from "./desk";
import type { ClaimId, SpeakerId } from "./ids";
import { wordsAt } from "./report-claim";

/** What becomes of one claim. */
export type PlannedClaim = { claim: Claim } & (
  | { outcome: "carried" | "moved"; at: Placement }
  | { outcome: "changed"; at: Placement; why: Why; reading: number | null }
  | { outcome: "ambiguous"; places: Candidate[] }
  | { outcome: "gone" }
);

export type RevisionPlan = {
  claims: PlannedClaim[];
  /** New claims, as indices of the new reading's. */
  added: number[];
  passages: LaidPassage[];
};

export type LaidPassage = Omit<PassageView, "paragraph"> & { paragraph: number };

/** Where an ambiguous claim stands: the index of its place, or that it is gone. */
export type Choice = number | "gone";

/** The article as it stands: its claims and passages in the revision in force, and the names of its speakers. */
export type Standing = {
  claims: readonly Claim[];
  passages: readonly PassageView[];
  nameOf: (speaker: SpeakerId) => string;
};

/** Plans the step from one draft to the next. `before` is the standing text read anew, by the machine that read `after`. */
export function planRevision(standing: Standing, before: Extraction, after: Extraction): RevisionPlan {
  const olds = standing.claims.map(({ id, reading }) => ({
    ...{ id, spans: reading.spans, cue: reading.cue, mention: reading.mention },
    ...(reading.chain && { cited: reading.chain.map(({ mention }) => mention) }),
    speakers: reading.speakers.map(standing.nameOf),
  }));
  const { claims, fresh, passages } = compare(before, olds, after);
  return {
    claims: claims.map(({ claim: _, ...compared }, index) => ({ claim: standing.claims[index]!, ...compared })),
    added: fresh,
    passages: layPassages(standing.passages, before, after, passages),
  };
}

/**
 * The plan with every ambiguous claim put where a person said. Places that
 * nobody's claim took bear new claims.
 *
 * @return null while a choice is missing or two claims would stand in one place.
 */
export function decidePlan(plan: RevisionPlan, choices: ReadonlyMap<string, Choice>): RevisionPlan | null {
  const added = new Set(plan.added);
  const taken = new Set<string>();
  const claims: PlannedClaim[] = [];
  const left = new Set<number>();
  for (const planned of plan.claims) {
    if (planned.outcome !== "ambiguous") {
      claims.push(planned);
      continue;
    }
    const { claim, places } = planned;
    for (const { readings } of places) for (const reading of readings) left.add(reading);
    const choice = choices.get(claim.id);
    if (choice === undefined) return null;
    if (choice === "gone") {
      claims.push({ claim, outcome: "gone" });
      continue;
    }
    const place = places[choice];
    if (!place) return null;
    const key = JSON.stringify([place.at.spans, claim.reading.spans.length]);
    if (taken.has(key) && plan.claims.some((other) => other !== planned && samePlace(other, place))) return null;
    taken.add(key);
    const { at, why, readings } = place;
    claims.push(
      why === null
        ? { claim, outcome: "carried", at }
        : { claim, outcome: "changed", at, why, reading: readings[0] ?? null },
    );
    for (const reading of readings) taken.add(`reading ${reading}`);
  }
  for (const reading of left) if (!taken.has(`reading ${reading}`)) added.add(reading);
  return { ...plan, claims, added: [...added].sort((a, b) => a - b) };
}

function samePlace(other: PlannedClaim, place: Candidate): boolean {
  return (
    other.outcome === "ambiguous" &&
    other.places.some(({ at }) => JSON.stringify(at.spans) === JSON.stringify(place.at.spans))
  );
}

/** A claim's state in the new draft; null for one that is gone. `idOf` gives the speaker behind a new reading's index. */
export function stateAfter(
  planned: PlannedClaim,
  after: Extraction,
  idOf: (speaker: number) => SpeakerId,
): ClaimState | null {
  const { claim } = planned;
  switch (planned.outcome) {
    case "carried":
    case "moved":
      return { check: claim.check, review: claim.review, reading: placed(claim.reading, planned.at) };
    case "changed": {
      const read = planned.reading === null ? null : after.claims[planned.reading]!;
      const reading: Reading = read
        ? toReading(read, idOf)
        : { ...placed(claim.reading, planned.at), settled: false, withdrawn: null };
      return { check: unchecked, review: unreviewed, reading };
    }
    case "ambiguous":
    case "gone":
      return null;
  }
}

/** A reading at its place in another text; of a chain that has none there, those stay who are speakers. */
function placed(reading: Reading, { cited: places, ...at }: Placement): Reading {
  const links = (reading.chain ?? []).map((link, index) => ({ ...link, mention: places?.[index] ?? [] }));
  const known = links.filter(({ speaker, mention }) => speaker !== null || mention.length > 0);
  return withChain({ ...reading, ...at }, known);
}

/** A reading as the machine proposes it. */
export function toReading(claim: ExtractedClaim, idOf: (speaker: number) => SpeakerId): Reading {
  const reading: Reading = {
    ...{ spans: claim.spans, kind: claim.kind, cue: claim.cue, mention: claim.mention },
    speakers: [...new Set(claim.speakers.map(idOf))],
    rightOfReply: claim.rightOfReply,
    about: claim.about === null ? null : idOf(claim.about),
    settled: false,
    withdrawn: null,
  };
  if (claim.chain.length === 0) return reading;
  return withChain(
    reading,
    claim.chain.map((link) => ({ ...link, speaker: link.speaker === null ? null : idOf(link.speaker) })),
  );
}

/** What is known of words in a draft besides who asserts them. */
export type Known = { words: string; parts: CheckablePart[]; doubt: Doubt | null; priority: Priority | null };

/** The machine's account of words it reads as a claim; of others only what there is to check in them. */
export function knownOf(after: Extraction, publishedOn: string | null): (spans: readonly Span[]) => Known {
  const read = new Map(after.claims.map((claim) => [JSON.stringify(claim.spans), claim]));
  return (spans) => {
    const words = wordsAt(after.text, spans);
    const claim = read.get(JSON.stringify(spans));
    if (claim) return { words, parts: claim.parts, doubt: claim.doubt, priority: claim.priority };
    const parts = checkableParts(after.text, spans, publishedOn ? { publishedOn } : {});
    return { words, parts, doubt: null, priority: null };
  };
}

/** How many claims each outcome has, and how many are new. */
export function countPlan({ claims, added }: RevisionPlan): Record<Outcome | "new", number> {
  const counts = { carried: 0, moved: 0, changed: 0, ambiguous: 0, gone: 0, new: added.length };
  for (const { outcome } of claims) counts[outcome]++;
  return counts;
}

/** The new draft's passages; what a person set aside or took back stays so where the same passage stands. */
function layPassages(
  stored: readonly PassageView[],
  before: Extraction,
  after: Extraction,
  places: Int32Array,
): LaidPassage[] {
  const laid = after.passages.map((passage, ordinal) => ({ ordinal, ...passage }));
  const byPlace = new Map(stored.map((passage) => [`${passage.start}-${passage.end}`, passage]));
  for (const [index, { start, end, nothingToCheck }] of before.passages.entries()) {
    const standing = byPlace.get(`${start}-${end}`);
    const place = places[index]!;
    if (!standing || place < 0 || standing.nothingToCheck === nothingToCheck) continue;
    laid[place]!.nothingToCheck = standing.nothingToCheck;
  }
  return laid;
}

/** The ids a revision makes gone: claims that stood and do not. */
export function goneOf(plan: RevisionPlan): ClaimId[] {
  return plan.claims.filter(({ outcome }) => outcome === "gone").map(({ claim }) => claim.id);
}
