import type { Actor } from "./domain/actor";
import { type Action, explainForbidden } from "./domain/permissions";
import { AppError, type ErrorCode } from "./errors";
import { logRefused } from "./log";

/** What a role does not allow. The person reads why; the log reads who asked for what, by ids. */
export function forbidden({ userId, newsroomId }: Omit<Actor, "role">, action: Action): AppError {
  return new AppError("forbidden", explainForbidden(action), {
    cause: { action, user: userId, newsroom: newsroomId },
  });
}

/** Refusals that someone who watches over Stet looks for; all others are ordinary work. */
const watched: ReadonlySet<ErrorCode> = new Set(["forbidden", "rate-limited", "unavailable"]);

/**
 * Tell the log of a refusal on its way out, where it says something about
 * access or about the machine: its code, and what it was caused by (a failed
 * sign-in names itself; a request of somebody signed out says nothing). Of an
 * error from below only its name goes, for its words may be a person's own.
 */
export function logRefusal({ code, cause }: AppError): void {
  const isPlain = typeof cause === "object" && cause !== null && !(cause instanceof Error);
  if (!watched.has(code) && !isPlain) return;
  logRefused(code, cause instanceof Error ? { error: nameOf(cause) } : isPlain ? cause : {});
}

function nameOf(error: Error): string {
  return "code" in error ? `${error.name} ${String(error.code)}` : error.name;
}
