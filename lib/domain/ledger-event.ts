import { z } from "zod";
import { outcomes, reasons } from "../anchoring/outcome";
import { checkableKinds, claimKinds, passageKinds, speakerTypes } from "../text/model";
import { roles } from "./actor";
import { findings, verdicts } from "./claim";
import { reportKinds } from "./report-kind";

/**
 * Everything the ledger can record.
 *
 * Stored events are read back for years: add members and optional fields, but
 * never rename or remove one. A change of meaning is a new `type`.
 *
 * Whatever a command does to claims and passages is in `changes` and
 * `passages`, as before and after; `type` says which intention did it.
 */
const Id = z.uuid();
const Instant = z.iso.datetime();
const Span = z.strictObject({ start: z.int().min(0), end: z.int().min(0) });
const Spans = z.array(Span);

const given = { checker: Id, verdict: z.enum(verdicts), note: z.string(), at: Instant };
const Check = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("unchecked") }),
  z.strictObject({ state: z.literal("in-progress"), checker: Id, at: Instant }),
  z.strictObject({ state: z.literal("checked"), ...given }),
  z.strictObject({ state: z.literal("signed-off"), ...given, signer: Id, signedAt: Instant }),
]);

const found = { reviewer: Id, finding: z.enum(findings), note: z.string(), at: Instant };
const Review = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("unreviewed") }),
  z.strictObject({ state: z.literal("reviewed"), ...found }),
  z.strictObject({ state: z.literal("signed-off"), ...found, signer: Id, signedAt: Instant }),
]);

const Reading = z.strictObject({
  spans: Spans,
  kind: z.enum(claimKinds),
  cue: Spans,
  mention: Spans,
  speakers: z.array(Id),
  rightOfReply: z.boolean(),
  about: Id.nullable(),
  settled: z.boolean(),
  withdrawn: z.string().nullable(),
});

