import type { Attribution } from "./attributions";
import { citedBeside, isCiting } from "./cited-beside";
import { isSomebody } from "./cited-somebody";
import { type Clause, sliceClause } from "./clause";
import { cueFormOf } from "./cue-form";
import type { Range, Report } from "./reporting/report";
import { reportsOf } from "./reports";
import type { Token } from "./tokens";
import { anyOf } from "./word-lists";
import { askWord } from "./words";

/** Somebody besides its speakers through whom an attribution’s words came; units of the sentence. */
export type Cited = Range & {
  /** Tells what the speaker said ("Reuters quoted Holt as saying"); all others are cited by the speaker. */
  relays: boolean;
};

/**
 * Through whom an attribution’s words came, outermost first: who relays them,
 * then whom the speaker cites: "Smith, quoting a lawyer, said [police had told
 * him that …]" answers the lawyer, then police. Quotations are not read.
 */
export function chainOf(
  tokens: readonly Token[],
  clause: Clause,
  attributions: readonly Attribution[],
  at: number,
): readonly Cited[] {
  const { units } = clause;
  const { content, kind, rule } = attributions[at]!;
  let cites = rule === "quoted-as-saying" || rule === "object-as";
  for (let i = 0; i < units.length && !cites; i++) cites = isCiting(units[i]!.word);
  if (kind === "direct" && !cites) return NOBODY;
  const { start, end } = content[0]!;
  const within = { from: unitAt(tokens, clause, start, 0), to: units.length };
  if (within.from === units.length) return NOBODY;
  within.to = unitAt(tokens, clause, end, within.from);
  const inside = kind === "direct" || !reportsInside(clause, within) ? NOBODY : citedInside(tokens, clause, within);
  if (!cites) return inside;
  const beside = citedBeside(tokens, clause, attributions, at, within, inside);
  return [...beside, ...inside].sort((a, b) => Number(b.relays) - Number(a.relays));
}

const NOBODY: readonly Cited[] = [];
/** Deeper than this hardly anybody writes. */
const DEPTH = 4;

/** The first unit from `from` on that starts at a place or behind it. */
function unitAt(tokens: readonly Token[], { units }: Clause, place: number, from: number): number {
  let i = from;
  while (i < units.length && tokens[units[i]!.first]!.start < place) i++;
  return i;
}

/** Whom the reports inside a content name, each inside the one before. */
function citedInside(tokens: readonly Token[], clause: Clause, within: Range): Cited[] {
  const cited: Cited[] = [];
  let { from, to } = within;
  for (let depth = 0; depth < DEPTH; depth++) {
    const inner = reportsOf(sliceClause(clause, from, to)).find(({ subject }) => subject !== null);
    const subject = inner?.subject;
    if (!inner || !subject) break;
    const who = { from: from + subject.from, to: from + subject.to };
    // In "Holt said she had warned" most often the speaker again.
    if (!isPronoun(clause.units[who.from]!.word)) {
      if (!isSaid(clause, inner, from) || !isSomebody(tokens, clause, who)) break;
      // "[The road was shut, the papers say]": a comment at the end is on the whole.
      const relays = depth === 0 && inner.rule !== "according-to" && comesLast(inner, to - from);
      if (!THOUGHT.has(inner.lemma)) cited.push({ ...who, relays });
    }
    to = from + inner.content[0]!.to;
    from += inner.content[0]!.from;
  }
  return cited;
}

/** Whether a report’s words all stand before whoever reports them, and nothing behind. */
function comesLast({ content, cue, subject }: Report, length: number): boolean {
  return content[0]!.to <= Math.min(cue.from, subject!.from) && Math.max(cue.to, subject!.outerTo) >= length - 1;
}

/** It is not denied, nor only imagined, to have been said. */
function isSaid({ units }: Clause, { cue, subject }: Report, from: number): boolean {
  if (opensCondition(units[from + subject!.from - 1]?.word)) return false;
  const behind = subject!.to <= cue.from ? subject!.to : Math.max(0, cue.from - 3);
  for (let i = behind; i < cue.to; i++) if (isUnsaid(units[from + i]!.word)) return false;
  return true;
}

/** What somebody holds or means to do and need have told nobody: whoever it is is not cited, whom they heard may be. */
const THOUGHT = new Set(
  "believe think hope expect know feel suspect fear want intend plan agree offer doubt recall remember regret consider decide see hear learn find show realise realize understand assume wish refuse decline try prefer seek notice mean need like love hate worry".split(
    " ",
  ),
);
/** "did not say", "would say", "accused the firm of saying". */
const isUnsaid = askWord(({ lower }) =>
  /^(?:of|not|never|no|nobody|none|nothing|neither|nor|would|will|could|might|may|should|cannot|must)$|n[’']t$/.test(
    lower,
  ),
);
const opensCondition = anyOf("if unless until whether as while whatever lest");

const isPronoun = anyOf("he she they it i we you who which that this these those");
const canReport = askWord((word) => word.lower === "according" || /[tb]/.test(cueFormOf(word)?.frames ?? ""));

/** Whether any word could report at all; most contents hold none. */
function reportsInside({ units }: Clause, { from, to }: Range): boolean {
  for (let i = from; i < to; i++) if (canReport(units[i]!.word)) return true;
  return false;
}
