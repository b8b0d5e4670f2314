import type { Clause } from "./clause";
import { phraseAt } from "./phrases";
import { isFiniteVerb } from "./word-classes";
import { anyOf } from "./word-lists";

/** Cuts what a sentence asserts at the clauses that can be checked alone. */

/** Units `from` to before `to` that no attribution takes. */
export type Piece = { from: number; to: number };

const isRelative = anyOf("who which whose where");
const endsRelative = anyOf(", ; — –");
const joinsClauses = anyOf("and but so yet while whereas");

/** Cuts a piece at coordinated clauses and takes relative clauses out of it. */
export function clausesOf(clause: Clause, piece: Piece): Piece[][] {
  const { units } = clause;
  const found: Piece[][] = [];
  let { from } = piece;
  for (let i = from + 1; i < piece.to - 1; i++) {
    const unit = units[i]!;
    let cut = -1;
    if (unit.kind === "mark" && unit.text === ";") cut = holdsClause(clause, i + 1, piece.to) ? i + 1 : -1;
    else if (
      joinsClauses(unit.word) &&
      units[i - 1]!.text === "," &&
      startsClause(clause, i + 1, piece.to) &&
      holdsClause(clause, from, i)
    )
      cut = i;
    if (cut < 0) continue;
    found.push(...relativesOf(clause, { from, to: cut }));
    from = cut;
  }
  if (from === piece.from) return relativesOf(clause, piece);
  found.push(...relativesOf(clause, { from, to: piece.to }));
  return found;
}

/** ", who chairs the board," stands as a claim of its own; the rest of the clause closes around it. */
export function relativesOf(clause: Clause, piece: Piece): Piece[][] {
  let i = nextRelative(clause, piece.from, piece.to);
  // Most have none.
  if (i === piece.to) return words(clause, piece) > 0 ? [[piece]] : [];
  const main: Piece[] = [];
  const out: Piece[][] = [];
  let { from } = piece;
  while (i < piece.to) {
    const to = endOfRelative(clause, i, piece.to);
    if (to - i < 3) {
      i = nextRelative(clause, i + 1, piece.to);
      continue;
    }
    main.push({ from, to: i });
    out.push([{ from: i, to }]);
    from = to;
    i = nextRelative(clause, to, piece.to);
  }
  main.push({ from, to: piece.to });
  const rest = main.filter((range) => words(clause, range) > 0);
  return rest.length > 0 ? [rest, ...out] : out;
}

/** Where the next ", who" stands; `to` where none does. */
function nextRelative({ units }: Clause, from: number, to: number): number {
  for (let i = from; i < to; i++) if (isRelative(units[i]!.word) && units[i - 1]?.text === ",") return i;
  return to;
}

function endOfRelative(clause: Clause, at: number, last: number): number {
  const { units } = clause;
  let to = at + 1;
  while (
    to < last &&
    !(
      units[to]!.kind === "mark" &&
      endsRelative(units[to]!.word) &&
      holdsClause(clause, at + 1, to) &&
      !listGoesOn(clause, to)
    )
  )
    to++;
  return to;
}

function listGoesOn({ units }: Clause, comma: number): boolean {
  return units[comma + 1]?.lower === "and" || units[comma + 1]?.lower === "or";
}

/** How many words it has, quotations as one. */
export function words({ units }: Clause, { from, to }: Piece): number {
  let count = 0;
  for (let i = from; i < to; i++) if (units[i]!.kind !== "mark") count++;
  return count;
}

function startsClause(clause: Clause, from: number, to: number): boolean {
  const phrase = phraseAt(clause, from);
  if (!phrase) return false;
  for (let i = phrase.to; i < Math.min(to, phrase.to + 8); i++) {
    if (isFiniteVerb(clause.units[i])) return true;
    if (clause.units[i]!.text === ",") return false;
  }
  return false;
}

function holdsClause({ units }: Clause, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isFiniteVerb(units[i])) return true;
  return false;
}
