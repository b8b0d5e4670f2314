import "server-only";
import { getRevisionText } from "../db/articles";
import { listClaims } from "../db/claims";
import { inSnapshot, type Tx } from "../db/client";
import { findImportReading, listClaimEntries, listRevisionEntries, type StoredEntry } from "../db/ledger-entries";
import type { Actor } from "../domain/actor";
import type { Reading } from "../domain/claim";
import type { ClaimChange } from "../domain/claim-change";
import type { HistoryEntry } from "../domain/desk";
import { type ArticleId, type ClaimId, isId, type UserId } from "../domain/ids";
import { wordsAt } from "../domain/report-claim";
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
    const wordsOf = await readWords(tx, actor, articleId);
    const told: HistoryEntry[] = [];
    for (const entry of entries) told.push(await toHistory(entry, claimId, wordsOf));
    if (imported) {
      const reading = imported.reading as Reading;
      told.push({
        ...{ seq: imported.seq, type: "article.imported", actor: imported.actor, at: imported.at, reason: null },
        ...{ before: null, after: { reading }, ...(await wordsOf(imported.seq, reading)) },
      });
    }
    return told;
  });
}

type WordsOf = (seq: number, reading: Reading) => Promise<Pick<HistoryEntry, "words" | "mentions">>;

/** Reads a reading's words from the draft that was in force at a place of the chain; each draft is read once. */
async function readWords(tx: Tx, { newsroomId }: Actor, articleId: ArticleId): Promise<WordsOf> {
  const drafts = await listRevisionEntries(tx, newsroomId, articleId);
  const texts = new Map<number, string>();
  return async (seq, { spans, chain = [] }) => {
    const revision = drafts.findLast((draft) => draft.seq <= seq)?.revision ?? 1;
    const text = texts.get(revision) ?? (await getRevisionText(tx, newsroomId, articleId, revision)).text;
    texts.set(revision, text);
    return { words: wordsAt(text, spans), mentions: chain.map(({ mention }) => wordsAt(text, mention)) };
  };
}

async function toHistory(entry: StoredEntry, claimId: ClaimId, wordsOf: WordsOf): Promise<HistoryEntry> {
  const { seq, at, actor, event } = entry;
  const changes = "changes" in event ? (event.changes as ClaimChange[]) : [];
  const change = changes.find((candidate) => candidate.claimId === claimId);
  const reading = change?.after.reading;
  return {
    ...{ seq, at, type: event.type, actor: actor as UserId | null },
    reason: "reason" in event ? (event.reason ?? null) : null,
    before: change?.before ?? null,
    after: change?.after ?? null,
    ...(reading ? await wordsOf(seq, reading) : { words: null, mentions: [] }),
  };
}
