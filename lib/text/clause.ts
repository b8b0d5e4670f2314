import { dayWords, forms, months, prepositions, weekdays } from "./lexicon/en-words";
import { isHuman, organisationNouns, singular } from "./lexicon/en-speakers";
import type { Sentence } from "./sentences";
import type { Token } from "./tokens";

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
  /** A quotation whose last mark leaves the sentence open: a comma, a question mark, an exclamation mark. */
  open: boolean;
  /** The noun phrase this unit belongs to (index into `Clause.phrases`), or -1. */
  phrase: number;
};

/** A noun phrase without what follows its head: "the drivers’ union", "Councilwoman Denise Pruitt". Units `from` to before `to`. */
export type Phrase = { from: number; to: number; head: number };

export type Clause = { units: Unit[]; phrases: Phrase[] };

const NOMINAL = new Set(["NOUN", "PROPN", "NUM", "SYM"]);

export function clauseOf(tokens: readonly Token[], sentence: Sentence): Clause {
  const units: Unit[] = [];
  let q = 0;
  for (let i = sentence.first; i < sentence.last; i++) {
    const quotation = sentence.quotations[q];
    if (quotation && quotation.open === i) {
      const last = Math.min(quotation.close + 1, sentence.last);
      units.push({ kind: "quotation", first: i, last, lower: "", text: "", tag: "X", spaced: true, open: /^[,?!…—–-]$/.test(tokens[last - 2]?.text ?? ""), phrase: -1 });
      i = last - 1;
      q++;
      continue;
    }
    const token = tokens[i]!;
    const word = token.kind === "word" || token.kind === "number" || /^[$£€₹¥%]/.test(token.text);
    units.push({ kind: word ? "word" : "mark", first: i, last: i + 1, lower: token.lower, text: token.text, tag: word ? token.tag : "PUNCT", spaced: token.spaced, open: false, phrase: -1 });
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
    // "the Portuguese", "the elder": an article and an adjective alone.
    if (head < 0 && from >= 0 && to - from >= 2 && units[from]!.lower === "the" && units[to - 1]!.tag === "ADJ") head = to - 1;
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
      if (units[i - 1]?.lower !== "all") close(i);
      if (from < 0) from = i;
    } else if (role === "noun") {
      if (head >= 0 && head === i - 1 && /^\p{Lu}/u.test(unit.text) && unit.tag === "PROPN" && leavesName(units[head]!)) close(i);
      if (isTimeWord(unit.lower) !== isTimeWord(units[i - 1]?.lower ?? "") && head >= 0 && units[i - 1]!.kind === "word" && unit.tag !== "NUM" && !/^\d/.test(unit.text)) close(i);
      if (from < 0) from = i;
      head = i;
    } else if (role === "modifier") {
      if (head >= 0 && !isPossessiveMark(units[i - 1])) {
        // After its head only a noun can go on a phrase ("Transit Workers Local 518"), never an adjective.
        close(i);
      }
      if (from < 0) from = i;
    } else if (role === "possessive") {
      if (head < 0 && from >= 0) head = i - 1;
      if (head < 0) close(i);
      else if (units[i + 1]?.kind !== "word") close(i);
    } else {
      close(i);
    }
  }
  close(units.length);
}

/** A common noun that does not go before a name: "Under further questioning Sikes said". */
function leavesName(unit: Unit): boolean {
  return unit.tag === "NOUN" && /^\p{Ll}/u.test(unit.text) && !isHuman(unit.lower) && !organisationNouns.has(unit.lower) && !isHuman(singular(unit.lower));
}

