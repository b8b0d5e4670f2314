/**
 * The desk as a page draws it: one article, its text, and everything people say
 * about its claims. Plain data; it crosses from query to browser as it stands,
 * and the live stream sends the same shapes for what changed.
 */
import type { CheckablePart, Doubt, PassageKind, Priority, SpeakerType } from "../text/model";
import type { Role } from "./actor";
import type { SourceNews } from "./capture";
import type { ClaimState, Was } from "./claim";
import type { DocumentMarks } from "./document-marks";
import type { ArticleId, ClaimId, CommentId, EvidenceId, SourceId, SpeakerId, ThreadId, UserId, WaiverId } from "./ids";
import type { Root } from "./independence";
import type { Policy } from "./policy";
import type { FileFault } from "./stored-file";

export type PersonView = { id: UserId; name: string; role: Role };

export type SpeakerView = {
  /** The speaker after merges; claims that name a merged one carry the id it was merged into. */
  id: SpeakerId;
  name: string;
  type: SpeakerType;
  title: string;
  affiliation: string;
  anonymityReason: string;
  aliases: string[];
};

export const sourceKinds = ["document", "page", "recording", "dataset", "interview", "law", "other"] as const;
export type SourceKind = (typeof sourceKinds)[number];
export const stances = ["supports", "refutes", "context"] as const;
export type Stance = (typeof stances)[number];

export type SourceView = {
  id: SourceId;
  title: string;
  publisher: string;
  author: string;
  url: string;
  publishedOn: string | null;
  kind: SourceKind;
  primary: boolean;
  origin: string;
  version: number;
};

export type EvidenceView = {
  id: EvidenceId;
  source: SourceView;
  /** What the source's knowledge leads back to in the end. */
  roots: Root[];
  stance: Stance;
  locator: string;
  excerpt: string;
  note: string;
  file: { sha256: string; name: string; size: number; mediaType: string; fault: FileFault | null } | null;
  /** What became of its page since it was captured; null where nothing is known to have. */
  news: SourceNews | null;
  addedBy: UserId;
  addedAt: string;
};

export type CommentView = { id: CommentId; author: UserId; body: string; at: string };
export type ThreadView = {
  id: ThreadId;
  kind: "note" | "question";
  resolved: boolean;
  openedBy: UserId;
  comments: CommentView[];
};

export type ClaimView = ClaimState & {
  id: ClaimId;
  version: number;
  parts: CheckablePart[];
  doubt: Doubt | null;
  priority: Priority | null;
  was: Was | null;
  /** Standing evidence, oldest first. */
  evidence: EvidenceView[];
  threads: ThreadView[];
};

export type PassageView = {
  ordinal: number;
  start: number;
  end: number;
  kind: PassageKind;
  paragraph: number;
  nothingToCheck: string | null;
};

export type WaiverView = { id: WaiverId; requirement: string; reason: string; by: UserId; at: string };

export type ArticleView = {
  id: ArticleId;
  title: string;
  byline: string;
  outlet: string;
  url: string;
  publishedOn: string | null;
  revision: number;
  state: "open" | "closed";
  closed: { by: UserId; at: string } | null;
  writers: UserId[];
  version: number;
};

export type DeskView = {
  article: ArticleView;
  text: string;
  /** What the document it came in said beside the text. */
  marks: DocumentMarks | null;
  passages: PassageView[];
  /** Standing claims in order of place; withdrawn ones included (`reading.withdrawn`). */
  claims: ClaimView[];
  /** Every speaker the claims name. */
  speakers: SpeakerView[];
  /** Everybody who is or was a member: history names them. */
  people: PersonView[];
  waivers: WaiverView[];
  policy: Policy;
  me: { id: UserId; role: Role };
  /** The ledger position this view shows. */
  seq: number;
};

/** One ledger entry as the desk tells it: who did what, when. */
export type ChangeView = { seq: number; type: string; actor: UserId | null; at: string; claimIds: ClaimId[] };

/** What changed after a ledger position: whole new views of whatever was touched. */
export type DeskDelta = {
  /** The position the page shows once this is applied. */
  seq: number;
  changes: ChangeView[];
  claims: ClaimView[];
  passages: PassageView[];
  speakers: SpeakerView[];
  /** Set when the article itself or its waivers changed. */
  article: ArticleView | null;
  waivers: WaiverView[] | null;
  /** Set together, when the newsroom's own chain says something that shows on desks. */
  people: PersonView[] | null;
  policy: Policy | null;
};

/** Who else has the article open, and the claim they are at. */
export type PresenceView = { userId: UserId; claimId: ClaimId | null };

/** A claim's history, newest first: what the claim became at each entry, in the ledger's own words. */
export type HistoryEntry = {
  seq: number;
  type: string;
  actor: UserId | null;
  at: string;
  reason: string | null;
  before: Partial<ClaimState> | null;
  after: Partial<ClaimState> | null;
  /** The words of the reading that `after` gives, from the draft in force then. */
  words: string | null;
  /** The article's words there for each of its chain. */
  mentions: string[];
};
