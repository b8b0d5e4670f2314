import "server-only";
import { listClaims } from "../db/claims";
import { listGoneClaims } from "../db/revisions";
import type { Claim } from "../domain/claim";
import type { Choice, RevisionPlan } from "../domain/next-revision";
import { returningOf } from "../domain/returning";
import type { Extraction } from "../text/model";
import type { Scene } from "./in-article";

/** The claims that are gone and that somebody chose to take up again, as they were left. */
export async function findTakenUp(
  { tx, actor: { newsroomId }, article }: Scene,
  plan: RevisionPlan,
  after: Extraction,
  choices: ReadonlyMap<string, Choice> | "gone",
): Promise<{ claim: Claim; words: string; index: number }[]> {
  if (choices === "gone" || choices.size === 0) return [];
  const gone = await listGoneClaims(tx, newsroomId, article.id, article.revision);
  const taken = returningOf(plan, after, gone).filter(({ gone: { id }, index }) => choices.get(id) === index);
  const found = taken.map(async ({ gone: { id, revision, words }, index }) => {
    const [claim] = await listClaims(tx, newsroomId, article.id, revision, [id]);
    return claim ? [{ claim, words, index }] : [];
  });
  return (await Promise.all(found)).flat();
}
