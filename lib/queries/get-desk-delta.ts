import "server-only";
import { currentRevision, selectArticle, toArticle } from "../db/articles";
import { listClaimIdsTouching } from "../db/claims";
import { db, type Tx } from "../db/client";
import { datesMoved, selectChanges, selectTouchedClaims, selectTouchedPassages } from "../db/ledger-changes";
import { listRecentEntries } from "../db/ledger-entries";
import { selectPassages } from "../db/passages";
import { selectPeopleAndPolicy, toPeopleAndPolicy } from "../db/people";
import { selectArticleSpeakers, toArticleSpeakers } from "../db/speakers";
import { all, among, either, readTogether, within } from "../db/together";
import { listWaivers } from "../db/waivers";
import type { Actor } from "../domain/actor";
import type { ChangeView, DeskDelta, PassageView } from "../domain/desk";
import { type ArticleId, type ClaimId, isId, type NewsroomId } from "../domain/ids";
import { notFound } from "../errors";
import { requireReader, selectClaimViews, toArticleView, toClaimViews } from "./get-desk";

/**
 * What changed on an article after a ledger position: whole new views of
 * whatever the later entries touch, so that applying a delta twice, or two in
 * one, does no harm.
 */
export async function getDeskDelta(actor: Actor, articleId: ArticleId, after: number): Promise<DeskDelta> {
  return readDelta(actor, articleId, after, false);
}

/**
 * The same, with what the newsroom's own chain changed lately: everybody, what
 * the newsroom asks before closing, every speaker, and the claims whose speaker
 * was merged, whose source was edited or visited again, or whose file turned out altered.
 */
export async function getNewsroomDelta(actor: Actor, articleId: ArticleId, after: number): Promise<DeskDelta> {
  return readDelta(actor, articleId, after, true);
}

async function readDelta(actor: Actor, articleId: ArticleId, after: number, newsroom: boolean): Promise<DeskDelta> {
  requireReader(actor);
  if (!isId(articleId)) throw notFound("article");
  const { newsroomId } = actor;
  const elsewhere = newsroom ? await listTouchedElsewhere(db(), newsroomId, articleId) : [];
  const touched = selectTouchedClaims(newsroomId, articleId, after);
  // A new publication date gives every claim's relative dates another meaning.
  const moved = datesMoved(newsroomId, articleId, after);
  const which = (column: string) => either(within(column, touched), among(column, elsewhere), moved);
  const revision = currentRevision(newsroomId, articleId);
  const ordinals = selectTouchedPassages(newsroomId, articleId, after);
  const read = await readTogether(db(), {
    article: selectArticle(newsroomId, articleId),
    changes: selectChanges(newsroomId, articleId, after),
    passages: selectPassages(newsroomId, articleId, revision, within("p.ordinal", ordinals)),
    ...selectClaimViews(actor, articleId, which("c.id"), which("claim_id")),
    ...(newsroom && {
      everySpeaker: selectArticleSpeakers(newsroomId, articleId, all),
      people: selectPeopleAndPolicy(newsroomId),
    }),
  });
  const article = toArticle(read.article);
  if (!article) throw notFound("article");
  const changes = read.changes as ChangeView[];
  const touches = (kind: string) => changes.some(({ type }) => type.startsWith(`${kind}.`));
  const { claims, speakers } = toClaimViews(read);
  return {
    seq: changes.at(-1)?.seq ?? after,
    ...{ changes, claims },
    speakers: read.everySpeaker ? toArticleSpeakers(read.everySpeaker).speakers : speakers,
    passages: read.passages as PassageView[],
    article: touches("article") || touches("revision") ? toArticleView(article) : null,
    waivers: touches("waiver") ? await listWaivers(db(), newsroomId, articleId) : null,
    ...(read.people ? toPeopleAndPolicy(read.people) : { people: null, policy: null }),
  };
}

/** How long a page may stand between being drawn and listening. */
const latelyMs = 60 * 60 * 1000;

async function listTouchedElsewhere(tx: Tx, newsroomId: NewsroomId, articleId: ArticleId): Promise<ClaimId[]> {
  const entries = await listRecentEntries(tx, newsroomId, newsroomId, {
    types: [
      "speaker.merged",
      "speaker.unmerged",
      "source.changed",
      "source.citation-added",
      "source.citation-removed",
      "capture.taken",
      "capture.rechecked",
      "file.faulted",
      "file.mended",
    ],
    since: new Date(Date.now() - latelyMs),
  });
  const speakers = entries.flatMap(({ event }) => ("speakerId" in event ? [event.speakerId] : []));
  const sources = entries.flatMap(({ event }) => ("sourceId" in event ? [event.sourceId] : []));
  const files = entries.flatMap(({ event }) => ("sha256" in event ? [event.sha256] : []));
  if (speakers.length + sources.length + files.length === 0) return [];
  return listClaimIdsTouching(tx, newsroomId, articleId, { speakers, sources, files });
}
