import { parseArgs } from "node:util";
import { type Compared, compare, type OldClaim } from "../anchoring/compare";
import { outcomes } from "../anchoring/outcome";
import { extract } from "../text/extract";
import type { Extraction, Span } from "../text/model";
import { wordsOf } from "../text/span";
import { readText } from "./read-text";
import { UsageError } from "./usage";

/** One claim of the old text and what became of it; `exact` is what stands from `old[0]` to `old[1]`. */
type Row = {
  claim: string;
  exact: string;
  outcome: Compared["outcome"];
  old: [number, number];
  new: [number, number] | null;
};

/** A claim of the new text that no claim of the old one became. */
type NewRow = { exact: string; new: [number, number]; kind: string; speakers: string[] };

/**
 * `stet compare OLD NEW`: what carries from one text to the next, claim by
 * claim, without a database. Two texts, at most one of them "-". Status 0 done,
 * 1 unreadable, 2 wrong usage.
 */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { json: { type: "boolean" } } });
  const [oldFile, newFile, ...others] = positionals;
  if (oldFile === undefined || newFile === undefined || others.length > 0 || (oldFile === "-" && newFile === "-"))
    throw new UsageError("Name two texts: the old one, then the new one.");
  const [before, after] = [await readText(oldFile), await readText(newFile)];
  const document = comparisonOf(extract(before), extract(after));
  process.stdout.write(values.json ? `${JSON.stringify(document)}\n` : summarise(document));
  return 0;
}

function comparisonOf(before: Extraction, after: Extraction): { claims: Row[]; new: NewRow[] } {
  const claims = before.claims.map(
    ({ spans, cue, mention, speakers }, index): OldClaim => ({
      ...{ id: `c${index + 1}`, spans, cue, mention },
      speakers: speakers.map((speaker) => before.speakers[speaker]!.name),
    }),
  );
  const { claims: compared, fresh } = compare(before, claims, after);
  return {
    claims: compared.map((one, index): Row => {
      const old = reach(claims[index]!.spans);
      return {
        ...{ claim: one.claim, exact: before.text.slice(...old), outcome: one.outcome, old },
        new: "at" in one ? reach(one.at.spans) : null,
      };
    }),
    new: fresh.map((index): NewRow => {
      const { spans, kind, speakers } = after.claims[index]!;
      const at = reach(spans);
      const names = speakers.map((speaker) => after.speakers[speaker]!.name);
      return { exact: after.text.slice(...at), new: at, kind, speakers: names };
    }),
  };
}

/** From where the first words begin to where the last end. */
function reach(spans: readonly Span[]): [number, number] {
  return [spans[0]!.start, spans.at(-1)!.end];
}

/** For a person: how many of each, then every claim that is to be looked at again. */
function summarise({ claims, new: fresh }: { claims: Row[]; new: NewRow[] }): string {
  const counts = outcomes.map((outcome) => `${claims.filter((row) => row.outcome === outcome).length} ${outcome}`);
  const lines = [`${claims.length} claims: ${counts.join(", ")}; ${fresh.length} new.`];
  for (const { outcome, exact } of claims)
    if (outcome !== "carried") lines.push(`${outcome.padEnd(9)}  ${line(exact)}`);
  for (const { exact } of fresh) lines.push(`${"new".padEnd(9)}  ${line(exact)}`);
  return `${lines.join("\n")}\n`;
}

function line(exact: string): string {
  return wordsOf(exact, [{ start: 0, end: exact.length }]);
}
