import type { Clause, Phrase, Unit } from "./clause";
import { extend, isName, phraseAt, startsDefinite } from "./phrases";
import { describedTo, postmodifies, restrictiveEnd } from "./postmodifiers";
import { hardStart, isModifier, isOccasionOf, isRegion, isRelativeSubject, onlyOpens, segmentsOf } from "./segments";
import { endsInRole, isPaperBefore, isRole, isTimeUnit, namesDocument, pastBracket, strip } from "./subject-parts";
import { isFiniteVerb, isPreposition, isTimeWord } from "./word-classes";
import { anyOf } from "./word-lists";

/** "on Friday", "last night": what stands between a comma and the verb and is nobody. */
function tellsOnlyWhen(clause: Clause, { from, to }: { from: number; to: number }): boolean {
  const { units } = clause;
  if (isPreposition(units[from])) return subjectInSegment(clause, from, to) === null;
  const phrase = phraseAt(clause, from);
  return (
    phrase?.to === to && /^(?:last|this|late|earlier)$/.test(units[from]!.lower) && isTimeUnit(units[phrase.head]!)
  );
}

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
  if (segments.length > 1 && last.to > last.from && tellsOnlyWhen(clause, last)) last.from = last.to;
  if (last.to > last.from) {
    const near = subjectInSegment(clause, last.from, last.to);
    if (near === null) return null;
    const from = listedFrom(units, segments, near);
    return { from, to: near.to, outerFrom: from, outerTo: near.outerTo };
  }
  // A comma stands before the verb: the subject is further left, what lies between only describes it.
  for (let s = segments.length - 2; s >= 0; s--) {
    const segment = segments[s]!;
    // "At the hospital, one nurse, who …": behind an opening phrase the next is the subject, whatever it looks like.
    const opened = s === 1 && onlyOpens(units, segments[0]!) && phraseAt(clause, segment.from) !== null;
    if (
      s > 0 &&
      !(opened && !/^(who|which|whose)$/.test(units[segment.from]!.lower)) &&
      !isRelativeSubject(clause, segment) &&
      (isModifier(clause, segment.from, segment.to) || isRegion(clause, segments[s - 1]!, segment))
    )
      continue;
    const found = subjectInSegment(clause, segment.from, segment.to);
    const after = found ? pastBracket(units, found.to, segment.to) : 0;
    if (found === null || (after < segment.to && !postmodifies(clause, after, segment.to))) {
      if (s > 0) continue;
      return null;
    }
    const before = s > 0 && !opened ? segments[s - 1]! : undefined;
    if (before && namesDocument(clause, before)) continue;
    if (
      before &&
      (isName(units, found.from, found.to) ||
        (found.from > 0 && units[found.to - 1]!.capital && !startsDefinite(units, found.from)) ||
        /^(state|former|then|now|lead|senior|deputy|chief)$/.test(units[found.from]!.lower))
    ) {
      const role = subjectInSegment(clause, before.from, before.to);
      // "He and his co-sponsor, Rep. Meg Alderton, promised"
      if (role && role.to === before.to && role.from === before.from && endsInRole(clause, role.from, role.to))
        return { from: role.from, to: found.to, outerFrom: role.from, outerTo: verb };
      if (
        role &&
        isRole(clause, role) &&
        role.to === before.to &&
        !isName(units, role.from, role.to) &&
        (startsDefinite(units, role.from) || /^\p{Ll}/u.test(units[role.to - 1]!.text))
      ) {
        return { from: role.from, to: found.to, outerFrom: role.from, outerTo: verb };
      }
    }
    if (before && startsDefinite(units, found.from) && s > 0) {
      const name = subjectInSegment(clause, before.from, before.to);
      if (name && name.to === before.to && isName(units, name.from, name.to))
        return { from: name.from, to: name.to, outerFrom: name.from, outerTo: verb };
    }
    return { from: found.from, to: found.to, outerFrom: found.from, outerTo: verb };
  }
  return null;
}

/** "Bell, Dunn and Fay Orr said": the names before the last two belong to the list. */
function listedFrom(
  units: readonly Unit[],
  segments: readonly { from: number; to: number }[],
  { from, to }: Subject,
): number {
  let first = from;
  if (segments.length > 1 && isName(units, from, to) && units.slice(from, to).some(({ lower }) => lower === "and"))
    for (let s = segments.length - 2; s >= 0 && first === segments[s + 1]!.from; s--) {
      const segment = segments[s]!;
      if (segment.to - segment.from > 4 || segment.to === segment.from || !isName(units, segment.from, segment.to))
        break;
      first = segment.from;
    }
  return first;
}

