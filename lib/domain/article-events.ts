/** What an article's own chain can record. What ledger-event.ts says of stored events holds for each of them. */
import { z } from "zod";
import { outcomes, reasons } from "../anchoring/outcome";
import { ClaimChange, Details, EvidenceFields, Id, Layout, PassageChange, Reading, undoes } from "./ledger-fields";
import { reportKinds } from "./report-kind";

/** The intentions that change claims or passages. */
const changeTypes = [
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

export const Changed = z.strictObject({
  type: z.enum(changeTypes),
  changes: z.array(ClaimChange),
  passages: z.array(PassageChange),
  /** Why, where the intention asks for a reason. */
  reason: z.string().optional(),
  undoes,
});

/** Another text came into force: the next draft, or the one before it again. */
export const Revised = z.strictObject({
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

const ArticleImported = z.strictObject({
  type: z.literal("article.imported"),
  details: Details,
  revision: z.int(),
  sha256: z.string(),
  length: z.int(),
  claims: z.array(z.strictObject({ claimId: Id, reading: Reading })),
  passages: Layout,
});

export const articleEvents = [
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
] as const;
