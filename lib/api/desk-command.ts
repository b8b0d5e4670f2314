import { z } from "zod";
import { findings, verdicts } from "../domain/claim";
import { sourceKinds, stances } from "../domain/desk";
import { claimKinds } from "../domain/text-words";
import { line, optionalDate, prose, webAddress } from "../domain/written";

/**
 * Everything the desk asks of an article, as one JSON document:
 * `POST /api/articles/{articleId}/commands` with `{ key, after, command }`.
 *
 * The answer is the `DeskDelta` after `after`, the position the page shows, so
 * that the page learns of its own change and of everybody else's in one way.
 * A refusal is problem+json; a conflict carries the claim as it now stands.
 */
const id = z.uuid();
/** A sentence or two; longer is refused with the limit named. */
const reason = prose(2_000);
const longText = prose(20_000);
const shortLine = line(500);
/** A count or place that the database's `integer` can hold. */
const whole = z.int32().min(0);
const span = z.strictObject({ start: whole, end: whole.min(1) });
const spans = z.array(span).min(1).max(50);
const seen = { claimId: id, version: whole.optional() };

export const SourceInput = z.strictObject({
  title: shortLine.min(1, "Give the source a title."),
  publisher: shortLine,
  author: shortLine,
  url: webAddress,
  publishedOn: optionalDate,
  kind: z.enum(sourceKinds),
  primary: z.boolean(),
  origin: shortLine,
});
export type SourceInput = z.infer<typeof SourceInput>;

export const EvidenceInput = z.strictObject({
  /** A source of the newsroom, or a new one. */
  source: z.union([z.strictObject({ id }), SourceInput]),
  stance: z.enum(stances),
  locator: shortLine.min(1, "Say where in the source it stands: a page, a time, a paragraph."),
  excerpt: longText,
  note: longText,
  /** SHA-256 of a file uploaded before (`POST /api/files`), with its name. */
  file: z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), name: shortLine }).nullable(),
});
export type EvidenceInput = z.infer<typeof EvidenceInput>;

/** Speakers by id, or by name for one the newsroom does not have yet. */
const speaker = z.union([
  z.strictObject({ id }),
  z.strictObject({
    name: shortLine.min(1, "Name the speaker."),
    type: z.enum(["person", "organisation", "group", "document", "anonymous"]),
  }),
]);
export type SpeakerInput = z.infer<typeof speaker>;

/** Who stands between a claim and whoever it came from: a speaker, or only the article's words for them. */
const link = z.strictObject({ relays: z.boolean(), speaker: speaker.nullable(), mention: z.array(span).max(10) });

export const DeskCommand = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("check.take"), ...seen }),
  z.strictObject({ do: z.literal("check.release"), ...seen }),
  z.strictObject({ do: z.literal("check.give"), ...seen, verdict: z.enum(verdicts), note: longText }),
  z.strictObject({ do: z.literal("check.reopen"), ...seen, reason }),
  z.strictObject({ do: z.literal("check.sign-off"), ...seen }),
  z.strictObject({ do: z.literal("review.give"), ...seen, finding: z.enum(findings), note: longText }),
  z.strictObject({ do: z.literal("review.reopen"), ...seen, reason }),
  z.strictObject({ do: z.literal("review.sign-off"), ...seen }),

  /** Change what the machine or a person read: only the fields given. */
  z.strictObject({
    do: z.literal("reading.correct"),
    ...seen,
    spans: spans.optional(),
    kind: z.enum(claimKinds).optional(),
    cue: z.array(span).max(10).optional(),
    mention: z.array(span).max(10).optional(),
    speakers: z.array(speaker).max(20).optional(),
    /** Outermost first: those who relay the speakers, then those they cite. */
    chain: z.array(link).max(10).optional(),
    rightOfReply: z.boolean().optional(),
  }),
  /** Agree with the machine's reading. */
  z.strictObject({ do: z.literal("reading.settle"), ...seen }),
  z.strictObject({
    do: z.literal("claim.add"),
    spans,
    kind: z.enum(claimKinds),
    speakers: z.array(speaker).max(20),
    cue: z.array(span).max(10).optional(),
    mention: z.array(span).max(10).optional(),
  }),
  z.strictObject({ do: z.literal("claim.split"), ...seen, at: whole.min(1) }),
  /** The second joins the first, which stays. */
  z.strictObject({ do: z.literal("claim.merge"), ...seen, withClaimId: id, withVersion: whole.optional() }),
  z.strictObject({ do: z.literal("claim.withdraw"), ...seen, reason: reason.min(1, "Say why, in a few words.") }),
  z.strictObject({ do: z.literal("claim.restore"), ...seen }),
  z.strictObject({
    do: z.literal("passage.set-aside"),
    ordinal: whole,
    reason: reason.min(1, "Say why there is nothing to check."),
  }),
  z.strictObject({ do: z.literal("passage.reopen"), ordinal: whole }),
  /** Take back an entry of one's own; without `seq`, one's newest that can be. */
  z.strictObject({ do: z.literal("undo"), seq: whole.optional() }),

  z.strictObject({ do: z.literal("evidence.add"), claimId: id, evidence: EvidenceInput }),
  z.strictObject({ do: z.literal("evidence.change"), claimId: id, evidenceId: id, evidence: EvidenceInput }),
  z.strictObject({ do: z.literal("evidence.remove"), claimId: id, evidenceId: id }),
  /** Add what a claim checked before, or somebody's fact check, rests on. */
  z.strictObject({ do: z.literal("evidence.take-over"), claimId: id, knownId: id }),
  z.strictObject({
    do: z.literal("thread.open"),
    claimId: id,
    kind: z.enum(["note", "question"]),
    body: longText.min(1, "Write something first."),
  }),
  z.strictObject({
    do: z.literal("comment.add"),
    claimId: id,
    threadId: id,
    body: longText.min(1, "Write something first."),
  }),
  z.strictObject({ do: z.literal("thread.resolve"), claimId: id, threadId: id }),
  z.strictObject({ do: z.literal("thread.reopen"), claimId: id, threadId: id }),

  z.strictObject({
    do: z.literal("waiver.give"),
    requirement: z.string().max(100),
    reason: reason.min(1, "Say why this can be waived."),
  }),
  z.strictObject({ do: z.literal("waiver.withdraw"), waiverId: id }),
  z.strictObject({ do: z.literal("article.close") }),
  z.strictObject({ do: z.literal("article.reopen"), reason: reason.min(1, "Say why the article is reopened.") }),
]);
export type DeskCommand = z.infer<typeof DeskCommand>;

export const DeskRequest = z.strictObject({
  /** One key an intention; repeating it repeats the answer, not the change. */
  key: z.string().regex(/^[\w-]{8,64}$/),
  /** The ledger position the page shows. */
  after: whole,
  /** The revision the page shows; a command on another text is refused. */
  revision: whole.optional(),
  command: DeskCommand,
});
export type DeskRequest = z.infer<typeof DeskRequest>;
