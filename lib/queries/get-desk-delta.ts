import "server-only";
import { inSnapshot } from "../db/client";
import { listEntries, type StoredEntry } from "../db/ledger";
import { listPassages } from "../db/passages";
import { listWaivers } from "../db/waivers";
import type { Actor } from "../domain/actor";
import type { ChangeView, DeskDelta } from "../domain/desk";
import type { ArticleId, ClaimId, UserId } from "../domain/ids";
import { claimsOf } from "../domain/ledger-event";
import { getReadable, listClaimViews, toArticleView, toPassageView } from "./get-desk";

/**
 * What changed on an article after a ledger position: whole new views of
 * whatever the later entries touch, so that applying a delta twice, or two in
 * one, does no harm.
 */
export async function getDeskDelta(actor: Actor, articleId: ArticleId, after: number): Promise<DeskDelta> {
  return inSnapshot(async (tx) => {
    const article = await getReadable(tx, actor, articleId);
    const { newsroomId } = actor;
    const entries = await listEntries(tx, newsroomId, articleId, { after });
    const claimIds = [...new Set(entries.flatMap(({ event }) => claimsOf(event) as ClaimId[]))];
    const ordinals = [
      ...new Set(
        entries.flatMap(({ event }) => ("changes" in event ? event.passages.map(({ ordinal }) => ordinal) : [])),
      ),
    ];
    const touchesArticle = entries.some(({ event }) => event.type.startsWith("article."));
    const touchesWaivers = entries.some(({ event }) => event.type.startsWith("waiver."));

    const { claims, speakers } =
      claimIds.length > 0 ? await listClaimViews(tx, actor, article, claimIds) : { claims: [], speakers: [] };
    const passages =
      ordinals.length > 0 ? await listPassages(tx, newsroomId, articleId, article.revision, ordinals) : [];
    const known = new Set(claims.flatMap(({ reading }) => [...reading.speakers, reading.about]));
    return {
      seq: entries.at(-1)?.seq ?? after,
      changes: entries.map(toChangeView),
      claims,
      passages: passages.map(toPassageView),
      speakers: speakers.filter(({ id }) => known.has(id)),
      article: touchesArticle ? toArticleView(article) : null,
      waivers: touchesWaivers ? await listWaivers(tx, newsroomId, articleId) : null,
      people: null,
    };
  });
}

function toChangeView(entry: StoredEntry): ChangeView {
  const { seq, at, event } = entry;
  return { seq, at, type: event.type, actor: entry.actor as UserId | null, claimIds: claimsOf(event) as ClaimId[] };
}
