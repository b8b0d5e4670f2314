import type { Attribution } from "./attributions";
import type { Clause, Unit } from "./clause";
import type { Report } from "./reporting/report";
import { isAdverb, isAndOrBut, isAuxiliary, isFiniteVerb } from "./word-classes";
import { anyOf } from "./word-lists";

/**
 * Free indirect speech: after "Obando warned that crowding would follow", the
 * sentence "Half of the class would be gone by Labor Day" is still his. It is
 * told by its tense, one step behind the article's own, and by standing right
 * behind what it goes on with.
 */
export function carriesOn(clause: Clause, previous: Attribution, adjacent: boolean): boolean {
  if (!adjacent || previous.speakers.length === 0) return false;
  if (holdsQuotation(clause.units) && !leadsShifted(clause)) return false;
  if (previous.rule === "transcript") return false;
  if (clause.units.at(-1)?.text === "?") return false;
  if (refusesToSay(clause) || isWriter(clause.units[0]?.word)) return false;
  if (answersBack(clause)) return false;
  if ((pointsBack(clause) || takesBack(clause)) && saysThat(previous)) return !tellsItself(clause);
  const { shifted, plain } = tensesOf(clause);
  const leads = leadsShifted(clause);
  if ((shifted === 0 || plain > 0) && !leads) return false;
  return !tellsItself(clause, leads);
}

/**
 * "His daughter had been practising, Ek said. She had told him to stop.", "One
 * neighbour had thought it was a cat.": what somebody tells of being said, by
 * the tense, and by whom it was said to or who said it.
 */
export function retells({ units }: Clause, reports: readonly Report[], previous: Attribution): boolean {
  const [report, ...others] = reports;
  const [teller] = previous.speakers;
  if (!report?.subject || others.length > 0 || previous.speakers.length !== 1) return false;
  const { from, to } = report.cue;
  const helping = isAdverb(units[from - 1]) ? units[from - 2] : units[from - 1];
  if (!helping || !isPerfect(helping.word)) return false;
  if (previous.kind === "indirect" && hadDone(helping.word) && isUnnamed(units, report)) return true;
  const told = teller!.gender === "m" ? "him" : "her";
  return teller!.gender !== null && units[to]?.lower === told && !/^(?:NOUN|ADJ|PROPN)$/.test(units[to + 1]?.tag ?? "");
}

const isPerfect = anyOf("had has have 'd ’d");
const hadDone = anyOf("had 'd ’d");

/** He, she or somebody without a name, who opens the sentence; not "Analysts had predicted 505". */
function isUnnamed(units: readonly Unit[], { subject, rule }: Report): boolean {
  const { from, to } = subject!;
  // "She had been frightened, and she had thought it would pass."
  const opens = units[from]!.tag === "PRON" && units[0]!.lower === units[from]!.lower;
  for (let i = 0; i < from && !opens; i++) if (!isAdverb(units[i]) && !isAndOrBut(units[i]!.word)) return false;
  for (let i = from; i < to; i++) if (units[i]!.capital && (i > 0 || units[i]!.tag === "PROPN")) return false;
  return rule !== "noun-phrase" || units[from]!.tag === "PRON";
}

/**
 * "It was small.", "But that was within the budget.", "There were no plans to
 * close it.": said on of what was just reported, and by whoever said that,
 * though its tense is also the writer’s. What was done to it ("It was approved
 * in May.") is news again.
 */
function pointsBack({ units }: Clause): boolean {
  const at = opensWith(units[0]?.word) ? 1 : 0;
  if (!pointsAt(units[at]?.word) || !isWas(units[at + 1]?.word)) return false;
  const next = isAdverb(units[at + 2]) ? units[at + 3] : units[at + 2];
  return next?.tag !== "VERB";
}

const opensWith = anyOf("but and so yet");
const pointsAt = anyOf("it that there");
const isWas = anyOf("was were looked seemed became");

/** "Nobody wanted it, he said. Not even the board.": no verb of its own. */
function takesBack({ units }: Clause): boolean {
  return notFirst(units[0]?.word) && !units.some((unit) => isFiniteVerb(unit));
}

const notFirst = anyOf("not");

/** What went before was said in a clause of its own; blaming, urging or a naming phrase leaves nothing to go on with. */
function saysThat({ rule, kind }: Attribution): boolean {
  return kind !== "direct" && /(?:clause|parenthetical|inverted|according|carried-on)$/.test(rule);
}

