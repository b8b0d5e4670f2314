import type { Clause, Phrase, Unit } from "./clause";
import { phraseAt } from "./phrases";
import { isFiniteVerb } from "./word-classes";
import { anyOf } from "./word-lists";

/** Whom words were said to, and what they were warned of. */

/** "warned riders of “delays”", "warned riders about delays" */
export function warnsOf(units: readonly Unit[], at: number, stop: number): boolean {
  const link = units[at]?.lower ?? "";
  const next = units[at + 1];
  if (next === undefined || at + 1 >= stop) return false;
  return (link === "of" && next.kind === "quotation") || (/^(?:about|against)$/.test(link) && next.kind !== "mark");
}

/** An article and a quotation that leaves nothing open: "the “Today” programme". */
function isTitled(units: readonly Unit[], at: number): boolean {
  return units[at]?.tag === "DET" && units[at + 1]?.kind === "quotation" && !units[at + 1]!.open;
}

/** Past whom the words were said to: "told the board", "told The Sentinel". */
export function skipRecipient(clause: Clause, at: number): number | null {
  const phrase = phraseAt(clause, at);
  // "told the “Today” programme that"
  if (!phrase) return isTitled(clause.units, at) ? (phraseAt(clause, at + 2)?.to ?? at + 2) : null;
  let to = phrase.to;
  while ((clause.units[to]?.lower === "of" || clause.units[to]?.lower === "and") && phraseAt(clause, to + 1)) {
    const next = phraseAt(clause, to + 1)!;
    if (clause.units[to]!.lower === "and" && isFiniteVerb(clause.units[next.to])) break;
    to = next.to;
  }
  // "told MSNBC’s “Morning Joe” that", "told the station’s “Today” programme that"
  if (/^['’]s$/.test(clause.units[to]?.text ?? "") && clause.units[to + 1]?.kind === "quotation")
    return phraseAt(clause, to + 2)?.to ?? to + 2;
  return isFiniteVerb(clause.units[to]) ? listenerEnd(clause, phrase) : to;
}

/** "told this newspaper Bruno had": a verb follows, and so the name is its subject and no part of who was told. */
function listenerEnd({ units }: Clause, { from, to }: Phrase): number {
  // "told Reuters flour was dear": behind a name a bare noun of its own.
  if (to - from === 2 && units[from]!.tag === "PROPN" && units[to - 1]!.tag === "NOUN" && !units[to - 1]!.capital)
    return to - 1;
  for (let k = to - 1; k > from; k--) {
    if (units[k]!.capital) continue;
    return units[k]!.tag === "NOUN" && k + 1 < to ? k + 1 : to;
  }
  return to;
}

const asksWhat = anyOf("whether if why how what when where");

/** "asked him in parliament whether": the question word, if only words for whom and where stand before it. */
export function askedLater(units: readonly Unit[], from: number, stop: number): number {
  for (let k = from; k < Math.min(stop, from + 10); k++) {
    const { kind, lower, phrase, word } = units[k]!;
    if (phrase < 0 && asksWhat(word)) return k;
    if (kind !== "word" || isFiniteVerb(units[k]) || lower === "to" || lower === "for" || lower === "about") return -1;
  }
  return -1;
}
