import { organisationNouns } from "./lexicon/en-speakers";
import { lacksNoun } from "./noun-left-out";
import type { Sentence } from "./sentences";
import type { Token } from "./tokens";
import { beginsSmall, isTimeAt, namesPeople, namesPerson } from "./word-classes";
import { anyOf } from "./word-lists";
import { isPossessiveMark, roleOf } from "./word-roles";
import { wordOf } from "./word-table";
import { askWord, type Word } from "./words";

/**
 * A sentence as the cue stages read it: words and marks, with every quotation
 * folded into one unit, so that what a speaker says inside quotation marks is
 * never taken for the reporter's own grammar.
 */
export type Unit = {
  kind: "word" | "mark" | "quotation";
  /** Tokens `first` to before `last`. */
  first: number;
  last: number;
  lower: string;
  text: string;
  tag: string;
  spaced: boolean;
  capital: boolean;
  /** What is the same wherever the word stands; of a quotation nothing. */
  word: Word;
  /** A quotation whose last mark leaves the sentence open: a comma, a question mark, an exclamation mark. */
  open: boolean;
  /** Of a quotation, the part of speech of its first word. */
  lead: string;
  /** The noun phrase this unit belongs to (index into `Clause.phrases`), or -1. */
  phrase: number;
};

/** A noun phrase without what follows its head: "the drivers’ union", "Councilwoman Denise Pruitt". Units `from` to before `to`. */
export type Phrase = { from: number; to: number; head: number };

/** A sentence folded into units, with its noun phrases. */
export type Clause = { units: Unit[]; phrases: Phrase[] };

const NOTHING = wordOf("");
const leavesOpen = anyOf(", ? ! … — – -");
/** "€5", "Hide & Leather": marks that stand for words. */
const isMoneySign = askWord(({ text }) => /^[$£€₹¥%&]/.test(text));

/** Folds a sentence into units and finds its noun phrases; one pass each. */
export function clauseOf(tokens: readonly Token[], sentence: Sentence): Clause {
  const units: Unit[] = [];
  let q = 0;
  for (let i = sentence.first; i < sentence.last; i++) {
    const quotation = sentence.quotations[q];
    if (quotation && quotation.open === i) {
      const last = Math.min(quotation.close + 1, sentence.last);
      units.push({
        kind: "quotation",
        first: i,
        last,
        lower: "",
        text: "",
        tag: "X",
        spaced: true,
        capital: false,
        word: NOTHING,
        open: leavesOpen(tokens[last - 2]?.word),
        lead: tokens[i + 1]?.tag ?? "",
        phrase: -1,
      });
      i = last - 1;
      q++;
      continue;
    }
    const token = tokens[i]!;
    const word = token.kind === "word" || token.kind === "number" || isMoneySign(token.word);
    units.push({
      kind: word ? "word" : "mark",
      first: i,
      last: i + 1,
      lower: token.lower,
      text: token.text,
      tag: !word ? "PUNCT" : token.tag === "PUNCT" ? "SYM" : token.tag,
      spaced: token.spaced,
      capital: token.capital,
      word: token.word,
      open: false,
      lead: "",
      phrase: -1,
    });
  }
  const clause = { units, phrases: [] as Phrase[] };
  chunk(clause);
  return clause;
}

/** Ends the phrase being read before `to`, of which `from` or `head` is -1 where there is none; without a head it was none. */
function close({ units, phrases }: Clause, open: Pick<Phrase, "from" | "head">, to: number): void {
  const { from } = open;
  if (open.head < 0 && from >= 0 && to - from >= 2 && lacksNoun(units, from, to)) open.head = to - 1;
  const { head } = open;
  if (head >= 0) {
    for (let k = from; k <= head; k++) units[k]!.phrase = phrases.length;
    phrases.push({ from, to: head + 1, head });
  }
  open.from = -1;
  open.head = -1;
}

