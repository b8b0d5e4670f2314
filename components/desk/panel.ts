import type { Finding, Verdict } from "@/lib/domain/claim";

/** The one form that stands open on the claim card, if any. */
export type Panel =
  | null
  | { kind: "verdict"; verdict: Verdict }
  | { kind: "reopen-check" }
  | { kind: "finding"; finding: Finding }
  | { kind: "reopen-review" }
  | { kind: "evidence" }
  | { kind: "thread"; thread: "note" | "question" }
  | { kind: "speaker" }
  | { kind: "kind" }
  | { kind: "cue" }
  | { kind: "split" }
  | { kind: "withdraw" }
  | { kind: "set-aside" }
  | { kind: "history" };
