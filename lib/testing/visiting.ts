import { randomUUID } from "node:crypto";
import type { Visiting } from "../commands/visit-address";

/** What a job would give a visit to an address: an intention of its own, never called off. */
export function visiting(): Visiting {
  return { key: randomUUID(), signal: new AbortController().signal, report: () => {} };
}