/** Finds noun phrases left to right in one pass. */
function chunk(clause: Clause): void {
  const { units } = clause;
  const open = { from: -1, head: -1 };
  for (let i = 0; i < units.length; i++) {
    const unit = units[i]!;
    if (unit.kind !== "word") {
      // "the drivers’ union": the mark of a plural possessor.
      if (isPluralMark(units, i) && open.head === i - 1) continue;
      close(clause, open, i);
      continue;
    }
    const role = roleOf(units, i);
    if (role === "pronoun") {
      close(clause, open, i);
      open.from = i;
      open.head = i;
      close(clause, open, i + 1);
    } else if (role === "determiner") {
      const counted = units[i - 1]?.lower === "the" && /^(?:several|many|few)$/.test(unit.lower);
      if (units[i - 1]?.lower !== "all" && !counted) close(clause, open, i);
      if (open.from < 0) open.from = i;
    } else if (role === "noun") {
      if (
        open.head >= 0 &&
        open.head === i - 1 &&
        unit.capital &&
        unit.tag === "PROPN" &&
        (leavesName(units[open.head]!) || isYearOfItsOwn(units, open.head))
      )
        close(clause, open, i);
      // "By nightfall rescuers said": when, and then who.
      if (open.head >= 0 && open.from === i - 1 && isHourOfDay(units[i - 1]!.word) && isWhen(units[i - 2]?.word))
        close(clause, open, i);
      if (
        isTimeAt(units, i) !== isTimeAt(units, i - 1) &&
        open.head >= 0 &&
        units[i - 1]!.kind === "word" &&
        unit.tag !== "NUM" &&
        !/^\d/.test(unit.text)
      )
        close(clause, open, i);
      if (open.from < 0) open.from = i;
      open.head = i;
    } else if (role === "modifier") {
      const names =
        open.head >= 0 && open.head === i - 1 && units[open.head]!.tag === "PROPN" && isPeople(units[i + 1]);
      if (open.head >= 0 && !names && !isPossessiveMark(units[i - 1])) {
        // After its head only a noun can go on a phrase ("Transit Workers Local 518"), never an adjective.
        close(clause, open, i);
      }
      if (open.from < 0) open.from = i;
    } else if (role === "possessive") {
      if (open.head < 0 && open.from >= 0) open.head = i - 1;
      if (open.head < 0 || units[i + 1]?.kind !== "word") close(clause, open, i);
    } else if (
      open.from >= 0 &&
      open.head < 0 &&
      unit.lower === "and" &&
      units[i - 1]!.tag === "ADJ" &&
      units[i + 1]?.tag === "ADJ"
    ) {
      // "three current and former regulators"
    } else {
      close(clause, open, i);
    }
  }
  close(clause, open, units.length);
}

const isHourOfDay = anyOf("nightfall dawn dusk noon midday midnight sunset sunrise evening night lunchtime");
const isWhen = anyOf("by at after before until since friday monday tuesday wednesday thursday saturday sunday");

/** "State environmental officials": people, whose name an adjective may stand in. */
function isPeople(unit: Unit | undefined): boolean {
  return unit !== undefined && unit.tag === "NOUN" && (namesPeople(unit.word) || organisationNouns.has(unit.lower));
}

/** "In 2019 Holt said": a year of its own before a name. */
function isYearOfItsOwn(units: readonly Unit[], i: number): boolean {
  const year = units[i]!;
  return (
    year.text.length === 4 &&
    /^(?:19|20)\d\d$/.test(year.text) &&
    /^(?:in|since|by|until)$/.test(units[i - 1]?.lower ?? "")
  );
}

/** A common noun that does not go before a name: "Under further questioning Sikes said". */
function leavesName(unit: Unit): boolean {
  return (
    unit.tag === "NOUN" &&
    beginsSmall(unit.word) &&
    !/^(?:van|von|de|der|den|del|da|di|du|la|le|bin|ibn|al|el|ole|ten|ter)$/.test(unit.lower) &&
    !namesPerson(unit.word) &&
    !organisationNouns.has(unit.lower) &&
    !namesPeople(unit.word)
  );
}

function isPluralMark(units: readonly Unit[], i: number): boolean {
  const unit = units[i]!;
  const next = units[i + 1];
  return (
    (unit.text === "’" || unit.text === "'") &&
    !unit.spaced &&
    next?.kind === "word" &&
    next.spaced &&
    /s$/i.test(units[i - 1]?.text ?? "")
  );
}

/** Units `from` to before `to` as a clause of their own, for reading a report inside a report. */
export function sliceClause({ units, phrases }: Clause, from: number, to: number): Clause {
  // Phrases stand in their order: those that lie inside have neighbouring numbers.
  const inner: Phrase[] = [];
  let first = 0;
  for (let id = 0; id < phrases.length; id++) {
    const phrase = phrases[id]!;
    if (phrase.from < from || phrase.to > to) continue;
    if (inner.length === 0) first = id;
    inner.push({ from: phrase.from - from, to: phrase.to - from, head: phrase.head - from });
  }
  const own: Unit[] = [];
  for (let i = from; i < to && i < units.length; i++) {
    const { kind, first: begin, last, lower, text, tag, spaced, capital, word, open, lead, phrase } = units[i]!;
    const kept = phrase >= first && phrase < first + inner.length ? phrase - first : -1;
    own.push({ kind, first: begin, last, lower, text, tag, spaced, capital, word, open, lead, phrase: kept });
  }
  return { units: own, phrases: inner };
}
