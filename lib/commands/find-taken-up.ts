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
  const found = [];
  // One after another: a transaction's connection answers one question at a time.
  for (const { gone, index } of taken) {
    const [claim] = await listClaims(tx, newsroomId, article.id, gone.revision, [gone.id]);
    if (claim) found.push({ claim, words: gone.words, index });
  }
  return found;
}