const Parts = z.strictObject({ reading: Reading.optional(), check: Check.optional(), review: Review.optional() });
const ClaimChange = z.strictObject({ claimId: Id, before: Parts.nullable(), after: Parts });
const PassageChange = z.strictObject({
  ordinal: z.int(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});

/** The intentions that change claims or passages. */
export const changeTypes = [
  "check.taken",
  "check.released",
  "check.given",
  "check.reopened",
  "check.signed-off",
  "review.given",
  "review.reopened",
  "review.signed-off",
  "reading.corrected",
  "reading.settled",
  "claim.added",
  "claim.split",
  "claim.merged",
  "claim.withdrawn",
  "claim.restored",
  "passage.set-aside",
  "passage.reopened",
  "change.undone",
] as const;

/** The entry this one takes back, where it does. */
const undoes = z.int().optional();

const Changed = z.strictObject({
  type: z.enum(changeTypes),
  changes: z.array(ClaimChange),
  passages: z.array(PassageChange),
  /** Why, where the intention asks for a reason. */
  reason: z.string().optional(),
  undoes,
});

/** A revision's passages as they are laid out when it comes into force. */
const Layout = z.array(
  z.strictObject({
    ordinal: z.int(),
    start: z.int(),
    end: z.int(),
    kind: z.enum(passageKinds),
    nothingToCheck: z.string().nullable(),
  }),
);

/** Another text came into force: the next draft, or the one before it again. */
const Revised = z.strictObject({
  type: z.enum(["revision.accepted", "revision.taken-back"]),
  revision: z.int(),
  /** The revision that was in force before. */
  from: z.int(),
  sha256: z.string(),
  length: z.int(),
  changes: z.array(ClaimChange),
  /** Claims that stood in the draft before and do not in this; they keep all that was said of them. */
  gone: z.array(Id),
  /** Claims that were gone and stand again. */
  returned: z.array(Id),
  layout: Layout,
  /** What became of each claim that was not simply carried. */
  outcomes: z.array(
    z.strictObject({ claimId: Id, outcome: z.enum(outcomes), why: z.enum(["words", ...reasons]).optional() }),
  ),
});

const SpeakerFields = z.strictObject({
  name: z.string(),
  type: z.enum(speakerTypes),
  anonymityReason: z.string(),
  aliases: z.array(z.string()),
});
const Details = z.strictObject({
  title: z.string(),
  byline: z.string(),
  outlet: z.string(),
  url: z.string(),
  publishedOn: z.string().nullable(),
  writers: z.array(Id),
});
const EvidenceFields = z.strictObject({
  sourceId: Id,
  stance: z.enum(["supports", "refutes", "context"]),
  locator: z.string(),
  excerpt: z.string(),
  note: z.string(),
  fileSha256: z.string().nullable(),
  fileName: z.string(),
});
const SourceFields = z.strictObject({
  title: z.string(),
  publisher: z.string(),
  author: z.string(),
  url: z.string(),
  publishedOn: z.string().nullable(),
  kind: z.enum(["document", "page", "recording", "dataset", "interview", "law", "other"]),
  primary: z.boolean(),
  origin: z.string(),
});
const Post = z.strictObject({ title: z.string(), affiliation: z.string(), asOf: z.string().nullable() });

const ArticleImported = z.strictObject({
  type: z.literal("article.imported"),
  details: Details,
  revision: z.int(),
  sha256: z.string(),
  length: z.int(),
  claims: z.array(z.strictObject({ claimId: Id, reading: Reading })),
  passages: Layout,
});

export const LedgerEvent = z.discriminatedUnion("type", [
  ArticleImported,
  Changed,
  Revised,
  z.strictObject({ type: z.literal("article.details-changed"), before: Details, after: Details }),
  z.strictObject({
    type: z.literal("evidence.added"),
    claimId: Id,
    evidenceId: Id,
    evidence: EvidenceFields,
    /** The claim or fact check it was taken over from. */
    from: Id.optional(),
  }),
  z.strictObject({
    type: z.literal("evidence.changed"),
    claimId: Id,
    evidenceId: Id,
    before: EvidenceFields,
    after: EvidenceFields,
    undoes,
  }),
  z.strictObject({ type: z.literal("evidence.removed"), claimId: Id, evidenceId: Id, undoes }),
  z.strictObject({ type: z.literal("evidence.restored"), claimId: Id, evidenceId: Id, undoes }),
  z.strictObject({
    type: z.literal("thread.opened"),
    claimId: Id,
    threadId: Id,
    kind: z.enum(["note", "question"]),
    commentId: Id,
    body: z.string(),
  }),
  z.strictObject({ type: z.literal("comment.added"), claimId: Id, threadId: Id, commentId: Id, body: z.string() }),
  z.strictObject({ type: z.literal("thread.resolved"), claimId: Id, threadId: Id, undoes }),
  z.strictObject({ type: z.literal("thread.reopened"), claimId: Id, threadId: Id, undoes }),
  /** A file of annotations was taken in: the claims it added, and the threads that follow, are its own. */
  z.strictObject({
    type: z.literal("annotations.imported"),
    importId: Id,
    format: z.string(),
    /** Of the file as it was given. */
    sha256: z.string(),
    claimIds: z.array(Id),
    threads: z.int(),
  }),
  z.strictObject({ type: z.literal("annotations.withdrawn"), importId: Id, claimIds: z.array(Id) }),
  z.strictObject({ type: z.literal("waiver.given"), waiverId: Id, requirement: z.string(), reason: z.string() }),
  z.strictObject({ type: z.literal("waiver.withdrawn"), waiverId: Id, requirement: z.string() }),
  z.strictObject({ type: z.literal("article.closed"), waived: z.array(z.string()) }),
  z.strictObject({ type: z.literal("article.reopened"), reason: z.string() }),
  /** What the chain said up to `position` was put on a public page; `sha256` is of the page as it is kept. */
  z.strictObject({
    type: z.literal("article.published"),
    publicationId: Id,
    position: z.int(),
    sha256: z.string(),
    listed: z.boolean(),
    /** Of the link it is behind. */
    tokenHash: z.string().optional(),
  }),
  z.strictObject({ type: z.literal("article.unpublished"), publicationId: Id }),
  z.strictObject({
    type: z.literal("report.made"),
    number: z.int(),
    kind: z.enum(reportKinds),
    /** Where the chain stood that the report tells of. */
    position: z.int(),
    /** Of the JSON document. */
    sha256: z.string(),
    keyId: Id,
  }),
  // The newsroom's own chain
  z.strictObject({ type: z.literal("key.created"), keyId: Id, publicKey: z.string() }),
  z.strictObject({ type: z.literal("key.rotated"), keyId: Id, publicKey: z.string(), replaces: Id }),
  z.strictObject({ type: z.literal("newsroom.created"), name: z.string(), ownerId: Id }),
  z.strictObject({ type: z.literal("newsroom.configured"), before: z.json(), after: z.json() }),
  z.strictObject({ type: z.literal("member.invited"), invitationId: Id, role: z.enum(roles) }),
  z.strictObject({ type: z.literal("invitation.revoked"), invitationId: Id }),
  z.strictObject({ type: z.literal("member.joined"), userId: Id, role: z.enum(roles) }),
  z.strictObject({ type: z.literal("member.role-changed"), userId: Id, before: z.enum(roles), after: z.enum(roles) }),
  z.strictObject({ type: z.literal("member.removed"), userId: Id }),
  z.strictObject({ type: z.literal("speaker.added"), speakerId: Id, speaker: SpeakerFields, articleId: Id.optional() }),
  z.strictObject({ type: z.literal("speaker.changed"), speakerId: Id, before: SpeakerFields, after: SpeakerFields }),
  z.strictObject({ type: z.literal("speaker.merged"), speakerId: Id, into: Id }),
  z.strictObject({ type: z.literal("speaker.unmerged"), speakerId: Id, from: Id }),
  z.strictObject({ type: z.literal("speaker.split"), speakerId: Id, newSpeakerId: Id, claimIds: z.array(Id) }),
  z.strictObject({ type: z.literal("speaker.post-added"), speakerId: Id, postId: Id, post: Post }),
  z.strictObject({ type: z.literal("speaker.post-removed"), speakerId: Id, postId: Id, post: Post }),
  z.strictObject({ type: z.literal("source.added"), sourceId: Id, source: SourceFields }),
  /** It takes what it says from another source, or is no longer said to. */
  z.strictObject({ type: z.literal("source.citation-added"), sourceId: Id, cites: Id }),
  z.strictObject({ type: z.literal("source.citation-removed"), sourceId: Id, cites: Id }),
  z.strictObject({
    type: z.literal("transcript.attached"),
    transcriptId: Id,
    sourceId: Id,
    /** Of the text, and of the file it was read from. */
    sha256: z.string(),
    fileSha256: z.string(),
    fileName: z.string(),
    speakers: z.array(Id),
    /** Of when its words were said. */
    timesSha256: z.string().optional(),
  }),
  z.strictObject({ type: z.literal("transcript.removed"), transcriptId: Id, sourceId: Id }),
  /** A page was kept as it was sent at one moment. */
  z.strictObject({
    type: z.literal("capture.taken"),
    captureId: Id,
    sourceId: Id,
    url: z.string(),
    finalUrl: z.string(),
    status: z.int(),
    mediaType: z.string(),
    fetchedAt: Instant,
    fileSha256: z.string(),
    pictureSha256: z.string().nullable(),
    /** Of what was read out of it, and of what the answer said of itself: lib/domain/audit-sources.ts. */
    readSha256: z.string().optional(),
  }),
  /** A captured address was visited again; `seen` is the capture of what was found changed. */
  z.strictObject({
    type: z.literal("capture.rechecked"),
    sourceId: Id,
    captureId: Id,
    outcome: z.enum(["unchanged", "changed", "gone", "unreachable"]),
    why: z.string(),
    seen: Id.nullable(),
  }),
  z.strictObject({ type: z.literal("source.watch-set"), sourceId: Id, watched: z.boolean() }),
  /** Stored bytes were read and are not what they were; or are so again. */
  z.strictObject({ type: z.literal("file.faulted"), sha256: z.string(), fault: z.enum(["altered", "missing"]) }),
  z.strictObject({ type: z.literal("file.mended"), sha256: z.string() }),
  z.strictObject({
    type: z.literal("fact-checks.imported"),
    importId: Id,
    format: z.string(),
    fileName: z.string(),
    /** Of the file as it was given. */
    sha256: z.string(),
    taken: z.int(),
  }),
  z.strictObject({ type: z.literal("fact-checks.withdrawn"), importId: Id }),
  z.strictObject({ type: z.literal("source.changed"), sourceId: Id, before: SourceFields, after: SourceFields }),
]);
export type LedgerEvent = z.infer<typeof LedgerEvent>;

/** Events that bring another text of the article into force. */
export type RevisionEvent = z.infer<typeof Revised>;

/** Events whose `changes` and `passages` say what became of claims. */
export type ChangeEvent = z.infer<typeof Changed>;

export const CheckablePartSchema = Span.extend({ kind: z.enum(checkableKinds), resolved: z.string().nullable() });

/** Which claims an event touches. */
export function claimsOf(event: LedgerEvent): string[] {
  if ("layout" in event) {
    const changed = event.changes.map((change) => change.claimId);
    return [
      ...new Set([...changed, ...event.outcomes.map(({ claimId }) => claimId), ...event.gone, ...event.returned]),
    ];
  }
  if ("changes" in event) return event.changes.map((change) => change.claimId);
  if ("claimIds" in event) return event.claimIds;
  return "claimId" in event ? [event.claimId] : [];
}
