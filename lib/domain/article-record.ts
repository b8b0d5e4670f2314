/**
 * Everything an article's chain says, replayed: the claims' states from
 * replay.ts, and with them the details, evidence, waivers and closing, each
 * with who did it and when. A report is made of this and of nothing else.
 */
import { type DisclosedEntry, eventsOf } from "./disclosure";
import { claimsOf, type LedgerEvent } from "./ledger-event";
import { type ArticleReplay, move, replayArticle } from "./replay";

type Event<T extends LedgerEvent["type"]> = Extract<LedgerEvent, { type: T }>;
/** Who did something, and when; nobody where the program itself did. */
export type Done = { by: string | null; at: string };

export type RecordedEvidence = Done & { claimId: string; evidence: Event<"evidence.added">["evidence"] };
export type RecordedWaiver = Done & { requirement: string; reason: string };
export type RecordedThread = Done & {
  claimId: string;
  kind: "note" | "question";
  resolved: boolean;
  comments: (Done & { id: string; body: string })[];
};

export type ArticleRecord = ArticleReplay & {
  imported: (Done & Event<"article.imported">) | null;
  /** The text in force and its passages, as they were laid out. */
  draft: Pick<Event<"article.imported">, "revision" | "sha256" | "length" | "passages"> | null;
  details: Event<"article.imported">["details"] | null;
  /** Standing evidence by its id, oldest first. */
  evidence: Map<string, RecordedEvidence>;
  /** Standing waivers by their id, oldest first. */
  waivers: Map<string, RecordedWaiver>;
  closed: Done | null;
  /** Notes and questions by their id, oldest first. */
  threads: Map<string, RecordedThread>;
  /** The entries that touched each claim, its import included. */
  entriesOf: Map<string, number[]>;
};

export function readArticleRecord(entries: readonly DisclosedEntry[]): ArticleRecord {
  const replay = replayArticle([...eventsOf(entries)].map(({ event }) => event));
  const record: ArticleRecord = {
    ...replay,
    imported: null,
    draft: null,
    details: null,
    evidence: new Map(),
    waivers: new Map(),
    closed: null,
    threads: new Map(),
    entriesOf: new Map(),
  };
  const removed = new Map<string, RecordedEvidence>();
  for (const { seq, at, actor, event } of eventsOf(entries)) {
    apply(record, removed, event, { by: actor, at });
    const touched = event.type === "article.imported" ? event.claims.map(({ claimId }) => claimId) : claimsOf(event);
    for (const id of touched) record.entriesOf.set(id, [...(record.entriesOf.get(id) ?? []), seq]);
  }
  return record;
}

function apply(record: ArticleRecord, removed: Map<string, RecordedEvidence>, event: LedgerEvent, done: Done): void {
  const { evidence, waivers } = record;
  switch (event.type) {
    case "article.imported":
      record.imported = { ...event, ...done };
      record.details = event.details;
      record.draft = event;
      break;
    case "revision.accepted":
    case "revision.taken-back":
      record.draft = { ...event, passages: event.layout };
      break;
    case "article.details-changed":
      record.details = event.after;
      break;
    case "evidence.added":
      evidence.set(event.evidenceId, { claimId: event.claimId, evidence: event.evidence, ...done });
      break;
    case "evidence.changed": {
      const standing = evidence.get(event.evidenceId);
      if (standing) evidence.set(event.evidenceId, { ...standing, evidence: event.after });
      break;
    }
    case "evidence.removed":
      move(event.evidenceId, evidence, removed);
      break;
    case "evidence.restored":
      move(event.evidenceId, removed, evidence);
      break;
    case "thread.opened": {
      const first = { id: event.commentId, body: event.body, ...done };
      const { claimId, kind } = event;
      record.threads.set(event.threadId, { claimId, kind, resolved: false, comments: [first], ...done });
      break;
    }
    case "comment.added":
      record.threads.get(event.threadId)?.comments.push({ id: event.commentId, body: event.body, ...done });
      break;
    case "thread.resolved":
    case "thread.reopened": {
      const thread = record.threads.get(event.threadId);
      if (thread) thread.resolved = event.type === "thread.resolved";
      break;
    }
    case "waiver.given":
      waivers.set(event.waiverId, { requirement: event.requirement, reason: event.reason, ...done });
      break;
    case "waiver.withdrawn":
      waivers.delete(event.waiverId);
      break;
    case "article.closed":
      record.closed = done;
      break;
    case "article.reopened":
      record.closed = null;
      break;
  }
}
