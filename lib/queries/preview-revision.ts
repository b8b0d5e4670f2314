import "server-only";
import type { Placement } from "../anchoring/compare";
import type { Why } from "../anchoring/outcome";
import { diffText, diffWords, type Piece } from "../anchoring/word-diff";
import { getRevisionText } from "../db/articles";
import { listClaims } from "../db/claims";
import { inSnapshot } from "../db/client";
import { findHead } from "../db/ledger";
import { listPassages } from "../db/passages";
import { listGoneClaims } from "../db/revisions";
import { listArticleSpeakers } from "../db/speakers";
import type { Actor } from "../domain/actor";
import { type Check, findingOf, type Review, verdictOf } from "../domain/claim";
import type { ArticleId, ClaimId, SpeakerId } from "../domain/ids";
import { countPlan, type PlannedClaim, planRevision } from "../domain/next-revision";
import { can } from "../domain/permissions";
import { wordsAt } from "../domain/report-claim";
import { returningOf } from "../domain/returning";
import { forbidden } from "../refusal";
import { extract } from "../text/extract";
import { getReadable } from "./get-desk";

/** A claim in a preview: its words before, and what becomes of it. */
export type PreviewClaim = {
  id: ClaimId;
  outcome: PlannedClaim["outcome"];
  words: string;
  speakers: string[];
  check: Check;
  review: Review;
  /** For changed claims: the words from old to new, and what of them or their frame changed. */
  pieces: Piece[];
  why: Why | null;
  /** For ambiguous claims: each place, with the words around it. */
  places: { before: string; words: string; behind: string; asked: boolean }[];
};

/** What accepting a draft would do, as of one ledger position. */
export type RevisionPreview = {
  from: number;
  seq: number;
  same: boolean;
  counts: ReturnType<typeof countPlan>;
  /** Answers that stay, and answers that are asked again. */
  kept: number;
  asked: number;
  claims: PreviewClaim[];
  /** `again` names the claim that is gone and had these very words, and the draft it stood in last. */
  added: { words: string; speakers: string[]; again: { id: ClaimId; index: number; revision: number } | null }[];
  diff: Piece[];
};

/** See what a draft would do to an article, without doing it. */
export async function previewRevision(actor: Actor, articleId: ArticleId, text: string): Promise<RevisionPreview> {
  if (!can(actor, "article.revise")) throw forbidden(actor, "article.revise");
  const now = await inSnapshot(async (tx) => {
    const article = await getReadable(tx, actor, articleId);
    const { newsroomId } = actor;
    const { revision } = article;
    return {
      article,
      text: (await getRevisionText(tx, newsroomId, articleId, revision)).text,
      claims: await listClaims(tx, newsroomId, articleId, revision),
      passages: await listPassages(tx, newsroomId, articleId, revision),
      named: await listArticleSpeakers(tx, newsroomId, articleId),
      gone: await listGoneClaims(tx, newsroomId, articleId, revision),
      seq: (await findHead(tx, newsroomId, articleId))?.seq ?? 0,
    };
  });
  const { article, claims, passages, named } = now;
  const options = article.publishedOn ? { publishedOn: article.publishedOn } : {};
  const [before, after] = [extract(now.text, options), extract(text, options)];
  const names = new Map(named.speakers.map(({ id, name }) => [id, name]));
  const nameOf = (id: SpeakerId) => names.get(named.standsFor.get(id) ?? id) ?? "";
  const plan = planRevision({ claims, passages, nameOf }, before, after);

  const returning = returningOf(plan, after, now.gone);
  const answered = plan.claims.filter(({ claim }) => verdictOf(claim.check) || findingOf(claim.review));
  const stays = ({ outcome }: PlannedClaim) => outcome === "carried" || outcome === "moved";
  return {
    ...{ from: article.revision, seq: now.seq, same: now.text === text, counts: countPlan(plan) },
    kept: answered.filter(stays).length,
    asked: answered.filter((planned) => !stays(planned)).length,
    claims: plan.claims.map((planned): PreviewClaim => {
      const { claim, outcome } = planned;
      const words = wordsAt(now.text, claim.reading.spans);
      return {
        ...{ id: claim.id, outcome, words, check: claim.check, review: claim.review },
        speakers: claim.reading.speakers.map(nameOf),
        pieces: outcome === "changed" ? diffWords(words, wordsAt(text, planned.at.spans)) : [],
        why: outcome === "changed" ? planned.why : null,
        places: outcome === "ambiguous" ? planned.places.map(({ at, why }) => placeOf(text, at, why !== null)) : [],
      };
    }),
    added: plan.added.map((index) => {
      const { spans, speakers } = after.claims[index]!;
      const names = speakers.map((speaker) => after.speakers[speaker]!.name);
      const found = returning.find((one) => one.index === index);
      const again = found ? { id: found.gone.id, index, revision: found.gone.revision } : null;
      return { words: wordsAt(text, spans), speakers: names, again };
    }),
    diff: diffText(now.text, text),
  };
}

/** How much of the text around a place tells it from another. */
const AROUND = 90;

function placeOf(text: string, { spans }: Placement, asked: boolean): PreviewClaim["places"][number] {
  const [start, end] = [spans[0]!.start, spans.at(-1)!.end];
  return {
    before: text.slice(Math.max(0, start - AROUND), start),
    words: text.slice(start, end),
    behind: text.slice(end, end + AROUND),
    asked,
  };
}
