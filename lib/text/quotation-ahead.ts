import type { Clause, Unit } from "./clause";
import { phraseAt } from "./phrases";
import { isQuotedTitle } from "./titled-works";
import { isFiniteVerb } from "./word-classes";

/** The quotation a reporting verb governs, right behind it or further on. */

/** The quotation that stands right here, or behind a comma or colon; null where none does. */
export function quotationAt(units: readonly Unit[], at: number, stop: number): number | null {
  let k = at;
  if (units[k]?.text === "," || units[k]?.text === ":") k++;
  return k < stop && units[k]?.kind === "quotation" ? k : null;
}

/** "called his remarks on the march a “new low”". */
export function quotationBeforeVerb(clause: Clause, at: number, stop: number): boolean {
  if (phraseAt(clause, at) === null) return false;
  for (let k = at; k < Math.min(stop, at + 12); k++) {
    const unit = clause.units[k]!;
    if (unit.kind === "quotation") return true;
    if (unit.kind === "mark" || isFiniteVerb(unit) || unit.lower === "and") return false;
  }
  return false;
}

/** "wrote to his followers, “It’s time …”": a quotation behind a comma or colon, with no verb before it. */
export function introducedQuotation({ units }: Clause, at: number, stop: number): number {
  for (let k = at; k < Math.min(stop - 1, at + 16); k++) {
    if (isFiniteVerb(units[k])) return -1;
    if (units[k]!.kind !== "mark") continue;
    const { text } = units[k]!;
    if ((text === "," || text === ":") && units[k + 1]!.kind === "quotation")
      return isQuotedTitle(units, k + 1) ? -1 : k + 1;
    if (text !== ",") return -1;
  }
  return -1;
}
