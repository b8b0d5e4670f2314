import type { Clause } from "./clause";
import { contentSpans, kindOf, spanOf, tokenRange } from "./content-spans";
import { carriesOn, retells } from "./continuation";
import { cueFormOf } from "./cue-form";
import { continuationSpeakers, quotationAsks, transcriptTurn, whoAnswers } from "./dialogue";
import type { Entity } from "./entity";
import type { Ground } from "./ground";
import { noteLead } from "./lead";
import type { ClaimKind, Span } from "./model";
import type { Report } from "./reporting/report";
import { reportsOf } from "./reports";
import type { Resolver } from "./resolve";
import type { Sentence } from "./sentences";
import { speakersAhead } from "./speakers-ahead";
import type { Token } from "./tokens";
import type { Turn } from "./transcript";
import { whoAsked } from "./who-asked";
import { anyOf } from "./word-lists";

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
  /** Where no speaker is named: what the one it goes on with rests on. */
  base: Ground;
  /** Somebody else was nearly as likely to be meant. */
  contested: boolean;
  /** A quotation without a cue, away from the words it goes on with: in another paragraph, or further. */
  apart: boolean;
  /** The content holds another reporting verb, a semicolon or many commas: it may end elsewhere. */
  crowded: boolean;
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
  // Quotations with a cue are learnt from as if they had none.
  const learns = resolver.learners.whoseTurn !== undefined;
  for (let index = 0; index < sentences.length; index++) {
    const sentence = sentences[index]!;
    const turn = turns.size > 0 ? turns.get(sentence.paragraph) : undefined;
    if (turn) {
      if (turnOf === sentence.paragraph) continue;
      turnOf = sentence.paragraph;
      let last = index;
      while (sentences[last + 1]?.paragraph === sentence.paragraph) last++;
      found.push(transcriptTurn(tokens, turn, sentences[last]!.last, index, resolver));
      continue;
    }
    const clause = clauses[index]!;
    if (found.at(-1)?.sentence !== index - 1) resolver.asker = null;
    const previous = found.at(-1);
    const adjacent = previous?.sentence === index - 1 && sentences[index - 1]!.paragraph === sentence.paragraph;
    let reports = reportsOf(clause);
    const retold = adjacent && retells(clause, reports, previous);
    if (retold) reports = [];
    noteLead(clause, index, resolver, reports);
    if (learns && reports.length > 0 && sentence.quotations[0]?.open === sentence.first)
      continuationSpeakers(found, sentences, index, resolver);
    let speakers: Entity[] = [];
    let shared: Ground = "carried";
    let open = sentence.quotations.length > 0 && isBareQuotation(clause);
    for (const report of reports) {
      const mention = report.subject ? tokenRange(clause, report.subject) : null;
      let ground: Ground = "carried";
      if (mention) {
        resolver.spokenOf = spokenOf(clause, report);
        resolver.quoted = isQuoted(clause, report);
        const { asker } = resolver;
        resolver.asker ??= whoAsked(clause, report, found, sentences, index);
        speakers = resolver.resolve(mention.first, mention.last, index);
        resolver.spokenOf = -1;
        resolver.quoted = false;
        resolver.asker = asker;
        ground = resolver.ground;
        shared = ground;
      } else if (report.shared) ground = shared;
      else if (report.rule === "came-the-reply") speakers = whoAnswers(found, sentences, index, resolver);
      else speakers = resolver.lastSpeakers();
      const attribution = toAttribution(tokens, clause, report, index, speakers, ground, mention);
      if (attribution && mention) attribution.contested = resolver.contested;
      if (attribution === null || speakers.length === 0) continue;
      found.push(attribution);
      resolver.note(speakers, index);
      if (report.rule === "passive-by" && report.lemma === "ask") resolver.asker = speakers[0]!;
      open = false;
    }
    if (reports.length === 0 && open) {
      const speakers =
        speakersAhead(clauses, sentences, index, resolver) ?? continuationSpeakers(found, sentences, index, resolver);
      if (speakers.length > 0) {
        const range = { from: 0, to: clause.units.length };
        const content = contentSpans(tokens, clause, [range]);
        found.push({
          sentence: index,
          content,
          kind: kindOf(tokens, content),
          cue: [],
          mention: [],
          speakers,
          rule: "continued-quotation",
          ground: "carried",
          base: "carried",
          contested: false,
          apart: false,
          crowded: false,
          asks: quotationAsks(sentences[index]!, tokens),
          tokens,
        });
        resolver.note(speakers, index);
      }
    } else if (reports.length === 0) {
      if (previous && (retold || carriesOn(clause, previous, adjacent))) {
        const content = contentSpans(tokens, clause, [{ from: 0, to: clause.units.length }]);
        if (content.length > 0)
          found.push({
            sentence: index,
            content,
            kind: kindOf(tokens, content, clause),
            cue: [],
            mention: [],
            speakers: previous.speakers,
            rule: "carried-on",
            ground: "carried",
            base: "carried",
            contested: false,
            apart: false,
            crowded: false,
            asks: false,
            tokens,
          });
      }
    }
  }
  return rested(found, sentences);
}

