import { z } from "zod";
import { verdicts } from "../../domain/claim";
import type { ClaimReview } from "../claim-review/write";

const Day = z.iso.date();

/** A source as readers may know it: what the public report says of it. */
const PageSource = z.strictObject({
  title: z.string(),
  author: z.string(),
  publisher: z.string(),
  url: z.string(),
  publishedOn: Day.nullable(),
  kind: z.string(),
  primary: z.boolean(),
});

const PageEvidence = z.strictObject({
  stance: z.enum(["supports", "refutes", "context"]),
  locator: z.string(),
  excerpt: z.string(),
  source: PageSource,
});

const PageClaim = z.strictObject({
  /** As in the report it was made from. */
  number: z.int().min(1),
  words: z.string(),
  /** Who says it: names, or the article. */
  said: z.string(),
  /** What the review of the attribution found, in words; null in the article's own voice. */
  attribution: z.string().nullable(),
  verdict: z.enum(verdicts),
  checkedOn: Day,
  evidence: z.array(PageEvidence),
  /** As it was made; its `url` is empty, because only whoever asks knows the page's address. */
  review: z.custom<ClaimReview>((value) => typeof value === "object" && value !== null).nullable(),
});

/**
 * What "How we checked this" shows, and no more: kept when an article's check
 * is published, read back for years. No member, note, thread or waiver has a
 * place in it.
 */
export const CheckedPage = z.strictObject({
  newsroom: z.string(),
  title: z.string(),
  byline: z.string(),
  outlet: z.string(),
  url: z.string(),
  publishedOn: Day.nullable(),
  closedOn: Day,
  ledger: z.strictObject({ position: z.int(), hash: z.string() }),
  /** Claims of the article, those without a verdict included. */
  total: z.int(),
  claims: z.array(PageClaim),
});
export type CheckedPage = z.infer<typeof CheckedPage>;
export type PageClaim = z.infer<typeof PageClaim>;
export type PageEvidence = z.infer<typeof PageEvidence>;
