import "server-only";
import { recordSource } from "../db/source-edits";
import { findSource, findSourceByUrlKey, type SourceFields } from "../db/sources";
import type { Actor } from "../domain/actor";
import { samePart } from "../domain/claim-change";
import type { SourceView } from "../domain/desk";
import { isId, type SourceId } from "../domain/ids";
import { toUrlKey } from "../domain/source-address";
import { AppError, notFound } from "../errors";
import { inNewsroom } from "./in-newsroom";

/** Refused because somebody wrote the source since; `current` is how it stands, to be shown beside what was typed. */
export class SourceChanged extends AppError {
  readonly current: SourceView;
  constructor(current: SourceView) {
    super("conflict", "Someone else changed this source after you opened it. Look at both versions before you go on.");
    this.current = current;
  }
}

/**
 * Change what a source says of itself, wherever it is used. Refuses an address
 * that another source of the newsroom has: the two would be taken for one.
 */
export async function editSource(
  actor: Actor,
  { sourceId, version }: { sourceId: SourceId; version: number },
  after: SourceFields,
): Promise<void> {
  await inNewsroom(actor, "source.edit", async ({ tx, record }) => {
    const { newsroomId } = actor;
    const source = isId(sourceId) ? await findSource(tx, newsroomId, sourceId) : null;
    if (!source) throw notFound("source");
    if (source.version !== version) throw new SourceChanged(source);
    const { id, version: _, ...before } = source;
    if (samePart(before, after)) return;

    const urlKey = toUrlKey(after.url);
    const other = urlKey === toUrlKey(before.url) ? null : await findSourceByUrlKey(tx, newsroomId, urlKey);
    if (other && other.id !== id) {
      const message = `“${other.title}” has this address already. Let the evidence rest on that source instead.`;
      throw new AppError("rule-refused", message);
    }
    if (!(await recordSource(tx, newsroomId, source, after, urlKey))) throw new SourceChanged(source);
    await record({ type: "source.changed", sourceId, before, after });
  });
}
