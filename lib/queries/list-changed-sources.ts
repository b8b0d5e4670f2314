import "server-only";
import { diffText, type Piece } from "../anchoring/word-diff";
import { findCapture } from "../db/captures";
import { type ListedClaim, listClaimLines } from "../db/claim-list";
import { db } from "../db/client";
import { getSettings } from "../db/newsrooms";
import { listNews, listWatchedSources, type RecheckView, wasAnyVisited } from "../db/rechecks";
import { listUses } from "../db/source-list";
import { findSource } from "../db/sources";
import type { Actor } from "../domain/actor";
import type { SourceView } from "../domain/desk";
import { type CaptureId, isId } from "../domain/ids";
import type { JobView } from "../domain/job";
import type { VisitTimes } from "../domain/visits";
import { notFound } from "../errors";
import { requireReader } from "./get-desk";
import { findOwnJob } from "./get-job";

/** A source whose captured page is not any more what it was, with every claim that rests on it. */
export type ChangedSource = { source: SourceView; recheck: RecheckView; claims: ListedClaim[] };

export type ChangedSources = {
  changed: ChangedSource[];
  /** How many captured addresses are watched, and whether any was visited again at all. */
  watched: number;
  visited: boolean;
  /** How often the addresses are visited unasked. */
  visits: VisitTimes;
  /** The actor's own round of visits that is under way, or failed. */
  job: JobView | null;
};

const most = 100;

/** Sources that changed or went away since they were captured. */
export async function listChangedSources(actor: Actor): Promise<ChangedSources> {
  requireReader(actor);
  const { newsroomId } = actor;
  const [news, visited, watched, job, { visits }] = await Promise.all([
    listNews(db(), newsroomId, most),
    wasAnyVisited(db(), newsroomId),
    listWatchedSources(db(), newsroomId),
    findOwnJob(actor, ["evidence.recheck"], {}),
    getSettings(db(), newsroomId),
  ]);
  const changed = await Promise.all(
    news.map(async ({ source, recheck }) => {
      const uses = await listUses(db(), newsroomId, source.id, { after: null, limit: most });
      const ids = [...new Set(uses.map(({ claimId }) => claimId))];
      const lines = await listClaimLines(db(), newsroomId, ids);
      return { source, recheck, claims: ids.map((id) => lines.get(id)!) };
    }),
  );
  return { changed, watched: watched.length, visited, job, visits };
}

export type CaptureDifference = { source: SourceView; from: string; to: string; pieces: Piece[] };

/** What is there to read in two captures of one source, set against each other word by word. */
export async function compareCaptures(
  actor: Actor,
  sourceId: string,
  oldId: string,
  newId: string,
): Promise<CaptureDifference> {
  requireReader(actor);
  const get = async (id: string) => (isId(id) ? findCapture(db(), actor.newsroomId, id as CaptureId) : null);
  const [old, fresh] = await Promise.all([get(oldId), get(newId)]);
  if (!old || !fresh || old.sourceId !== sourceId || fresh.sourceId !== sourceId) throw notFound("captured page");
  const source = await findSource(db(), actor.newsroomId, old.sourceId);
  return { source: source!, from: old.fetchedAt, to: fresh.fetchedAt, pieces: diffText(old.text, fresh.text) };
}
