import type { Clause } from "../clause";
import { afterVerb } from "../complement";
import { extend, phraseAt } from "../phrases";
import { mainSubject } from "../subject";
import { isAdverb, isPreposition } from "../word-classes";
import { finish } from "./content-end";
import { end, type Found, type Range, type Report } from "./report";

/** ", adding that …": the speaker is the one of the main clause; "a letter saying …": the noun before. */
export function participle(
  clause: Clause,
  v: number,
  cue: Range,
  frames: string,
  lemma: string,
  floor: number,
  before: readonly Report[],
): Found | null {
  const { units } = clause;
  if (!/[tqbo]/.test(frames)) return null;
  const prior = units[v - 1];
  if (
    prior &&
    /^(by|after|before|while|when|in)$/.test(prior.lower) &&
    /b/.test(frames) &&
    /^(say|tell|note|argue|claim|suggest|warn|ask|declare|state|insist|announce|write|tweet)$/.test(lemma)
  )
    return aside(clause, v, cue, frames, lemma, floor, before);
  if (prior && /^(by|without|from|of|for|in|before|after|about|on|not|at|while|when)$/.test(prior.lower)) return null;
  const contents = afterVerb(clause, cue.to, frames.replace(/[ngB]/g, ""), lemma, end(clause));
  if (!contents) return null;
  if (prior === undefined) return null;
  if (
    prior.text === "," ||
    prior.lower === "and" ||
    prior.kind === "quotation" ||
    isAdverb(prior) ||
    prior.lower === "while"
  ) {
    if (before.length > 0)
      return finish(clause, contents.content, cue, null, true, `tail-${contents.rule}`, lemma, floor, v);
    const main = mainSubject(clause, v - 1, floor);
    if (!main) return null;
    return finish(clause, contents.content, cue, main, false, `tail-main-${contents.rule}`, lemma, floor, v);
  }
  if (
    prior.phrase >= 0 &&
    (!isPreposition(units[clause.phrases[prior.phrase]!.from - 1]) ||
      /^(by|from)$/.test(units[clause.phrases[prior.phrase]!.from - 1]!.lower))
  ) {
    const phrase = clause.phrases[prior.phrase]!;
    return finish(
      clause,
      contents.content,
      cue,
      { from: phrase.from, to: phrase.to, outerFrom: phrase.from, outerTo: phrase.to },
      false,
      `noun-${contents.rule}`,
      lemma,
      floor,
      v,
    );
  }
  return null;
}

/** "After saying he was nervous, the man sat down"; "She answered by saying that …": the subject is the sentence's. */
function aside(
  clause: Clause,
  v: number,
  cue: Range,
  frames: string,
  lemma: string,
  floor: number,
  before: readonly Report[],
): Found | null {
  const { units } = clause;
  const stop = end(clause);
  let to = stop;
  if (v - 1 <= floor) {
    to = v;
    while (to < stop && units[to]!.text !== ",") to++;
    const first = phraseAt(clause, to + 1);
    if (!first) return null;
    const contents = afterVerb(clause, cue.to, frames.replace(/[ng]/g, ""), lemma, to);
    const subject = { from: first.from, to: extend(clause, first.to), outerFrom: first.from, outerTo: first.to };
    return (
      contents && {
        reports: [{ content: contents.content, cue, subject, shared: false, rule: `aside-${contents.rule}`, lemma }],
        next: to,
      }
    );
  }
  const contents = afterVerb(clause, cue.to, frames.replace(/[ng]/g, ""), lemma, to);
  const main = before.length > 0 ? null : mainSubject(clause, v - 1, floor);
  if (!contents || (!main && before.length === 0)) return null;
  return finish(clause, contents.content, cue, main, main === null, `aside-${contents.rule}`, lemma, floor, v);
}
