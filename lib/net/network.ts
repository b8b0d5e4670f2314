import "server-only";
import dns from "node:dns/promises";
import { isIP } from "node:net";
import { isPublicAddress } from "./public-address";

/** An address a name stands for. */
export type Address = { address: string; family: number };

/** What the guarded fetch asks of the network around it: where a name leads, and where it may go. */
export type Network = {
  resolve: (host: string) => Promise<Address[]>;
  /** `host` is the name as written in the address, without brackets. */
  mayReach: (asked: { host: string; address: string; port: number }) => boolean;
};

/** The public internet, on the two ports of the web. */
const publicNetwork: Network = {
  resolve: async (host) =>
    isIP(host) ? [{ address: host, family: isIP(host) }] : dns.lookup(host, { all: true, verbatim: true }),
  mayReach: ({ address, port }) => isPublicAddress(address) && (port === 80 || port === 443),
};

/**
 * The network this process fetches from. Always the public one: no setting
 * changes that. Tests put another in place from their own code, which has to be
 * loaded into the process (lib/testing/local-network.mjs).
 */
export function currentNetwork(): Network {
  const replaced = globalThis as typeof globalThis & { stetTestNetwork?: Network };
  return replaced.stetTestNetwork ?? publicNetwork;
}
