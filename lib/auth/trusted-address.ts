import diagnostics from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { requireEnv } from "../env";

/**
 * From the first byte on, `x-forwarded-for` holds one address that can be
 * trusted: the other end of the connection or, behind proxies of one's own
 * (STET_TRUSTED_PROXIES says how many), the one that the outermost of them saw.
 * Anyone can write such a header, and counting attempts by what an attacker
 * wrote would count nothing.
 */
export function trustOnlyKnownAddresses(): void {
  const proxies = requireEnv("STET_TRUSTED_PROXIES");
  diagnostics.subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    const sent = request.headers["x-forwarded-for"];
    request.headers["x-forwarded-for"] = trustedAddress(
      Array.isArray(sent) ? sent.join(",") : sent,
      request.socket.remoteAddress ?? "",
      proxies,
    );
  });
}

/** The address `proxies` hops out. A shorter list than that did not come through them, so its outermost entry is taken. */
export function trustedAddress(forwardedFor: string | undefined, peer: string, proxies: number): string {
  const hops = [...(forwardedFor ?? "").split(","), peer].map((hop) => hop.trim()).filter(Boolean);
  return hops[Math.max(0, hops.length - 1 - proxies)] ?? peer;
}