/** The subject of a verb that stands before it: said [X], … */
export function subjectAfter(clause: Clause, at: number): Subject | null {
  const { units } = clause;
  const first = phraseAt(clause, at);
  // "his spokesman said this week": when, and nobody.
  if (first === null || (pointsInTime(units[first.from]!.word) && isTimeUnit(units[first.head]!))) return null;
  let to = extend(clause, first.to);
  const from = first.from;
  // Role, then name: "the local’s president, Curtis Obando".
  if (units[to]?.text === "," && !isName(units, from, to) && startsDefinite(units, from)) {
    const next = phraseAt(clause, to + 1);
    // "According to the memo, Holt left": the name has a verb of its own.
    const follows = next ? units[next.to] : undefined;
    if (next && isName(units, next.from, next.to) && follows?.lower !== "and" && !isFiniteVerb(follows)) to = next.to;
  }
  // "co-author Tunde Alabi-Green" cut in two by the tagger.
  const adjoining = phraseAt(clause, to);
  if (to === first.to && adjoining && isName(units, adjoining.from, adjoining.to)) to = adjoining.to;
  // "say experts like Mary Holt"
  const like = units[to]?.lower === "like" ? phraseAt(clause, to + 1) : null;
  if (like && isName(units, like.from, like.to)) to = like.to;
  to = describedTo(clause, first, to);
  return { from, to, outerFrom: from, outerTo: to };
}

const pointsInTime = anyOf("this last next every");
const isSubjectWord = anyOf("he she they it i we");
const joins = anyOf("and but or");
const opensOwnClause = anyOf(
  "what which that whom as though although because while after before when where if since until once",
);

/** "On Friday Mary Holt and Sara Dunn said": behind a phrase that only opens, both are the subject. */
function areTwoNames({ units }: Clause, start: number, left: Phrase, right: Phrase): boolean {
  if (!isPreposition(units[start]) || !isName(units, left.from, left.to) || !isName(units, right.from, right.to))
    return false;
  for (let i = start; i < left.from; i++) if (isFiniteVerb(units[i])) return false;
  return true;
}

/** The subject inside one stretch without commas that ends at its verb. */
function subjectInSegment(clause: Clause, from: number, to: number): Subject | null {
  const { units } = clause;
  let end = to;
  while (end > from && units[end - 1]!.text === ")") {
    let open = end - 1;
    while (open > from && units[open]!.text !== "(") open--;
    if (units[open]!.text !== "(") return null;
    end = open;
  }
  // "Orlac yesterday said": a time between subject and verb.
  if (
    end - from > 1 &&
    isTimeWord(units[end - 1]!.word) &&
    units[end - 2]!.kind === "word" &&
    !isPreposition(units[end - 2])
  )
    end--;
  if (end <= from) return null;
  // "the depot bought buses and claimed": the verb shares a subject further back.
  if (joins(units[end - 1]?.word)) return null;
  const start = strip(clause, from, end);
  // "from what one email calls", "rain that forecasters described": a relative clause has its own subject.
  const near = clause.phrases[units[end - 1]?.phrase ?? -1];
  if (
    near &&
    near.to - near.from === 1 &&
    isSubjectWord(units[near.from]!.word) &&
    units[near.from - 1]?.lower !== "and" &&
    // "Supporters who found them through it have promised"
    !(
      units[near.from]!.lower === "it" &&
      /^(?:through|of|with|by|on|in|at|to|from|for|about)$/.test(units[near.from - 1]?.lower ?? "")
    )
  ) {
    return { from: near.from, to: end, outerFrom: near.from, outerTo: to };
  }
  if (
    near &&
    near.from > start &&
    !isOccasionOf(units, near.from) &&
    !isPaperBefore(clause, start, near.from) &&
    opensOwnClause(units[near.from - 1]!.word)
  ) {
    return { from: near.from, to: end, outerFrom: near.from, outerTo: to };
  }
  const first = phraseAt(clause, start);
  if (first) {
    let reach = extend(clause, first.to, end);
    // "Ministry of Roads (MOR) spokesperson Mary Holt"
    const past = units[reach]?.text === "(" && units[reach + 1]?.capital ? pastBracket(units, reach, end) : reach;
    if (past > reach && phraseAt(clause, past)?.to === end && units[end - 1]!.capital) reach = end;
    // "TIC’s head of operations Amirul Othman": the name ends what the role begins.
    const name = reach > first.to ? phraseAt(clause, reach) : null;
    if (name && name.to === end && isName(units, name.from, name.to)) reach = end;
    // "gymnast Tess": a trade the tagger keeps apart from its name.
    const named = phraseAt(clause, first.to);
    if (named && named.to === end && units[end - 1]!.capital && !isTimeWord(units[first.head]!.word)) reach = end;
    // "U.S. outdoor brand Trailmark": a country, what it is and its name.
    const behind =
      named && first.to - first.from === 1 && isName(units, first.from, first.to) ? phraseAt(clause, named.to) : null;
    if (behind && behind.to === end && isName(units, behind.from, behind.to)) reach = end;
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
    if (
      link.lower === "and" &&
      phrase.from !== start &&
      // "Both the vicar and Ann Orr said"
      !(phrase.from === start + 1 && units[start]!.lower === "both") &&
      !isPreposition(units[phrase.from - 1]) &&
      !areTwoNames(clause, start, phrase, head)
    )
      break;
    if (isTimeWord(units[phrase.head]!.word)) break;
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
