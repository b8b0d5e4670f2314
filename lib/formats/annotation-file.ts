import { readCitron } from "./citron/read";
import { readHypothesis } from "./hypothesis/read";
import { requireImportable } from "./import-file";
import type { Incoming, IncomingAnnotation, IncomingAttribution } from "./incoming";

export type ReadAnnotations =
  | ({ format: "hypothesis" } & Incoming<IncomingAnnotation>)
  | ({ format: "citron" } & Incoming<IncomingAttribution>);

/** The annotations in a file of Hypothesis, or the attributions in one of Citron: JSON, told apart by what it lists. */
export function readAnnotationFile(bytes: Uint8Array): ReadAnnotations {
  requireImportable(bytes);
  const text = new TextDecoder("utf-8").decode(bytes);
  return /"quotes"\s*:/.test(text) && !/"(?:rows|annotations)"\s*:/.test(text)
    ? { format: "citron", ...readCitron(text) }
    : { format: "hypothesis", ...readHypothesis(text) };
}
