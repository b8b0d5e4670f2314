import "server-only";
import { db } from "../db/client";
import { countSources, listSourceRows, listSourceTallies, type SourceTally } from "../db/source-list";
import type { Actor } from "../domain/actor";
import type { SourceView } from "../domain/desk";
import { can } from "../domain/permissions";
import { forbidden } from "../refusal";
import { readCursor, readSearch, toPage } from "./cursor";

export type SourceListItem = SourceView & SourceTally;

export type SourceList = {
  items: SourceListItem[];
  /** How many sources fit, over all pages. */
  total: number;
  next: string | null;
  asked: { words: string };
};

const pageSize = 50;

/** The newsroom's sources, newest first: a fixed number of statements, whatever the size. */
export async function listSources(actor: Actor, request: { words?: string; after?: string }): Promise<SourceList> {
  if (!can(actor, "article.read")) throw forbidden(actor, "article.read");
  const words = readSearch(request.words);
  const { newsroomId } = actor;
  const [rows, total] = await Promise.all([
    listSourceRows(db(), newsroomId, words, { after: readCursor(request.after), limit: pageSize + 1 }),
    countSources(db(), newsroomId, words),
  ]);
  const { items, next } = toPage(rows, pageSize, ({ id }) => ({ key: "", id }));
  const tallies = await listSourceTallies(
    db(),
    newsroomId,
    items.map(({ id }) => id),
  );
  return { items: items.map((item) => ({ ...item, ...tallies.get(item.id)! })), total, next, asked: { words } };
}
