import { type Clause, isAdverb, isAuxiliary, isFinite, isPreposition, isTimeWord, type Phrase, type Unit } from "./clause";
import { documentNouns } from "./lexicon/en-speakers";
import { openers } from "./lexicon/en-words";

/** The words that name who speaks, in units; `outer` also takes in age, apposition and relative clause after the name. */
export type Subject = { from: number; to: number; outerFrom: number; outerTo: number };

/**
 * The subject of a verb that follows it. Reads leftwards over commas, so that
 * "Joanna Sikes, 47, who is cooperating, told" still finds Joanna Sikes.
 * `floor` is where the clause may begin at the earliest.
 */
export function subjectBefore(clause: Clause, verb: number, floor: number): Subject | null {
  const { units } = clause;
  const start = hardStart(units, verb, floor);
  const segments = segmentsOf(units, start, verb);
  const last = segments.at(-1)!;
  // "Trump, who has been feuding with leaders, on Friday described": a time between comma and verb.
  if (segments.length > 1 && last.to > last.from && isPreposition(units[last.from]) && subjectInSegment(clause, last.from, last.to) === null) last.from = last.to;
  if (last.to > last.from) {
    const near = subjectInSegment(clause, last.from, last.to);
    if (near === null) return null;
    if (near.from > strip(units, last.from, last.to) || segments.length < 2) return near;
    // "the finance director, Carys Bowen said" hardly occurs; a name after a role with a comma on both sides does (below).
    return near;
  }
  // A comma stands before the verb: the subject is further left, what lies between only describes it.
  for (let s = segments.length - 2; s >= 0; s--) {
    const segment = segments[s]!;
    if (s > 0 && (isModifier(clause, segment.from, segment.to) || isRegion(clause, segments[s - 1]!, segment))) continue;
    const found = subjectInSegment(clause, segment.from, segment.to);
    if (found === null || found.to < segment.to && !postmodifies(clause, found.to, segment.to)) {
      if (s > 0) continue;
      return null;
    }
    const before = s > 0 ? segments[s - 1]! : undefined;
    if (before && namesDocument(clause, before)) continue;
    if (before && (isName(units, found.from, found.to) || (found.from > 0 && units[found.to - 1]!.capital && !startsDefinite(units, found.from)) || /^(state|former|then|now|lead|senior|deputy|chief)$/.test(units[found.from]!.lower))) {
      const role = subjectInSegment(clause, before.from, before.to);
      if (role && role.to === before.to && !isName(units, role.from, role.to) && (startsDefinite(units, role.from) || /^\p{Ll}/u.test(units[role.to - 1]!.text))) {
        return { from: role.from, to: found.to, outerFrom: role.from, outerTo: verb };
      }
    }
    if (before && startsDefinite(units, found.from) && s > 0) {
      const name = subjectInSegment(clause, before.from, before.to);
      if (name && name.to === before.to && isName(units, name.from, name.to)) return { ...name, outerFrom: name.from, outerTo: verb };
    }
    return { ...found, outerFrom: found.from, outerTo: verb };
  }
  return null;
}

/** The subject of a verb that stands before it: said [X], … */
export function subjectAfter(clause: Clause, at: number): Subject | null {
  const { units } = clause;
  const first = phraseAt(clause, at);
  if (first === null) return null;
  let to = extend(clause, first.to);
  const from = first.from;
  // Role, then name: "the local’s president, Curtis Obando".
  if (units[to]?.text === "," && !isName(units, from, to) && startsDefinite(units, from)) {
    const next = phraseAt(clause, to + 1);
    if (next && isName(units, next.from, next.to) && units[next.to]?.lower !== "and") to = next.to;
  }
  // "co-author Tunde Alabi-Green" cut in two by the tagger.
  const adjoining = phraseAt(clause, to);
  if (to === first.to && adjoining && isName(units, adjoining.from, adjoining.to)) to = adjoining.to;
  return { from, to, outerFrom: from, outerTo: to };
}

