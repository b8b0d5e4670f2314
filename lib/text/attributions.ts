import type { Clause } from "./clause";
import { carriesOn } from "./continuation";
import type { Entity } from "./entity";
import type { ClaimKind, Span } from "./model";
import { type Range, type Report, sentenceEnd } from "./reporting/report";
import { reportsOf } from "./reports";
import type { Ground, Resolver } from "./resolve";
import type { Sentence } from "./sentences";
import type { Token } from "./tokens";
import type { Turn } from "./transcript";

/** One attribution in the text: what, by which words, to whom. */
export type Attribution = {
  sentence: number;
  content: Span[];
  kind: Exclude<ClaimKind, "own">;
  cue: Span[];
  mention: Span[];
  speakers: Entity[];
  rule: string;
  /** What the speaker rests on. */
  ground: Ground;
  /** It is a quotation that ends in a question mark. */
  asks: boolean;
  tokens: readonly Token[];
};

/** All attributions of the article in reading order, speakers resolved as they come. */
export function attributionsOf(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  clauses: readonly Clause[],
  resolver: Resolver,
  turns: ReadonlyMap<number, Turn>,
): Attribution[] {
  const found: Attribution[] = [];
  let turnOf = -1;
  for (const [index, sentence] of sentences.entries()) {
    const turn = turns.get(sentence.paragraph);
    if (turn) {
      if (turnOf === sentence.paragraph) continue;
      turnOf = sentence.paragraph;
      let last = index;
      while (sentences[last + 1]?.paragraph === sentence.paragraph) last++;
      found.push(transcriptTurn(tokens, turn, sentences[last]!.last, index, resolver));
      continue;
    }
    const clause = clauses[index]!;
    const reports = reportsOf(clause);
    let speakers: Entity[] = [];
    let shared: Ground = "carried";
    let open = sentence.quotations.length > 0 && isBareQuotation(clause);
    for (const report of reports) {
      const mention = report.subject ? tokenRange(clause, report.subject) : null;
      let ground: Ground = "carried";
      if (mention) {
        speakers = resolver.resolve(mention.first, mention.last, index);
        ground = resolver.ground;
        shared = ground;
      } else if (report.shared) ground = shared;
      else speakers = resolver.lastSpeakers();
      const attribution = toAttribution(tokens, clause, report, index, speakers, ground, mention);
      if (attribution === null || speakers.length === 0) continue;
      found.push(attribution);
      resolver.note(speakers, index);
      open = false;
    }
    if (reports.length === 0 && open) {
      const speakers = continuationSpeakers(found, sentences, index, resolver);
      if (speakers.length > 0) {
        const range = { from: 0, to: clause.units.length };
        const content = contentSpans(tokens, clause, [range]);
        found.push({
          sentence: index,
          content,
          kind: kindOf(tokens, sentences[index]!, content),
          cue: [],
          mention: [],
          speakers,
          rule: "continued-quotation",
          ground: "carried",
          asks: quotationAsks(sentences[index]!, tokens),
          tokens,
        });
        resolver.note(speakers, index);
      }
    } else if (reports.length === 0) {
      const previous = found.at(-1);
      if (
        previous &&
        carriesOn(
          clause,
          previous,
          previous.sentence === index - 1 && sentences[index - 1]!.paragraph === sentence.paragraph,
        )
      ) {
        const content = contentSpans(tokens, clause, [{ from: 0, to: clause.units.length }]);
        if (content.length > 0)
          found.push({
            sentence: index,
            content,
            kind: "indirect",
            cue: [],
            mention: [],
            speakers: previous.speakers,
            rule: "carried-on",
            ground: "carried",
            asks: false,
            tokens,
          });
      }
    }
  }
  return found;
}

/** A transcript's turn: all its words, unquoted and yet direct. */
function transcriptTurn(
  tokens: readonly Token[],
  turn: Turn,
  last: number,
  sentence: number,
  resolver: Resolver,
): Attribution {
  const labelled = turn.labelFirst >= 0;
  const speakers = labelled
    ? resolver.resolveLabel(turn.labelFirst, turn.labelLast, sentence)
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
    asks,
    tokens,
  };
}

