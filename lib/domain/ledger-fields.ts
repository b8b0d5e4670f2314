/** The shapes that the ledger's events are made of. They are stored: what ledger-event.ts says of events holds for them. */
import { z } from "zod";
import { claimKinds, passageKinds, speakerTypes } from "../text/model";
import { findings, verdicts } from "./claim";

export const Id = z.uuid();
export const Instant = z.iso.datetime();
export const Span = z.strictObject({ start: z.int().min(0), end: z.int().min(0) });
export const Spans = z.array(Span);

const given = { checker: Id, verdict: z.enum(verdicts), note: z.string(), at: Instant };
export const Check = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("unchecked") }),
  z.strictObject({ state: z.literal("in-progress"), checker: Id, at: Instant }),
  z.strictObject({ state: z.literal("checked"), ...given }),
  z.strictObject({ state: z.literal("signed-off"), ...given, signer: Id, signedAt: Instant }),
]);

const found = { reviewer: Id, finding: z.enum(findings), note: z.string(), at: Instant };
export const Review = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("unreviewed") }),
  z.strictObject({ state: z.literal("reviewed"), ...found }),
  z.strictObject({ state: z.literal("signed-off"), ...found, signer: Id, signedAt: Instant }),
]);

const ChainLink = z.strictObject({ relays: z.boolean(), mention: Spans, speaker: Id.nullable() });

export const Reading = z.strictObject({
  spans: Spans,
  kind: z.enum(claimKinds),
  cue: Spans,
  mention: Spans,
  speakers: z.array(Id),
  chain: z.array(ChainLink).optional(),
  rightOfReply: z.boolean(),
  about: Id.nullable(),
  settled: z.boolean(),
  withdrawn: z.string().nullable(),
});

export const Parts = z.strictObject({
  reading: Reading.optional(),
  check: Check.optional(),
  review: Review.optional(),
});
export const ClaimChange = z.strictObject({ claimId: Id, before: Parts.nullable(), after: Parts });
export const PassageChange = z.strictObject({
  ordinal: z.int(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});

/** A revision's passages as they are laid out when it comes into force. */
export const Layout = z.array(
  z.strictObject({
    ordinal: z.int(),
    start: z.int(),
    end: z.int(),
    kind: z.enum(passageKinds),
    nothingToCheck: z.string().nullable(),
  }),
);

/** The entry this one takes back, where it does. */
export const undoes = z.int().optional();

export const SpeakerFields = z.strictObject({
  name: z.string(),
  type: z.enum(speakerTypes),
  anonymityReason: z.string(),
  aliases: z.array(z.string()),
});
export const Details = z.strictObject({
  title: z.string(),
  byline: z.string(),
  outlet: z.string(),
  url: z.string(),
  publishedOn: z.string().nullable(),
  writers: z.array(Id),
});
export const EvidenceFields = z.strictObject({
  sourceId: Id,
  stance: z.enum(["supports", "refutes", "context"]),
  locator: z.string(),
  excerpt: z.string(),
  note: z.string(),
  fileSha256: z.string().nullable(),
  fileName: z.string(),
});
export const SourceFields = z.strictObject({
  title: z.string(),
  publisher: z.string(),
  author: z.string(),
  url: z.string(),
  publishedOn: z.string().nullable(),
  kind: z.enum(["document", "page", "recording", "dataset", "interview", "law", "other"]),
  primary: z.boolean(),
  origin: z.string(),
});
export const Post = z.strictObject({ title: z.string(), affiliation: z.string(), asOf: z.string().nullable() });
