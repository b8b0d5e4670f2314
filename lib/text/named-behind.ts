import type { NameRun } from "./names";
import type { Token } from "./tokens";
import { namesPerson } from "./word-classes";
import { anyOf } from "./word-lists";

/**
 * The noun for whoever is named in the clause behind it: "the owner, who gave
 * her name only as Madam Blessing", "a trader who asked to be called Rosa",
 * "a man identified in the minutes as Holt". Its token, or -1.
 */
export function nounNamedBehind(tokens: readonly Token[], run: NameRun, floor: number): number {
  let k = run.first - 1;
  // "a witness identified only as CW-1": no name.
  if (k <= floor || !introduces(tokens[k]!.word) || /\d/.test(run.words[0] ?? "")) return -1;
  if (tokens[k]!.text === "," && tokens[--k]?.lower !== "name") return -1;
  let gives = false;
  for (const limit = Math.max(floor, k - REACH); k >= limit; k--) {
    const { word, kind, capital } = tokens[k]!;
    if (kind === "quote") return -1;
    if (givesName(word)) gives = true;
    else if (gives && capital) return -1;
    else if (gives && namesPerson(word)) return hangsOn(tokens[k + 1]!.word) ? k : -1;
  }
  return -1;
}

/** Tokens; a clause. */
const REACH = 12;
const introduces = anyOf("as by called named , is himself herself");
const hangsOn = anyOf(", who whose that identified named known called calling going");
const givesName = anyOf("name named called identified goes known calls calling");
