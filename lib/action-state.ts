import { ZodError } from "zod";
import { AppError } from "./errors";
import { logRefusal } from "./refusal";

/** What a form shows after it was sent. */
export type ActionState =
  | { kind: "idle" }
  | {
      kind: "done";
      message?: string;
      /** A path of this site that is shown once, to be handed on. */
      link?: string;
    }
  | {
      kind: "failed";
      message: string;
      /** What is wrong with single fields, by their names. */
      fields: Record<string, string>;
      /** What was typed, to be shown again; never a password. */
      values: Record<string, string>;
    };

/**
 * What a form shows for a refusal, with what was typed in it. Anything
 * unexpected is thrown on, to error.tsx and the log.
 */
export function toActionState(error: unknown, form?: FormData): ActionState {
  const values = form ? typedValues(form) : {};
  if (error instanceof AppError) {
    logRefusal(error);
    return { kind: "failed", message: error.message, fields: {}, values };
  }
  if (error instanceof ZodError) {
    const fields = fieldErrors(error);
    const [only, ...others] = Object.values(fields);
    const message = only && others.length === 0 ? only : "Some fields need another look.";
    return { kind: "failed", message, fields, values };
  }
  throw error;
}

function fieldErrors(error: ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[String(issue.path[0] ?? "")] ??= issue.message;
  return fields;
}

function typedValues(form: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of form) {
    if (typeof value === "string" && !/password|^\$ACTION/i.test(name)) values[name] = value;
  }
  return values;
}
