import "server-only";
import { findArticle, getRevisionText } from "../db/articles";
import { insertClaims, listClaims } from "../db/claims";
import { inSnapshot, type Tx } from "../db/client";
import { dismissJob } from "../db/jobs";
import { rememberClaim } from "../db/known-claims";
import { listEntries } from "../db/ledger-entries";
import { listPassages } from "../db/passages";
import { insertRevision, listRevisions, type PlacedClaim, recordPlacedClaims, recordRevision } from "../db/revisions";
import { listArticleSpeakers } from "../db/speakers";
import type { Actor } from "../domain/actor";
import { type Claim, type ClaimState, unchecked, unreviewed, verdictOf, type Was } from "../domain/claim";
import { type ClaimChange, toChange } from "../domain/claim-change";
import { marksToKeep } from "../domain/document-marks";
import { type ArticleId, type ClaimId, isId, newId, type SpeakerId } from "../domain/ids";
import { sha256 } from "../domain/ledger-chain";
import type { LedgerEvent, RevisionEvent } from "../domain/ledger-event";
import {
  type Choice,
  decidePlan,
  goneOf,
  knownOf,
  planRevision,
  type RevisionPlan,
  stateAfter,
  toReading,
} from "../domain/next-revision";
import { can } from "../domain/permissions";
import { wordsAt } from "../domain/report-claim";
import { takeUpAgain } from "../domain/returning";
import { AppError, notFound } from "../errors";
import { forbidden } from "../refusal";
import { extract } from "../text/extract";
import type { Extraction } from "../text/model";
import { bringThreads } from "./bring-threads";
import { findTakenUp } from "./find-taken-up";
import { inArticle, type Recorded, requireOpen, type Scene, type Target } from "./in-article";
import { nameSpeakers } from "./name-speakers";
import type { ReadDraft } from "./read-draft";

/** The next draft, what of the article its giver had seen, and where they put what fits two places. */
export type NextDraft = {
  draft: ReadDraft;
  /** The ledger position of the preview they accept; null for a program, which sees none. */
  seen: number | null;
  /** By claim; of one that is gone, the new claim it is taken up again as. A program gives none: what fits two places then leaves the draft, and both are read anew. */
  choices: ReadonlyMap<string, Choice> | "gone";
};

/** The article changed after the preview was made; both are to be shown. */
export class StalePreview extends AppError {
  constructor() {
    super("conflict", "The article changed while you were looking. See below what accepting this draft does now.");
  }
}

/**
 * Put another draft in force: one transaction, one entry. What stands word for
 * word in its frame keeps its answers; everything else is asked again, and what
 * is gone keeps all that was said of it.
 */
export async function acceptRevision(asking: Actor, target: Target, next: NextDraft): Promise<Recorded> {
  if (!can(asking, "article.revise")) throw forbidden(asking, "article.revise");
  const read = await readBoth(asking, target.articleId, next.draft.text);
  return inArticle(asking, target, "article.revise", async (scene) => {
    requireOpen(scene);
    const { tx, actor, article } = scene;
    const { newsroomId } = actor;
    if (article.revision !== read.revision || article.publishedOn !== read.publishedOn) throw new StalePreview();
    if (read.before.text === next.draft.text) throw sameDraft();
    if (next.seen !== null && (await hasChanged(scene, next.seen))) throw new StalePreview();

    const claims = await listClaims(tx, newsroomId, article.id, article.revision);
    const passages = await listPassages(tx, newsroomId, article.id, article.revision);
    const { speakers, standsFor } = await listArticleSpeakers(tx, newsroomId, article.id);
    const names = new Map(speakers.map(({ id, name }) => [id, name]));
    const nameOf = (id: SpeakerId) => names.get(standsFor.get(id) ?? id) ?? "";
    const open = planRevision({ claims, passages, nameOf }, read.before, read.after);
    const plan = decidePlan(open, next.choices === "gone" ? allGone(open) : next.choices);
    if (!plan) throw undecided();
    const again = await findTakenUp(scene, plan, read.after, next.choices);
    const inForce = takeUpAgain(plan, read.after, again);
    const old = new Map(again.map(({ claim, words }) => [claim.id, { revision: claim.revision, words }]));
    const was = ({ id, reading }: Claim) =>
      old.get(id) ?? { revision: article.revision, words: wordsAt(read.before.text, reading.spans) };
    return putInForce(scene, inForce, { was, returned: [...old.keys()] }, read.after, next.draft);
  });
}

/** Both texts as the machine reads them now; taken before the transaction, which so stays short. */
async function readBoth(actor: Actor, articleId: ArticleId, text: string) {
  const { revision, publishedOn, standing } = await inSnapshot(async (tx) => {
    const article = isId(articleId) ? await findArticle(tx, actor.newsroomId, articleId) : null;
    if (!article) throw notFound("article");
    const { text: standing } = await getRevisionText(tx, actor.newsroomId, articleId, article.revision);
    return { ...article, standing };
  });
  const options = publishedOn ? { publishedOn } : {};
  return { revision, publishedOn, before: extract(standing, options), after: extract(text, options) };
}

type Before = {
  /** The words of a claim in the draft where it stood last. */
  was: (claim: Claim) => Pick<Was, "revision" | "words">;
  /** Claims that were gone and stand again. */
  returned: ClaimId[];
};

