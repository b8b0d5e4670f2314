import { AppError } from "../errors";
import { readCheckCsv } from "./check-csv/read";
import { readFactChecks } from "./claim-review/read";
import type { Incoming, IncomingFactCheck } from "./incoming";

export const factCheckFormats = ["fact-checks", "check-csv"] as const;
export type FactCheckFormat = (typeof factCheckFormats)[number];

/** What fits into one form that is sent, in bytes; some two thousand fact checks. */
const largestFile = 1_900_000;

/**
 * The fact checks in a file that another system exported: JSON is read as
 * ClaimReview or a search's answer, anything else as Check's CSV.
 */
export function readFactCheckFile(bytes: Uint8Array): Incoming<IncomingFactCheck> & { format: FactCheckFormat } {
  if (bytes.length === 0) throw new AppError("invalid-input", "This file is empty. Choose the file that was exported.");
  if (bytes.length > largestFile)
    throw new AppError("too-large", "This file has more than 1.9 MB. Export fewer items at a time.");
  const text = decode(bytes);
  const format = /^\s*[[{]/.test(text) ? "fact-checks" : "check-csv";
  return { format, ...(format === "fact-checks" ? readFactChecks(text) : readCheckCsv(text)) };
}

function decode(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (!text.includes("\0")) return text;
  } catch {
    // Said below.
  }
  throw new AppError("invalid-input", "This file is not text in UTF-8. Export it again as JSON or CSV.");
}