/** The phrase that begins exactly here. */
export function phraseAt({ units, phrases }: Clause, at: number): Phrase | null {
  const id = units[at]?.phrase ?? -1;
  if (id < 0) return null;
  const phrase = phrases[id]!;
  return phrase.from === at ? phrase : null;
}

/** Takes in "of X", "at X", "and Y" after a phrase. */
export function extend(clause: Clause, end: number, until = -1): number {
  const { units } = clause;
  let to = end;
  for (let guard = 0; guard < 6; guard++) {
    const unit = units[to];
    const next = units[to + 1];
    if (unit === undefined || next === undefined) return to;
    const phrase = phraseAt(clause, to + 1);
    if (unit.lower === "of" || unit.lower === "for" || unit.lower === "at" || unit.lower === "from") {
      if (!phrase || (unit.lower !== "of" && isTimeWord(next.lower))) return to;
      if (isPronounUnit(next)) return to;
      to = phrase.to;
    } else if (unit.lower === "and" && phrase) {
      if (phrase.to !== until && (isFinite(units[phrase.to]) || isPronounUnit(next))) return to;
      to = phrase.to;
    } else if (unit.lower === "familiar" || unit.lower === "close") {
      const after = phraseAt(clause, to + 2);
      if (!after) return to;
      to = after.to;
    } else return to;
  }
  return to;
}

/** The role before a name is a person's or a body's, never a paper's ("A court filing by the owner, Boreal Ltd., says"). */
function namesDocument(clause: Clause, { from, to }: { from: number; to: number }): boolean {
  const phrase = phraseAt(clause, strip(clause.units, from, to));
  return phrase !== null && documentNouns.has(clause.units[phrase.head]!.lower);
}

function isPronounUnit(unit: Unit): boolean {
  return /^(he|she|they|it|i|we|you)$/.test(unit.lower);
}

/** Where the clause of this verb begins: after the last mark or word that ends another. */
function hardStart(units: readonly Unit[], verb: number, floor: number): number {
  for (let i = verb - 1; i >= floor; i--) {
    const unit = units[i]!;
    if (unit.kind === "quotation") return i + 1;
    // "Rep. Gregory Meeks (D-N.Y.) said": what stands in brackets ends nothing.
    if (unit.text === ")") {
      let open = i - 1;
      while (open > floor && i - open < 12 && units[open]!.text !== "(") open--;
      if (units[open]!.text === "(") {
        i = open;
        continue;
      }
    }
    if (unit.kind === "mark" && /^[;:.?!…—–]$|^--+$|^\.{2,}$/.test(unit.text)) {
      // "Gideon Kamotho — no relation — interjects": a pair of dashes is a bracket.
      if (/^[—–]$|^--+$/.test(unit.text)) {
        const pair = previousDash(units, i - 1, floor);
        if (pair >= 0 && i === verb - 1) {
          i = pair;
          continue;
        }
      }
      return i + 1;
    }
  }
  return floor;
}

function previousDash(units: readonly Unit[], from: number, floor: number): number {
  for (let i = from; i >= Math.max(floor, from - 25); i--) {
    if (units[i]!.kind === "quotation") return -1;
    if (/^[—–]$|^--+$/.test(units[i]!.text)) return i;
  }
  return -1;
}

function segmentsOf(units: readonly Unit[], start: number, end: number): { from: number; to: number }[] {
  const segments: { from: number; to: number }[] = [];
  let from = start;
  let depth = 0;
  for (let i = start; i < end; i++) {
    const text = units[i]!.text;
    if (text === "(") depth++;
    else if (text === ")") depth = Math.max(0, depth - 1);
    else if ((text === "," || /^[—–]$|^--+$/.test(text)) && depth === 0) {
      segments.push({ from, to: i });
      from = i + 1;
    }
  }
  segments.push({ from, to: end });
  return segments;
}

