import type { Attribution } from "./attributions";
import { spanOf } from "./content-spans";
import type { Entity } from "./entity";
import { nearest } from "./he-or-she/he-or-she";
import { speakerOfLabel } from "./labels";
import { meansHer, meansHim } from "./pronoun-words";
import type { Resolver } from "./resolve";
import type { Sentence } from "./sentences";
import type { Token } from "./tokens";
import type { Turn } from "./transcript";
import { anyOf } from "./word-lists";

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
 * Who says a quotation without a cue. In one paragraph, or going on from an
 * unclosed one: the speaker before. In a paragraph of its own after a question:
 * the one who was asked, as in testimony and interviews.
 */
export function continuationSpeakers(
  found: readonly Attribution[],
  sentences: readonly Sentence[],
  index: number,
  resolver: Resolver,
): Entity[] {
  const sentence = sentences[index]!;
  const led = ledBy(found, sentences, index, resolver);
  if (led) return [led];
  const previous = found.at(-1);
  const other = ofOtherGender(sentences, index, resolver);
  if (other) return other;
  const last = lastQuoted(found, index) ?? resolver.lastSpeakers();
  if (!previous || sentence.quotations[0]?.continued || sentences[previous.sentence]!.paragraph === sentence.paragraph)
    return last;
  if (previous.sentence < index - 1) return last;
  const party = resolver.otherSpeakers(index);
  if (party.length === 0) return last;
  const asked = previous.asks;
  const asks = quotationAsks(sentence, previous.tokens);
  const before = found.at(-2);
  const answered =
    before?.asks && before.speakers[0] !== previous.speakers[0] && before.sentence >= previous.sentence - 1;
  if (asked || (asks && answered)) return party;
  if (!beside(found, party, index)) return last;
  // "Holt wrote back that it would. “And if not?”": what takes up somebody’s report is said by the other.
  if (previous.kind === "indirect") return asks || takesUp(previous.tokens[sentence.first + 1]?.word) ? party : last;
  if (!isTurn(found, sentences, index)) return last;
  if (alternate(resolver)) return party;
  const spokenOf = speaksOf(party[0]!, sentences[index - 1]!, resolver) && speaksOf(party[0]!, sentence, resolver);
  return isNew(last, index - 1) || spokenOf ? last : party;
}

/** The last three turns went to and fro. */
function alternate({ turns }: Resolver): boolean {
  const last = turns[0]!.entities[0];
  const other = turns.findIndex(({ entities }) => entities[0] !== last);
  const before = turns.findIndex(({ entities }, at) => at > other && entities[0] !== turns[other]!.entities[0]);
  return other > 0 && before > 0 && turns[before]!.entities[0] === last;
}

/** How an answer begins. */
const takesUp = anyOf("yes no and so then but oh well really");

/** Whoever comes into the article with the sentence before, "a warehouse supervisor", is a new voice and nobody’s party. */
function isNew([speaker]: readonly Entity[], sentence: number): boolean {
  return speaker?.seen[0]?.sentence === sentence && speaker.nouns.size > 0 && speaker.words.length > 0;
}

/** "“We thought she had lost it,” he said. “She told me to stop.”": she is no party, but who is spoken of. */
function speaksOf({ gender }: Entity, { quotations }: Sentence, { tokens }: Resolver): boolean {
  if (gender === null) return false;
  const pronoun = gender === "f" ? meansHer : meansHim;
  for (const { open, close } of quotations)
    for (let i = open; i < close; i++) if (pronoun(tokens[i]!.word)) return true;
  return false;
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

/** The paragraph before is somebody's turn: one sentence with a quotation, or one that ends with its closing mark. */
function isTurn(found: readonly Attribution[], sentences: readonly Sentence[], index: number): boolean {
  const before = sentences[index - 1]!;
  const quotation = before.quotations.at(-1);
  if (!quotation?.closed || found.at(-1)!.kind === "indirect") return false;
  if (quotation.close >= before.last - 1) return true;
  // One sentence, or what the speaker does before it: "A customer looks up. “It rained,” she says."
  const lead = sentences[index - 2];
  if (lead?.paragraph !== before.paragraph) return true;
  const [speaker] = found.at(-1)!.speakers;
  return (
    lead.quotations.length === 0 &&
    speaker!.led?.sentence === index - 2 &&
    sentences[index - 3]?.paragraph !== before.paragraph
  );
}

/** The other party spoke right before the last did, who has said but one thing since. */
function beside(found: readonly Attribution[], other: readonly Entity[], index: number): boolean {
  const before = found.slice(-3, -1).findLast(({ speakers }) => speakers[0] === other[0]);
  return before !== undefined && index - before.sentence <= 4;
}

/** Of the reports of the sentence before, the one that was quoted: a relative clause behind it speaks of something else. */
function lastQuoted(found: readonly Attribution[], index: number): Entity[] | null {
  let quoted: Entity[] | null = null;
  for (let k = found.length - 1; k >= 0 && found[k]!.sentence === index - 1; k--)
    if (found[k]!.kind === "direct" && quoted === null) quoted = found[k]!.speakers;
  return quoted;
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

/** "On the wall hangs his mother. “I was six.”": after a woman has spoken, whose mother it is. */
function ofOtherGender(sentences: readonly Sentence[], index: number, resolver: Resolver): Entity[] | null {
  const before = sentences[index - 1];
  const [last] = resolver.lastSpeakers();
  if (!last?.gender || !before || before.paragraph !== sentences[index]!.paragraph) return null;
  if (before.quotations.length > 0 || resolver.turns[0]!.sentence === index - 1) return null;
  const gender = last.gender === "f" ? "m" : "f";
  const pronoun = gender === "f" ? /^(?:she|her)$/ : /^(?:he|him|his)$/;
  const own = gender === "f" ? /^(?:he|him|his)$/ : /^(?:she|her)$/;
  let found = -1;
  for (let i = before.first; i < before.last; i++) {
    const { lower } = resolver.tokens[i]!;
    if (own.test(lower)) return null;
    if (pronoun.test(lower)) found = i;
  }
  return found < 0 ? null : nearest(resolver, gender, index - 1, found);
}

export function quotationAsks(sentence: Sentence, tokens: readonly Token[]): boolean {
  const quotation = sentence.quotations[0];
  return quotation?.closed === true && tokens[quotation.close - 1]?.text === "?";
}
