import type { Attribution } from "./attributions";
import { spanOf } from "./content-spans";
import type { Entity } from "./entity";
import { speakerOfLabel } from "./labels";
import type { Resolver } from "./resolve";
import type { Sentence } from "./sentences";
import type { Token } from "./tokens";
import type { Turn } from "./transcript";
import { onlyAsked } from "./who-asked";
import { lastQuoted } from "./whose-turn/scene";
import { whoseTurn } from "./whose-turn/whose-turn";

/** A transcript's turn: all its words, unquoted and yet direct. */
export function transcriptTurn(
  tokens: readonly Token[],
  turn: Turn,
  last: number,
  sentence: number,
  resolver: Resolver,
): Attribution {
  const labelled = turn.labelFirst >= 0;
  const speakers = labelled
    ? speakerOfLabel(resolver, turn.labelFirst, turn.labelLast, sentence)
    : resolver.lastSpeakers();
  resolver.note(speakers, sentence);
  const asks = tokens[last - 1]?.text === "?";
  // "(Laughter.)" at the end is the writer's.
  let end = last;
  if (tokens[end - 1]?.text === ")") {
    while (end > turn.wordsFirst + 1 && tokens[end - 1]!.text !== "(") end--;
    end = Math.max(turn.wordsFirst + 1, end - 1);
  }
  if (tokens[end - 1]?.text === "." && end > turn.wordsFirst + 1) end--;
  return {
    sentence,
    content: [spanOf(tokens, { first: turn.wordsFirst, last: end })],
    kind: "direct",
    cue: labelled ? [spanOf(tokens, { first: turn.labelLast, last: turn.labelLast + 1 })] : [],
    mention: labelled ? [spanOf(tokens, { first: turn.labelFirst, last: turn.labelLast })] : [],
    speakers,
    rule: "transcript",
    ground: labelled ? "label" : "carried",
    base: labelled ? "label" : "carried",
    contested: false,
    apart: false,
    crowded: false,
    asks,
    tokens,
  };
}

/**
 * Who says a quotation without a cue. Right behind other words in one
 * paragraph, or going on from an unclosed quotation: the speaker before, unless
 * they only asked. Else whoever most speaks for.
 */
export function continuationSpeakers(
  found: readonly Attribution[],
  sentences: readonly Sentence[],
  index: number,
  resolver: Resolver,
): Entity[] {
  const { paragraph, quotations } = sentences[index]!;
  const previous = found.at(-1);
  if (onlyAsked(found, sentences, index)) {
    const other = resolver.otherSpeakers(index);
    if (other.length > 0) return other;
  }
  const goesOn = previous?.sentence === index - 1 && sentences[index - 1]!.paragraph === paragraph;
  if (previous && (goesOn || quotations[0]?.continued)) return lastQuoted(found, index) ?? resolver.lastSpeakers();
  return whoseTurn(found, sentences, index, resolver);
}

/**
 * Whose answer it is: “No,” came the reply. Whoever the sentence before is
 * about, or was asked in it, or else the other of two who speak in turn.
 */
export function whoAnswers(
  found: readonly Attribution[],
  sentences: readonly Sentence[],
  index: number,
  resolver: Resolver,
): Entity[] {
  const led = ledBy(found, sentences, index, resolver);
  if (led) return [led];
  const asked = found.at(-1);
  // "And promotion, Marek?": the writer asks.
  if (asked?.sentence !== index - 1) {
    const addressee = namedFrom(resolver, index - 1, sentences[index - 1]?.first ?? 0, []);
    if (addressee) return [addressee];
  }
  if (!asked || asked.sentence < index - 2) return resolver.lastSpeakers();
  const cue = asked.cue[0]?.start ?? -1;
  let behind = sentences[asked.sentence]!.first;
  while (resolver.tokens[behind]!.start <= cue) behind++;
  const addressee = namedFrom(resolver, asked.sentence, behind, asked.speakers);
  if (addressee) return [addressee];
  const party = resolver.otherSpeakers(index);
  return party.length > 0 ? party : resolver.lastSpeakers();
}

/** The first person named in a sentence, at or behind a token; not one of `others`. */
function namedFrom({ cast }: Resolver, sentence: number, from: number, others: readonly Entity[]): Entity | null {
  let first: Entity | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (const entity of cast.around(sentence, 0)) {
    if (entity.type !== "person" || entity.place || others.includes(entity)) continue;
    for (const { sentence: at, token } of entity.seen)
      if (at === sentence && token >= from && token < nearest) {
        nearest = token;
        first = entity;
      }
  }
  return first;
}

/** "Holt shrugged. “It rains.”": who the sentence before is about, if nobody speaks in it. */
function ledBy(
  found: readonly Attribution[],
  sentences: readonly Sentence[],
  index: number,
  { cast }: Resolver,
): Entity | null {
  const before = sentences[index - 1];
  if (!before || before.quotations.length > 0) return null;
  const spoke = found.at(-1);
  if (spoke?.sentence === index - 1) return null;
  // In a paragraph of its own: only behind one in which nobody is quoted.
  const quoted = spoke?.kind === "direct" && sentences[spoke.sentence]!.paragraph === before.paragraph;
  if (quoted && before.paragraph !== sentences[index]!.paragraph) return null;
  let best: Entity | null = null;
  let met: Entity | null = null;
  let many = false;
  for (const entity of cast.around(index - 1, 0)) {
    // "For Nils Ek, 52, it was too much.": whom it introduces, if nobody else is named.
    if (entity.type === "person" && entity.words.length > 0 && !entity.place) {
      many ||= met !== null;
      met = entity;
    }
    const place =
      entity.led?.sentence === index - 1 ? entity.led : entity.seen.find(({ sentence }) => sentence === index - 1);
    if (!place?.opens || !place.subject || place.sentence !== index - 1) continue;
    if (entity.type === "person" || entity.type === "anonymous") best = entity;
  }
  if (best) return best;
  const first = met?.seen[0];
  return !many && first?.sentence === index - 1 && first.full && met!.evidence > 0 ? met : null;
}

export function quotationAsks(sentence: Sentence, tokens: readonly Token[]): boolean {
  const quotation = sentence.quotations[0];
  return quotation?.closed === true && tokens[quotation.close - 1]?.text === "?";
}
