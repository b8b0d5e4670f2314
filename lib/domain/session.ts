/**
 * How long a sign-in lasts: until it was left unused for a week, and never
 * longer than thirty days. docs/decisions/0002-sessions.md says why.
 */
const day = 24 * 60 * 60 * 1000;
export const idleLimitMs = 7 * day;
export const absoluteLimitMs = 30 * day;

/** When a session that starts now ends at the latest. */
export function sessionEnd(startedAt: Date): Date {
  return new Date(startedAt.getTime() + absoluteLimitMs);
}

/** Sessions last used before this moment have ended. */
export function idleSince(now: Date): Date {
  return new Date(now.getTime() - idleLimitMs);
}
