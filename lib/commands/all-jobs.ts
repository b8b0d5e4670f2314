import "server-only";
import type { AnyJobKind } from "../jobs/define-job";
import { captureJob } from "./capture-page";
import { importDocumentJob } from "./import-document-job";
import { outsideImportJob } from "./outside/ask-to-take-in";
import { readDocumentJob } from "./read-document-job";
import { recheckJob } from "./recheck-job";
import { reportJob } from "./report-job";

/** Every kind of job there is. One that is not here is asked for and never done. */
export const allJobs: readonly AnyJobKind[] = [
  captureJob,
  importDocumentJob,
  readDocumentJob,
  recheckJob,
  outsideImportJob,
  reportJob,
];
