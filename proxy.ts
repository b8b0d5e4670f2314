import { type NextRequest, NextResponse } from "next/server";
import { isSecure, sessionCookie } from "./lib/auth/cookie-settings";
import { pathHeader } from "./lib/auth/safe-path";
import { isSameOrigin } from "./lib/auth/same-origin";
import { contentSecurityPolicy } from "./lib/auth/security-headers";

/**
 * What stands before every page and route: refuses changes sent by other
 * sites, gives each page's scripts their nonce, and leads people without a
 * session to the sign-in page sooner. It guards nothing: who may see or do
 * what is asked again beside the data, in every page, action and route.
 */
export function proxy(request: NextRequest): NextResponse {
  if (!isSameOrigin(request)) {
    return new NextResponse("This request came from another site, so nothing was changed.", { status: 403 });
  }

  const { pathname, search } = request.nextUrl;
  if (pathname === "/") return NextResponse.redirect(new URL("/articles", request.url));

  const signedOut = !request.cookies.has(sessionCookie().name);
  if (signedOut && request.method === "GET" && !isPublic(pathname)) {
    const signIn = new URL("/sign-in", request.url);
    signIn.searchParams.set("next", pathname + search);
    return NextResponse.redirect(signIn);
  }

  const nonce = Buffer.from(crypto.randomUUID()).toString("base64");
  const policy = contentSecurityPolicy(nonce, { framedBy: isFramable(pathname) ? "*" : "'none'" });
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  headers.set(pathHeader, pathname + search);

  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  if (isSecure()) response.headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  return response;
}

function isPublic(pathname: string): boolean {
  return /^\/(sign-in|join|api|checked)(\/|$)/.test(pathname);
}

/** Only the summary of a published page may stand in a frame; next.config.ts leaves it out of X-Frame-Options too. */
function isFramable(pathname: string): boolean {
  return /^\/checked\/[^/]+\/[^/]+\/embed$/.test(pathname);
}

// Files pass by: what is sent through here is held in memory and cut off after 10 MB, and what is handed out has a
// policy of its own. Their routes ask for themselves.
export const config = { matcher: ["/((?!_next/static/|api/(?:files|views)(?:/|$)|favicon\\.ico|icon\\.svg).*)"] };
