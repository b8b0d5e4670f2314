import "server-only";
import type { AnyJobKind } from "../jobs/define-job";
import { readDocumentJob } from "./read-document-job";
import { recheckJob } from "./recheck-all";
import { reportJob } from "./report-job";

/** Every kind of job there is. One that is not here is asked for and never done. */
export const allJobs: readonly AnyJobKind[] = [readDocumentJob, recheckJob, reportJob];
