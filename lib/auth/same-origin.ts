import { findEnv } from "../env";
import { AppError } from "../errors";

/**
 * Refuse a request that changes something and that a page of another site could
 * have sent. Browsers name the page's origin and cannot be made to lie about
 * it; a program that names none (and has no one's cookies by accident) passes.
 */
export function requireSameOrigin(request: Pick<Request, "method" | "headers">): void {
  if (!isSameOrigin(request)) {
    const cause = { deed: "a request from another site", site: request.headers.get("origin") };
    throw new AppError("forbidden", "This request came from another site, so nothing was changed.", { cause });
  }
}

/** For routes that take JSON: what a form of another site can send is never called JSON. */
export function requireJson(request: Pick<Request, "method" | "headers">): void {
  requireSameOrigin(request);
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") {
    throw new AppError("invalid-input", "Send JSON, with the header Content-Type: application/json.");
  }
}

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/** Whether a request may change something, going by where it says it comes from. */
export function isSameOrigin({ method, headers }: Pick<Request, "method" | "headers">): boolean {
  if (safeMethods.has(method)) return true;
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") return false;

  const origin = headers.get("origin");
  if (origin === null) return true;
  if (!URL.canParse(origin)) return false;
  const own = findEnv("NEXTAUTH_URL");
  if (own && new URL(own).origin === origin) return true;
  return new URL(origin).host === headers.get("host");
}
