import { anonymityReason } from "./anonymity";
import { type Attribution, attributionsOf } from "./attributions";
import { readCast } from "./cast-reading";
import { layOut } from "./checkable";
import { attributedClaims, ownClaims } from "./claims";
import { clauseOf } from "./clause";
import type { Entity } from "./entity";
import { identityOf } from "./identity";
import type { Learners } from "./memory";
import type { ExtractedSpeaker, Extraction, ExtractOptions } from "./model";
import { type Paragraph, paragraphsOf } from "./paragraphs";
import { bodiesOf, paragraphKinds, passagesOf } from "./passages";
import { quotationsOf } from "./quotations";
import { Resolver } from "./resolve";
import { type Sentence, sentencesOf } from "./sentences";
import { type Token, tokenize } from "./tokens";
import { turnsOf } from "./transcript";

/**
 * Reads news prose: passages, speakers, and one claim for every assertion.
 * Pure, and linear in the length of the text; any string is taken as it is.
 */
export function extract(text: string, options: ExtractOptions = {}): Extraction {
  const { tokens, sentences, clauses, passages, attributions, resolver } = read(text);
  const { speakers, indexOf } = speakersOf(text, tokens, sentences, attributions);
  const context = { tokens, laid: layOut(text, options, tokens), indexOf, resolver };
  const claims = [...attributedClaims(context, attributions, clauses), ...ownClaims(context, attributions, clauses)];
  claims.sort((a, b) => a.spans[0]!.start - b.spans[0]!.start || a.spans[0]!.end - b.spans[0]!.end);
  return { text, passages, speakers, claims };
}

/**
 * The attributions alone, with all that is known about each: doubt is trained
 * on these. Learners are told who could be meant on the way.
 */
export function readAttributions(text: string, learners: Learners = {}): Attribution[] {
  return read(text, learners).attributions;
}

/** The stages in order; each is a file of its own. */
function read(text: string, learners: Learners = {}) {
  const tokens = tokenize(text);
  const paragraphs = paragraphsOf(text, tokens);
  const quotations = quotationsOf(tokens, paragraphs);
  const continued = new Set(quotations.filter((quotation) => quotation.continued).map((quotation) => quotation.open));
  const kinds = paragraphKinds(text, tokens, paragraphs, (index) => continued.has(paragraphs[index]!.first));
  const bodies = bodiesOf(text, tokens, paragraphs, kinds);
  const sentences = sentencesOf(tokens, bodies, quotations);
  const passages = passagesOf(tokens, bodies, kinds, sentences);
  const turns = turnsOf(tokens, bodies, (index) => kinds[index] === "sentence");
  const clauses = sentences.map((sentence) => clauseOf(tokens, sentence));
  const signed = paragraphs.filter(
    (paragraph, index) =>
      kinds[index] === "byline" || (kinds[index] === "standfirst" && namesInterviewer(text, paragraph)),
  );
  const cast = readCast(tokens, sentences, signed);
  const resolver = new Resolver(tokens, cast, sentences, learners);
  const attributions = attributionsOf(tokens, sentences, clauses, resolver, turns);
  return { tokens, sentences, clauses, passages, attributions, resolver };
}

function namesInterviewer(text: string, { start, end }: Paragraph): boolean {
  return /\b(?:talks|speaks|spoke|talked) (?:to|with)\b/.test(text.slice(start, end));
}

/** Those who speak, in the order they first do, each once. */
function speakersOf(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  attributions: readonly Attribution[],
): { speakers: ExtractedSpeaker[]; indexOf: Map<Entity, number> } {
  const indexOf = new Map<Entity, number>();
  const speakers: ExtractedSpeaker[] = [];
  for (const { speakers: entities, sentence } of attributions) {
    for (const entity of entities) {
      if (!indexOf.has(entity)) {
        indexOf.set(entity, speakers.length);
        const { title, affiliation } = identityOf(tokens, entity);
        speakers.push({
          name: entity.name,
          type: entity.type,
          title,
          affiliation,
          aliases: [...entity.aliases].filter((alias) => alias !== entity.name),
          anonymityReason: null,
        });
      }
      const speaker = speakers[indexOf.get(entity)!]!;
      if (entity.type === "anonymous" || entity.type === "group")
        speaker.anonymityReason ??= reasonNear(text, tokens, sentences, sentence);
    }
  }
  return { speakers, indexOf };
}

/** The reason stands in the speaker’s sentence, or in one of the next two that goes back to whoever that was. */
function reasonNear(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  sentence: number,
): string | null {
  for (let at = sentence; at <= sentence + 2 && at < sentences.length; at++) {
    const { first, last } = sentences[at]!;
    if (at > sentence && !/^(?:the|they|he|she|both|all)$/.test(tokens[first]!.lower)) return null;
    const { start } = tokens[first]!;
    const reason = anonymityReason(text.slice(start, Math.min(tokens[last - 1]!.end, start + 1000)));
    if (reason !== null) return reason;
  }
  return null;
}
