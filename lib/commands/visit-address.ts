import "server-only";
import { inTurn } from "../db/host-turns";
import type { JobContext } from "../jobs/define-job";
import { type Fetched, fetchGuarded } from "../net/fetch-guarded";
import type { FetchRefusal } from "../net/refusals";

/** What long work on a source's address is given by the job that does it. */
export type Visiting = Pick<JobContext<unknown>, "signal" | "report"> & {
  /** One for each intention: what was done under it before is not done again. */
  key: string;
};

/** Fetch what is at a source's address, as politely as it goes: one request a site at a time. */
export async function visitAddress(url: string, signal: AbortSignal): Promise<Fetched | FetchRefusal> {
  return inTurn(url, () => fetchGuarded(url, signal), signal);
}
