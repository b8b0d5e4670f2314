/**
 * What the reading of a text calls things, for the folders that build on the
 * domain alone: the database stores these, contracts name them.
 */
export type {
  CheckablePart,
  ClaimKind,
  Doubt,
  Passage,
  PassageKind,
  Priority,
  Span,
  SpeakerType,
} from "../text/model";
export { claimKinds } from "../text/model";
