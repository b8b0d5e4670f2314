import "server-only";
import { listClaimIdsTouching } from "../db/claims";
import { inSnapshot, type Tx } from "../db/client";
import { listEntries, listRecentEntries, type StoredEntry } from "../db/ledger";
import { listPassages } from "../db/passages";
import { getPeopleAndPolicy } from "../db/people";
import { listWaivers } from "../db/waivers";
import type { Actor } from "../domain/actor";
import type { ChangeView, DeskDelta } from "../domain/desk";
import type { ArticleId, ClaimId, NewsroomId, UserId } from "../domain/ids";
import { claimsOf, type LedgerEvent } from "../domain/ledger-event";
import { getReadable, listClaimViews, toArticleView, toPassageView } from "./get-desk";

/**
 * What changed on an article after a ledger position: whole new views of
 * whatever the later entries touch, so that applying a delta twice, or two in
 * one, does no harm.
 */
export async function getDeskDelta(actor: Actor, articleId: ArticleId, after: number): Promise<DeskDelta> {
  return readDelta(actor, articleId, after, false);
}

/**
 * The same, with what the newsroom's own chain changed lately: everybody, every
 * speaker, and the claims whose speaker was merged or whose source was edited.
 */
export async function getNewsroomDelta(actor: Actor, articleId: ArticleId, after: number): Promise<DeskDelta> {
  return readDelta(actor, articleId, after, true);
}

async function readDelta(actor: Actor, articleId: ArticleId, after: number, newsroom: boolean): Promise<DeskDelta> {
  return inSnapshot(async (tx) => {
    const article = await getReadable(tx, actor, articleId);
    const { newsroomId } = actor;
    const entries = await listEntries(tx, newsroomId, articleId, { after });
    const elsewhere = newsroom ? await listTouchedElsewhere(tx, newsroomId, articleId) : [];
    const claimIds = [...new Set([...entries.flatMap(({ event }) => claimsOf(event) as ClaimId[]), ...elsewhere])];
    const ordinals = [...new Set(entries.flatMap(({ event }) => ordinalsOf(event)))];
    const touches = (kind: string) => entries.some(({ event }) => event.type.startsWith(`${kind}.`));

    const some = newsroom || claimIds.length > 0;
    const { claims, speakers } = some
      ? await listClaimViews(tx, actor, article, claimIds)
      : { claims: [], speakers: [] };
    const passages =
      ordinals.length > 0 ? await listPassages(tx, newsroomId, articleId, article.revision, ordinals) : [];
    const named = new Set(claims.flatMap(({ reading }) => [...reading.speakers, reading.about]));
    return {
      seq: entries.at(-1)?.seq ?? after,
      changes: entries.map(toChangeView),
      claims,
      passages: passages.map(toPassageView),
      speakers: newsroom ? speakers : speakers.filter(({ id }) => named.has(id)),
      article: touches("article") ? toArticleView(article) : null,
      waivers: touches("waiver") ? await listWaivers(tx, newsroomId, articleId) : null,
      people: newsroom ? (await getPeopleAndPolicy(tx, newsroomId)).people : null,
    };
  });
}

/** How long a page may stand between being drawn and listening. */
const latelyMs = 60 * 60 * 1000;

async function listTouchedElsewhere(tx: Tx, newsroomId: NewsroomId, articleId: ArticleId): Promise<ClaimId[]> {
  const entries = await listRecentEntries(tx, newsroomId, newsroomId, {
    types: ["speaker.merged", "speaker.unmerged", "source.changed"],
    since: new Date(Date.now() - latelyMs),
  });
  const speakers = entries.flatMap(({ event }) => ("speakerId" in event ? [event.speakerId] : []));
  const sources = entries.flatMap(({ event }) => ("sourceId" in event ? [event.sourceId] : []));
  if (speakers.length === 0 && sources.length === 0) return [];
  return listClaimIdsTouching(tx, newsroomId, articleId, { speakers, sources });
}

function ordinalsOf(event: LedgerEvent): number[] {
  return "changes" in event ? event.passages.map(({ ordinal }) => ordinal) : [];
}

function toChangeView(entry: StoredEntry): ChangeView {
  const { seq, at, event } = entry;
  return { seq, at, type: event.type, actor: entry.actor as UserId | null, claimIds: claimsOf(event) as ClaimId[] };
}
