import type { Clause, Unit } from "../clause";
import { isAuxiliary } from "../word-classes";

/** The verb reading is possible: not a noun, not part of a name. */
export function isVerbHere(clause: Clause, v: number): boolean {
  const { units } = clause;
  const unit = units[v]!;
  if (unit.capital && v > 0 && units[v - 1]!.kind === "word" && /^\p{Lu}/u.test(unit.text)) return false;
  if (unit.lower === "including" || unit.lower === "according") return false;
  if (unit.lower === "told" && units[v - 1]?.lower === "all") return false;
  if (unit.phrase < 0) return unit.tag !== "ADP";
  if (unit.tag === "VERB") return false;
  return false;
}

/** A verb or helping verb that can begin a predicate. */
export function isVerbStart(unit: Unit | undefined): boolean {
  return unit !== undefined && (isAuxiliary(unit) || (unit.tag === "VERB" && unit.phrase < 0));
}
