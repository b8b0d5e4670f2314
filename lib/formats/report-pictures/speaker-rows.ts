import type { Report } from "../../domain/report-model";
import { type ReportState, reportStates, stateOf } from "../report-states";

/** How many claims somebody makes, by state. */
export type SpeakerRow = { name: string; total: number; counts: Record<ReportState, number> };

const shownAtMost = 12;

/**
 * Claims by speaker, those who say most first, and the article's own voice. Of
 * many speakers the last row sums the rest up. A claim of two speakers counts
 * for both.
 */
export function speakerRows({ claims, speakers }: Pick<Report, "claims" | "speakers">): SpeakerRow[] {
  const rows = new Map(speakers.map(({ id, name }) => [id, emptyRow(name)]));
  const own = emptyRow("The article’s own voice");
  for (const claim of claims) {
    const state = stateOf(claim.check);
    const of = claim.kind === "own" ? [own] : claim.speakers.flatMap(({ id }) => rows.get(id) ?? []);
    for (const row of of) {
      row.total++;
      row.counts[state]++;
    }
  }
  const inOrder = [own, ...rows.values()].filter(({ total }) => total > 0).sort((a, b) => b.total - a.total);
  if (inOrder.length <= shownAtMost) return inOrder;
  const others = inOrder.slice(shownAtMost - 1);
  const rest = emptyRow(`${others.length} others`);
  for (const { total, counts } of others) {
    rest.total += total;
    for (const state of reportStates) rest.counts[state] += counts[state];
  }
  return [...inOrder.slice(0, shownAtMost - 1), rest];
}

function emptyRow(name: string): SpeakerRow {
  return {
    name,
    total: 0,
    counts: Object.fromEntries(reportStates.map((state) => [state, 0])) as SpeakerRow["counts"],
  };
}
