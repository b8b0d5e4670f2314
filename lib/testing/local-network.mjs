/**
 * Loaded into a process under test (`--import`, or imported by a test): names
 * that end in `.localhost` then lead to this machine, on any port, so that
 * other people's servers can be played by small real ones. Every address
 * written as a number, `localhost` itself and every other name stay refused.
 * Part of no build, and no setting loads it.
 */
const network = {
  resolve: async (host) => {
    if (host.endsWith(".localhost")) return [{ address: "127.0.0.1", family: 4 }];
    if (host === "localhost") return [{ address: "127.0.0.1", family: 4 }];
    if (/^[\d.]+$|:/.test(host)) return [{ address: host, family: host.includes(":") ? 6 : 4 }];
    throw Object.assign(new Error("The tests ask no resolver."), { code: "ENOTFOUND" });
  },
  mayReach: ({ host }) => host.endsWith(".localhost"),
};
Object.assign(globalThis, { stetTestNetwork: network });