/** The sentence is one quotation and nothing else that asserts. */
function isBareQuotation(clause: Clause): boolean {
  return (
    clause.units.every((unit) => unit.kind === "quotation" || (unit.kind === "mark" && !/^[:]$/.test(unit.text))) &&
    clause.units[0]?.kind === "quotation"
  );
}

/**
 * Who says a quotation without a cue. In one paragraph, or going on from an
 * unclosed one: the speaker before. In a paragraph of its own after a question:
 * the one who was asked, as in testimony and interviews.
 */
function continuationSpeakers(
  found: readonly Attribution[],
  sentences: readonly Sentence[],
  index: number,
  resolver: Resolver,
): Entity[] {
  const sentence = sentences[index]!;
  const previous = found.at(-1);
  const last = resolver.lastSpeakers();
  if (!previous || sentence.quotations[0]?.continued || sentences[previous.sentence]!.paragraph === sentence.paragraph)
    return last;
  if (previous.sentence < index - 1) return last;
  const other = resolver.otherSpeakers(index);
  if (other.length === 0 || other[0]!.type !== "person") return last;
  const asked = previous.asks;
  const asks = quotationAsks(sentences[index]!, previous.tokens);
  const before = found.at(-2);
  const answered =
    before?.asks && before.speakers[0] !== previous.speakers[0] && before.sentence >= previous.sentence - 1;
  return asked || (asks && answered) ? other : last;
}

function quotationAsks(sentence: Sentence, tokens: readonly Token[]): boolean {
  const quotation = sentence.quotations[0];
  return quotation?.closed === true && tokens[quotation.close - 1]?.text === "?";
}

function tokenRange(clause: Clause, { from, to }: Range): { first: number; last: number } {
  return { first: clause.units[from]!.first, last: clause.units[to - 1]!.last };
}

function toAttribution(
  tokens: readonly Token[],
  clause: Clause,
  report: Report,
  sentence: number,
  speakers: Entity[],
  ground: Ground,
  mention: { first: number; last: number } | null,
): Attribution | null {
  const content = contentSpans(tokens, clause, report.content);
  if (content.length === 0) return null;
  const cue = report.cue.to > report.cue.from ? [spanOf(tokens, tokenRange(clause, report.cue))] : [];
  return {
    sentence,
    content,
    kind: kindOf(tokens, null, content, clause),
    cue,
    mention: mention ? [spanOf(tokens, mention)] : [],
    speakers,
    rule: report.rule,
    ground,
    asks: clause.units.some((unit) => unit.kind === "quotation" && tokens[unit.last - 2]?.text === "?"),
    tokens,
  };
}

function spanOf(tokens: readonly Token[], { first, last }: { first: number; last: number }): Span {
  return { start: tokens[first]!.start, end: tokens[last - 1]!.end };
}

/** Ranges of units as spans of text, without marks at their ends. */
function contentSpans(tokens: readonly Token[], clause: Clause, ranges: readonly Range[]): Span[] {
  const { units } = clause;
  const spans: Span[] = [];
  for (const range of ranges) {
    let { from, to } = range;
    while (from < to && units[from]!.kind === "mark" && !/^[([$£€₹]/.test(units[from]!.text)) from++;
    while (to > from && units[to - 1]!.kind === "mark" && /^[,;:.—–-]$|^--+$/.test(units[to - 1]!.text)) to--;
    if (to <= from) continue;
    if (units.slice(from, to).every((unit) => unit.kind === "mark")) continue;
    spans.push(spanOf(tokens, tokenRange(clause, { from, to })));
  }
  return spans.sort((a, b) => a.start - b.start);
}

function kindOf(
  tokens: readonly Token[],
  _sentence: Sentence | null,
  content: readonly Span[],
  clause?: Clause,
): Exclude<ClaimKind, "own"> {
  if (!clause) return "direct";
  let quoted = 0;
  let plain = 0;
  for (const unit of clause.units) {
    const start = tokens[unit.first]!.start;
    if (!content.some((span) => start >= span.start && start < span.end)) continue;
    if (unit.kind === "quotation") quoted++;
    else if (unit.kind === "word") plain++;
  }
  return quoted === 0 ? "indirect" : plain === 0 ? "direct" : "mixed";
}
void sentenceEnd;
