import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/** The one block from which global IPv6 addresses are given out. */
const globalSix = ipaddr.parseCIDR("2000::/3") as [ipaddr.IPv6, number];

/** Public by its number, yet answered by the machine's own host (Azure). */
const hosts = ["168.63.129.16"];

/**
 * Whether an IP address belongs to the public internet. Everything else is
 * refused: this machine, its network, carriers' and cloud providers' inner
 * addresses, and whatever carries an IPv4 address inside an IPv6 one (mapped,
 * NAT64, 6to4, Teredo), where the address that counts is not the one that shows.
 *
 * Takes what a resolver or `URL.hostname` gives, an IPv6 address with or
 * without brackets. Decimal, octal and hexadecimal notations are settled by
 * `URL` before; what is no address at all is not public.
 */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, "");
  if (isIP(bare) === 0) return false;
  const parsed = ipaddr.parse(bare);
  if (parsed.range() !== "unicast") return false;
  if (parsed instanceof ipaddr.IPv6) return parsed.zoneId === undefined && parsed.match(globalSix);
  return !hosts.includes(parsed.toString());
}
