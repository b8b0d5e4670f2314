import type { Stance } from "../domain/desk";
import type { Report, ReportEvidence, ReportSource } from "../domain/report-model";

/** What claims rest on, numbered: a source, or one file of it. */
export type Exhibit = {
  number: number;
  source: ReportSource;
  file: ReportEvidence["file"];
  uses: { claim: number; stance: Stance; locator: string }[];
};

/** The exhibits of a report's standing claims, in the order in which they are first used. */
export function listExhibits({ claims, sources }: Report): Exhibit[] {
  const sourceOf = new Map(sources.map((source) => [source.id, source]));
  const exhibits = new Map<string, Exhibit>();
  for (const { number: claim, evidence } of claims) {
    for (const piece of evidence) {
      const source = sourceOf.get(piece.source.id);
      if (!source) continue;
      const key = exhibitKey(piece);
      const exhibit = exhibits.get(key) ?? { number: exhibits.size + 1, source, file: piece.file, uses: [] };
      exhibit.uses.push({ claim, stance: piece.stance, locator: piece.locator });
      exhibits.set(key, exhibit);
    }
  }
  return [...exhibits.values()];
}

/** Each piece of evidence's exhibit number, by the piece's id. */
export function exhibitNumbers(report: Report): Map<string, number> {
  const byKey = new Map(listExhibits(report).map(({ number, source, file }) => [exhibitKey({ source, file }), number]));
  const pieces = report.claims.flatMap(({ evidence }) => evidence);
  return new Map(pieces.map((piece) => [piece.id, byKey.get(exhibitKey(piece)) ?? 0]));
}

function exhibitKey({ source, file }: { source: { id: string }; file: ReportEvidence["file"] }): string {
  return `${source.id} ${file?.sha256 ?? ""}`;
}
