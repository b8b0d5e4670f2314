import "server-only";
import { insertCitation, listCiting, removeCitation, toCitations } from "../db/citations";
import { findSource } from "../db/sources";
import type { Actor } from "../domain/actor";
import { isId, type SourceId } from "../domain/ids";
import { wouldCircle } from "../domain/independence";
import { AppError, notFound } from "../errors";
import { inNewsroom } from "./in-newsroom";

type Citation = { sourceId: SourceId; cites: SourceId };

/** Record that a source takes what it says from another. Refuses a circle: the two would vouch for each other. */
export async function addCitation(actor: Actor, { sourceId, cites }: Citation): Promise<void> {
  await inNewsroom(actor, "source.edit", async ({ tx, record }) => {
    const { newsroomId } = actor;
    for (const id of [sourceId, cites]) {
      if (!isId(id) || !(await findSource(tx, newsroomId, id))) throw notFound("source");
    }
    const { cites: all } = toCitations(await listCiting(tx, newsroomId, [cites]));
    if (wouldCircle(sourceId, cites, all)) {
      const message =
        sourceId === cites
          ? "A source cannot cite itself. Choose another one."
          : "That source leads back to this one already, so the two would vouch for each other. Take that citation off first.";
      throw new AppError("rule-refused", message);
    }
    if (await insertCitation(tx, newsroomId, sourceId, cites)) {
      await record({ type: "source.citation-added", sourceId, cites });
    }
  });
}

/** Record that it does not, after all. */
export async function takeCitationOff(actor: Actor, { sourceId, cites }: Citation): Promise<void> {
  await inNewsroom(actor, "source.edit", async ({ tx, record }) => {
    const known = isId(sourceId) && isId(cites) && (await removeCitation(tx, actor.newsroomId, sourceId, cites));
    if (!known) throw notFound("citation");
    await record({ type: "source.citation-removed", sourceId, cites });
  });
}
