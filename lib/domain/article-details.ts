import { z } from "zod";
import { line, optionalDate, webAddress } from "./written";

const byMember = z.uuid({ error: "Choose the writers among the newsroom's members." });

/** What is known of an article apart from its text. */
export const ArticleDetails = z.object({
  title: line(300).min(1, "Give the article a title."),
  byline: line(300).default(""),
  outlet: line(200).default(""),
  url: webAddress.default(""),
  /** ISO date; relative dates in the text are resolved against it. */
  publishedOn: optionalDate.default(null),
  /** Members who wrote it, and so do not verify it. */
  writers: z.array(byMember).max(20, "Name at most 20 writers.").default([]),
});
export type ArticleDetails = z.infer<typeof ArticleDetails>;

/** The same, for an article that is only being handed in: without a title, its first line becomes one. */
export const NewArticleDetails = ArticleDetails.extend({ title: line(300).default("") });
export type NewArticleDetails = z.input<typeof NewArticleDetails>;

/** What a document that was read is to become an article with; kept with the job that does it. */
export const DocumentImport = z.object({ details: NewArticleDetails, readBy: z.uuid(), allowDuplicate: z.boolean() });
