/**
 * A report: a frozen account of an article at one position of its ledger.
 * Plain data, readable without the program; every format is written from it.
 * `lib/domain/report.ts` makes it.
 */
import type { ClaimKind, PassageKind, Span, SpeakerType } from "../text/model";
import type { Finding, Verdict } from "./claim";
import type { Missing } from "./close-gate";
import type { SourceKind, Stance } from "./desk";
import type { Policy } from "./policy";
import type { ReportKind } from "./report-kind";
import type { ReportChange } from "./report-since";

/** A person, or what the claims name: an id with the name it has in this report. */
export type Named = { id: string; name: string };
/** Who did something, and when (ISO 8601, UTC). Null is the program itself. */
export type By = { by: Named | null; at: string };

/** Is it true? */
export type ReportCheck =
  | { state: "unchecked" }
  | ({ state: "in-progress" } & By)
  | ({ state: "checked" | "signed-off"; verdict: Verdict; note: string; signedOff: By | null } & By);

/** Was it said? There is nothing to review where the article speaks in its own voice. */
export type ReportReview =
  | { state: "own-voice" | "unreviewed" }
  | ({ state: "reviewed" | "signed-off"; finding: Finding; note: string; signedOff: By | null } & By);

export type ReportSource = {
  id: string;
  title: string;
  publisher: string;
  author: string;
  url: string;
  publishedOn: string | null;
  kind: SourceKind;
  primary: boolean;
  origin: string;
  /** Sources it takes what it says from; absent where it names none. */
  cites?: Named[];
};

export type ReportEvidence = By & {
  id: string;
  source: Named;
  stance: Stance;
  locator: string;
  excerpt: string;
  note: string;
  /** The bytes as they were kept, by their SHA-256. */
  file: { sha256: string; name: string } | null;
};

/** A note or question on a claim, with what was written under it. */
export type ReportThread = By & {
  id: string;
  kind: "note" | "question";
  resolved: boolean;
  comments: (By & { id: string; body: string })[];
};

/** One of a claim's chain: a speaker, or only the article's words for them. */
export type ReportLink = {
  relays: boolean;
  speaker: Named | null;
  /** The article's words for them; empty where it has none. */
  mention: string;
};

export type ReportClaim = {
  id: string;
  /** Its number in the order of the text; withdrawn claims are numbered after the standing ones. */
  number: number;
  /** From 1, as a reader counts the lines of text that are not empty. */
  paragraph: number;
  /** Half-open, in UTF-16 code units of the revision's text. */
  spans: Span[];
  /** The article's words at the spans, joined by " … ". */
  words: string;
  kind: ClaimKind;
  cue: string;
  mention: string;
  /** After merges; empty exactly for own voice. */
  speakers: Named[];
  /** Through whom else it came, outermost first; absent at first hand. */
  chain?: ReportLink[];
  about: Named | null;
  rightOfReply: boolean;
  /** A person put this reading in place, or agreed with the machine's. */
  settled: boolean;
  /** Why it was withdrawn; null while it stands. */
  withdrawn: string | null;
  check: ReportCheck;
  review: ReportReview;
  evidence: ReportEvidence[];
  /** Set where supporting sources count for less than their number, because they lead back to the same. */
  corroboration?: { sources: number; independent: number; roots: string[] };
  threads: ReportThread[];
  /** The ledger entries that say all this. */
  entries: number[];
};

export type ReportSpeaker = {
  id: string;
  name: string;
  type: SpeakerType;
  title: string;
  affiliation: string;
  anonymityReason: string;
  claims: number;
};

/** Every passage is accounted for: it bears claims, is set aside, or is still open. */
export type ReportPassage = {
  ordinal: number;
  start: number;
  end: number;
  kind: PassageKind;
  state: "claims" | "set-aside" | "open";
  nothingToCheck: string | null;
};

/** Something the close gate asks; `claim` is the number of the claim it is about. */
export type ReportMissing = { key: string; kind: Missing["kind"]; claim: number | null; what: string };
export type ReportWaiver = By & { id: string; requirement: string; claim: number | null; reason: string };

export type ReportTotals = {
  claims: number;
  withdrawn: number;
  speakers: number;
  sources: number;
  evidence: number;
  kinds: Record<ClaimKind, number>;
  verdicts: Record<Verdict | "none", number>;
  findings: Record<Finding | "none" | "own-voice", number>;
  signedOff: { checks: number; reviews: number };
  passages: Record<ReportPassage["state"], number>;
};

export type Report = {
  kind: ReportKind;
  /** Reports of an article are numbered from 1; 0 is a preview, which is not kept. */
  number: number;
  newsroom: Named;
  taken: { by: Named; at: string };
  /** Where the article's chain stood: its newest entry's place and hash, and the root of the RFC 6962 tree over it. */
  ledger: { chain: string; position: number; hash: string; root: string };
  /** Where the newsroom's own chain stood, from which speakers, sources and policy come. */
  register: { chain: string; position: number; hash: string; root: string };
  /** What changed since the former report of this kind; null for the first. */
  since: { number: number; position: number; changes: ReportChange[] } | null;
  article: {
    id: string;
    title: string;
    byline: string;
    outlet: string;
    url: string;
    publishedOn: string | null;
    writers: Named[];
    imported: By | null;
    state: "open" | "closed";
    closed: By | null;
  };
  revision: { number: number; sha256: string; length: number; text: string };
  totals: ReportTotals;
  gate: { open: boolean; policy: Policy; missing: ReportMissing[]; waived: ReportMissing[] };
  claims: ReportClaim[];
  withdrawn: ReportClaim[];
  passages: ReportPassage[];
  waivers: ReportWaiver[];
  speakers: ReportSpeaker[];
  sources: ReportSource[];
  people: Named[];
};
