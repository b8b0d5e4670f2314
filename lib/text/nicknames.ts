import { genderOfName } from "./names";
import type { Token } from "./tokens";

/**
 * Where the marks close that stand at `open` around a nickname: 'Patrick
 * “Podge” Halligan', "Bobby 'The Hat' Smith"; -1 where nothing is quoted
 * between a given name and a surname, or more than three words are.
 */
export function nicknameEnd(tokens: readonly Token[], open: number): number {
  const given = tokens[open - 1];
  if (!given?.capital || !tokens[open + 1]?.capital) return -1;
  let close = open + 1;
  while (close < open + 4 && tokens[close]?.kind === "word") close++;
  if (tokens[close]?.kind !== "quote" || !tokens[close + 1]?.capital) return -1;
  return genderOfName(given.text) === null ? -1 : close;
}
