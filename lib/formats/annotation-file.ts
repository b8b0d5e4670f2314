import { readCitron } from "./citron/read";
import { readHypothesis } from "./hypothesis/read";
import { isHypothesisCsv, readHypothesisCsv } from "./hypothesis/read-csv";
import { decodeImport, requireImportable } from "./import-file";
import type { Incoming, IncomingAnnotation, IncomingAttribution } from "./incoming";

export type ReadAnnotations =
  | ({ format: "hypothesis" } & Incoming<IncomingAnnotation>)
  | ({ format: "citron" } & Incoming<IncomingAttribution>);

/**
 * The annotations in a file of Hypothesis, as JSON or as CSV, or the
 * attributions in one of Citron: JSON is told apart by what it lists.
 */
export function readAnnotationFile(bytes: Uint8Array): ReadAnnotations {
  requireImportable(bytes);
  const text = decodeImport(bytes);
  if (isHypothesisCsv(text)) return { format: "hypothesis", ...readHypothesisCsv(text) };
  return /"quotes"\s*:/.test(text) && !/"(?:rows|annotations)"\s*:/.test(text)
    ? { format: "citron", ...readCitron(text) }
    : { format: "hypothesis", ...readHypothesis(text) };
}
