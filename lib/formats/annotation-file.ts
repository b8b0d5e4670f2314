import { AppError } from "../errors";
import { readCitron } from "./citron/read";
import { readHypothesis } from "./hypothesis/read";
import type { Incoming, IncomingAnnotation, IncomingAttribution } from "./incoming";

export type ReadAnnotations =
  | ({ format: "hypothesis" } & Incoming<IncomingAnnotation>)
  | ({ format: "citron" } & Incoming<IncomingAttribution>);

/** What fits into one form that is sent, in bytes. */
const largestFile = 1_900_000;

/** The annotations in a file of Hypothesis, or the attributions in one of Citron: JSON, told apart by what it lists. */
export function readAnnotationFile(bytes: Uint8Array): ReadAnnotations {
  if (bytes.length === 0) throw new AppError("invalid-input", "This file is empty. Choose the file that was exported.");
  if (bytes.length > largestFile)
    throw new AppError("too-large", "This file has more than 1.9 MB. Export fewer items at a time.");
  const text = new TextDecoder("utf-8").decode(bytes);
  return /"quotes"\s*:/.test(text) && !/"(?:rows|annotations)"\s*:/.test(text)
    ? { format: "citron", ...readCitron(text) }
    : { format: "hypothesis", ...readHypothesis(text) };
}
