import type { Attribution } from "../attributions";
import type { Entity } from "../entity";
import type { Memory, SpokenTurn } from "../memory";
import { meansHer, meansHim } from "../pronoun-words";
import type { Sentence } from "../sentences";
import type { Token } from "../tokens";
import { anyOf } from "../word-lists";
import type { Word } from "../words";

/** What is known of a quotation without a cue, whoever says it. */
export type Scene = {
  readonly sentence: number;
  /** Who spoke last: of the sentence before, whoever was quoted. */
  readonly last: readonly Entity[];
  /** The other party: the last person who is not the last. */
  readonly other: SpokenTurn | null;
  /** The last attribution; null where there is none. */
  readonly previous: Attribution | null;
  /** The last spoke in this paragraph. */
  readonly here: boolean;
  /** The sentence before tells something, and nobody speaks in it. */
  readonly told: boolean;
  /** The quotation speaks of a man, of a woman, of anybody. */
  readonly ofHim: boolean;
  readonly ofHer: boolean;
  readonly ofSomebody: boolean;
  /** The paragraph before is somebody's turn. */
  readonly turn: boolean;
  /** How many signs there are of an exchange. */
  readonly exchange: number;
};

/** Sentences back to the other party. */
const REACH = 14;
/** An answer in an exchange is no longer, in tokens. */
const SHORT = 8;

/** What is known of the quotation a sentence consists of. */
export function sceneOf(
  found: readonly Attribution[],
  sentences: readonly Sentence[],
  index: number,
  memory: Memory,
): Scene {
  const { tokens, turns } = memory;
  const { paragraph, quotations } = sentences[index]!;
  const { open, close } = quotations[0]!;
  const before = sentences[index - 1];
  const previous = found.at(-1) ?? null;
  const last = lastQuoted(found, index) ?? turns[0]?.entities ?? NOBODY;
  const other =
    turns.find(
      ({ entities: [entity] }) => entity !== last[0] && (entity!.type === "person" || entity!.type === "anonymous"),
    ) ?? null;
  const ofHim = holds(tokens, open, close, meansHim);
  const ofHer = holds(tokens, open, close, meansHer);
  const told = before !== undefined && before.quotations.length === 0 && previous?.sentence !== index - 1;
  return {
    sentence: index,
    last,
    other: other && index - other.sentence < REACH ? other : null,
    previous,
    here: previous !== null && sentences[previous.sentence]!.paragraph === paragraph,
    told,
    ofHim,
    ofHer,
    ofSomebody: ofHim || ofHer || holds(tokens, open, close, meansOthers),
    turn: isTurn(found, sentences, index),
    exchange: signsOfExchange(sentences, index, memory, last),
  };
}

const meansOthers = anyOf("they them their themselves");
const NOBODY: readonly Entity[] = [];

/** It asks, or begins as an answer does, or is short; the last turns went to and fro; the next paragraph is but a quotation, too. */
function signsOfExchange(
  sentences: readonly Sentence[],
  index: number,
  { tokens, turns }: Memory,
  last: readonly Entity[],
): number {
  const { first, paragraph, quotations } = sentences[index]!;
  const { open, close, closed } = quotations[0]!;
  const next = sentences[index + 1];
  const onlyQuoted =
    next !== undefined &&
    next.paragraph !== paragraph &&
    next.quotations[0]?.open === next.first &&
    next.quotations[0].close >= next.last - 1 &&
    !next.quotations[0].continued;
  return (
    Number(closed && tokens[close - 1]!.text === "?") +
    Number(takesUp(tokens[first + 1]?.word)) +
    Number(close - open < SHORT) +
    Number(alternate(turns, last[0])) +
    Number(onlyQuoted)
  );
}

/** How an answer begins. */
const takesUp = anyOf("yes no and so then but oh well really");

/** The last three turns went to and fro. */
function alternate(turns: readonly SpokenTurn[], last: Entity | undefined): boolean {
  const other = turns.findIndex(({ entities }) => entities[0] !== last);
  if (other <= 0) return false;
  const before = turns.findIndex(({ entities }, at) => at > other && entities[0] !== turns[other]!.entities[0]);
  return before > 0 && turns[before]!.entities[0] === last;
}

/** The paragraph before is somebody’s turn: one sentence with a quotation, or one that ends with its closing mark. */
function isTurn(found: readonly Attribution[], sentences: readonly Sentence[], index: number): boolean {
  const before = sentences[index - 1];
  const previous = found.at(-1);
  if (previous?.sentence !== index - 1 || before === undefined) return false;
  const quotation = before.quotations.at(-1);
  if (!quotation?.closed || previous.kind === "indirect") return false;
  return quotation.close >= before.last - 1 || sentences[index - 2]?.paragraph !== before.paragraph;
}

/** Of the reports of the sentence before, the one that was quoted: a relative clause behind it speaks of something else. */
export function lastQuoted(found: readonly Attribution[], index: number): Entity[] | null {
  let quoted: Entity[] | null = null;
  for (let k = found.length - 1; k >= 0 && found[k]!.sentence === index - 1; k--)
    if (found[k]!.kind === "direct" && quoted === null) quoted = found[k]!.speakers;
  return quoted;
}

function holds(tokens: readonly Token[], first: number, last: number, what: (word: Word) => boolean): boolean {
  for (let i = first; i < last; i++) if (what(tokens[i]!.word)) return true;
  return false;
}
