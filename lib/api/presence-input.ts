import { z } from "zod";

/** What a page says of itself. */
export const PresenceInput = z.strictObject({
  /** Names the page among a member's open ones. */
  tab: z.string().regex(/^[\w-]{8,64}$/),
  claimId: z.uuid().nullable().default(null),
  leaving: z.boolean().default(false),
});
export type PresenceInput = z.infer<typeof PresenceInput>;
