import { z } from "zod";
import { DocumentMarks } from "../../domain/document-marks";

/**
 * A document as it was read, whatever file it came in: the words that are the
 * draft, and beside them what the file says about those words. Offsets count
 * UTF-16 code units of `text`, half-open; `text` is normalised already, so that
 * it becomes a revision as it stands.
 *
 * It crosses from the process that read it, so it is a schema.
 */
export const ReadDocument = z.strictObject({
  text: z.string(),
  /** What normalisation did, for the revision. */
  normalisation: z.array(z.strictObject({ what: z.string(), count: z.int() })),
  /** Found in the document, to be looked at by a person; empty where it says nothing. */
  title: z.string(),
  byline: z.string(),
  outlet: z.string(),
  url: z.string(),
  /** ISO date. */
  publishedOn: z.string().nullable(),
  ...DocumentMarks.shape,
  /** What a person has to know about the reading, as sentences. */
  warnings: z.array(z.string()),
});
export type ReadDocument = z.infer<typeof ReadDocument>;

/** What a reader of one format finds; the rest is made of it in one place. */
export type Found = Pick<ReadDocument, "text"> & Partial<Omit<ReadDocument, "text" | "normalisation">>;
