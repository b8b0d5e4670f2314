import "server-only";
import { createHash } from "node:crypto";
import { Prisma } from "./generated/client";

/**
 * Begins a statement that each connection prepares once and then only runs. For
 * statements that are asked often and take PostgreSQL longer to plan than to
 * run; their text must not vary with what is asked.
 */
export const prepared: Prisma.Sql = Prisma.raw("/* prepared */");

const names = new Map<string, string>();

/** The name under which a connection keeps a statement; empty for statements that vary. */
export function statementName({ sql }: { sql: string }): string {
  if (!sql.startsWith("/* prepared */")) return "";
  const known = names.get(sql);
  if (known) return known;
  const name = `stet_${createHash("sha256").update(sql).digest("hex").slice(0, 16)}`;
  names.set(sql, name);
  return name;
}
