import "server-only";
import { type ListedClaim, listClaimLines } from "../db/claim-list";
import { db } from "../db/client";
import { findSourceRow, listSourceTallies, listUses, type SourceTally, type SourceUse } from "../db/source-list";
import { listTranscriptsOfSource } from "../db/transcripts";
import type { Actor } from "../domain/actor";
import type { SourceView } from "../domain/desk";
import { isId, type SourceId } from "../domain/ids";
import { can } from "../domain/permissions";
import type { TranscriptView } from "../domain/transcript";
import { notFound } from "../errors";
import { forbidden } from "../refusal";
import { readCursor, toPage } from "./cursor";

export type SourcePage = {
  source: SourceView & { addedBy: string; addedAt: string };
  tally: SourceTally;
  /** Each piece of evidence that rests on it, with its claim. */
  uses: (SourceUse & { claim: ListedClaim })[];
  next: string | null;
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

  const [tallies, transcripts, rows] = await Promise.all([
    listSourceTallies(db(), newsroomId, [source.id]),
    listTranscriptsOfSource(db(), newsroomId, source.id),
    listUses(db(), newsroomId, source.id, { after: readCursor(after), limit: pageSize + 1 }),
  ]);
  const { items, next } = toPage(rows, pageSize, (use) => ({ key: "", id: use.id }));
  const claims = await listClaimLines(
    db(),
    newsroomId,
    items.map(({ claimId }) => claimId),
  );
  const uses = items.map((use) => ({ ...use, claim: claims.get(use.claimId)! }));
  return { source, tally: tallies.get(source.id)!, uses, next, transcripts };
}
