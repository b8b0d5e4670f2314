import { z } from "zod";

/**
 * What a person may write into a field. Text that the database cannot keep as
 * it stands (NUL, half of a character) is refused with a sentence, wherever it
 * comes from.
 */
const unkept = "This holds a character that is not text. Type it again, or paste it from where it is shown.";

function kept(text: string): boolean {
  return !/[\0\p{Surrogate}]/u.test(text);
}

function tooLong(max: number): string {
  return `Keep it under ${max.toLocaleString("en-GB")} characters.`;
}

/** One line: runs of white space, line ends among them, become one space. */
export function line(max: number) {
  return z
    .string()
    .overwrite((text) => text.replace(/\s+/g, " ").trim())
    .max(max, tooLong(max))
    .refine(kept, unkept);
}

/** A note or reason, line ends kept. */
export function prose(max: number) {
  return z.string().trim().max(max, tooLong(max)).refine(kept, unkept);
}

/** A web address, or nothing. */
export const webAddress = z.union([
  z.literal(""),
  z
    .url({ protocol: /^https?$/, error: "That is not a web address. It starts with https://." })
    .max(2_000, tooLong(2_000))
    .refine(kept, unkept),
]);

/** A calendar date, or none. */
export const optionalDate = z.iso.date({ error: "That is not a date." }).nullable();
