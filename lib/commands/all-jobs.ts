import "server-only";
import type { AnyJobKind } from "../jobs/define-job";

/** Every kind of job there is. One that is not here is asked for and never done. */
export const allJobs: readonly AnyJobKind[] = [];
