import { inside } from "./entity";

/** Whether one form of a name goes on from another. */

/** "Lettice Fanshaw-Orme", born Lettice Margaret Fanshaw: the surname she has now. */
export function hasGrown(words: readonly string[], older: readonly string[]): boolean {
  const surname = words[words.length - 1]!;
  return words.length > 1 && surname.includes("-") && surname.split("-").includes(older.at(-1)!);
}

/** "van den Berg", "Van den Berg" of "Ludwig van den Berg". */
export function endsWith(whole: readonly string[], words: readonly string[]): boolean {
  const rest = whole.slice(1).join(" ");
  return rest.startsWith(words.join(" ")) || rest.startsWith(inside(words).join(" "));
}
