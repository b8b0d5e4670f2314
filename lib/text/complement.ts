import { skipAdverbials } from "./adverbials";
import { hasFoundClause, looksLikeClause } from "./bare-clause";
import type { Clause, Unit } from "./clause";
import {
  beginsInfinitive,
  hasOwnInfinitive,
  isPlaceAfterTo,
  pastPlace,
  startsAside,
  takesInfinitive,
} from "./infinitives";
import { findWord, linkBehind } from "./link-words";
import { isNoObject, isRequest, keepsName, saysNothing, saysWord } from "./no-report";
import { complementsIt, holdsResponsible, isObjectAt, namedAfterAll, quotedNounEnd } from "./object-complement";
import { pointEnd } from "./one-point";
import { extend, phraseAt } from "./phrases";
import { introducedQuotation, quotationAt, quotationBeforeVerb } from "./quotation-ahead";
import { askedLater, skipRecipient, warnsOf } from "./recipient";
import type { Range } from "./reporting/report";
import { findThat } from "./that";
import { isAdverb, isAuxiliary } from "./word-classes";
import { anyOf } from "./word-lists";

type Complement = { content: Range[]; rule: string };

/** Verbs that report only with "that" right behind them. */
const onlyBefore = new Set(["accept", "hold", "judge", "laugh", "smile", "grin", "ask"]);
const isQuestion = anyOf("whether if why how what who where when which");
const isDemonstrative = anyOf("that this these those");
const pointsInTime = anyOf("that this last next every");
const heightens = anyOf("too so very");
const againstWhom = anyOf("at against");

/**
 * What a reporting verb governs, read from just behind it to `stop`. Answers
 * null where the verb reports nothing here ("he said nothing").
 */
