/**
 * Changing what is known of an article apart from its text.
 *
 * Who wrote an article does not verify it, so its list of writers is no mere
 * description: nobody takes their own name off it, and nobody is put on it
 * whose verdict stands on one of its claims.
 */
import type { UserId } from "./ids";

export type DetailsRefusal =
  | { kind: "closed" }
  | { kind: "own-name-removed" }
  | { kind: "writer-has-checked"; claims: number };

/** Why these writers cannot replace those, or null. `checked` counts the claims each person has taken or given a verdict on. */
export function refuseWriters(
  before: readonly UserId[],
  after: readonly UserId[],
  actor: { userId: UserId },
  checked: ReadonlyMap<UserId, number>,
): DetailsRefusal | null {
  if (before.includes(actor.userId) && !after.includes(actor.userId)) return { kind: "own-name-removed" };
  const claims = after
    .filter((writer) => !before.includes(writer))
    .reduce((sum, writer) => sum + (checked.get(writer) ?? 0), 0);
  return claims > 0 ? { kind: "writer-has-checked", claims } : null;
}

/** No `default`: a new refusal without a sentence does not compile. */
export function explainDetailsRefusal(refusal: DetailsRefusal): string {
  switch (refusal.kind) {
    case "closed":
      return "This article is closed. Reopen it before you change its details.";
    case "own-name-removed":
      return "You are among the writers, and who wrote an article does not verify it. Ask someone else to take you off.";
    case "writer-has-checked":
      return refusal.claims === 1
        ? "A new writer has checked a claim here, and nobody verifies what they wrote. Reopen that check first."
        : `The new writers have checked ${refusal.claims} claims here, and nobody verifies what they wrote. Reopen those checks first.`;
  }
}
