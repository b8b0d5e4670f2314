import { cueFormOf } from "./cue-form";
import { isCapital } from "./names";
import type { Paragraph } from "./paragraphs";
import type { Token } from "./tokens";
import { namesPerson } from "./word-classes";

/**
 * A turn of an interview or a transcript: who speaks, by the label that opens
 * the paragraph (-1 where the turn before goes on), and where the words begin.
 */
export type Turn = { labelFirst: number; labelLast: number; wordsFirst: number };

const QUESTION_LABEL = /^(q|question|interviewer|moderator|host|reporter|audience|a|answer)$/;

/**
 * Finds the paragraphs that are turns. One such line alone proves nothing
 * ("Note: the office is closed"); a label counts where it comes back, or where
 * two different labels follow each other.
 */
export function turnsOf(
  tokens: readonly Token[],
  paragraphs: readonly Paragraph[],
  asserts: (index: number) => boolean,
): Map<number, Turn> {
  const candidates = new Map<number, Turn & { label: string; shouted: boolean }>();
  const counts = new Map<string, number>();
  for (const paragraph of paragraphs) {
    if (!asserts(paragraph.index)) continue;
    const turn = turnAt(tokens, paragraph);
    if (!turn) continue;
    candidates.set(paragraph.index, turn);
    counts.set(turn.label, (counts.get(turn.label) ?? 0) + 1);
  }
  const turns = new Map<number, Turn>();
  for (const [index, turn] of candidates) {
    const returns = (counts.get(turn.label) ?? 0) > 1;
    const beside = candidates.has(index - 1) || candidates.has(index + 1);
    if (
      (returns && counts.size > 1) ||
      (beside && (turn.shouted || returns)) ||
      (returns && answers(tokens, paragraphs, index)) ||
      turn.label.startsWith("@")
    )
      turns.set(index, turn);
  }
  joinNeighbours(turns, candidates);
  carryOn(tokens, turns, paragraphs, asserts);
  return turns;
}

/** The line before asks: only the answers are labelled. */
function answers(tokens: readonly Token[], paragraphs: readonly Paragraph[], index: number): boolean {
  const before = paragraphs[index - 1];
  return before !== undefined && tokens[before.last - 1]?.text === "?";
}

/** A name in full opens a turn beside others that are told by initials or surnames. */
function joinNeighbours(turns: Map<number, Turn>, candidates: ReadonlyMap<number, Turn>): void {
  for (const order of [[...candidates.keys()], [...candidates.keys()].reverse()])
    for (const index of order)
      if (!turns.has(index) && [-2, -1, 1, 2].some((step) => turns.has(index + step)))
        turns.set(index, candidates.get(index)!);
}

/** A paragraph without a label between two turns goes on with the first of them. */
function carryOn(
  tokens: readonly Token[],
  turns: Map<number, Turn>,
  paragraphs: readonly Paragraph[],
  asserts: (index: number) => boolean,
): void {
  if (turns.size < 3) return;
  const last = Math.max(...turns.keys());
  const labelled = [...turns.keys()].sort((a, b) => a - b);
  for (const index of labelled) {
    for (let next = index + 1; next < last && next <= index + 4 && !turns.has(next) && asserts(next); next++) {
      const paragraph = paragraphs[next]!;
      if (narrates(tokens, paragraph)) break;
      turns.set(next, { labelFirst: -1, labelLast: -1, wordsFirst: paragraph.first });
    }
  }
}

/** "‘No,’ she says.": the writer tells what happens, and quotes; nobody’s turn goes on. */
function narrates(tokens: readonly Token[], { first, last }: Paragraph): boolean {
  for (let i = first + 1; i + 1 < last; i++) {
    const token = tokens[i]!;
    const said = cueFormOf(tokens[i + 1]!.word);
    // In the past an answer may tell it: "And she said, ‘No.’ I told her"
    if (!/^(?:he|she)$/.test(token.lower) || !said || !/s$/.test(tokens[i + 1]!.lower)) continue;
    const before = tokens[i - 1]!;
    const after = tokens[i + 2];
    if (before.kind === "quote") return true;
    // "The talk, he says, is confidential."
    if (before.text === "," && /^(?:he|she)$/.test(token.lower) && (i + 2 >= last || after?.text === ",")) return true;
  }
  return false;
}

function turnAt(
  tokens: readonly Token[],
  { first, last }: Paragraph,
): (Turn & { label: string; shouted: boolean }) | null {
  // "@ardalefire: Crews are on scene.": a post as it stands.
  if (tokens[first]?.text === "@" && first + 3 < last && tokens[first + 2]!.text === ":" && !tokens[first + 1]!.spaced)
    return {
      labelFirst: first,
      labelLast: first + 2,
      wordsFirst: first + 3,
      label: `@${tokens[first + 1]!.lower}`,
      shouted: false,
    };
  const limit = Math.min(last, first + 8);
  for (let i = first + 1; i < limit; i++) {
    const token = tokens[i]!;
    if (token.text === ":" || (token.text === "." && i === first + 1 && QUESTION_LABEL.test(tokens[first]!.lower))) {
      if (i + 1 >= last || tokens[i + 1]!.kind === "quote") return null;
      const label = tokens.slice(first, i);
      const shouted = label.every((word) => word.text === word.text.toUpperCase());
      const named = label.every(
        (word) => isCapital(word) || word.text === "." || /^(de|van|von|of|the|member)$/.test(word.lower),
      );
      // "Woman in the balcony: Why?"
      const described = i > first + 1 && namesPerson(tokens[first]!.word) && tokens[first + 1]!.tag === "ADP";
      if (!shouted && !named && !described && !QUESTION_LABEL.test(tokens[first]!.lower)) return null;
      return {
        labelFirst: first,
        labelLast: i,
        wordsFirst: i + 1,
        label: label.map((word) => word.lower).join(" "),
        shouted,
      };
    }
    if (token.kind !== "word" && token.text !== "." && token.text !== "'" && token.text !== "’") return null;
  }
  return null;
}