function strip(units: readonly Unit[], from: number, to: number): number {
  let at = from;
  if (/^(about|around|over|nearly|almost)$/.test(units[at]?.lower ?? "") && units[at + 1]?.tag === "NUM") at++;
  while (at < to && (openers.has(units[at]!.lower) && units[at]!.phrase < 0 || isAdverb(units[at]))) at++;
  return at;
}

/** The subject inside one stretch without commas that ends at its verb. */
function subjectInSegment(clause: Clause, from: number, to: number): Subject | null {
  const { units } = clause;
  let end = to;
  while (end > from && units[end - 1]!.text === ")") {
    let open = end - 1;
    while (open > from && units[open]!.text !== "(") open--;
    end = open;
  }
  // "the depot bought buses and claimed": the verb shares a subject further back.
  if (/^(and|but|or)$/.test(units[end - 1]?.lower ?? "")) return null;
  const start = strip(units, from, end);
  // "from what one email calls", "rain that forecasters described": a relative clause has its own subject.
  const near = clause.phrases[units[end - 1]?.phrase ?? -1];
  if (near && near.to - near.from === 1 && /^(he|she|they|it|i|we)$/.test(units[near.from]!.lower) && units[near.from - 1]?.lower !== "and") {
    return { from: near.from, to: end, outerFrom: near.from, outerTo: to };
  }
  if (near && near.from > start && /^(what|which|that|whom|as|though|although|because|while|after|before|when|where|if|since|until|once)$/.test(units[near.from - 1]!.lower)) {
    return { from: near.from, to: end, outerFrom: near.from, outerTo: to };
  }
  const first = phraseAt(clause, start);
  if (first) {
    const reach = extend(clause, first.to, end);
    if (reach >= end || postmodifies(clause, reach, end)) {
      const keep = reach >= end ? end : restrictiveEnd(clause, reach, end);
      return { from: start, to: Math.min(keep, end), outerFrom: start, outerTo: to };
    }
  }
  // Last phrase before the verb, with what it hangs on by prepositions.
  const id = units[end - 1]?.phrase ?? -1;
  if (id < 0) return null;
  let head = clause.phrases[id]!;
  for (let guard = 0; guard < 4; guard++) {
    const link = units[head.from - 1];
    if (head.from - 1 <= from || link === undefined || !(isPreposition(link) || link.lower === "and")) break;
    const left = units[head.from - 2]?.phrase ?? -1;
    if (left < 0) break;
    const phrase = clause.phrases[left]!;
    if (phrase.from < from) break;
    if (link.lower === "and" && phrase.from !== start && !isPreposition(units[phrase.from - 1])) break;
    if (isTimeWord(units[phrase.head]!.lower)) break;
    head = phrase;
  }
  // "In April" alone is no subject.
  if (isPreposition(units[head.from - 1]) && head.from - 1 >= from) {
    const own = clause.phrases[id]!;
    if (own === head || isPreposition(units[own.from - 1])) return null;
    head = own;
  }
  return { from: head.from, to: end, outerFrom: head.from, outerTo: to };
}

/** Only what can follow a noun stands here: a prepositional phrase, a participle, a relative clause without comma. */
function postmodifies(clause: Clause, from: number, to: number): boolean {
  const { units } = clause;
  const first = units[from];
  if (first === undefined || from >= to) return true;
  if (/^(who|which|that|whose)$/.test(first.lower)) return true;
  if (isPreposition(first)) return !hasSubjectAndVerb(clause, from + 1, to);
  if (first.tag === "VERB" && /(ed|en|ing|wn|id|ade|ght)$/.test(first.lower)) return true;
  if (first.tag === "ADJ" || first.lower === "familiar") return true;
  if (first.lower === "outside" || first.lower === "alike" || isAdverb(first)) return true;
  // "A grant proposal the pair submitted in May": a relative clause without its pronoun.
  const phrase = phraseAt(clause, from);
  if (phrase && units[phrase.to]?.tag === "VERB") return true;
  return false;
}

function hasSubjectAndVerb(clause: Clause, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isFinite(clause.units[i])) return true;
  return false;
}

