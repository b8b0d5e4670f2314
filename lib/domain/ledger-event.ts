import { z } from "zod";
import { checkableKinds } from "../text/model";
import { articleEvents, type Changed, type Revised } from "./article-events";
import { Span } from "./ledger-fields";
import { newsroomEvents } from "./newsroom-events";

/**
 * Everything the ledger can record.
 *
 * Stored events are read back for years: add members and optional fields, but
 * never rename or remove one. A change of meaning is a new `type`.
 *
 * Whatever a command does to claims and passages is in `changes` and
 * `passages`, as before and after; `type` says which intention did it.
 */
export const LedgerEvent = z.discriminatedUnion("type", [...articleEvents, ...newsroomEvents]);
export type LedgerEvent = z.infer<typeof LedgerEvent>;

/** Events that bring another text of the article into force. */
export type RevisionEvent = z.infer<typeof Revised>;

/** Events whose `changes` and `passages` say what became of claims. */
export type ChangeEvent = z.infer<typeof Changed>;

export const CheckablePartSchema = Span.extend({ kind: z.enum(checkableKinds), resolved: z.string().nullable() });

/** Which claims an event touches. */
export function claimsOf(event: LedgerEvent): string[] {
  if ("layout" in event) {
    const changed = event.changes.map((change) => change.claimId);
    return [
      ...new Set([...changed, ...event.outcomes.map(({ claimId }) => claimId), ...event.gone, ...event.returned]),
    ];
  }
  if ("changes" in event) return event.changes.map((change) => change.claimId);
  if ("claimIds" in event) return event.claimIds;
  return "claimId" in event ? [event.claimId] : [];
}
