/** What the chains tell, in the shape the tables are compared in; `lib/db/audit.ts` reads the tables into the same. */
import { readArticleRecord } from "./article-record";
import { type SourceState, tellSources } from "./audit-sources";
import type { DisclosedEntry } from "./disclosure";
import type { SoundEntry, View } from "./ledger-audit";
import { defaultPolicy } from "./policy";
import { readRegister } from "./register";

/** What an article's chain tells. */
export function tellArticle(entries: readonly SoundEntry[]): View {
  const record = readArticleRecord(entries.map(wholly));
  const { imported, draft, details, closed, state } = record;
  const { threads, comments } = readThreads(entries);
  if (!imported || !draft || !details) return { article: new Map() };

  const article = {
    ...details,
    state,
    revision: draft.revision,
    closed,
    imported: { by: imported.by, at: imported.at },
  };
  const passages = draft.passages.map(({ ordinal, ...passage }) => {
    return [ordinal, { ...passage, nothingToCheck: record.passages.get(ordinal) ?? null }] as const;
  });
  const evidence = [...record.evidence].map(
    ([id, { evidence: fields, ...done }]) => [id, { ...fields, ...done }] as const,
  );
  return {
    article: new Map([[entries[0]!.chain, article]]),
    text: new Map([[draft.revision, { hash: draft.sha256, words: draft.sha256, length: draft.length }]]),
    claim: record.claims,
    passage: new Map(passages),
    "piece of evidence": new Map(evidence),
    waiver: record.waivers,
    thread: threads,
    comment: comments,
    "public page": readPublications(entries),
  };
}

/** What the newsroom's own chain tells. */
export function tellNewsroom(entries: readonly SoundEntry[]): View {
  const register = readRegister(entries.map(wholly));
  const { states, ...backing } = tellSources(entries);
  const speakers = [...register.speakers].map(([id, { aliases, ...speaker }]) => {
    return [id, { ...speaker, aliases: [...aliases].sort(), mergedInto: register.merged.get(id) ?? null }] as const;
  });
  const posts = [...register.posts].flatMap(([speakerId, held]) =>
    [...held].map(([id, post]) => [id, { speakerId, ...post }] as const),
  );
  return {
    newsroom: new Map([
      [
        entries[0]?.chain ?? "",
        { name: register.name, policy: register.policy ?? defaultPolicy, visits: register.visits },
      ],
    ]),
    speaker: new Map(speakers),
    "speaker's title": new Map(posts),
    source: new Map([...register.sources].map(([id, source]) => [id, { ...source, ...(states.get(id) ?? asAdded) }])),
    "source's citations": new Map(
      [...register.cites].flatMap(([id, cites]) => (cites.length > 0 ? [[id, [...cites].sort()] as const] : [])),
    ),
    member: readMembers(entries),
    ...backing,
  };
}

/** A source nobody captured or visited yet. */
const asAdded: SourceState = { watched: true, news: null };

function wholly({ event, salt, claimIds: _, ...link }: SoundEntry): DisclosedEntry {
  return { ...link, disclosed: { event, salt } };
}

type Thread = { claimId: string; kind: string; resolved: boolean; by: string | null; at: string };
type Comment = { threadId: string; body: string; by: string | null; at: string };

function readThreads(entries: readonly SoundEntry[]) {
  const threads = new Map<string, Thread>();
  const comments = new Map<string, Comment>();
  for (const { event, actor: by, at } of entries) {
    if (event.type === "thread.opened") {
      const { threadId, claimId, kind, commentId, body } = event;
      threads.set(threadId, { claimId, kind, resolved: false, by, at });
      comments.set(commentId, { threadId, body, by, at });
    }
    if (event.type === "comment.added") {
      comments.set(event.commentId, { threadId: event.threadId, body: event.body, by, at });
    }
    if (event.type === "thread.resolved" || event.type === "thread.reopened") {
      const thread = threads.get(event.threadId);
      if (thread) thread.resolved = event.type === "thread.resolved";
    }
  }
  return { threads, comments };
}

/** What was put on public pages, and what of it was withdrawn. */
function readPublications(entries: readonly SoundEntry[]): Map<string, object> {
  const pages = new Map<string, object>();
  for (const { event, actor: by, at } of entries) {
    if (event.type === "article.published") {
      const { publicationId, position, sha256, listed, tokenHash } = event;
      pages.set(publicationId, { position, sha256, listed, tokenHash, by, at, withdrawn: null });
    }
    if (event.type === "article.unpublished") {
      pages.set(event.publicationId, { ...pages.get(event.publicationId), withdrawn: { by, at } });
    }
  }
  return pages;
}

/** Who belongs to the newsroom now, and as what. */
function readMembers(entries: readonly SoundEntry[]): Map<string, { role: string }> {
  const members = new Map<string, { role: string }>();
  for (const { event } of entries) {
    if (event.type === "newsroom.created") members.set(event.ownerId, { role: "owner" });
    if (event.type === "member.joined") members.set(event.userId, { role: event.role });
    if (event.type === "member.role-changed") members.set(event.userId, { role: event.after });
    if (event.type === "member.removed") members.delete(event.userId);
  }
  return members;
}
