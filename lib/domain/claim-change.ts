import type { ClaimState } from "./claim";
import type { ClaimId } from "./ids";

/**
 * One change to a claim: the parts that changed, as they were and as they are.
 * `before: null` means the claim did not exist. History reads it, replay applies
 * `after`, undo applies `before` where `after` still stands.
 */
export type ClaimChange = {
  claimId: ClaimId;
  before: Partial<ClaimState> | null;
  after: Partial<ClaimState>;
};

/** A passage set aside as nothing to check, or taken back. */
export type PassageChange = { ordinal: number; before: string | null; after: string | null };

const parts = ["reading", "review", "check"] as const;

/** Compare a claim with what it should become and keep only the parts that differ; null if none does. */
export function toChange(claim: ClaimState & { id: ClaimId }, next: Partial<ClaimState>): ClaimChange | null {
  const before: Partial<ClaimState> = {};
  const after: Partial<ClaimState> = {};
  for (const part of parts) {
    if (next[part] === undefined || samePart(claim[part], next[part])) continue;
    Object.assign(before, { [part]: claim[part] });
    Object.assign(after, { [part]: next[part] });
  }
  return Object.keys(after).length > 0 ? { claimId: claim.id, before, after } : null;
}

/** Whether a claim still is as a change left it, in every part the change touched. */
export function stillStands(claim: ClaimState, after: Partial<ClaimState>): boolean {
  return parts.every((part) => after[part] === undefined || samePart(claim[part], after[part]));
}

/** Structural equality of plain data; the order of keys does not matter, as PostgreSQL's jsonb does not keep it. */
export function samePart(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && samePart(a[key as keyof typeof a], b[key as keyof typeof b]));
}
