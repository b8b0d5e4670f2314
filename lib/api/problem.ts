import "server-only";
import { ZodError } from "zod";
import { AppError } from "../errors";
import { logError } from "../log";
import { logRefusal } from "../refusal";

/** What a refusal carries beside its sentence, for a page that can do something with it. */
export type ProblemDetails = Record<string, unknown>;

/**
 * A refusal as problem+json (RFC 9457): `detail` is the sentence for a person,
 * `errors` names the fields at fault. What concerns access is
 * logged; so is anything unknown, which is told as no
 * more than that it failed.
 */
export function toProblem(error: unknown, details: ProblemDetails = {}): Response {
  if (error instanceof AppError) {
    logRefusal(error);
    return problem(error.status, { code: error.code, detail: error.message, ...details });
  }
  if (error instanceof ZodError) {
    const errors = error.issues.map(({ path, message }) => ({ field: path.join("."), message }));
    const detail = firstSentence(errors) ?? "Some fields are missing or malformed.";
    return problem(422, { code: "invalid-input", detail, errors });
  }
  logError("A request failed", error);
  return problem(500, { code: "failed", detail: "Something went wrong here, and nothing was changed. Try again." });
}

function problem(status: number, body: ProblemDetails): Response {
  const headers = { "content-type": "application/problem+json", "cache-control": "no-store" };
  return new Response(JSON.stringify({ type: "about:blank", status, ...body }), { status, headers });
}

/** Our own sentences end with a full stop; zod's words about types are for programs. */
function firstSentence(errors: readonly { message: string }[]): string | undefined {
  return errors.find(({ message }) => message.endsWith(".") && !message.startsWith("Invalid"))?.message;
}
