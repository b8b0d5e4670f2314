import "server-only";
import { countChecks, recordDetails, replaceParts } from "../db/article-edits";
import { type Article, areMembers, getRevisionText } from "../db/articles";
import { listClaims } from "../db/claims";
import type { Actor } from "../domain/actor";
import type { ArticleDetails } from "../domain/article-details";
import { samePart } from "../domain/claim-change";
import { type DetailsRefusal, explainDetailsRefusal, refuseWriters } from "../domain/details-change";
import type { UserId } from "../domain/ids";
import type { LedgerEvent } from "../domain/ledger-event";
import { AppError } from "../errors";
import { checkableParts } from "../text/checkable";
import { inArticle, type Recorded, type Scene, type Target } from "./in-article";

/** Refused because somebody else changed the details since; `current` is how they stand, to be shown beside what was typed. */
export class DetailsChanged extends AppError {
  readonly current: ArticleDetails & { version: number };
  constructor(current: ArticleDetails & { version: number }) {
    super("conflict", "Someone else changed these details after you opened them. Both versions are shown below.");
    this.current = current;
  }
}

/**
 * Change an article's title, byline, outlet, address, date or writers. A new
 * publication date moves what relative dates ("this month") come to.
 */
export async function editArticleDetails(
  asking: Actor,
  target: Target & { version: number },
  details: ArticleDetails,
): Promise<Recorded> {
  const after = { ...details, writers: [...new Set(details.writers)].sort() };
  return inArticle(asking, target, "article.edit-details", async (scene): Promise<LedgerEvent> => {
    const { tx, actor, article } = scene;
    const { newsroomId } = actor;
    const before = toDetails(article);
    if (article.version !== target.version) throw new DetailsChanged({ ...before, version: article.version });
    if (article.state === "closed") throw refused({ kind: "closed" });
    if (samePart(before, after)) throw new AppError("rule-refused", "These details read like that already.");

    const added = after.writers.filter((writer) => !before.writers.includes(writer));
    if (!(await areMembers(tx, newsroomId, added))) {
      throw new AppError("invalid-input", "Choose the writers among the newsroom's members.");
    }
    const refusal = refuseWriters(
      article.writers,
      after.writers as UserId[],
      actor,
      await countChecks(tx, newsroomId, article.id),
    );
    if (refusal) throw refused(refusal);

    if (!(await recordDetails(tx, newsroomId, article, after)))
      throw new DetailsChanged({ ...before, version: article.version });
    if (before.publishedOn !== after.publishedOn) await resolveDatesAnew(scene, after.publishedOn);
    return { type: "article.details-changed", before, after };
  });
}

async function resolveDatesAnew({ tx, actor, article }: Scene, publishedOn: string | null): Promise<void> {
  const { text } = await getRevisionText(tx, actor.newsroomId, article.id, article.revision);
  const claims = await listClaims(tx, actor.newsroomId, article.id, article.revision);
  const options = publishedOn ? { publishedOn } : {};
  const parts = new Map(claims.map(({ id, reading }) => [id, checkableParts(text, reading.spans, options)]));
  await replaceParts(tx, actor.newsroomId, parts);
}

function toDetails({ title, byline, outlet, url, publishedOn, writers }: Article): ArticleDetails {
  return { title, byline, outlet, url, publishedOn, writers: [...writers].sort() };
}

function refused(refusal: DetailsRefusal): AppError {
  return new AppError("rule-refused", explainDetailsRefusal(refusal));
}
