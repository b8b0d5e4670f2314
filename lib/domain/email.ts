import { z } from "zod";

/** An e-mail address as people type it, to the form it is kept in: trimmed, lower case. */
export const Email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, "That is too long for an e-mail address.")
  .pipe(z.email("Write the whole e-mail address, like ana@example.org."));