/** How much of a postmodifier names the speaker: "two people who worked on the tender" yes, "filed on Thursday" no. */
function restrictiveEnd(clause: Clause, from: number, to: number): number {
  const first = clause.units[from]!;
  if (/^(who|familiar|close|with|on|inside|near|outside|in|at|from|under|along|around|across|behind)$/.test(first.lower)) return to;
  return from;
}

/** "in Allentown, Pa.,": the second half of a place. */
function isRegion({ units, phrases }: Clause, before: { from: number; to: number }, segment: { from: number; to: number }): boolean {
  if (segment.to - segment.from > 2 || !isName(units, segment.from, segment.to)) return false;
  const last = phrases[units[before.to - 1]?.phrase ?? -1];
  return last !== undefined && last.from > before.from && /^(in|of|from|near|outside|at)$/.test(units[last.from - 1]!.lower);
}

function isModifier(clause: Clause, from: number, to: number): boolean {
  const { units } = clause;
  const first = units[from];
  if (first === undefined) return true;
  if (/^(who|which|whose|whom|where|of|from|in|until|also|then|now|once|formerly|a|an|one|with|at|for|on|by|as|himself|herself|both|or|not|although|though|including|after|speaking|and)$/.test(first.lower)) return true;
  if (/^\d/.test(first.text)) return true;
  if (first.tag === "VERB" && /(ed|ing|en|wn)$/.test(first.lower)) return true;
  if (first.phrase < 0 && (first.tag === "ADJ" || first.tag === "ADV")) return true;
  if (/^(jr\.?|sr\.?|kc|qc|mp|m\.d\.|ph\.d\.)$/.test(first.lower)) return true;
  if (first.phrase >= 0 && first.tag === "NOUN") return !units[to - 1]!.capital;
  // A party and state: "D-Ohio".
  return /^(d|r)[-–]/i.test(first.text);
}

/** Only capitalised words: a name as it stands. */
export function isName(units: readonly Unit[], from: number, to: number): boolean {
  let capitals = 0;
  for (let i = from; i < to; i++) {
    const { text, lower } = units[i]!;
    if (/^\p{Lu}/u.test(text)) capitals++;
    else if (!/^(de|la|le|van|von|der|den|del|da|dos|di|al|el|bin|ibn|ole|ten|ter|y|e|ap|nic|af|zu|du|st|of|and)$/.test(lower) && !/^(al|el)-/.test(lower)) return false;
  }
  return capitals > 0 && !/^(The|A|An|His|Her|Its|Their|One|Two|Some)$/.test(units[from]?.text ?? "");
}

function startsDefinite(units: readonly Unit[], from: number): boolean {
  const first = units[from]!;
  if (/^(the|his|her|its|their|one|that|another|a|an)$/.test(first.lower)) return true;
  for (let i = from; i < Math.min(units.length, from + 6); i++) if (/^['’]s$/.test(units[i]!.text)) return true;
  return /^\p{Ll}/u.test(first.text);
}

/** The first noun phrase of the sentence, for "X took to the stage and said". */
export function mainSubject(clause: Clause, before: number, floor: number): Subject | null {
  const { units } = clause;
  for (let i = floor; i < before; i++) {
    const phrase = phraseAt(clause, i);
    if (!phrase || isPreposition(units[i - 1])) continue;
    const to = extend(clause, phrase.to);
    let verb = to;
    // Over "who chairs the panel," to its verb.
    if (units[verb]?.text === ",") {
      let k = verb + 1;
      while (k < before && units[k]!.text !== ",") k++;
      if (k < before) verb = k + 1;
    }
    while (isAdverb(units[verb]) || (isAuxiliary(units[verb]) && verb < before)) verb++;
    if (verb <= before && (isFinite(units[verb]) || isFinite(units[verb - 1]) || units[verb]?.tag === "VERB")) return { from: phrase.from, to, outerFrom: phrase.from, outerTo: to };
    i = phrase.to - 1;
  }
  return null;
}
