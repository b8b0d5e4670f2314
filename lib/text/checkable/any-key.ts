import { anyOf } from "../word-lists";
import type { Word } from "../words";

/** A closed list, given as lexicons hold their words: with straight apostrophes, which the text may not have. */
export function anyKey(keys: string | Iterable<string>): (word: Word | undefined) => boolean {
  const words: string[] = [];
  for (const key of typeof keys === "string" ? keys.split(" ") : keys) words.push(key, key.replaceAll("'", "’"));
  return anyOf(words);
}
