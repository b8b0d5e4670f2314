/**
 * What the newsroom's chain tells of what its sources are backed by: captured
 * pages, visits to their addresses, transcripts, and stored files found altered.
 * `lib/db/audit-sources.ts` reads the tables into the same.
 */
import { newsAfter, type SourceNews } from "./capture";
import type { SoundEntry, View } from "./ledger-audit";
import { canonicalJson, sha256 } from "./ledger-chain";
import type { LedgerEvent } from "./ledger-event";

type Event<T extends LedgerEvent["type"]> = Extract<LedgerEvent, { type: T }>;

/** The SHA-256 of what was read out of a captured page and said of it. */
export function hashCaptured(read: {
  title: string;
  text: string;
  charset: string | null;
  headers: Record<string, string>;
}): string {
  const { title, text, charset, headers } = read;
  return sha256(canonicalJson({ title, text, charset, headers }));
}

/** The SHA-256 of when a transcript's words were said. */
export function hashTimes(times: readonly { at: number; ms: number }[]): string {
  return sha256(canonicalJson(times.map(({ at, ms }) => ({ at, ms }))));
}

/** Whether a source is visited, and what became of it. */
export type SourceState = { watched: boolean; news: SourceNews | null };

/** A visit to a source's address. */
export type Visit = { captureId: string; outcome: string; why: string; seenId: string | null; at: string };

/** Visits in an order of their own, for a clock may have been set back between two. */
export function inOrder(visits: readonly Visit[]): Visit[] {
  return [...visits].sort((a, b) => (canonicalJson(a) < canonicalJson(b) ? -1 : 1));
}

export type SourcesTold = Pick<View, "captured page" | "visits to source" | "transcript" | "fault of file"> & {
  states: Map<string, SourceState>;
};

export function tellSources(entries: readonly SoundEntry[]): SourcesTold {
  const captures = new Map<string, object>();
  const visits = new Map<string, Visit[]>();
  const transcripts = new Map<string, object>();
  const faults = new Map<string, { fault: string }>();
  const states = new Map<string, SourceState>();
  /** Captures that a visit brought, which make nothing known by themselves. */
  const seen = new Set(entries.flatMap(({ event }) => (event.type === "capture.rechecked" ? (event.seen ?? []) : [])));
  const change = (id: string, to: Partial<SourceState>) =>
    states.set(id, { watched: true, news: null, ...states.get(id), ...to });

  for (const { event, actor: by, at } of entries) {
    switch (event.type) {
      case "capture.taken":
        captures.set(event.captureId, toCapture(event, by));
        if (!seen.has(event.captureId)) change(event.sourceId, { news: null });
        break;
      case "capture.rechecked": {
        const { sourceId, captureId, outcome, why, seen: seenId } = event;
        visits.set(sourceId, [...(visits.get(sourceId) ?? []), { captureId, outcome, why, seenId, at }]);
        change(sourceId, { news: newsAfter(states.get(sourceId)?.news ?? null, outcome) });
        break;
      }
      case "source.watch-set":
        change(event.sourceId, { watched: event.watched });
        break;
      case "transcript.attached":
        transcripts.set(event.transcriptId, { ...toTranscript(event), removed: false, by, at });
        break;
      case "transcript.removed":
        transcripts.set(event.transcriptId, { ...transcripts.get(event.transcriptId), removed: true });
        break;
      case "file.faulted":
        faults.set(event.sha256, { fault: event.fault });
        break;
      case "file.mended":
        faults.delete(event.sha256);
        break;
    }
  }
  return {
    "captured page": captures,
    "visits to source": new Map([...visits].map(([id, all]) => [id, inOrder(all)])),
    transcript: transcripts,
    "fault of file": faults,
    states,
  };
}

function toCapture({ type: _, captureId: _id, readSha256, ...fields }: Event<"capture.taken">, by: string | null) {
  return { ...fields, read: readSha256, by };
}

function toTranscript({ sourceId, sha256: text, ...event }: Event<"transcript.attached">) {
  const { fileSha256, fileName, speakers, timesSha256 } = event;
  return { sourceId, text, words: text, times: timesSha256, fileSha256, fileName, speakers: [...speakers].sort() };
}
