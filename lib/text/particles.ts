import type { Token } from "./tokens";
import { isTimeWord } from "./word-classes";
import { anyOf } from "./word-lists";

/** Small words inside names: "van den Berg", "de la Cruz". */
export const particles: readonly string[] =
  "de la le van von der den del da dos das di al el bin bint ibn ole ten ter y e ap nic af zu du st".split(" ");

/** Behind "van den Berg", from "van" on; where no capital follows the particles, where they begin. */
export function particlesTo(tokens: readonly Token[], at: number, limit: number): number {
  let to = at;
  while (to < limit && to - at < 3 && isParticle(tokens[to]!)) to++;
  return to > at && to < limit && tokens[to]!.capital ? to + 1 : at;
}

/** Behind the capitals and particles that stand from here on; never more than five tokens. */
export function nameEnd(tokens: readonly Token[], from: number, limit: number): number {
  let to = from;
  while (to < limit && to - from < 5) {
    if (tokens[to]!.capital && !isTimeWord(tokens[to]!.word)) to++;
    else if (particlesTo(tokens, to, limit) > to) to = particlesTo(tokens, to, limit);
    else break;
  }
  return to;
}

const isListedParticle = anyOf(particles);

function isParticle({ word }: Token): boolean {
  return isListedParticle(word) && word.text === word.lower;
}
