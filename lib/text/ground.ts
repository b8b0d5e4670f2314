/** What tells who is meant: a name, a pronoun, a role, a description, or only whoever spoke before. */
export type Ground =
  | "name"
  | "organisation"
  | "he-she"
  | "plural"
  | "thing"
  | "role"
  | "epithet"
  | "described"
  | "label"
  | "carried";
