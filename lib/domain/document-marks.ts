import { z } from "zod";

const at = z.int().min(0);
const Span = z.strictObject({ start: at, end: at });
/** Who and when, as the file says it: neither is proved. `at` is ISO 8601, or empty. */
const by = { author: z.string(), at: z.string() };

/** A comment on words of the text; null where the words are gone from it. */
const DocumentComment = z.strictObject({
  span: Span.nullable(),
  ...by,
  body: z.string(),
  resolved: z.boolean(),
  replies: z.array(z.strictObject({ ...by, body: z.string() })),
});

/**
 * What a document says about the words of its text, beside them. Offsets count
 * UTF-16 code units of the text, half-open; the text itself holds none of this.
 */
export const DocumentMarks = z.strictObject({
  /** Footnotes and endnotes, in the order of their marks. */
  notes: z.array(z.strictObject({ at, body: z.string() })),
  comments: z.array(DocumentComment),
  /** Tracked changes. The text has them accepted: inserted words stand in it, deleted ones only here. */
  edits: z.array(
    z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("inserted"), span: Span, ...by }),
      z.strictObject({ kind: z.literal("deleted"), position: at, words: z.string(), ...by }),
    ]),
  ),
});
export type DocumentMarks = z.infer<typeof DocumentMarks>;
export type DocumentEdit = DocumentMarks["edits"][number];

/** Deleted words beyond this are told by their beginning: a draft is no place for another draft. */
const mostDeleted = 4_000;

/**
 * What a revision keeps of a document: its footnotes and tracked changes, and
 * the comments that found no claim to hang on as a thread. Null where there is nothing.
 */
export function marksToKeep(document: DocumentMarks | undefined, hasClaims: boolean): DocumentMarks | null {
  if (!document) return null;
  const edits = document.edits.map((edit) =>
    edit.kind === "deleted" && edit.words.length > mostDeleted
      ? { ...edit, words: `${edit.words.slice(0, mostDeleted)} …` }
      : edit,
  );
  const comments = hasClaims ? [] : document.comments;
  return document.notes.length + edits.length + comments.length > 0 ? { notes: document.notes, edits, comments } : null;
}

/** Whose a comment or change is and of which day, as the file says it: "Noor Haddad, 4 March 2026". */
export function byWhom({ author, at }: { author: string; at: string }): string {
  const day = at
    ? new Date(at).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" })
    : "";
  return [author, day].filter(Boolean).join(", ");
}
