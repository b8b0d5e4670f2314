import { requireEnv } from "../env";

/**
 * What a page may load and run: its own files, and the scripts that carry this
 * response's nonce. Inline styles are allowed, because menus and dialogs are
 * placed by them; no text from outside is ever drawn as markup.
 */
export function contentSecurityPolicy(nonce: string, { framedBy }: { framedBy: "*" | "'none'" }): string {
  // React's development build evaluates source maps.
  const development = requireEnv("NODE_ENV") === "development" ? " 'unsafe-eval'" : "";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${framedBy}`,
  ].join("; ");
}
