/** Claims in every state, for tests of the rules: what "me" and "they" did to them. */
import type { Check, Reading, Review } from "../claim";
import { unchecked, unreviewed } from "../claim";
import type { SpeakerId, UserId } from "../ids";

export const me = "01990000-0000-7000-8000-000000000001" as UserId;
export const they = "01990000-0000-7000-8000-000000000002" as UserId;
export const at = "2026-11-20T10:00:00.000Z";

const given = (checker: UserId) => ({ checker, verdict: "inaccurate", note: "Page 4 says 1931.", at }) as const;
const found = (reviewer: UserId) => ({ reviewer, finding: "confirmed", note: "", at }) as const;

export const checkStates = {
  unchecked,
  "taken by me": { state: "in-progress", checker: me, at },
  "taken by another": { state: "in-progress", checker: they, at },
  "checked by me": { state: "checked", ...given(me) },
  "checked by another": { state: "checked", ...given(they) },
  "signed off": { state: "signed-off", ...given(they), signer: me, signedAt: at },
} satisfies Record<string, Check>;
export type CheckState = keyof typeof checkStates;

export const reviewStates = {
  unreviewed,
  "reviewed by me": { state: "reviewed", ...found(me) },
  "reviewed by another": { state: "reviewed", ...found(they) },
  "signed off": { state: "signed-off", ...found(they), signer: me, signedAt: at },
} satisfies Record<string, Review>;
export type ReviewState = keyof typeof reviewStates;

/** A reading of the first ten characters: attributed, standing and settled, unless told otherwise. */
export function reading(given: Partial<Reading> = {}): Reading {
  const attributed = given.kind !== "own";
  return {
    spans: [{ start: 0, end: 10 }],
    kind: "indirect",
    cue: [],
    mention: [],
    speakers: attributed ? ["01990000-0000-7000-8000-000000000003" as SpeakerId] : [],
    rightOfReply: false,
    about: null,
    settled: true,
    withdrawn: null,
    ...given,
  };
}
