import "server-only";
import { currentNetwork, type Network } from "./network";
import { readBody } from "./read-body";
import type { FetchRefusal } from "./refusals";
import { ask } from "./request";

/** A page as it was sent. `bytes` are unpacked; an HTTP status of 400 or more is an answer too. */
export type Fetched = {
  kind: "fetched";
  /** Where it came from in the end, without fragment. */
  finalUrl: string;
  /** The addresses that led on, in order; empty where the first one answered. */
  redirects: string[];
  status: number;
  /** What the answer says of itself, by lower-case name; never a cookie. */
  headers: Record<string, string>;
  bytes: Uint8Array;
  /** `text/html`; empty where nothing was said. */
  mediaType: string;
  /** As sent, lower case; null where none was said. */
  charset: string | null;
  /** ISO 8601. */
  fetchedAt: string;
};

export type FetchLimits = { bytes: number; ms: number; redirects: number };

const limits: FetchLimits = { bytes: 20_000_000, ms: 15_000, redirects: 5 };

/**
 * Fetch what is at an address that a person, or a page, named: the only way in
 * which Stet fetches anything. Public addresses only, in whatever notation, on
 * the web's two ports; a name is resolved once and the connection goes to the
 * addresses that were looked at, so that it cannot lead elsewhere a moment
 * later; every redirect is looked at like the first address. At most 20 MB
 * unpacked, 15 seconds, 5 redirects; no cookies, no credentials, nothing kept.
 *
 * Refusals are answers (`explainFetchRefusal` has their sentences); it throws
 * only when `signal` is aborted, with that signal's reason.
 */
export async function fetchGuarded(address: string, signal?: AbortSignal): Promise<Fetched | FetchRefusal> {
  return fetchWithin(limits, address, signal);
}

/** The same under other limits, for tests that would else take as long as the limits. */
export async function fetchWithin(
  { bytes, ms, redirects: most }: FetchLimits,
  address: string,
  signal?: AbortSignal,
): Promise<Fetched | FetchRefusal> {
  const late = AbortSignal.timeout(ms);
  const stop = signal ? AbortSignal.any([late, signal]) : late;
  const network = currentNetwork();
  const redirects: string[] = [];
  let next = address.trim();
  try {
    for (;;) {
      const looked = lookAt(next, redirects.length > 0);
      if (looked.kind !== "address") return looked;
      const { url } = looked;
      if (redirects.includes(url.href)) return { kind: "redirect-loop" };
      const reached = await reach(network, url, redirects.length > 0, stop);
      if (reached.kind !== "addresses") return reached;

      const answer = await ask(url, reached.addresses, stop);
      if (answer.kind !== "answer") return answer;
      if (answer.leadsTo === null) {
        const body = await readBody(answer.message, bytes, stop);
        if (body.kind !== "body") return body;
        const { status, headers, mediaType, charset } = answer;
        const answered = { status, headers, mediaType, charset, bytes: body.bytes };
        return { kind: "fetched", finalUrl: url.href, redirects, ...answered, fetchedAt: new Date().toISOString() };
      }
      answer.message.destroy();
      redirects.push(url.href);
      if (redirects.length > most) return { kind: "too-many-redirects", most };
      if (!URL.canParse(answer.leadsTo, url)) return { kind: "bad-redirect" };
      next = new URL(answer.leadsTo, url).href;
    }
  } catch (error) {
    signal?.throwIfAborted();
    if (late.aborted) return { kind: "too-slow", seconds: ms / 1000 };
    throw error;
  }
}

/** The address itself: what can be refused before anything is asked. */
function lookAt(address: string, redirected: boolean): { kind: "address"; url: URL } | FetchRefusal {
  if (!URL.canParse(address)) return { kind: redirected ? "bad-redirect" : "no-address" };
  const url = new URL(address);
  if (url.protocol !== "http:" && url.protocol !== "https:") return { kind: "scheme", scheme: url.protocol };
  if (url.username !== "" || url.password !== "") return { kind: "credentials" };
  url.hash = "";
  return { kind: "address", url };
}

/** Resolve the name, once, and look at every address it stands for: one that is not public spoils them all. */
async function reach(
  network: Network,
  url: URL,
  redirected: boolean,
  stop: AbortSignal,
): Promise<{ kind: "addresses"; addresses: { address: string; family: number }[] } | FetchRefusal> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const port = Number(url.port) || (url.protocol === "https:" ? 443 : 80);
  const resolved = await orStop(network.resolve(host), stop).catch((error: NodeJS.ErrnoException) => {
    if (stop.aborted) throw error;
    return [];
  });
  if (resolved.length === 0) return { kind: "no-such-host", host };
  if (resolved.every(({ address }) => network.mayReach({ host, address, port }))) {
    return { kind: "addresses", addresses: resolved };
  }
  // The port is named only where the address would do: which ports a private address answers on is nobody's business.
  const onlyPort = resolved.every(({ address }) => network.mayReach({ host, address, port: 443 }));
  return onlyPort ? { kind: "port", port } : { kind: "not-public", host, redirected };
}

/** A name's resolution cannot be called off, so it is left behind. */
function orStop<T>(work: Promise<T>, stop: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(stop.reason);
    if (stop.aborted) abort();
    stop.addEventListener("abort", abort, { once: true });
    work.then(resolve, reject).finally(() => stop.removeEventListener("abort", abort));
  });
}
