/** What a newsroom's chain can record: its members, speakers, sources and files. What ledger-event.ts says of stored events holds for each. */
import { z } from "zod";
import { roles } from "./actor";
import { Id, Instant, Post, SourceFields, SpeakerFields } from "./ledger-fields";

export const newsroomEvents = [
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
] as const;
