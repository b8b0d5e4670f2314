import { z } from "zod";
import { isId } from "../domain/ids";

/** Where a page of a list ended: the sort key and id of its last row. Opaque to whoever carries it. */
export type Cursor = { key: string; id: string };

const Written = z.tuple([z.string().max(1_000), z.string()]);

export function writeCursor({ key, id }: Cursor): string {
  return Buffer.from(JSON.stringify([key, id])).toString("base64url");
}

/** A cursor as given in an address; anything that is none reads as the list's beginning. */
export function readCursor(given: string | undefined): Cursor | null {
  if (!given || given.length > 4_000) return null;
  try {
    const parsed = Written.safeParse(JSON.parse(Buffer.from(given, "base64url").toString("utf8")));
    return parsed.success && isId(parsed.data[1]) ? { key: parsed.data[0], id: parsed.data[1] } : null;
  } catch {
    return null;
  }
}

/** One page of a list: at most `size` of the rows, which were asked for one more, and where it goes on. */
export function toPage<T>(
  rows: readonly T[],
  size: number,
  at: (row: T) => Cursor,
): { items: T[]; next: string | null } {
  const items = rows.slice(0, size);
  const last = items.at(-1);
  return { items, next: rows.length > size && last ? writeCursor(at(last)) : null };
}

/** Words to search for, as given in an address: trimmed, cut to a line's length, without what PostgreSQL cannot take. */
export function readSearch(given: string | undefined): string {
  return (given ?? "").replaceAll("\0", "").replace(/\s+/g, " ").trim().slice(0, 200);
}
