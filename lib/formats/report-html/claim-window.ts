import type { Report } from "../../domain/report-model";

/** As many claims as a page draws at once: two thousand would hold up everybody else's page for a second. */
export const claimsAtOnce = 100;

/** As many things of one kind as the page of a long report names; the report itself names them all. */
export const namedAtOnce = 100;

/** The claims a page shows, by their numbers, both ends included. */
export type ClaimWindow = { from: number; to: number };

/** Where a claim is found: on this page, or on the one that shows it. */
export type ClaimPath = (claim: number) => string;

/** A report's claims, the withdrawn ones after the others, cut into windows; one for a report without claims. */
export function listWindows({ claims, withdrawn }: Pick<Report, "claims" | "withdrawn">): ClaimWindow[] {
  const all = claims.length + withdrawn.length;
  const windows = Array.from({ length: Math.max(1, Math.ceil(all / claimsAtOnce)) }, (_, i) => ({
    from: i * claimsAtOnce + 1,
    to: Math.min((i + 1) * claimsAtOnce, all),
  }));
  return windows;
}

/** What of a report stands in a window: its claims, and the sources those rest on. */
export function cutToWindow(report: Report, { from, to }: ClaimWindow): Report {
  const within = ({ number }: { number: number }) => number >= from && number <= to;
  const claims = report.claims.filter(within);
  const used = new Set(claims.flatMap(({ evidence }) => evidence.map(({ source }) => source.id)));
  return {
    ...report,
    claims,
    withdrawn: report.withdrawn.filter(within),
    sources: report.sources.filter(({ id }) => used.has(id)),
  };
}
