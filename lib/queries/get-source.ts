import "server-only";
import { listCaptures } from "../db/captures";
import { listCitedBy, listCiting, toCitations } from "../db/citations";
import { type ListedClaim, listClaimLines } from "../db/claim-list";
import { db } from "../db/client";
import { findLastRecheck, isWatched, type RecheckView } from "../db/rechecks";
import { findSourceRow, listSourceTallies, listUses, type SourceTally, type SourceUse } from "../db/source-list";
import { listTranscriptsOfSource } from "../db/transcripts";
import type { Actor } from "../domain/actor";
import type { CaptureView } from "../domain/capture";
import type { SourceView } from "../domain/desk";
import { isId, type SourceId } from "../domain/ids";
import { type Root, rootsOf } from "../domain/independence";
import type { JobView } from "../domain/job";
import { can } from "../domain/permissions";
import type { TranscriptView } from "../domain/transcript";
import { notFound } from "../errors";
import { forbidden } from "../refusal";
import { readCursor, toPage } from "./cursor";
import { findOwnJob } from "./get-job";

export type SourcePage = {
  source: SourceView & { addedBy: string; addedAt: string };
  tally: SourceTally;
  /** Each piece of evidence that rests on it, with its claim. */
  uses: (SourceUse & { claim: ListedClaim })[];
  next: string | null;
  /** The sources it takes what it says from, those that take it from here, and where all of it leads back to. */
  cites: { id: string; title: string }[];
  citedBy: { id: string; title: string }[];
  roots: Root[];
  /** The page at its address as it was kept, newest first; what the last visit brought; whether there may be another. */
  captures: CaptureView[];
  lastRecheck: RecheckView | null;
  watched: boolean;
  /** The actor's own capture or visit of it that is under way, or failed. */
  job: JobView | null;
  /** What was said in it, word by word. */
  transcripts: TranscriptView[];
};

const pageSize = 50;

/** A source and every claim that rests on it: a fixed number of statements. */
export async function getSource(actor: Actor, id: string, after?: string): Promise<SourcePage> {
  if (!can(actor, "article.read")) throw forbidden(actor, "article.read");
  const { newsroomId } = actor;
  const source = isId(id) ? await findSourceRow(db(), newsroomId, id as SourceId) : null;
  if (!source) throw notFound("source");

  const [tallies, transcripts, citing, citedBy, captures, lastRecheck, watched, job, rows] = await Promise.all([
    listSourceTallies(db(), newsroomId, [source.id]),
    listTranscriptsOfSource(db(), newsroomId, source.id),
    listCiting(db(), newsroomId, [source.id]),
    listCitedBy(db(), newsroomId, source.id),
    listCaptures(db(), newsroomId, source.id),
    findLastRecheck(db(), newsroomId, source.id),
    isWatched(db(), newsroomId, source.id),
    findOwnJob(actor, ["evidence.capture", "evidence.recheck"], { sourceId: source.id }),
    listUses(db(), newsroomId, source.id, { after: readCursor(after), limit: pageSize + 1 }),
  ]);
  const { items, next } = toPage(rows, pageSize, (use) => ({ key: "", id: use.id }));
  const claims = await listClaimLines(
    db(),
    newsroomId,
    items.map(({ claimId }) => claimId),
  );
  const uses = items.map((use) => ({ ...use, claim: claims.get(use.claimId)! }));
  const { sources, cites } = toCitations(citing);
  const cited = (cites.get(source.id) ?? []).map((cited) => ({ id: cited, title: sources.get(cited)!.title }));
  const roots = rootsOf(source.id, sources, cites);
  return {
    captures,
    lastRecheck,
    watched,
    job,
    cites: cited,
    citedBy,
    roots,
    source,
    tally: tallies.get(source.id)!,
    uses,
    next,
    transcripts,
  };
}
