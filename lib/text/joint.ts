import { PLACES } from "./checkable/lexicon-names";
import { isHuman, isPlural, organisationWords } from "./lexicon/en-speakers";
import { isCapital, nameAt } from "./names";
import type { Token } from "./tokens";
import { namesPerson } from "./word-classes";
import { anyOf } from "./word-lists";
import { textOf } from "./words-of";

/** Who is mentioned together. */

/** Most mentions are of one: only "and" joins two. */
export function joinsAny(tokens: readonly Token[], first: number, last: number): boolean {
  for (let i = first + 1; i < last - 1; i++) if (isJoint(tokens[i]!.word)) return true;
  return false;
}

/** "X and Y" as two; "the minister for trade and industry" stays one. */
export function splitJoint(tokens: readonly Token[], first: number, last: number): { first: number; last: number }[] {
  const parts: { first: number; last: number }[] = [];
  let from = first;
  for (let i = first + 1; i < last - 1; i++) {
    const right = tokens[i + 1]!;
    const left = tokens[i - 1]!;
    // "Bell, Dunn and Orr"
    if (tokens[i]!.text === "," && isCapital(left) && isCapital(right) && listsNames(tokens, from, last)) {
      parts.push({ first: from, last: i });
      from = i + 1;
      continue;
    }
    if (tokens[i]!.lower !== "and" && tokens[i]!.text !== "&") continue;
    if (tokens[i]!.text === "&" && isCapital(left) && isCapital(right)) continue;
    const rightStarts =
      isCapital(right) ||
      /^(the|a|an|his|her|its|their|other|another|he|she|they|former|two|three|several|some)$/.test(right.lower);
    const leftEnds =
      isCapital(left) ||
      /^(he|she|they|it)$/.test(left.lower) ||
      left.tag === "NOUN" ||
      left.tag === "PROPN" ||
      left.text === ",";
    // "the Ministry of Trade and Industry", "U.S. and European officials": one.
    const oneName =
      isCapital(left) &&
      isCapital(right) &&
      ((tokens[last - 1]!.tag === "NOUN" && !isCapital(tokens[last - 1]!)) ||
        (tokens.slice(from, i).some((token) => organisationWords.has(token.lower)) &&
          !endsTwoBodies(left, tokens[last - 1]!)));
    // "co-founder and CEO Cole Ransome": a trade without an article is nobody yet.
    const oneTrade =
      parts.length === 0 && i - from === 1 && left.tag === "NOUN" && !isPlural(left.lower) && isHuman(left.lower);
    if (isCapital(left) && isCapital(right)) {
      if (arePlaces(tokens, from, i, last)) continue;
      // "LLHI President and Chief Executive Officer Mary Holt", "Climate and Transport Minister Mary Holt": two offices of one person.
      if (holdsTwo(tokens, from, i, last) || isInsideName(tokens, from, i, last)) continue;
    }
    if (!rightStarts || !leftEnds || oneName || oneTrade || /^(of|for)$/.test(tokens[i - 2]?.lower ?? "")) continue;
    parts.push({ first: from, last: left.text === "," ? i - 1 : i });
    from = i + 1;
  }
  parts.push({ first: from, last });
  return parts;
}

/** "ecologists from Australia and Brazil", "a study of hospitals in Wales and Ireland": two places of one thing. */
function arePlaces(tokens: readonly Token[], first: number, and: number, last: number): boolean {
  let at = and - 1;
  while (at > first && isCapital(tokens[at]!)) at--;
  if (at === first || !placesName(tokens[at]!.word)) return false;
  return PLACES.has(textOf(tokens, and + 1, last));
}

const placesName = anyOf("in from across of at near between");

/** What stands on both sides of "and" is an office or its field, and only behind it a name. */
function holdsTwo(tokens: readonly Token[], first: number, and: number, last: number): boolean {
  let office = -1;
  for (let i = and + 1; i < last - 1; i++) if (isOffice(tokens[i]!)) office = i;
  if (office < 0 || !isCapital(tokens[office + 1]!)) return false;
  if (isOffice(tokens[and - 1]!)) return !/^(?:the|a|an|his|her|its|their)$/.test(tokens[first]!.lower);
  return and - first === 1 && office > and + 1 && isField(tokens[and - 1]!.word);
}

function isOffice({ word, capital }: Token): boolean {
  return capital && namesPerson(word);
}

/** What a ministry is for. */
const isField = anyOf(
  "health education transport climate energy trade finance justice defence defense foreign interior home housing culture sport sports science technology innovation industry business labour labor work pensions environment water agriculture forestry fisheries food rural communications media information tourism family youth social women equality planning infrastructure immigration security economy heritage",
);

/** "the Health Ministry and Tarn Council" */
function endsTwoBodies(left: Token, right: Token): boolean {
  return organisationWords.has(left.lower) && organisationWords.has(right.lower);
}

/** "the Competition and Consumer Commission" */
function isInsideName(tokens: readonly Token[], from: number, and: number, last: number): boolean {
  for (let k = from; k < and; k++) {
    const run = nameAt(tokens, k, last);
    if (run === null) continue;
    if (run.last > and) return true;
    k = run.last - 1;
  }
  return false;
}

/** Names alone, with commas and "and" between. */
function listsNames(tokens: readonly Token[], first: number, last: number): boolean {
  let joins = false;
  for (let i = first; i < last; i++) {
    const token = tokens[i]!;
    if (token.lower === "and") joins = true;
    else if (token.text !== "," && (!isCapital(token) || namesPerson(token.word))) return false;
  }
  return joins;
}

const isJoint = anyOf("and &");
