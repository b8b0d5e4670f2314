/**
 * Changing who speakers are: rename, merge, take a merge apart, split.
 *
 * A merge only points one speaker at another; claims keep naming whom they
 * named, and reads follow the pointer. So a merge is taken back whole, and the
 * pointers never form a circle: both ends of a merge are speakers in their own
 * right when it is made.
 */
import type { SpeakerType } from "../text/model";
import type { Actor } from "./actor";
import { standingChain } from "./chain";
import type { Reading } from "./claim";
import type { SpeakerId } from "./ids";
import { can, explainForbidden } from "./permissions";

/** What a person may change about a speaker. */
export type SpeakerFields = { name: string; type: SpeakerType; anonymityReason: string; aliases: string[] };

/** A speaker as stored: `mergedInto` is null while it stands in its own right. */
export type SpeakerRecord = SpeakerFields & { id: SpeakerId; mergedInto: SpeakerId | null; version: number };

/** A title and affiliation as of a date (ISO), null where the article gives none. */
export type PostFields = { title: string; affiliation: string; asOf: string | null };

export type SpeakerRefusal =
  | { kind: "role" }
  | { kind: "no-name" }
  | { kind: "empty-post" }
  | { kind: "itself" }
  | { kind: "merged"; name: string }
  | { kind: "not-merged" }
  | { kind: "no-claims" }
  | { kind: "all-claims" }
  | { kind: "not-theirs" };

/** Why a speaker cannot be changed by this person now, or null. */
export function refuseEditing(
  speaker: Pick<SpeakerRecord, "mergedInto" | "name">,
  actor: Pick<Actor, "role">,
): SpeakerRefusal | null {
  if (!can(actor, "speaker.edit")) return { kind: "role" };
  return speaker.mergedInto ? { kind: "merged", name: speaker.name } : null;
}

/** Why one speaker cannot be merged into another, or null. */
export function refuseMerge(
  speaker: Pick<SpeakerRecord, "id" | "mergedInto" | "name">,
  into: Pick<SpeakerRecord, "id" | "mergedInto" | "name">,
  actor: Pick<Actor, "role">,
): SpeakerRefusal | null {
  if (speaker.id === into.id) return { kind: "itself" };
  return refuseEditing(speaker, actor) ?? refuseEditing(into, actor);
}

/** Why a merge cannot be taken back, or null. */
export function refuseUnmerge(
  speaker: Pick<SpeakerRecord, "mergedInto">,
  actor: Pick<Actor, "role">,
): SpeakerRefusal | null {
  if (!can(actor, "speaker.edit")) return { kind: "role" };
  return speaker.mergedInto ? null : { kind: "not-merged" };
}

/** Fields as they are kept: trimmed, each alias once, none that only repeats the name; or what is missing. */
export function tidySpeaker(fields: SpeakerFields): SpeakerFields | SpeakerRefusal {
  const name = oneLine(fields.name);
  if (name === "") return { kind: "no-name" };
  const aliases = [...new Set(fields.aliases.map(oneLine))].filter((alias) => alias !== "" && alias !== name);
  return {
    name,
    type: fields.type,
    anonymityReason: fields.type === "anonymous" ? fields.anonymityReason.trim() : "",
    aliases: aliases.sort((a, b) => a.localeCompare(b, "en")),
  };
}

/** A post as it is kept, or why it says nothing. */
export function tidyPost(post: PostFields): PostFields | SpeakerRefusal {
  const tidy = { title: oneLine(post.title), affiliation: oneLine(post.affiliation), asOf: post.asOf };
  return tidy.title === "" && tidy.affiliation === "" ? { kind: "empty-post" } : tidy;
}

/**
 * A claim's reading once it belongs to `to` instead of anyone in `from` (a
 * speaker and all who were merged into it); null where it names none of them.
 */
export function moveReading(
  reading: Pick<Reading, "speakers" | "about" | "chain">,
  from: ReadonlySet<SpeakerId>,
  to: SpeakerId,
): Pick<Reading, "speakers" | "about" | "chain"> | null {
  const speaks = reading.speakers.some((id) => from.has(id));
  const about = reading.about !== null && from.has(reading.about);
  if (!speaks && !about) return null;
  const moved = (id: SpeakerId) => (from.has(id) ? to : id);
  const speakers = [...new Set(reading.speakers.map(moved))];
  const chain = standingChain(reading, moved).filter(({ speaker }) => speaker === null || !speakers.includes(speaker));
  return { speakers, about: about ? to : reading.about, ...(reading.chain && { chain }) };
}

/** No `default`: a new refusal without a sentence does not compile. */
export function explainSpeakerRefusal(refusal: SpeakerRefusal): string {
  switch (refusal.kind) {
    case "role":
      return explainForbidden("speaker.edit");
    case "no-name":
      return "Give the speaker a name.";
    case "empty-post":
      return "Give a title, an affiliation, or both.";
    case "itself":
      return "Choose another speaker: this one cannot be merged into itself.";
    case "merged":
      return `${refusal.name} was merged into another speaker. Change that one, or take the merge back first.`;
    case "not-merged":
      return "This speaker is not merged into another.";
    case "no-claims":
      return "Choose at least one claim to move.";
    case "all-claims":
      return "Leave at least one claim with this speaker. To give all of them another name, rename the speaker.";
    case "not-theirs":
      return "One of the chosen claims no longer belongs to this speaker. Look at the list again.";
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
