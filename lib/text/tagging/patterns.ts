import model from "wink-eng-lite-web-model";
import type { Knowledge } from "./lexicon";

/**
 * The patterns by which the tagging model corrects likely tags from their
 * neighbours ("to" + NOUN_VERB), compiled from its two machines into tables.
 * Runs over arrays, one step a word; a pattern is a few words long, so time is
 * linear in their number.
 */

/** Symbols: a tag's number, or HINTS + a word's own hint. */
const HINTS = 32;
const SYMBOLS = 96;
/** How the machines write a hint, and "anything else". */
const HINT_CODE = 1_080_000;
const OTHERWISE = "2070003";

type Machine = {
  /** State × symbol → next state; 0 is the start. */
  next: Int16Array;
  /** The accepting state a state falls back on where nothing follows. */
  otherwise: Int16Array;
  /** By state: 0 where no pattern ends; else the tag it gives, negative where the word takes it whatever it can be. */
  gives: Int16Array;
  /** By state: how far into the match its one corrected word stands. */
  mark: Int8Array;
};

/** What is known of a word as one small number, so that it lies on the word: five bits of tag, seven of symbol, the rest what it can be. */
export function packed({ tag, hint, can }: Knowledge): number {
  return tag | ((hint < 0 ? tag : HINTS + hint) << 5) | (can << 12);
}

/** The words of a text side by side, as patterns see them. Grows as words are added. */
export class Row {
  /** Numbers of tags; corrected in place. */
  tags = new Uint8Array(SHORTEST);
  /** Each word's own hint, or its tag. */
  symbols = new Uint8Array(SHORTEST);
  /** Bit n: the word can have tag n. */
  can = new Uint32Array(SHORTEST);
  length = 0;

  /** Adds a word, as `packed` tells of it. */
  add(word: number): void {
    if (this.length === this.tags.length) this.enlarge();
    this.tags[this.length] = word & 31;
    this.symbols[this.length] = (word >> 5) & 127;
    this.can[this.length] = word >>> 12;
    this.length++;
  }

  private enlarge(): void {
    const { tags, symbols, can, length } = this;
    this.tags = new Uint8Array(2 * length);
    this.tags.set(tags);
    this.symbols = new Uint8Array(2 * length);
    this.symbols.set(symbols);
    this.can = new Uint32Array(2 * length);
    this.can.set(can);
  }
}

const SHORTEST = 4096;

/** Corrects the tags of a row: each machine in turn, over what the one before left. */
export function correctTags(row: Row): void {
  for (const machine of machines) run(machine, row);
}

function run({ next, otherwise, gives, mark }: Machine, { tags, symbols, can, length }: Row): void {
  // Corrections are made when the machine has read everything: it sees the tags as they were.
  const places: number[] = [];
  let fallback = 0;
  let fallbackAt = 0;
  for (let i = 0; i < length; i++) {
    let state = 0;
    for (let j = i; ; j++) {
      state = j < length ? next[state * SYMBOLS + symbols[j]!]! : 0;
      if (state === 0) {
        if (fallback === 0) break;
        places.push(i + mark[fallback]!, gives[fallback]!);
        i = fallbackAt;
        fallback = 0;
        break;
      }
      if (gives[state] !== 0) {
        places.push(i + mark[state]!, gives[state]!);
        i = j;
        fallback = 0;
        break;
      }
      if (otherwise[state] !== 0) {
        fallback = otherwise[state]!;
        fallbackAt = j;
      }
    }
  }
  for (let k = 0; k < places.length; k += 2) {
    const tag = Math.abs(places[k + 1]!);
    const at = places[k]!;
    if (places[k + 1]! > 0 && (can[at]! & (1 << tag)) === 0) continue;
    tags[at] = tag;
    if (symbols[at]! < HINTS) symbols[at] = tag;
  }
}

const machines: readonly Machine[] = (model as unknown as { pos(): { machines: readonly string[] } })
  .pos()
  .machines.map(compile);

function compile(json: string): Machine {
  const [, last, transitions, names, marks] = JSON.parse(json) as [
    number,
    number,
    Record<string, Record<string, number>>,
    Record<string, string>,
    Record<string, [number, number]>,
  ];
  const states = last + 1;
  const machine: Machine = {
    next: new Int16Array(states * SYMBOLS),
    otherwise: new Int16Array(states),
    gives: new Int16Array(states),
    mark: new Int8Array(states),
  };
  for (const [state, events] of Object.entries(transitions)) {
    for (const [event, to] of Object.entries(events)) {
      const code = Number(event);
      if (event === OTHERWISE) machine.otherwise[Number(state)] = to;
      else if (code >= HINT_CODE) machine.next[Number(state) * SYMBOLS + HINTS + code - HINT_CODE] = to;
      else if (code >= 0) machine.next[Number(state) * SYMBOLS + code] = to;
    }
  }
  for (const [state, name] of Object.entries(names)) {
    machine.gives[Number(state)] = Number(name);
    machine.mark[Number(state)] = marks[state]?.[0] ?? 0;
  }
  return machine;
}
