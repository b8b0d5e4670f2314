import { z } from "zod";

const Range = z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]);
const Stretch = z.object({ spans: z.array(Range), text: z.string().optional() });

const Attribution = z.object({
  source: Stretch.nullish(),
  cue: Stretch.nullish(),
  content: Stretch.nullish(),
  kind: z.string().nullish(),
  speakers: z.array(z.string()).optional(),
  speakerType: z.string().nullish(),
  optional: z.boolean().optional(),
});

/** One line of a gold file; what a set leaves out (speakers, non-assertions) is absent. */
export const GoldArticle = z.object({
  id: z.string(),
  text: z.string(),
  attributions: z.array(Attribution),
  notAssertions: z.array(Range).optional(),
  discard: z.array(Range).optional(),
});
export type GoldArticle = z.infer<typeof GoldArticle>;
export type GoldAttributionLine = z.infer<typeof Attribution>;
