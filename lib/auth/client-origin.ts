import "server-only";
import { headers } from "next/headers";

/** What is known of the machine a request came from. */
export type ClientOrigin = { network: string; userAgent: string };

/**
 * The machine behind the current request. `x-forwarded-for` was rewritten by
 * instrumentation.ts to the one address that can be trusted; what a client
 * wrote there itself is gone by then.
 */
export async function findClientOrigin(): Promise<ClientOrigin> {
  const sent = await headers();
  return { network: toNetwork(sent.get("x-forwarded-for") ?? ""), userAgent: sent.get("user-agent") ?? "" };
}

/** An address as counted: an IPv6 household has 2^64 of its own, so those count as one. */
export function toNetwork(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  if (!plain.includes(":")) return plain;
  const [head = "", tail] = plain.split("%")[0]!.split("::");
  const groups = head.split(":").filter(Boolean);
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(":").filter(Boolean).length;
  const full = [
    ...groups,
    ...Array<string>(Math.max(0, missing)).fill("0"),
    ...(tail ?? "").split(":").filter(Boolean),
  ];
  return `${full
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ""))
    .join(":")}::/64`;
}
