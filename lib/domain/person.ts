import { z } from "zod";
import { explainPasswordFault, faultOfPassword } from "./password";

/** What people call a person. */
export const PersonName = z
  .string()
  .trim()
  .min(1, "Write your name as colleagues know it.")
  .max(200, "Keep it under 200 characters.");

/** A password someone chooses; `about` holds words a guesser would know of them. */
export function newPassword(about: readonly string[]) {
  return z.string().superRefine((password, context) => {
    const fault = faultOfPassword(password, about);
    if (fault) context.addIssue({ code: "custom", message: explainPasswordFault(fault) });
  });
}
