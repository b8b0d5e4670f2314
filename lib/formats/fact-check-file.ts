import { AppError } from "../errors";
import { readCheckCsv } from "./check-csv/read";
import { readFactChecks } from "./claim-review/read";
import { requireImportable } from "./import-file";
import type { Incoming, IncomingFactCheck } from "./incoming";

export const factCheckFormats = ["fact-checks", "check-csv"] as const;
export type FactCheckFormat = (typeof factCheckFormats)[number];

/**
 * The fact checks in a file that another system exported: JSON is read as
 * ClaimReview or a search's answer, anything else as Check's CSV.
 */
export function readFactCheckFile(bytes: Uint8Array): Incoming<IncomingFactCheck> & { format: FactCheckFormat } {
  requireImportable(bytes);
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
