/** What the close gate still asks, in words: hundreds of claims lack the same two things, so they are told in runs. */
import type { Report, ReportMissing } from "../domain/report-model";

/** Numbers that follow one another, both ends included. */
export type Run = { from: number; to: number };

/** What is missing of one kind: claims by their numbers, passages by their words. */
export type MissingGroup = { words: string; claims: Run[]; passages: { key: string; words: string }[] };

const missingWords: Record<ReportMissing["kind"], string> = {
  verdict: "Without a verdict",
  "check-sign-off": "Check not signed off",
  attribution: "Attribution not confirmed",
  "review-sign-off": "Attribution review not signed off",
  passage: "Not accounted for",
};

/** What is missing, by kind and in the gate's order. */
export function groupMissing(report: Report): MissingGroup[] {
  const groups: MissingGroup[] = [];
  for (const kind of Object.keys(missingWords) as ReportMissing["kind"][]) {
    const items = report.gate.missing.filter((one) => one.kind === kind);
    if (items.length === 0) continue;
    const passages = items.filter(({ claim }) => claim === null);
    groups.push({
      words: missingWords[kind],
      claims: toRuns(items.flatMap(({ claim }) => claim ?? [])),
      passages: passages.map(({ key }) => ({ key, words: passageWords(key, report) ?? "" })),
    });
  }
  return groups;
}

/** Ascending numbers as runs: 1, 2, 3, 7 are 1–3 and 7. */
export function toRuns(numbers: readonly number[]): Run[] {
  const runs: Run[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && number === last.to + 1) last.to = number;
    else runs.push({ from: number, to: number });
  }
  return runs;
}

/** "7", or "1–3". */
export function runWords({ from, to }: Run): string {
  return from === to ? String(from) : `${from}–${to}`;
}

/** The words of the passage a requirement is about; null for one about a claim. */
export function passageWords(key: string, { passages, revision }: Report): string | null {
  const wanted = key.startsWith("passage:") ? Number(key.slice("passage:".length)) : Number.NaN;
  const passage = passages.find(({ ordinal }) => ordinal === wanted);
  return passage ? revision.text.slice(passage.start, passage.end) : null;
}
