/**
 * The newsroom's register: who its speakers are, what its sources are, and what
 * it asks before an article closes. Like an article's record it is replayed
 * from the ledger, so a report can show where each of its details comes from.
 */
import type { DisclosedEntry } from "./disclosure";
import { eventsOf } from "./disclosure";
import type { LedgerEvent } from "./ledger-event";
import { defaultPolicy, type Policy } from "./policy";
import { type VisitTimes, visitTimes } from "./visits";

type Event<T extends LedgerEvent["type"]> = Extract<LedgerEvent, { type: T }>;
export type SpeakerDetails = Event<"speaker.added">["speaker"];
export type SourceDetails = Event<"source.added">["source"];
export type Post = Event<"speaker.post-added">["post"];

export type Register = {
  /** The newsroom's name; null where its entries do not say. */
  name: string | null;
  speakers: Map<string, SpeakerDetails>;
  /** A speaker's titles and affiliations, in the order they were recorded. */
  posts: Map<string, Map<string, Post>>;
  /** Merged speaker → the one it was merged into. */
  merged: Map<string, string>;
  sources: Map<string, SourceDetails>;
  /** Source → the sources it cites. */
  cites: Map<string, string[]>;
  policy: Policy;
  /** How often captured addresses are visited unasked. */
  visits: VisitTimes;
};

/** Replay entries of a newsroom's chain; those that were withheld are passed over. */
export function readRegister(entries: Iterable<DisclosedEntry>): Register {
  const register: Register = {
    name: null,
    speakers: new Map(),
    posts: new Map(),
    merged: new Map(),
    sources: new Map(),
    cites: new Map(),
    policy: defaultPolicy,
    visits: "off",
  };
  for (const { event } of eventsOf(entries)) apply(register, event);
  return register;
}

function apply(register: Register, event: LedgerEvent): void {
  const { speakers, posts, merged, sources } = register;
  switch (event.type) {
    case "speaker.added":
      speakers.set(event.speakerId, event.speaker);
      break;
    case "speaker.changed":
      speakers.set(event.speakerId, event.after);
      break;
    case "speaker.merged":
      merged.set(event.speakerId, event.into);
      break;
    case "speaker.unmerged":
      merged.delete(event.speakerId);
      break;
    case "speaker.post-added":
      posts.set(event.speakerId, new Map(posts.get(event.speakerId)).set(event.postId, event.post));
      break;
    case "speaker.post-removed":
      posts.get(event.speakerId)?.delete(event.postId);
      break;
    case "source.added":
      sources.set(event.sourceId, event.source);
      break;
    case "source.changed":
      sources.set(event.sourceId, event.after);
      break;
    case "source.citation-added":
      register.cites.set(event.sourceId, [...(register.cites.get(event.sourceId) ?? []), event.cites]);
      break;
    case "source.citation-removed":
      register.cites.set(
        event.sourceId,
        (register.cites.get(event.sourceId) ?? []).filter((id) => id !== event.cites),
      );
      break;
    case "newsroom.created":
      register.name = event.name;
      break;
    case "newsroom.configured":
      Object.assign(register, settingsIn(event.after));
      break;
  }
}

/** The speaker a claim is shown with: itself, or whom it was merged into, however often. */
export function speakerAfterMerges(register: Pick<Register, "merged">, id: string): string {
  const seen = new Set<string>();
  for (let at = id; !seen.has(at); at = register.merged.get(at)!) {
    if (!register.merged.has(at)) return at;
    seen.add(at);
  }
  return id;
}

/** The title and affiliation a speaker had on a date: the newest that is not later. Without a date, the newest. */
export function postOn(posts: Iterable<Post>, date: string | null): Pick<Post, "title" | "affiliation"> {
  const then = [...posts].filter(({ asOf }) => date === null || (asOf !== null && asOf <= date));
  const newest = then.reduce<Post | null>(
    (best, post) => (best && (best.asOf ?? "") > (post.asOf ?? "") ? best : post),
    null,
  );
  return { title: newest?.title ?? "", affiliation: newest?.affiliation ?? "" };
}

/** Which speakers and sources an event of the newsroom's chain is about; null for one that concerns no report. */
export function registerIds(event: LedgerEvent): string[] | null {
  switch (event.type) {
    case "speaker.added":
    case "speaker.changed":
    case "speaker.post-added":
    case "speaker.post-removed":
      return [event.speakerId];
    case "speaker.merged":
      return [event.speakerId, event.into];
    case "speaker.unmerged":
      return [event.speakerId, event.from];
    case "source.added":
    case "source.changed":
      return [event.sourceId];
    case "source.citation-added":
    case "source.citation-removed":
      return [event.sourceId, event.cites];
    case "newsroom.created":
    case "newsroom.configured":
      return [];
    default:
      return null;
  }
}

/** What a change of settings says of name and policy; stored as JSON, so what does not fit is passed over. */
function settingsIn(configured: unknown): Partial<Pick<Register, "name" | "policy" | "visits">> {
  const { name, policy, visits } = (configured ?? {}) as { name?: unknown; policy?: unknown; visits?: unknown };
  const times = visitTimes.find((time) => time === visits);
  const { signOffChecks, signOffReviews } = (policy ?? {}) as Partial<Policy>;
  const isPolicy = typeof signOffChecks === "boolean" && typeof signOffReviews === "boolean";
  return {
    ...(typeof name === "string" && { name }),
    ...(isPolicy && { policy: { signOffChecks, signOffReviews } }),
    ...(times && { visits: times }),
  };
}
