import type { Clause, Phrase, Unit } from "./clause";
import { beginsLarge, beginsSmall, isFiniteVerb, isTimeWord } from "./word-classes";
import { anyOf } from "./word-lists";
import { askWord } from "./words";

/** The phrase that begins exactly here. */
export function phraseAt({ units, phrases }: Clause, at: number): Phrase | null {
  const id = units[at]?.phrase ?? -1;
  if (id < 0) return null;
  const phrase = phrases[id]!;
  return phrase.from === at ? phrase : null;
}

const goesOn = anyOf("of for at from in out and familiar close aware");

/** Takes in "of X", "at X", "and Y" after a phrase. */
export function extend(clause: Clause, end: number, until = -1): number {
  const { units } = clause;
  let to = end;
  for (let guard = 0; guard < 6; guard++) {
    const unit = units[to];
    const next = units[to + 1];
    if (unit === undefined || next === undefined || !goesOn(unit.word)) return to;
    const phrase = phraseAt(clause, to + 1);
    // "nine out of 10 voters"
    if (unit.lower === "out" && next.lower === "of" && units[to - 1]!.tag === "NUM") {
      const all = phraseAt(clause, to + 2);
      if (!all) return to;
      to = all.to;
      // "nine in 10"
    } else if (unit.lower === "in" && next.tag === "NUM" && units[to - 1]!.tag === "NUM" && phrase) {
      to = phrase.to;
    } else if (unit.lower === "of" || unit.lower === "for" || unit.lower === "at" || unit.lower === "from") {
      if (!phrase || (unit.lower !== "of" && isTimeWord(next.word))) return to;
      if (isPronounUnit(next)) return to;
      to = phrase.to;
    } else if (unit.lower === "and" && phrase) {
      // "certificates and records obtained by the paper": no verb of their own.
      const verb = isFiniteVerb(units[phrase.to]) && units[phrase.to + 1]?.lower !== "by";
      if (phrase.to !== until && (verb || isPronounUnit(next))) return to;
      to = phrase.to;
    } else if (unit.lower === "familiar" || unit.lower === "close" || unit.lower === "aware") {
      const after = phraseAt(clause, to + 2);
      if (!after) return to;
      to = after.to;
    } else return to;
  }
  return to;
}

function isPronounUnit(unit: Unit): boolean {
  return isPronoun(unit.word);
}

const isPronoun = anyOf("he she they it i we you");

/** Only capitalised words: a name as it stands. */
export function isName(units: readonly Unit[], from: number, to: number): boolean {
  let capitals = 0;
  for (let i = from; i < to; i++) {
    const { word } = units[i]!;
    if (beginsLarge(word)) capitals++;
    else if (!standsInName(word)) return false;
  }
  return capitals > 0 && !opensDescription(units[from]?.word);
}

const standsInName = askWord(({ lower }) =>
  /^(?:(?:de|la|le|van|von|der|den|del|da|dos|di|al|el|bin|ibn|ole|ten|ter|y|e|ap|nic|af|zu|du|st|of|and)$|(?:al|el)-)/.test(
    lower,
  ),
);
const opensDescription = askWord(({ text }) => /^(The|A|An|His|Her|Its|Their|One|Two|Some)$/.test(text));

const isDefinite = anyOf("the his her its their one that another a an");
/** Not in capitals, as headings have it. */
export const isGenitive = askWord(({ text }) => text === "'s" || text === "’s");

/** Begins like a description ("the", "its", "Norway’s", lower case), not like a bare name. */
export function startsDefinite(units: readonly Unit[], from: number): boolean {
  const first = units[from]!;
  if (isDefinite(first.word)) return true;
  for (let i = from; i < Math.min(units.length, from + 6); i++) if (isGenitive(units[i]!.word)) return true;
  return beginsSmall(first.word);
}
