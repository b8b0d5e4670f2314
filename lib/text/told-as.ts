import type { Entity } from "./entity";
import type { NameRun } from "./names";
import type { Token } from "./tokens";
import { namesPerson } from "./word-classes";
import { anyOf } from "./word-lists";

/** What somebody is, said behind the name without an apposition: "Ann Orr KC", "Pat Moy is a retired miner". */
export function readToldAs(tokens: readonly Token[], entity: Entity, run: NameRun): void {
  if (run.organisation) return;
  const next = tokens[run.last];
  if (next === undefined) return;
  const letters = next.text === "," ? tokens[run.last + 1]! : next;
  if (letters?.capital) noteLetters(entity, letters);
  if (run.last - run.nameFirst > run.words.length) noteLetters(entity, tokens[run.last - 1]!);
  if (next.text === "," && standsForParty(tokens, run.last + 1))
    for (const noun of BARRISTER) entity.nouns.set(noun, []);
  if (!isOrWas(next.word) || !tellsOne(tokens[run.last + 1]?.word)) return;
  for (let k = run.last + 2; k < run.last + FAR && tokens[k]?.kind === "word"; k++) {
    const { tag, lower, word } = tokens[k]!;
    if (tag === "ADP" || tag === "VERB" || tag === "AUX") return;
    if (namesPerson(word) && tokens[k + 1]?.tag !== "NOUN") entity.nouns.set(lower, []);
  }
}

function noteLetters(entity: Entity, { text }: Token): void {
  for (const noun of LETTERS.get(text) ?? []) entity.nouns.set(noun, []);
}

/** "Ann Orr, for the plaintiff,", "Ann Orr, prosecuting,". */
function standsForParty(tokens: readonly Token[], at: number): boolean {
  const { word } = tokens[at] ?? { word: undefined };
  if (pleads(word)) return tokens[at + 1]?.text === ",";
  const party = tokens[at + 1]?.lower === "the" ? at + 2 : at + 1;
  return isFor(word) && isParty(tokens[party]?.word) && tokens[party + 1]?.text === ",";
}

const pleads = anyOf("prosecuting defending mitigating");
const isFor = anyOf("for");
const isParty = anyOf(
  "plaintiff defendant defence defense prosecution crown state accused claimant applicant appellant respondent tribunal inquiry",
);

/** Tokens; a noun with its adjectives. */
const FAR = 8;
const isOrWas = anyOf("is was became remains");
const tellsOne = anyOf("a an the one");

const BARRISTER = ["barrister", "counsel", "lawyer"];
const MEMBER = ["mp", "lawmaker", "politician", "parliamentarian"];
/** Of what letters behind a name make somebody. */
const LETTERS: ReadonlyMap<string, readonly string[]> = new Map([
  ["KC", BARRISTER],
  ["QC", BARRISTER],
  ["SC", BARRISTER],
  ["BL", BARRISTER],
  ["MP", MEMBER],
  ["MSP", MEMBER],
  ["MEP", MEMBER],
  ["MLA", MEMBER],
  ["TD", MEMBER],
]);
