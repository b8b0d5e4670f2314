/**
 * What became of an article between two reports, as sentences in the order of
 * the text: made by replaying the ledger to both positions, so that it can be
 * made again by whoever holds the entries.
 */
import type { ArticleRecord } from "./article-record";
import type { Check, ClaimState, Review } from "./claim";
import { canonicalJson } from "./ledger-chain";
import { findingWords, verdictWords } from "./words";

/** One change; `claim` is the number of the claim it is about in the later report. */
export type ReportChange = {
  about: "article" | "claim" | "check" | "review" | "evidence" | "withdrawn" | "waiver" | "thread";
  claim: number | null;
  what: string;
};

export function changesSince(
  before: ArticleRecord,
  after: ArticleRecord,
  numbers: ReadonlyMap<string, number>,
): ReportChange[] {
  const changes: ReportChange[] = [...articleChanges(before, after)];
  const inOrder = [...after.claims].sort(([a], [b]) => (numbers.get(a) ?? 0) - (numbers.get(b) ?? 0));
  const pieces = [byClaim(before.evidence), byClaim(after.evidence)] as const;
  const threads = [byClaim(before.threads), byClaim(after.threads)] as const;
  for (const [id, state] of inOrder) {
    const claim = numbers.get(id) ?? null;
    for (const change of claimChanges(before.claims.get(id), state)) changes.push({ claim, ...change });
    const [gained, lost] = [countNew(id, ...pieces), countNew(id, pieces[1], pieces[0])];
    if (gained > 0) changes.push({ about: "evidence", claim, what: `Evidence added: ${gained}.` });
    if (lost > 0) changes.push({ about: "evidence", claim, what: `Evidence removed: ${lost}.` });
    const asked = countNew(id, ...threads);
    if (asked > 0) changes.push({ about: "thread", claim, what: `Notes and questions added: ${asked}.` });
  }
  return changes;
}

function* articleChanges(before: ArticleRecord, after: ArticleRecord): Generator<ReportChange> {
  const change = (about: ReportChange["about"], what: string): ReportChange => ({ about, claim: null, what });
  if (before.draft?.sha256 !== after.draft?.sha256) yield change("article", "The text is another revision.");
  if (canonicalJson(before.details) !== canonicalJson(after.details))
    yield change("article", "The article’s details changed.");
  if (before.state !== after.state)
    yield change("article", after.state === "closed" ? "The article was closed." : "The article was reopened.");
  const given = [...after.waivers.keys()].filter((id) => !before.waivers.has(id)).length;
  const withdrawn = [...before.waivers.keys()].filter((id) => !after.waivers.has(id)).length;
  if (given > 0) yield change("waiver", `Waivers given: ${given}.`);
  if (withdrawn > 0) yield change("waiver", `Waivers withdrawn: ${withdrawn}.`);
}

function* claimChanges(before: ClaimState | undefined, after: ClaimState): Generator<Omit<ReportChange, "claim">> {
  const standsNow = after.reading.withdrawn === null;
  if (!before) {
    if (standsNow) yield { about: "claim", what: "The claim is new." };
    return;
  }
  const stood = before.reading.withdrawn === null;
  if (stood && !standsNow) yield { about: "withdrawn", what: "The claim was withdrawn." };
  if (!stood && standsNow) yield { about: "claim", what: "The claim was restored." };
  if (!standsNow) return;
  const read = (state: ClaimState) => canonicalJson({ ...state.reading, settled: null, withdrawn: null });
  if (read(before) !== read(after)) yield { about: "claim", what: "Its words, kind or speaker were corrected." };
  const [checked, checks] = [checkWords(before.check), checkWords(after.check)];
  if (checked !== checks) yield { about: "check", what: `Is it true? Was “${checked}”, is “${checks}”.` };
  const [reviewed, reviews] = [reviewWords(before.review), reviewWords(after.review)];
  if (reviewed !== reviews) yield { about: "review", what: `Was it said? Was “${reviewed}”, is “${reviews}”.` };
}

function checkWords(check: Check): string {
  if (check.state === "unchecked") return "Not checked";
  if (check.state === "in-progress") return "Being checked";
  return `${verdictWords[check.verdict]}${check.state === "signed-off" ? ", signed off" : ""}`;
}

function reviewWords(review: Review): string {
  if (review.state === "unreviewed") return "Not reviewed";
  return `${findingWords[review.finding]}${review.state === "signed-off" ? ", signed off" : ""}`;
}

type ByClaim = ReadonlyMap<string, ReadonlySet<string>>;

function byClaim(things: ReadonlyMap<string, { claimId: string }>): ByClaim {
  const found = new Map<string, Set<string>>();
  for (const [id, { claimId }] of things) found.set(claimId, (found.get(claimId) ?? new Set()).add(id));
  return found;
}

/** How many things a claim has in the second that it had not in the first. */
function countNew(claimId: string, before: ByClaim, after: ByClaim): number {
  return [...(after.get(claimId) ?? [])].filter((id) => !before.get(claimId)?.has(id)).length;
}
