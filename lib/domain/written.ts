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

/** Characters that turn round or move apart what stands beside them, wherever the line is shown. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g;

/** Text as one line: runs of white space, line ends among them, become one space; what would turn it round goes. */
export function toLine(text: string): string {
  return text.replace(turning, "").replace(/\s+/g, " ").trim();
}

/** One line, as `toLine` makes it. */
export function line(max: number) {
  return z.string().overwrite(toLine).max(max, tooLong(max)).refine(kept, unkept);
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
