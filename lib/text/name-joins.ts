import {
  bodyAhead,
  isOrganisationWord,
  joinsBody,
  joinsByFor,
  joinsByOfThe,
  opensBody,
  organisationAhead,
} from "./body-names";
import { nicknameEnd } from "./nicknames";
import { particles, particlesTo } from "./particles";
import type { Token } from "./tokens";
import { isApostrophe } from "./word-classes";
import { anyOf } from "./word-lists";

/** What in small letters, or as a mark, a name can go on with. */
const goesOnName = anyOf([...particles, "of", "for", "and", "plc", "&", "'", "’", "’s", "'s"]);
const marksOwner = anyOf("’s 's");

/**
 * How far a name that begins at `at` goes on over what is no capital at `last`:
 * a particle, "of", "for", "and", an apostrophe, a number or a nickname; -1
 * where it ends.
 */
export function joinedTo(tokens: readonly Token[], at: number, last: number, limit: number): number {
  const { word, text, kind, lower, spaced } = tokens[last]!;
  if (!goesOnName(word)) {
    if (kind === "number") return isOrganisationWord(tokens[last - 1]!.word) ? last + 1 : -1;
    return kind === "quote" ? behindNickname(tokens, last) : -1;
  }
  const past = particlesTo(tokens, last, limit);
  if (past > last) return past;
  if (text === "plc") return last + 1;
  const next = last + 1 < limit ? tokens[last + 1]! : null;
  if (next === null) return -1;
  const before = tokens[last - 1]!.word;
  if (next.capital) {
    if (text === "&" || (text === "of" && joinsByOf(tokens, last, limit)) || (text === "for" && joinsByFor(before)))
      return last + 2;
    if (lower === "and") return joinsBody(tokens, at, last, limit) ? last + 2 : -1;
    if (
      isApostrophe(word) &&
      !spaced &&
      next.spaced &&
      before.text.endsWith("s") &&
      organisationAhead(tokens, last + 1, limit)
    )
      return last + 2;
  }
  if (next.lower === "the" && last + 2 < limit && tokens[last + 2]!.capital) {
    if (text === "for" ? joinsByFor(before) : text === "of" && joinsByOfThe(before)) return last + 3;
  }
  if (isOwnerOf(tokens, at, last, limit)) return last + 3;
  return kind === "quote" ? behindNickname(tokens, last) : -1;
}

function behindNickname(tokens: readonly Token[], open: number): number {
  const close = nicknameEnd(tokens, open);
  return close > 0 ? close + 1 : -1;
}

/** "Bank of England", "Association for X of Hull", "Port of Zandhaven Authority". */
function joinsByOf(tokens: readonly Token[], last: number, limit: number): boolean {
  const before = tokens[last - 1]!.word;
  return (
    isOrganisationWord(before) ||
    tokens[last - 3]?.text === "for" ||
    (opensBody(before) && bodyAhead(tokens, last + 1, limit))
  );
}

/** "Lloyd’s of London", "Hartley’s of Melthorpe" */
function isOwnerOf(tokens: readonly Token[], at: number, last: number, limit: number): boolean {
  if (last - at > 1 || last + 2 >= limit || !marksOwner(tokens[last]!.word)) return false;
  return tokens[last + 1]!.text === "of" && tokens[last + 2]!.capital;
}
