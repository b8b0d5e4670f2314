import { readCheckCsv } from "./check-csv/read";
import { readFactChecks } from "./claim-review/read";
import { decodeImport, requireImportable } from "./import-file";
import { type Incoming, type IncomingFactCheck, inShort } from "./incoming";

export const factCheckFormats = ["fact-checks", "check-csv"] as const;
export type FactCheckFormat = (typeof factCheckFormats)[number];

/**
 * The fact checks in a file that another system exported: JSON is read as
 * ClaimReview or a search's answer, anything else as Check's CSV.
 */
export function readFactCheckFile(bytes: Uint8Array): Incoming<IncomingFactCheck> & { format: FactCheckFormat } {
  requireImportable(bytes);
  const text = decodeImport(bytes);
  const format = /^\s*[[{]/.test(text) ? "fact-checks" : "check-csv";
  return { format, ...leaveOutUnfit(format === "fact-checks" ? readFactChecks(text) : readCheckCsv(text)) };
}

/** What no fact check has, whatever the format: an address that is none, or a claim as long as a page. */
function leaveOutUnfit({ taken, refused }: Incoming<IncomingFactCheck>): Incoming<IncomingFactCheck> {
  const unfit = taken.flatMap((check) => {
    const why = findUnfit(check);
    return why === null ? [] : [{ line: check.line, what: inShort(check.claim), why }];
  });
  const lines = new Set(unfit.map(({ line }) => line));
  return {
    taken: taken.filter(({ line }) => !lines.has(line)),
    refused: [...refused, ...unfit].sort((a, b) => a.line - b.line),
  };
}

function findUnfit({ claim, url }: IncomingFactCheck): string | null {
  if (claim.length > longestClaim)
    return `Its claim has ${claim.length.toLocaleString("en-GB")} characters; a claim has at most ${longestClaim.toLocaleString("en-GB")}.`;
  if (url !== "" && !/^https?:\/\/[^\s<>]+$/i.test(url)) return "Its address is no web address.";
  return null;
}

/** In UTF-16 units. */
const longestClaim = 2_000;