/** Where the words begin that are said before whoever says them is mentioned: "Putting Okafor on Raskin, he admitted"; -1 where none do. */
function spokenOf({ units }: Clause, { content, subject }: Report): number {
  const first = content[0];
  if (wasAsked(units[0]?.word)) return units[0]!.first;
  if (!first || !subject || first.from >= subject.from || opensAside(units[first.from]!.word)) return -1;
  return units[first.from]!.first;
}

/** "When I telephoned Ms. Castile, she said": no words of hers. */
const opensAside = anyOf("when after as before if while although though since because once whenever until");
const wasAsked = anyOf("asked pressed questioned interviewed quizzed challenged under");

/** All that is reported stands in quotation marks. */
function isQuoted({ units }: Clause, { content }: Report): boolean {
  for (const { from } of content) if (units[from]?.kind !== "quotation") return false;
  return true;
}

/** What each that names nobody rests on, from the one before it. */
function rested(found: Attribution[], sentences: readonly Sentence[]): Attribution[] {
  for (const [at, attribution] of found.entries()) {
    const before = found[at - 1];
    if (attribution.ground !== "carried" || !before) continue;
    attribution.base = before.base;
    attribution.contested ||= before.contested;
    const continued = sentences[attribution.sentence]!.quotations[0]?.continued === true;
    attribution.apart =
      !continued && sentences[before.sentence]!.paragraph !== sentences[attribution.sentence]!.paragraph;
  }
  return found;
}

/** The sentence is one quotation and nothing else that asserts. */
function isBareQuotation(clause: Clause): boolean {
  if (clause.units[0]?.kind !== "quotation") return false;
  for (const { kind, text } of clause.units) if (kind === "word" || (kind === "mark" && text === ":")) return false;
  return true;
}

/** One of the sentence's quotations ends in a question mark. */
function holdsQuestion(tokens: readonly Token[], { units }: Clause): boolean {
  for (const { kind, last } of units) if (kind === "quotation" && tokens[last - 2]?.text === "?") return true;
  return false;
}

function isCrowded({ units }: Clause, { content }: Report): boolean {
  let commas = 0;
  for (const { from, to } of content) {
    for (let i = from; i < to; i++) {
      const unit = units[i]!;
      if (unit.text === ";" || (unit.text === "," && ++commas > 2)) return true;
      if (unit.tag === "VERB" && i > from && unit.phrase < 0 && cueFormOf(unit.word)) return true;
    }
  }
  return false;
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
    kind: kindOf(tokens, content, clause),
    cue,
    mention: mention ? [spanOf(tokens, mention)] : [],
    speakers,
    rule: report.rule,
    ground,
    base: ground,
    contested: false,
    apart: false,
    crowded: isCrowded(clause, report),
    asks: holdsQuestion(tokens, clause),
    tokens,
  };
}
