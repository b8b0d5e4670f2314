import "server-only";
import type { SourceView } from "../domain/desk";
import type { NewsroomId, SourceId, UserId } from "../domain/ids";
import { toDate } from "./articles";
import type { Tx } from "./client";
import type { Source as SourceRow } from "./generated/client";

/** What a source says of itself. */
export type SourceFields = Omit<SourceView, "id" | "version">;

export function toSource(row: SourceRow): SourceView {
  return {
    id: row.id as SourceId,
    title: row.title,
    publisher: row.publisher,
    author: row.author,
    url: row.url,
    publishedOn: row.publishedOn ? row.publishedOn.toISOString().slice(0, 10) : null,
    kind: row.kind,
    primary: row.primary,
    origin: row.origin,
    version: row.version,
  };
}

/** Scoped by newsroom, so a foreign id reads exactly like a missing one. */
export async function findSource(tx: Tx, newsroomId: NewsroomId, id: SourceId): Promise<SourceView | null> {
  const row = await tx.source.findUnique({ where: { newsroomId_id: { newsroomId, id } } });
  return row && toSource(row);
}

/** The newsroom's oldest source with this address, as compared by `urlKey`; null without an address. */
export async function findSourceByUrlKey(tx: Tx, newsroomId: NewsroomId, urlKey: string): Promise<SourceView | null> {
  if (urlKey === "") return null;
  const row = await tx.source.findFirst({ where: { newsroomId, urlKey }, orderBy: { addedAt: "asc" } });
  return row && toSource(row);
}

/** The newsroom's oldest source without an address that bears this title, publisher and date. */
export async function findSourceByTitle(
  tx: Tx,
  newsroomId: NewsroomId,
  { title, publisher, publishedOn }: Pick<SourceFields, "title" | "publisher" | "publishedOn">,
): Promise<SourceView | null> {
  const row = await tx.source.findFirst({
    where: { newsroomId, urlKey: "", title, publisher, publishedOn: toDate(publishedOn) },
    orderBy: { addedAt: "asc" },
  });
  return row && toSource(row);
}

export async function insertSource(
  tx: Tx,
  newsroomId: NewsroomId,
  source: { id: SourceId; fields: SourceFields; urlKey: string; addedBy: UserId; at: string },
): Promise<void> {
  const { id, urlKey, addedBy, at } = source;
  const { publishedOn, ...fields } = source.fields;
  await tx.source.create({
    data: { newsroomId, id, ...fields, urlKey, publishedOn: toDate(publishedOn), addedById: addedBy, addedAt: at },
  });
}

/**
 * Sources whose title, publisher, author or address contains the words, whose
 * address compares equal, or that hold a file with this hash; newest first.
 */
export async function searchSources(
  tx: Tx,
  newsroomId: NewsroomId,
  { words, urlKey }: { words: string; urlKey: string },
  limit: number,
): Promise<SourceView[]> {
  const contains = { contains: words, mode: "insensitive" as const };
  const isHash = /^[0-9a-f]{64}$/i.test(words);
  const fits = [
    ...[{ title: contains }, { publisher: contains }, { author: contains }, { url: contains }],
    ...(urlKey ? [{ urlKey }] : []),
    ...(isHash ? [{ evidence: { some: { fileSha256: words.toLowerCase() } } }] : []),
  ];
  const rows = await tx.source.findMany({
    where: { newsroomId, ...(words !== "" && { OR: fits }) },
    orderBy: [{ addedAt: "desc" }, { id: "desc" }],
    take: limit,
  });
  return rows.map(toSource);
}
