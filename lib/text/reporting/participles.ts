import type { Clause, Phrase, Unit } from "../clause";
import { afterVerb } from "../complement";
import { documentNouns } from "../lexicon/en-speakers";
import { mainSubject } from "../main-subject";
import { extend, phraseAt } from "../phrases";
import type { Subject } from "../subject";
import { isAdverb, isDash, isFiniteVerb, isPreposition } from "../word-classes";
import { anyOf } from "../word-lists";
import { isSomeone } from "./beside-quotation";
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
  if (!/[tqboxacn]/.test(frames)) return null;
  const prior = units[v - 1];
  if (
    prior &&
    /^(by|after|before|while|when|in)$/.test(prior.lower) &&
    /[bB]/.test(frames) &&
    /^(say|tell|note|argue|claim|suggest|warn|ask|declare|state|insist|announce|write|tweet|concede|admit|acknowledge|add|conclude)$/.test(
      lemma,
    )
  )
    return aside(clause, v, cue, frames, lemma, floor, before);
  if (prior && /^(by|without|from|of|for|in|before|after|about|on|not|at|while|when)$/.test(prior.lower)) return null;
  if (prior === undefined) return opening(clause, v, cue, frames, lemma);
  // ", citing threats": behind a comma even a noun is content; elsewhere "the report noting it" is none.
  const own =
    prior.text === "," || isDash(prior) || prior.lower === "and"
      ? // ", revealing he had": behind a pronoun a clause.
        frames.replace(
          lemma === "refer" || lemma === "point" ? /[ngB]/g : isSubjectWord(units[cue.to]?.word) ? /g/g : /[gB]/g,
          "",
        )
      : frames.replace(/[ngB]/g, "");
  const contents = afterVerb(clause, cue.to, own, lemma, end(clause));
  if (!contents) return null;
  const absolute = absoluteSubject(clause, v);
  if (absolute) return finish(clause, contents.content, cue, absolute, false, `noun-${contents.rule}`, lemma, floor, v);
  if (
    prior.text === "," ||
    isDash(prior) ||
    prior.lower === "and" ||
    prior.kind === "quotation" ||
    isAdverb(prior) ||
    prior.lower === "while"
  ) {
    const described = before.length === 0 ? describing(clause, v, cue, own, lemma) : null;
    if (described) return described;
    if (before.length > 0)
      return finish(clause, contents.content, cue, null, true, `tail-${contents.rule}`, lemma, floor, v);
    const main = mainSubject(clause, v - 1, floor) ?? (prior.text === "," ? firstSomeone(clause, v - 1, floor) : null);
    if (!main) return null;
    return finish(clause, contents.content, cue, main, false, `tail-main-${contents.rule}`, lemma, floor, v);
  }
  if (
    prior.phrase >= 0 &&
    (!isPreposition(units[clause.phrases[prior.phrase]!.from - 1]) ||
      /^(by|from)$/.test(units[clause.phrases[prior.phrase]!.from - 1]!.lower))
  ) {
    const phrase = clause.phrases[prior.phrase]!;
    // "Holt issued a statement saying": who issued it speaks.
    const issuer = isIssued(clause, phrase) ? mainSubject(clause, phrase.from, floor) : null;
    if (issuer) return finish(clause, contents.content, cue, issuer, false, `noun-${contents.rule}`, lemma, floor, v);
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
  // "have left 62 percent of riders saying"
  const share = prior.phrase >= 0 ? shareOf(clause, clause.phrases[prior.phrase]!) : null;
  if (share) return finish(clause, contents.content, cue, share, false, `noun-${contents.rule}`, lemma, floor, v);
  // "stormed out of the depot yelling “Late!”"
  if (contents.rule === "quote-after" && prior.phrase >= 0) {
    const main = mainSubject(clause, v - 1, floor);
    if (main) return finish(clause, contents.content, cue, main, false, "tail-main-quote-after", lemma, floor, v);
  }
  return null;
}

/** "Citing “delays”, the depot stopped", "Calling it late, Holt left": whoever stands behind the comma, if a verb follows. */
function opening(clause: Clause, v: number, cue: Range, frames: string, lemma: string): Found | null {
  const { units } = clause;
  for (let k = v + 1; k < end(clause); k++) {
    const closes = units[k]!.text === "," || (units[k]!.kind === "quotation" && units[k]!.open);
    const phrase = closes ? phraseAt(clause, k + 1) : null;
    if (!phrase) continue;
    const to = extend(clause, phrase.to);
    let verb = to;
    while (isAdverb(units[verb])) verb++;
    if (!isFiniteVerb(units[verb])) continue;
    const stop = units[k]!.kind === "quotation" ? k + 1 : k;
    const contents = afterVerb(clause, cue.to, frames.replace(/[gB]/g, ""), lemma, stop);
    const subject = { from: phrase.from, to, outerFrom: phrase.from, outerTo: to };
    if (!contents || !(holdsQuotation(units, cue.to, stop) || contents.rule === "that-clause")) return null;
    const content = contents.content;
    return { reports: [{ content, cue, subject, shared: false, rule: `aside-${contents.rule}`, lemma }], next: stop };
  }
  return null;
}

