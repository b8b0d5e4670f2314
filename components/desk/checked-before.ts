/** What was found for each claim that was opened: asked once a page, read by the card and by the key. */
import type { ClaimId } from "@/lib/domain/ids";
import type { FoundBefore } from "@/lib/domain/likeness/found-before";
import type { Desk } from "./desk";

const answers = new WeakMap<Desk, Map<ClaimId, FoundBefore[]>>();

/** What was found for a claim; undefined while nobody has asked or no answer came. */
export function checkedBefore(desk: Desk, claimId: ClaimId): FoundBefore[] | undefined {
  return answers.get(desk)?.get(claimId);
}

/** The one whose evidence the key takes over: the first that has any and says the same. */
export function firstToTakeOver(offered: readonly FoundBefore[]): FoundBefore | undefined {
  return offered.find(({ differences, evidence, url }) => differences.length === 0 && (evidence > 0 || url !== ""));
}

/** Ask for what was checked before. Throws where no answer comes. */
export async function fetchCheckedBefore(desk: Desk, claimId: ClaimId, signal: AbortSignal): Promise<FoundBefore[]> {
  const known = checkedBefore(desk, claimId);
  if (known) return known;
  const response = await fetch(`/api/articles/${desk.article.id}/claims/${claimId}/checked-before`, { signal });
  if (!response.ok) throw new Error(`Answered ${response.status}.`);
  const found = (await response.json()) as FoundBefore[];
  const kept = answers.get(desk) ?? new Map<ClaimId, FoundBefore[]>();
  answers.set(desk, kept.set(claimId, found));
  return found;
}