/** "By nightfall several had.", "The driver could.": a helping verb left alone is the writer’s answer to what was said. */
function answersBack({ units }: Clause): boolean {
  let last = units.length - 1;
  while (last > 0 && units[last]!.kind === "mark") last--;
  return isShifted(units[last]?.word) && units.findIndex(isFiniteVerb) === last;
}

function holdsQuotation(units: readonly Unit[]): boolean {
  for (const { kind } of units) if (kind === "quotation") return true;
  return false;
}

/** "I would settle for less.": whose words are reported is he or she by now. */
const isWriter = anyOf("i my");

/** "Holt would not be drawn": what somebody does not say is the writer’s to tell. */
function refusesToSay({ units }: Clause): boolean {
  for (let i = 1; i < units.length; i++) {
    if (!isSaid(units[i]!.word)) continue;
    for (let k = Math.max(0, i - 3); k < i; k++) if (negates(units[k]!.word)) return true;
  }
  return false;
}

const isSaid = anyOf("drawn comment elaborate say discuss");
const negates = anyOf("not n't neither nobody never");

/** The first verb of the main clause is shifted back; what follows it then matters little ("had gone, and by March hay was dear"). */
function leadsShifted({ units }: Clause): boolean {
  let subordinate = false;
  for (let i = 0; i < units.length; i++) {
    const unit = units[i]!;
    if (unit.text === ",") subordinate = false;
    if (opensSubordinate(unit.word)) subordinate = true;
    if (subordinate || !isFiniteVerb(unit)) continue;
    let next = i + 1;
    while (isAdverb(units[next])) next++;
    // "was going to", "was too early to"
    if (/^(?:was|were)$/.test(unit.lower)) return /^(?:to|going)$/.test(units[next]?.lower ?? "");
    // "had gone" and "had been", not "had a son".
    return isShifted(unit.word) && units[next]?.kind !== "mark" && (units[next]?.phrase ?? 0) < 0;
  }
  return false;
}

/** Code of "9": what begins with a letter is no figure. */
const NINE = 0x39;

const isShifted = anyOf("had would could might should 'd ’d needed must");

const opensSubordinate = anyOf(
  "if when who which that whose where because until before after as while though although since what",
);

const hangsOn = anyOf(
  "if when that which who where because whose until before after as than what whether how why while though since",
);

/** How many finite verb groups are shifted back ("had gone", "would go"), how many not ("went", "goes"). */
function tensesOf({ units }: Clause): { shifted: number; plain: number } {
  let shifted = 0;
  let plain = 0;
  let subordinate = false;
  for (let i = 0; i < units.length; i++) {
    const unit = units[i]!;
    if (unit.phrase < 0 && hangsOn(unit.word)) subordinate = true;
    if (unit.text === ",") subordinate = false;
    if (!isFiniteVerb(unit)) continue;
    if (isShifted(unit.word)) shifted++;
    else if (
      isAuxiliary(unit) &&
      /^(was|were)$/.test(unit.lower) &&
      (units[i + 1]?.lower === "to" || units[i + 1]?.lower === "going")
    )
      shifted++;
    else if (shifted > 0 && /^(?:and|or|but)$/.test(units[i - 1]?.lower ?? "")) continue;
    else if (!subordinate && !(i > 0 && isAuxiliary(units[i - 1])) && !isAuxiliary(units[i - 2])) plain++;
    while (i + 1 < units.length && (isAuxiliary(units[i + 1]) || units[i + 1]!.lower === "not")) i++;
    if (units[i + 1]?.tag === "VERB") i++;
  }
  return { shifted, plain };
}

/** Marks of the writer’s own telling: a date of its own, unless it lies before what was said ("They had met in 1981"); someone new introduced. */
function tellsItself({ units }: Clause, leads = false): boolean {
  for (let i = 0; i < units.length; i++) {
    const { text } = units[i]!;
    if (text.charCodeAt(0) > NINE) continue;
    if (!leads && /^(19|20)\d\d$/.test(text)) return true;
    if (i > 0 && /^\d\d$/.test(text) && units[i - 1]!.text === "," && units[i + 1]?.text === ",") return true;
  }
  return false;
}