export function afterVerb(
  clause: Clause,
  from: number,
  frames: string,
  lemma: string,
  stop: number,
): Complement | null {
  const { units } = clause;
  // "questioned, however, whether"
  let at = units[from]?.text === "," && isAdverb(units[from + 1]) && units[from + 2]?.text === "," ? from + 3 : from;
  while (isAdverb(units[at]) && at < stop) at++;
  const unit = units[at];
  if (!unit || at >= stop || isRequest(units, at) || (lemma === "ask" && keepsName(units, at))) return null;

  // “Said: ‘No.’” / said, “No.” / said “No.”
  const spoken = frames.includes("q") || frames.includes("t");
  const clausal = lemma === "ask" || frames.includes("t") || frames.includes("b") || frames.includes("B");
  const direct = quotationAt(units, at, stop);
  if (direct !== null && spoken) return { content: [{ from: direct, to: stop }], rule: "quote-after" };
  if (unit.text === ":" && at + 1 < stop) return { content: [{ from: at + 1, to: stop }], rule: "colon-after" };

  if (clausal) {
    const that = findThat(clause, at, stop);
    if (that >= 0 && (!onlyBefore.has(lemma) || that === at))
      return { content: [{ from: that + 1, to: stop }], rule: "that-clause" };
  }
  if (frames.includes("o")) {
    const object = phraseAt(clause, at);
    if (object) {
      let end = extend(clause, object.to);
      const reach = units[end]?.text === "," ? at + 24 : at + 14;
      const told = frames.includes("r");
      while (
        end < stop &&
        end < reach &&
        !(told && hasOwnInfinitive(units, end)) &&
        !(units[end]!.lower === "to" && beginsInfinitive(units[end + 1])) &&
        (units[end]!.kind === "word" || (units[end]!.text === "," && startsAside(units, end + 1, stop)))
      )
        end++;
      if (units[extend(clause, object.to)]?.kind === "quotation")
        return { content: [{ from: at, to: stop }], rule: "object-infinitive" };
      const verb = units[end + 1];
      if (
        units[end]?.lower === "to" &&
        (verb?.kind === "quotation" || (verb?.kind === "word" && !isPlaceAfterTo(verb)))
      )
        return { content: [{ from: at, to: stop }], rule: "object-infinitive" };
    }
  }
  if (frames.includes("r")) {
    const past = skipRecipient(clause, at);
    if (past !== null && lemma === "warn" && warnsOf(units, past, stop))
      return { content: [{ from: at, to: stop }], rule: "object-of" };
    if (past !== null && past < stop) {
      const inner = afterVerb(clause, past, frames.replace(/[ro]/g, ""), lemma, stop);
      if (inner && (lemma !== "ask" || inner.rule !== "clause")) return inner;
      if (lemma === "tell" || lemma === "remind" || lemma === "assure" || lemma === "inform") return null;
    } else if (lemma === "tell") return null;
  }
  const past = skipAdverbials(clause, at);
  if (past > at) {
    const quoted = quotationAt(units, past, stop);
    if (quoted !== null && spoken) return { content: [{ from: quoted, to: stop }], rule: "quote-after" };
    if (units[past]?.text === ":" && past + 1 < stop)
      return { content: [{ from: past + 1, to: stop }], rule: "colon-after" };
  }
  // "agreed on one point: the bus was late"
  const point = frames.includes("t") ? pointEnd(clause, at) : -1;
  if (point > 0 && point + 1 < stop) return { content: [{ from: point + 1, to: stop }], rule: "colon-after" };
  // "holds the board responsible"
  if (lemma === "hold" && holdsResponsible(clause, at, stop))
    return { content: [{ from: at, to: stop }], rule: "object-complement" };
  if (frames.includes("q") && !frames.includes("c")) {
    const later = introducedQuotation(clause, at, stop);
    if (later > 0) return { content: [{ from: later, to: stop }], rule: "quote-after" };
  }
  // "said the word “late”": it was uttered, and nothing told.
  if (lemma === "say" && (saysWord(clause, at) || saysNothing(units, at))) return null;
  if (lemma === "say" && (unit.lower === "yes" || unit.lower === "no") && units[at + 1]?.kind !== "word")
    return { content: [{ from: at, to: at + 1 }], rule: "clause" };
  const asked = lemma === "ask" ? askedLater(units, at, stop) : -1;
  if (asked >= 0) return { content: [{ from: asked, to: stop }], rule: "question" };
  const question = isQuestion(units[past]?.word) ? past : isQuestion(unit.word) ? at : -1;
  if (question >= 0 && (frames.includes("w") || frames.includes("b")))
    return { content: [{ from: question, to: stop }], rule: "question" };
  const to = unit.lower === "to" ? at : pastPlace(clause, past);
  if (frames.includes("f") && units[to]?.lower === "to" && takesInfinitive(units[to + 1]))
    return { content: [{ from: to, to: stop }], rule: "infinitive" };
  if (frames.includes("a")) {
    const as = findWord(units, at, stop, "as", 22);
    // "dismissed as “talk” a warning that …"
    if (as === at && units[at + 1]?.kind === "quotation" && phraseAt(clause, at + 2) !== null)
      return { content: [{ from: at, to: stop }], rule: "object-as" };
    const object =
      unit.kind === "quotation" ||
      unit.tag === "DET" ||
      unit.tag === "PRON" ||
      isDemonstrative(unit.word) ||
      phraseAt(clause, at) !== null;
    if (as > at && object) return { content: [{ from: at, to: stop }], rule: "object-as" };
  }
  if (frames.includes("c")) {
    const object = phraseAt(clause, at);
    if (object) {
      const end = extend(clause, object.to);
      const next = units[end];
      if (
        next &&
        end < stop &&
        !pointsInTime(next.word) &&
        (next.kind === "quotation" || phraseAt(clause, end) !== null || next.tag === "ADJ" || next.tag === "DET")
      )
        return { content: [{ from: at, to: stop }], rule: "object-complement" };
    }
    // "called the “deal” a joke", "found the bus “late”"
    const noun = object === null ? quotedNounEnd(clause, at) : -1;
    if (
      noun > 0 &&
      noun < stop &&
      (units[noun]!.kind === "quotation" || isObjectAt(clause, noun) || units[noun]!.tag === "ADJ")
    )
      return { content: [{ from: at, to: stop }], rule: "object-complement" };
    if (
      unit.kind === "quotation" ||
      namedAfterAll(clause, at, stop) ||
      (isDemonstrative(unit.word) && complementsIt(clause, at + 1)) ||
      quotationBeforeVerb(clause, at, stop)
    )
      return { content: [{ from: at, to: stop }], rule: "object-complement" };
  }
  if (frames.includes("x")) {
    const linked = linkBehind(units, at, stop, lemma);
    if (linked >= 0 && isObjectAt(clause, at)) return { content: [{ from: at, to: stop }], rule: "object-of" };
  }
  // "found the bus “late”", not "found the book “Late Bus”"
  if (lemma === "find" || lemma === "think") {
    const object = phraseAt(clause, at);
    const found = object ? units[extend(clause, object.to)] : undefined;
    if (found?.kind === "quotation" && /^(?:ADJ|ADV|VERB)$/.test(found.lead))
      return { content: [{ from: at, to: stop }], rule: "object-complement" };
  }
  // "denied taking it when he was asked"
  if (frames.includes("g") && frames.includes("B") && isGerund(unit) && !isAuxiliary(units[at + 1])) {
    return { content: [{ from: at, to: stop }], rule: "gerund" };
  }
  if (frames.includes("b") || frames.includes("B")) {
    let start = units[past]?.text === "," ? past + 1 : past;
    // "feels too much was said"
    if (start > from && heightens(units[start - 1]!.word)) start--;
    if (
      start < stop &&
      looksLikeClause(clause, start, stop, lemma === "say") &&
      !(lemma === "find" && !hasFoundClause(clause, start))
    )
      return { content: [{ from: start, to: stop }], rule: "clause" };
  }
  if (frames.includes("g") && unit.lower.endsWith("ing") && unit.tag !== "ADP")
    return { content: [{ from: at, to: stop }], rule: "gerund" };
  if (unit.lower === "against" && (lemma === "advise" || lemma === "caution"))
    return { content: [{ from: at, to: stop }], rule: "gerund" };
  if (frames.includes("g") && unit.lower.endsWith("ing") && isAdverb(units[from]))
    return { content: [{ from, to: stop }], rule: "gerund" };
  // "announced on Friday the arrest of a man"
  if (
    frames.includes("n") &&
    past > at &&
    !frames.includes("c") &&
    phraseAt(clause, at) === null &&
    phraseAt(clause, past) !== null
  )
    return { content: [{ from: past, to: stop }], rule: "noun-phrase" };
  // "lashed out at “elites”"
  if (frames.includes("h") && againstWhom(unit.word) && quotedAhead(clause, at + 1, stop))
    return { content: [{ from: at + 1, to: stop }], rule: "noun-phrase" };
  // "disputed that account"
  if (frames.includes("n") && isDemonstrative(unit.word) && units[at + 1]?.tag === "NOUN")
    return { content: [{ from: at, to: stop }], rule: "noun-phrase" };
  if (frames.includes("n") && !isNoObject(clause, at, lemma) && isObjectAt(clause, at))
    return { content: [{ from: units[at - 1]?.lower === "further" ? at - 1 : at, to: stop }], rule: "noun-phrase" };
  return null;
}

/** A noun that is quoted, at least in part, begins here. */
function quotedAhead(clause: Clause, at: number, stop: number): boolean {
  return isObjectAt(clause, at) && (phraseAt(clause, at) === null || quotationBeforeVerb(clause, at, stop));
}

function isGerund({ lower, tag }: Unit): boolean {
  return lower.endsWith("ing") && tag === "VERB";
}