async function putInForce(
  scene: Scene,
  plan: RevisionPlan,
  { was: before, returned }: Before,
  after: Extraction,
  draft: ReadDraft,
): Promise<LedgerEvent[]> {
  const { tx, actor, article, at } = scene;
  const where = {
    newsroomId: actor.newsroomId,
    articleId: article.id,
    revision: await nextNumber(tx, actor, article.id),
  };
  const idOf = await speakersFor(scene, plan, after);
  const known = knownOf(after, article.publishedOn);
  const hash = sha256(after.text);
  await insertRevision(tx, where, {
    ...{ text: after.text, sha256: hash, normalisation: draft.normalisation, fileName: draft.fileName },
    ...{ passages: plan.passages, by: actor.userId, at, marks: marksToKeep(draft.document, after.claims.length > 0) },
  });

  const placed: PlacedClaim[] = [];
  const changes: ClaimChange[] = [];
  const outcomes: RevisionEvent["outcomes"] = [];
  for (const planned of plan.claims) {
    const { claim, outcome } = planned;
    const why = "why" in planned ? { why: planned.why } : {};
    if (outcome !== "carried") outcomes.push({ claimId: claim.id, outcome, ...why });
    const state = stateAfter(planned, after, idOf);
    if (!state) continue;
    const change = toChange(claim, state);
    if (change) changes.push(change);
    const was = outcome === "changed" ? wasOf(claim, before(claim)) : claim.was;
    placed.push({ id: claim.id, state, known: known(state.reading.spans), changed: change !== null, was });
  }
  await recordPlacedClaims(tx, where, placed);
  const added = plan.added.map((index) => {
    const reading = toReading(after.claims[index]!, idOf);
    return { id: newId<ClaimId>(), reading, ...known(reading.spans) };
  });
  await insertClaims(tx, where, added);
  for (const { id, reading } of added) changes.push({ claimId: id, before: null, after: asNew({ reading }) });
  // What had a verdict and lost it is no longer known elsewhere as checked.
  for (const { claimId, before } of changes) {
    if (before?.check && verdictOf(before.check)) await rememberClaim(tx, actor.newsroomId, claimId);
  }

  if (!(await recordRevision(tx, where, article.version, hash))) throw new StalePreview();
  if (draft.readBy) await dismissJob(tx, actor.newsroomId, draft.readBy);
  const standing = [
    ...placed.map(({ id, state }) => ({ id, spans: state.reading.spans })),
    ...added.map(({ id, reading }) => ({ id, spans: reading.spans })),
  ];
  const posting = { tx, newsroomId: actor.newsroomId, articleId: article.id, by: actor.userId, at };
  const brought = draft.document ? await bringThreads(posting, draft.document, standing) : [];
  const accepted: LedgerEvent = {
    ...{ type: "revision.accepted", revision: where.revision, from: article.revision },
    ...{ sha256: hash, length: after.text.length, changes, gone: goneOf(plan), returned, outcomes },
    layout: plan.passages.map(({ ordinal, start, end, kind, nothingToCheck }) => ({
      ...{ ordinal, start, end, kind, nothingToCheck },
    })),
  };
  // Last, so that it is the newest entry and can be taken back: what it brought stays where its claims do.
  return [...brought, accepted];
}

/** The speakers of what is new or read anew: those of this article by their names, then the newsroom's. */
async function speakersFor(scene: Scene, plan: RevisionPlan, after: Extraction): Promise<(index: number) => SpeakerId> {
  const read = plan.claims.flatMap((planned) =>
    planned.outcome === "changed" && planned.reading !== null ? [planned.reading] : [],
  );
  const named = [...read, ...plan.added].flatMap((index) => {
    const { speakers, about, chain } = after.claims[index]!;
    const others = [about, ...chain.map(({ speaker }) => speaker)].filter((speaker) => speaker !== null);
    return [...speakers, ...others];
  });
  const ids = new Map<number, SpeakerId>();
  for (const index of new Set(named)) {
    const { name, type } = after.speakers[index]!;
    ids.set(index, (await nameSpeakers(scene, [{ name, type }]))[0]!);
  }
  return (index) => ids.get(index)!;
}

async function nextNumber(tx: Tx, { newsroomId }: Actor, articleId: ArticleId): Promise<number> {
  return (await listRevisions(tx, newsroomId, articleId))[0]!.number + 1;
}

/** Whether anything that a preview shows was changed after a position. Notes and evidence change nothing in it. */
async function hasChanged({ tx, actor, article }: Scene, seen: number): Promise<boolean> {
  const entries = await listEntries(tx, actor.newsroomId, article.id, { after: seen });
  return entries.some(({ event }) => "changes" in event);
}

/** What is told of a changed claim from now on: its old words and what was answered on them, or on older ones still. */
function wasOf(claim: Claim, before: Pick<Was, "revision" | "words">): Was {
  const { check, review } = claim;
  const answered = verdictOf(check) !== null || review.state !== "unreviewed";
  if (!answered && claim.was) return claim.was;
  return { ...before, check, review };
}

function allGone({ claims }: RevisionPlan): Map<string, Choice> {
  return new Map(claims.map(({ claim }) => [claim.id, "gone"]));
}

function asNew({ reading }: Pick<ClaimState, "reading">): ClaimState {
  return { reading, check: unchecked, review: unreviewed };
}

function sameDraft(): AppError {
  return new AppError(
    "rule-refused",
    "This is word for word the draft that is being checked. There is nothing to accept.",
  );
}

function undecided(): AppError {
  return new AppError(
    "rule-refused",
    "Some claims fit two places. Say for each where it stands, and let no two stand in one.",
  );
}