function roleOf(units: readonly Unit[], i: number): "noun" | "modifier" | "determiner" | "pronoun" | "possessive" | "other" {
  const unit = units[i]!;
  const { lower, tag, text } = unit;
  const next = units[i + 1];
  if (isPossessiveMark(unit)) return tag === "AUX" || tag === "VERB" ? "other" : "possessive";
  if (/^(he|she|they|it|i|we|you|him|them|us|me|who|everyone|everybody|nobody|someone|somebody|anyone|both|another|others|himself|herself|themselves)$/.test(lower)) {
    if ((lower === "both" || lower === "another" || lower === "others") && (next?.tag === "NOUN" || next?.tag === "ADJ" || next?.tag === "PROPN")) return "determiner";
    return "pronoun";
  }
  if (/^(the|a|an|his|her|its|their|my|our|your|this|that|these|those|some|any|each|every|no|all|several|many|most|few|another|both|such)$/.test(lower)) {
    if (lower === "her" && (!next || (next.tag !== "NOUN" && next.tag !== "ADJ" && next.tag !== "PROPN" && next.tag !== "NUM" && next.tag !== "VERB"))) return "pronoun";
    if (lower === "that" && tag !== "DET") return "other";
    if (lower === "no" && tag !== "DET") return "other";
    if (/^(this|that|these|those|some|many|most|few|all)$/.test(lower) && (!next || next.kind !== "word" || next.tag === "AUX" || next.tag === "VERB" || next.tag === "ADP")) return "pronoun";
    return "determiner";
  }
  if (forms.be.has(lower) || forms.have.has(lower) || forms.do.has(lower) || (forms.modal.has(lower) && tag !== "PROPN" && tag !== "NOUN")) return "other";
  if (tag === "NUM" && /^(one|two|three|four|five|six|seven|eight|nine|ten)$/.test(lower) && (next?.tag === "ADJ" || next?.tag === "NOUN" || next?.tag === "PROPN")) return units[i - 1]?.tag === "DET" || units[i - 1]?.tag === "PART" ? "modifier" : "determiner";
  if (NOMINAL.has(tag)) return "noun";
  if (/^\p{Lu}/u.test(text) && i > 0 && tag !== "ADP" && tag !== "CCONJ" && tag !== "PRON" && tag !== "DET" && tag !== "SCONJ") return "noun";
  if (/^\p{Lu}/u.test(text) && (tag === "ADJ" || tag === "VERB" || tag === "X" || tag === "INTJ") && next && /^\p{Lu}/u.test(next.text)) return "noun";
  if (tag === "ADJ") return "modifier";
  if (tag === "VERB" && /(ed|ing|en)$/.test(lower) && i > 0 && (units[i - 1]!.tag === "DET" || units[i - 1]!.tag === "ADJ" || units[i - 1]!.tag === "NUM" || isPossessiveMark(units[i - 1])) && (next?.tag === "NOUN" || next?.tag === "PROPN" || next?.tag === "ADJ")) return "modifier";
  if (tag === "ADV" && (/-/.test(lower) || (units[i - 1]?.tag === "DET" && (next?.tag === "ADJ" || next?.tag === "VERB") && lower !== "not"))) return "modifier";
  if (tag === "CCONJ" && lower === "&") return "noun";
  return "other";
}

function isPossessiveMark(unit: Unit | undefined): boolean {
  return unit !== undefined && (unit.lower === "'s" || unit.lower === "’s" || unit.lower === "'" || unit.lower === "’");
}

function isPluralMark(units: readonly Unit[], i: number): boolean {
  const unit = units[i]!;
  const next = units[i + 1];
  return (unit.text === "’" || unit.text === "'") && !unit.spaced && next?.kind === "word" && next.spaced && /s$/i.test(units[i - 1]?.text ?? "");
}

export function isTimeWord(lower: string): boolean {
  return weekdays.has(lower) || (months.has(lower) && lower !== "may") || dayWords.has(lower);
}

export function isPreposition(unit: Unit | undefined): boolean {
  return unit !== undefined && unit.kind === "word" && prepositions.has(unit.lower);
}

/** Is, was, had, would: verbs that only help others. */
export function isAuxiliary(unit: Unit | undefined): boolean {
  if (unit === undefined || unit.kind !== "word") return false;
  return forms.be.has(unit.lower) || forms.have.has(unit.lower) || forms.do.has(unit.lower) || forms.modal.has(unit.lower);
}

/** A verb that can head a finite clause. */
export function isFinite(unit: Unit | undefined): boolean {
  if (unit === undefined || unit.kind !== "word" || unit.phrase >= 0) return false;
  if (isAuxiliary(unit)) return unit.lower !== "be" && unit.lower !== "been" && unit.lower !== "being" && unit.lower !== "having";
  return unit.tag === "VERB" && !/ing$/.test(unit.lower);
}

export function isAdverb(unit: Unit | undefined): boolean {
  return unit !== undefined && unit.kind === "word" && unit.phrase < 0 && !/^(why|how|when|where|whether|that|if)$/.test(unit.lower) && (unit.tag === "ADV" || /ly$/.test(unit.lower) || /^(also|not|never|n't|then|still|even|just|later|once|again|often|first|himself|herself|themselves|itself)$/.test(unit.lower));
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
  return { units: units.slice(from, to).map((unit) => ({ ...unit, phrase: kept.get(unit.phrase) ?? -1 })), phrases: inner };
}
