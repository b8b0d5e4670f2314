import "server-only";
import { diffText, type Piece } from "../anchoring/word-diff";
import { inSnapshot } from "../db/client";
import { type ClaimEvidence, selectEvidence } from "../db/evidence";
import { findHead } from "../db/ledger";
import { findEntry, listEntries } from "../db/ledger-entries";
import { getPeopleAndPolicy } from "../db/people";
import { findRevisionText, type GoneClaim, listGoneClaims, listRevisions, type RevisionRow } from "../db/revisions";
import { type ClaimThread, selectThreads } from "../db/threads";
import { among, readTogether } from "../db/together";
import type { Actor } from "../domain/actor";
import type { Check, Review } from "../domain/claim";
import type { ArticleId } from "../domain/ids";
import type { LedgerEvent, RevisionEvent } from "../domain/ledger-event";
import { can } from "../domain/permissions";
import { replayArticle } from "../domain/replay";
import { getReadable } from "./get-desk";

/** One draft in an article's list, and what accepting it did. */
export type RevisionView = Omit<RevisionRow, "by"> & {
  by: string;
  inForce: boolean;
  takenBack: boolean;
  /** How many claims it changed, moved, left ambiguous to a person, or made gone; null for the first. */
  did: { changed: number; moved: number; gone: number; added: number } | null;
};

export type GoneView = GoneClaim & {
  check: Check;
  review: Review;
  evidence: Pick<ClaimEvidence, "id" | "source" | "stance" | "locator" | "excerpt">[];
  threads: ClaimThread[];
};

export type RevisionsView = {
  article: { id: ArticleId; title: string; revision: number; closed: boolean };
  revisions: RevisionView[];
  gone: GoneView[];
  people: { id: string; name: string }[];
  mayRevise: boolean;
  /** The draft in force came with the newest entry of the article, so that taking it back loses nothing. */
  mayTakeBack: boolean;
};

/** An article's drafts, newest first, and the claims that are gone from the one in force. */
export async function getRevisions(actor: Actor, articleId: ArticleId): Promise<RevisionsView> {
  return inSnapshot(async (tx) => {
    const { newsroomId } = actor;
    const article = await getReadable(tx, actor, articleId);
    const rows = await listRevisions(tx, newsroomId, articleId);
    const { people } = await getPeopleAndPolicy(tx, newsroomId);
    const names = new Map(people.map(({ id, name }) => [id, name]));
    const events = (await listEntries(tx, newsroomId, articleId)).map(({ event }) => event);
    const { gone } = replayArticle(events);
    const head = await findHead(tx, newsroomId, articleId);
    const newest = head && (await findEntry(tx, newsroomId, articleId, head.seq));
    const closed = article.state === "closed";
    const mayRevise = can(actor, "article.revise") && !closed;
    const states = await listGoneClaims(tx, newsroomId, articleId, article.revision);
    const which = among(
      "claim_id",
      states.map(({ id }) => id),
    );
    const { evidence, threads } = await readTogether(tx, {
      evidence: selectEvidence(newsroomId, articleId, which),
      threads: selectThreads(newsroomId, articleId, which),
    });
    const of = <T extends { claimId: string }>(rows: unknown[], id: string) =>
      (rows as T[]).filter(({ claimId }) => claimId === id);
    return {
      article: { id: article.id, title: article.title, revision: article.revision, closed },
      revisions: rows.map((row) => ({
        ...row,
        by: names.get(row.by) ?? "a former member",
        inForce: row.number === article.revision,
        ...historyOf(row.number, events),
      })),
      gone: states.flatMap((claim) => {
        const left = gone.get(claim.id);
        if (!left) return [];
        const { check, review } = left;
        return {
          ...{ ...claim, check, review },
          evidence: of<ClaimEvidence>(evidence, claim.id),
          threads: of<ClaimThread>(threads, claim.id),
        };
      }),
      people: people.map(({ id, name }) => ({ id, name })),
      mayRevise,
      mayTakeBack: mayRevise && newest?.event.type === "revision.accepted" && newest.event.returned.length === 0,
    };
  });
}

/** What changed between two of an article's drafts, word by word; null where it has no such draft. */
export async function compareRevisions(
  actor: Actor,
  articleId: ArticleId,
  { from, to }: { from: number; to: number },
): Promise<Piece[] | null> {
  return inSnapshot(async (tx) => {
    await getReadable(tx, actor, articleId);
    const [old, fresh] = [
      await findRevisionText(tx, actor.newsroomId, articleId, from),
      await findRevisionText(tx, actor.newsroomId, articleId, to),
    ];
    return old === null || fresh === null ? null : diffText(old, fresh);
  });
}

function historyOf(number: number, events: readonly LedgerEvent[]): Pick<RevisionView, "takenBack" | "did"> {
  const told = events.filter((event): event is RevisionEvent => "layout" in event);
  const takenBack = told.some(({ type, from }) => type === "revision.taken-back" && from === number);
  const accepted = told.find(({ type, revision }) => type === "revision.accepted" && revision === number);
  if (!accepted) return { takenBack, did: null };
  const count = (outcome: string) => accepted.outcomes.filter((one) => one.outcome === outcome).length;
  const added = accepted.changes.filter(({ before }) => before === null).length;
  return { takenBack, did: { changed: count("changed"), moved: count("moved"), gone: accepted.gone.length, added } };
}
