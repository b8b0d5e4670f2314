import { v7 } from "uuid";

/** Ids are UUIDs, version 7: they sort by the time they were made. */
declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

export type UserId = Id<"user">;
export type SessionId = Id<"session">;
export type NewsroomId = Id<"newsroom">;
export type InvitationId = Id<"invitation">;
export type ArticleId = Id<"article">;
export type ClaimId = Id<"claim">;
export type SpeakerId = Id<"speaker">;
export type SourceId = Id<"source">;
export type CaptureId = Id<"capture">;
export type TranscriptId = Id<"transcript">;
export type EvidenceId = Id<"evidence">;
export type ThreadId = Id<"thread">;
export type CommentId = Id<"comment">;
export type WaiverId = Id<"waiver">;
export type JobId = Id<"job">;
export type PublicationId = Id<"publication">;
export type KeyId = Id<"key">;

/** A new id of the kind the caller assigns it to. */
export function newId<T extends Id<string>>(): T {
  return v7() as T;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether a string could be an id at all; anything else is answered as not found. */
export function isId(value: string): boolean {
  return uuid.test(value);
}
