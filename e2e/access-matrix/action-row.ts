import type { Outcome, Scene } from "./scene";

/**
 * A server action in the matrix: the page it is posted to, what its form holds,
 * who passes (initials of the roles), and what becomes of the rest.
 */
export type ActionRow = {
  page: (scene: Scene) => string;
  form: (scene: Scene) => Promise<Record<string, string | File>> | Record<string, string | File>;
  may: string;
  /** What becomes of the other members: they are forbidden it, unless something else is said. */
  others?: Outcome;
  rival: Outcome;
  signedOut: Outcome;
};

/** Rows by file and name. */
export type ActionRows = Record<string, Record<string, ActionRow>>;
