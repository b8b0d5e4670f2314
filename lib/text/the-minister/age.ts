import type { Entity } from "../entity";
import type { Memory } from "../memory";
import { anyOf } from "../word-lists";
import type { Role } from "./role";

/** 1 for a teenager of 16 or an older man of 71, -1 for a boy of 40, nought where the role tells no age. */
export function fitOfAge({ tokens }: Memory, { age }: Entity, { head, modifiers }: Role): number {
  if (age === null) return 0;
  const { word } = tokens[head]!;
  if (isYoung(word) || modifiers.some((modifier) => YOUNG.test(modifier)))
    return Number(age) < 20 ? 1 : Number(age) > 30 ? -1 : 0;
  if (isOld(word) || modifiers.some((modifier) => OLD.test(modifier)))
    return Number(age) > 59 ? 1 : Number(age) < 50 ? -1 : 0;
  return 0;
}

const isYoung = anyOf("teenager teen youngster boy girl lad schoolboy schoolgirl youth prodigy");
const isOld = anyOf(
  "pensioner retiree grandmother grandfather octogenarian septuagenarian great-grandmother great-grandfather",
);
const YOUNG = /^young/;
const OLD = /^(?:old|elderly$)/;