const isSubjectWord = anyOf("he she they");

function holdsQuotation(units: readonly Unit[], from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (units[k]!.kind === "quotation") return true;
  return false;
}

/** "The union, calling it “late”, said": the noun before the comma, its verb behind the next. */
function describing(clause: Clause, v: number, cue: Range, frames: string, lemma: string): Found | null {
  const { units } = clause;
  const phrase = units[v - 1]?.text === "," ? clause.phrases[units[v - 2]?.phrase ?? -1] : undefined;
  if (!phrase || phrase.to !== v - 1 || isPreposition(units[phrase.from - 1])) return null;
  for (let k = v + 1; k < Math.min(units.length - 1, v + 20); k++) {
    const quoted = units[k]!.kind === "quotation" && units[k]!.open;
    if (units[k]!.text !== "," && !quoted) continue;
    if (!isFiniteVerb(units[k + 1])) return null;
    const stop = quoted ? k + 1 : k;
    const contents = afterVerb(clause, cue.to, frames, lemma, stop);
    // "The Post, citing an aide, reported": whose word it takes, and nothing told yet.
    if (!contents || !(holdsQuotation(units, cue.to, stop) || contents.rule === "that-clause")) return null;
    const subject = { from: phrase.from, to: phrase.to, outerFrom: phrase.from, outerTo: phrase.to };
    return {
      reports: [{ content: contents.content, cue, subject, shared: false, rule: "aside-clause", lemma }],
      next: stop,
    };
  }
  return null;
}

/** "In May, Holt rips the deal, arguing that": who the sentence begins with, where its verb is taken for a noun. */
function firstSomeone(clause: Clause, before: number, floor: number): Subject | null {
  const { units } = clause;
  let at = floor;
  if (isPreposition(units[at])) while (at < before && units[at]!.text !== ",") at++;
  if (units[at]?.text === ",") at++;
  const phrase = phraseAt(clause, at);
  if (!phrase || phrase.to >= before) return null;
  let { to } = phrase;
  while (to - 1 > at && !units[to - 1]!.capital && units[to - 2]!.capital) to--;
  const subject = { from: at, to, outerFrom: at, outerTo: phrase.to };
  return isSomeone(units, subject) || documentNouns.has(units[to - 1]!.lower) ? subject : null;
}

const countsPart = anyOf("percent cent half third quarter majority most many some few two three four five");

/** "62 percent of riders" */
function shareOf({ units, phrases }: Clause, { from, to }: Phrase): Subject | null {
  const part = units[from - 1]?.lower === "of" ? phrases[units[from - 2]?.phrase ?? -1] : undefined;
  if (!part || !countsPart(units[part.head]!.word)) return null;
  return { from: part.from, to, outerFrom: part.from, outerTo: to };
}

/** "with half of the voters saying", "with the union accusing": the noun behind "with" speaks. */
function absoluteSubject(clause: Clause, v: number): Subject | null {
  const { units } = clause;
  for (let k = v - 1; k > Math.max(0, v - 14); k--) {
    if (units[k]!.kind !== "word" || isFiniteVerb(units[k])) return null;
    if (units[k - 1]!.lower !== "with") continue;
    const phrase = phraseAt(clause, k);
    return phrase && { from: k, to: Math.max(phrase.to, restEnd(clause, phrase.to, v)), outerFrom: k, outerTo: v };
  }
  return null;
}

const issues = anyOf("issued released sent posted published circulated distributed");
const isPaper = anyOf("statement letter message note post tweet email memo");

function isIssued({ units }: Clause, { from, head }: Phrase): boolean {
  return issues(units[from - 1]?.word) && isPaper(units[head]!.word);
}

/** What belongs to the name of a speaker between its noun and the verb. */
function restEnd(clause: Clause, from: number, verb: number): number {
  const to = extend(clause, from);
  const name = phraseAt(clause, to);
  return name && name.to === verb ? name.to : Math.min(to, verb);
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
    while (to < stop && units[to]!.text !== "," && !(units[to]!.kind === "quotation" && units[to]!.open)) to++;
    const first = phraseAt(clause, to + 1);
    if (!first) return null;
    if (units[to]!.kind === "quotation") to++;
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
