import { organisationNouns } from "./lexicon/en-speakers";
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
        open: /^[,?!…—–-]$/.test(tokens[last - 2]?.text ?? ""),
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

/** Finds noun phrases left to right in one pass. */
function chunk({ units, phrases }: Clause): void {
  let from = -1;
  let head = -1;
  const close = (to: number) => {
    // "the Portuguese", "the elder", "a third": an article and an adjective alone.
    if (
      head < 0 &&
      from >= 0 &&
      to - from >= 2 &&
      units[to - 1]!.tag === "ADJ" &&
      (units[from]!.lower === "the" || isFraction(units[to - 1]!.word) || headsVerb(units, from, to))
    )
      head = to - 1;
    if (head >= 0) {
      for (let k = from; k <= head; k++) units[k]!.phrase = phrases.length;
      phrases.push({ from, to: head + 1, head });
    }
    from = -1;
    head = -1;
    return to;
  };
  for (let i = 0; i < units.length; i++) {
    const unit = units[i]!;
    if (unit.kind !== "word") {
      // "the drivers’ union": the mark of a plural possessor.
      if (isPluralMark(units, i) && head === i - 1) continue;
      close(i);
      continue;
    }
    const role = roleOf(units, i);
    if (role === "pronoun") {
      close(i);
      from = i;
      head = i;
      close(i + 1);
    } else if (role === "determiner") {
      const counted = units[i - 1]?.lower === "the" && /^(?:several|many|few)$/.test(unit.lower);
      if (units[i - 1]?.lower !== "all" && !counted) close(i);
      if (from < 0) from = i;
    } else if (role === "noun") {
      if (
        head >= 0 &&
        head === i - 1 &&
        unit.capital &&
        unit.tag === "PROPN" &&
        (leavesName(units[head]!) || isYearOfItsOwn(units, head))
      )
        close(i);
      if (
        isTimeAt(units, i) !== isTimeAt(units, i - 1) &&
        head >= 0 &&
        units[i - 1]!.kind === "word" &&
        unit.tag !== "NUM" &&
        !/^\d/.test(unit.text)
      )
        close(i);
      if (from < 0) from = i;
      head = i;
    } else if (role === "modifier") {
      const names = head >= 0 && head === i - 1 && units[head]!.tag === "PROPN" && isPeople(units[i + 1]);
      if (head >= 0 && !names && !isPossessiveMark(units[i - 1])) {
        // After its head only a noun can go on a phrase ("Transit Workers Local 518"), never an adjective.
        close(i);
      }
      if (from < 0) from = i;
    } else if (role === "possessive") {
      if (head < 0 && from >= 0) head = i - 1;
      if (head < 0) close(i);
      else if (units[i + 1]?.kind !== "word") close(i);
    } else if (
      unit.lower === "and" &&
      from >= 0 &&
      head < 0 &&
      units[i - 1]!.tag === "ADJ" &&
      units[i + 1]?.tag === "ADJ"
    ) {
      // "three current and former regulators"
    } else {
      close(i);
    }
  }
  close(units.length);
}

/** "State environmental officials": people, whose name an adjective may stand in. */
function isPeople(unit: Unit | undefined): boolean {
  return unit !== undefined && unit.tag === "NOUN" && (namesPeople(unit.word) || organisationNouns.has(unit.lower));
}

/** "no slight was meant": nothing else can be the subject. */
function headsVerb(units: readonly Unit[], from: number, to: number): boolean {
  if (to - from !== 2 || !(units[from]!.tag === "DET" || isPossessive(units[from]!.word))) return false;
  return units[to]?.tag === "AUX" || /^(?:says|said|shows|showed|warns|warned)$/.test(units[to]?.lower ?? "");
}

const isPossessive = anyOf("his her its their");

/** "In 2019 Holt said": a year of its own before a name. */
function isYearOfItsOwn(units: readonly Unit[], i: number): boolean {
  const year = units[i]!;
  return (
    year.text.length === 4 &&
    /^(?:19|20)\d\d$/.test(year.text) &&
    /^(?:in|since|by|until)$/.test(units[i - 1]?.lower ?? "")
  );
}

const isFraction = anyOf("third quarter fifth sixth seventh eighth ninth tenth");

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
  const kept = new Map<number, number>();
  const inner: Phrase[] = [];
  for (const [id, phrase] of phrases.entries()) {
    if (phrase.from < from || phrase.to > to) continue;
    kept.set(id, inner.length);
    inner.push({ from: phrase.from - from, to: phrase.to - from, head: phrase.head - from });
  }
  return {
    units: units.slice(from, to).map((unit) => ({ ...unit, phrase: kept.get(unit.phrase) ?? -1 })),
    phrases: inner,
  };
}
