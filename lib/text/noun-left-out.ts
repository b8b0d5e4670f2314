import type { Unit } from "./clause";
import { isOwner } from "./word-classes";
import { anyOf } from "./word-lists";

/** "the Portuguese", "the elder", "a third", "a foul in": units `from` to before `to`, an article and an adjective, stand for somebody or something alone. */
export function lacksNoun(units: readonly Unit[], from: number, to: number): boolean {
  const last = units[to - 1]!;
  if (last.tag !== "ADJ" && !isOrdinal(last.word)) return false;
  return (
    units[from]!.lower === "the" || isFraction(last.word) || isOneOfThem(units, from, to) || headsVerb(units, from, to)
  );
}

/** "a foul in", "every flat to": what follows shows that no noun does. */
function isOneOfThem(units: readonly Unit[], from: number, to: number): boolean {
  return to - from === 2 && isOneOf(units[from]!.word) && (units[to]?.tag === "ADP" || units[to]?.tag === "PART");
}

/** "no slight was meant": nothing else can be the subject. */
function headsVerb(units: readonly Unit[], from: number, to: number): boolean {
  if (to - from !== 2 || !(units[from]!.tag === "DET" || isOwner(units[from]!.word))) return false;
  return units[to]?.tag === "AUX" || says(units[to]?.word);
}

const says = anyOf("says said shows showed warns warned");
const isOneOf = anyOf("a an every each");
const isOrdinal = anyOf("first second third");
const isFraction = anyOf("second third fourth quarter fifth sixth seventh eighth ninth tenth");
