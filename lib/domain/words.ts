/** The newsroom's own words for states and kinds, the same on every screen and in every report. */
import type { ClaimKind, SpeakerType } from "../text/model";
import type { Finding, Verdict } from "./claim";
import type { SourceKind, Stance } from "./desk";

export const verdictWords: Record<Verdict, string> = {
  verified: "Verified",
  inaccurate: "Inaccurate",
  disputed: "Disputed",
  unverifiable: "Unverifiable",
  "not-checkable": "Not checkable",
};

export const findingWords: Record<Finding, string> = {
  confirmed: "Confirmed",
  misquoted: "Misquoted",
  misattributed: "Misattributed",
  unsupported: "Unsupported",
};

export const kindWords: Record<ClaimKind, string> = {
  direct: "Direct quotation",
  mixed: "Partly quoted",
  indirect: "Indirect",
  own: "Article’s own voice",
};

export const stanceWords: Record<Stance, string> = { supports: "Supports", refutes: "Refutes", context: "Context" };

export const sourceKindWords: Record<SourceKind, string> = {
  document: "Document",
  page: "Web page",
  recording: "Recording",
  dataset: "Dataset",
  interview: "Interview",
  law: "Law",
  other: "Other",
};

export const speakerTypeWords: Record<SpeakerType, string> = {
  person: "Person",
  organisation: "Organisation",
  group: "Group",
  document: "Document",
  anonymous: "Anonymous source",
};
