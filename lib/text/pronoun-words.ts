import type { Gender } from "./names";
import { anyOf } from "./word-lists";

/** Which pronoun can mean whom. */

export const meansHim = anyOf("he him his himself");
export const meansHer = anyOf("she her hers herself");
export const meansThem = anyOf("they them their we");
export const meansThing = anyOf("it its this");
export const isSingular = anyOf("he she it");
export const isSubjectPronoun = anyOf("he she it they");
export const strengthens = anyOf("all both themselves himself herself");
export const pointsBack = anyOf("the this that these those");

/** "he" is nobody known to be a woman. */
export function agrees(pronoun: string, gender: Gender | null): boolean {
  return gender === null || pronoun === "they" || pronoun === (gender === "m" ? "he" : "she");
}
