import "server-only";
import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import type { LookupFunction } from "node:net";
import type { Address } from "./network";
import type { FetchRefusal } from "./refusals";

/** The head of an answer; its body is still to be read from `message`. */
export type Answer = {
  kind: "answer";
  status: number;
  headers: Record<string, string>;
  mediaType: string;
  charset: string | null;
  /** The Location of a redirect, as sent; null for any other answer. */
  leadsTo: string | null;
  message: IncomingMessage;
};

/** Says who asks, so that a site can tell and refuse. */
const userAgent = "Stet (a newsroom's fact-checking desk; fetches single pages that its checkers rest on)";

/** What is worth keeping of an answer's head. Cookies are not. */
const kept = [
  "age",
  "cache-control",
  "content-disposition",
  "content-encoding",
  "content-language",
  "content-length",
  "content-type",
  "date",
  "etag",
  "expires",
  "last-modified",
  "link",
  "server",
  "via",
];

/** Ask for one address over a connection of its own, which goes to one of `addresses` and nowhere else. */
export function ask(url: URL, addresses: readonly Address[], stop: AbortSignal): Promise<Answer | FetchRefusal> {
  const host = url.hostname;
  return new Promise((resolve, reject) => {
    const request = (url.protocol === "https:" ? https : http).request(url, {
      method: "GET",
      agent: false,
      lookup: pinned(addresses),
      signal: stop,
      headers: {
        accept: "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8",
        "accept-encoding": "gzip, br",
        "user-agent": userAgent,
      },
    });
    request.once("response", (message) => resolve(toAnswer(message)));
    // Stays for good: a connection may fail once more after it was given up.
    request.on("error", (error: NodeJS.ErrnoException) => {
      if (stop.aborted) reject(stop.reason);
      else resolve(toRefusal(error, host));
    });
    request.end();
  });
}

/** Answers every question for an address with the ones that were looked at. */
function pinned(addresses: readonly Address[]): LookupFunction {
  return (_host, options, answer) => {
    if (options.all) answer(null, [...addresses]);
    else answer(null, addresses[0]!.address, addresses[0]!.family);
  };
}

function toAnswer(message: IncomingMessage): Answer {
  const status = message.statusCode ?? 0;
  const headers: Record<string, string> = {};
  for (const name of kept) {
    const value = message.headers[name];
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(", ") : value;
  }
  const { location } = message.headers;
  const leadsTo = [301, 302, 303, 307, 308].includes(status) && location ? location : null;
  const [type = "", ...parameters] = (headers["content-type"] ?? "").split(";");
  const charset = parameters.map((word) => /^\s*charset\s*=\s*"?([^"\s]+)"?\s*$/i.exec(word)?.[1]).find(Boolean);
  return {
    ...{ kind: "answer", status, headers, leadsTo, message },
    mediaType: type.trim().toLowerCase(),
    charset: charset?.toLowerCase() ?? null,
  };
}

function toRefusal(error: NodeJS.ErrnoException, host: string): FetchRefusal {
  const code = error.code ?? "";
  if (code.startsWith("HPE_")) return { kind: "not-http", host };
  if (/CERT|SELF_SIGNED|ISSUER|ALTNAME|^ERR_TLS|^ERR_SSL|^EPROTO/.test(code)) return { kind: "certificate", host };
  return { kind: "unreachable", host };
}
