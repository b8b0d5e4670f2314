import "server-only";
import { listClaims } from "../db/claims";
import { inSnapshot } from "../db/client";
import { findImportReading, listClaimEntries, type StoredEntry } from "../db/ledger";
import type { Actor } from "../domain/actor";
import type { Reading } from "../domain/claim";
import type { ClaimChange } from "../domain/claim-change";
import type { HistoryEntry } from "../domain/desk";
import { type ArticleId, type ClaimId, isId, type UserId } from "../domain/ids";
import { notFound } from "../errors";
import { getReadable } from "./get-desk";

/** Who did what to a claim, newest first, down to how it came in. */
export async function getHistory(actor: Actor, articleId: ArticleId, claimId: ClaimId): Promise<HistoryEntry[]> {
  return inSnapshot(async (tx) => {
    const article = await getReadable(tx, actor, articleId);
    const { newsroomId } = actor;
    const [claim] = isId(claimId) ? await listClaims(tx, newsroomId, articleId, article.revision, [claimId]) : [];
    if (!claim) throw notFound("claim");
    const entries = await listClaimEntries(tx, newsroomId, articleId, claimId);
    const imported = await findImportReading(tx, newsroomId, articleId, claimId);
    const first: HistoryEntry[] = imported
      ? [
          {
            ...{ seq: imported.seq, type: "article.imported", actor: imported.actor, at: imported.at, reason: null },
            ...{ before: null, after: { reading: imported.reading as Reading } },
          },
        ]
      : [];
    return [...entries.map((entry) => toHistory(entry, claimId)), ...first];
  });
}

function toHistory({ seq, at, actor, event }: StoredEntry, claimId: ClaimId): HistoryEntry {
  const changes = "changes" in event ? (event.changes as ClaimChange[]) : [];
  const change = changes.find((candidate) => candidate.claimId === claimId);
  return {
    ...{ seq, at, type: event.type, actor: actor as UserId | null },
    reason: "reason" in event ? (event.reason ?? null) : null,
    before: change?.before ?? null,
    after: change?.after ?? null,
  };
}
