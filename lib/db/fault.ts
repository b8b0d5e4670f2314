import "server-only";
import { AppError } from "../errors";

/**
 * What an error of the database means for whoever asked: try the transaction
 * again, tell the person to come back in a moment, or neither (a fault of ours).
 */
export type Fault = "again" | "away" | null;

/** Lost a race that PostgreSQL settles by ending one side: serialisation failure, deadlock. */
const again = new Set(["P2034", "40001", "40P01"]);
/** Not reachable, full, shutting down, or no connection free in time. */
const away = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2028", "P2037"]);
const awayState = /^(08|53|57P)/;
const awayWords =
  /timeout exceeded when trying to connect|connection terminated|connection error and is not queryable|ECONNREFUSED|ECONNRESET/i;

export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error) || error instanceof AppError) return null;
  const codes = codesOf(error);
  if (codes.some((code) => again.has(code))) return "again";
  if (codes.some((code) => away.has(code) || awayState.test(code) || code === "DatabaseNotReachable")) return "away";
  return awayWords.test(error.message) ? "away" : null;
}

/** What a caller gets to see of an error: a sentence where the database is away, else the error itself. */
export function toUnavailable(error: unknown): unknown {
  if (faultOf(error) === null) return error;
  const message = "The database does not answer just now. Try again in a moment; nothing is recorded twice.";
  return new AppError("unavailable", message, { cause: error });
}

/** Prisma's own code, and PostgreSQL's behind it. */
function codesOf(error: Error): string[] {
  const { code, meta } = error as { code?: unknown; meta?: { driverAdapterError?: { cause?: unknown } } };
  const cause = (meta?.driverAdapterError?.cause ?? {}) as { originalCode?: unknown; kind?: unknown };
  return [code, cause.originalCode, cause.kind].filter((known) => typeof known === "string");
}
