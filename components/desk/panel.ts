import type { Finding, Verdict } from "@/lib/domain/claim";
import type { Span } from "@/lib/text/model";

/** The one form that stands open, on the claim card or, for words not yet a claim, over the desk. */
export type Panel =
  | null
  | { kind: "verdict"; verdict: Verdict }
  | { kind: "reopen-check" }
  | { kind: "finding"; finding: Finding }
  | { kind: "reopen-review" }
  | { kind: "evidence" }
  | { kind: "transcript" }
  | { kind: "thread"; thread: "note" | "question" }
  | { kind: "speaker" }
  | { kind: "chain" }
  | { kind: "kind" }
  | { kind: "cue" }
  | { kind: "split" }
  | { kind: "choose" }
  | { kind: "add"; span: Span }
  | { kind: "withdraw" }
  | { kind: "set-aside" }
  | { kind: "how-read" }
  | { kind: "history" };
