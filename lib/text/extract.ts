import { type Attribution, attributionsOf } from "./attributions";
import { clauseOf } from "./clause";
import { attributedClaims, ownClaims } from "./claims";
import type { ExtractedSpeaker, Extraction, ExtractOptions } from "./model";
import { paragraphsOf } from "./paragraphs";
import { datelineLength, paragraphKinds, passagesOf } from "./passages";
import { quotationsOf } from "./quotations";
import { sentencesOf } from "./sentences";
import { Cast } from "./cast";
import type { Entity } from "./entity";
import { Resolver } from "./resolve";
import { tokenize } from "./tokens";
import { turnsOf } from "./transcript";

/**
 * Reads news prose: passages, speakers, and one claim for every assertion.
 * Pure, and linear in the length of the text; any string is taken as it is.
 */
export function extract(text: string, options: ExtractOptions = {}): Extraction {
  const tokens = tokenize(text);
  const paragraphs = paragraphsOf(text, tokens);
  const quotations = quotationsOf(tokens, paragraphs);
  const running = new Set(quotations.filter((quotation) => quotation.continued).map((quotation) => quotation.open));
  const kinds = paragraphKinds(text, paragraphs, (index) => running.has(paragraphs[index]!.first));
  // A dateline is cut off before sentences are read.
  const bodies = paragraphs.map((paragraph, index) => {
    if (kinds[index] !== "sentence") return { ...paragraph, first: paragraph.last };
    const length = datelineLength(text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 120)));
    let first = paragraph.first;
    while (length > 0 && first < paragraph.last && tokens[first]!.start < paragraph.start + length) first++;
    return { ...paragraph, first };
  });
  const sentences = sentencesOf(tokens, bodies, quotations);
  const passages = passagesOf(text, tokens, paragraphs, kinds, sentences);
  const turns = turnsOf(tokens, bodies, (index) => kinds[index] === "sentence");
  const clauses = sentences.map((sentence) => clauseOf(tokens, sentence));
  const cast = new Cast(
    tokens,
    sentences,
    paragraphs.filter((_, index) => kinds[index] === "byline" || (kinds[index] === "standfirst" && /\b(?:talks|speaks|spoke|talked) (?:to|with)\b/.test(text.slice(paragraphs[index]!.start, paragraphs[index]!.end)))),
  );
  const attributions = attributionsOf(text, tokens, sentences, clauses, new Resolver(tokens, cast), turns);

  const { speakers, indexOf } = speakersOf(attributions);
  const context = { text, tokens, publishedOn: options.publishedOn, indexOf };
  const claims = [...attributedClaims(context, attributions, clauses), ...ownClaims(context, attributions, clauses)];
  claims.sort((a, b) => a.spans[0]!.start - b.spans[0]!.start || a.spans[0]!.end - b.spans[0]!.end);
  return { text, passages, speakers, claims };
}

function speakersOf(attributions: readonly Attribution[]): { speakers: ExtractedSpeaker[]; indexOf: Map<Entity, number> } {
  const indexOf = new Map<Entity, number>();
  const speakers: ExtractedSpeaker[] = [];
  for (const attribution of attributions) {
    for (const entity of attribution.speakers) {
      if (indexOf.has(entity)) continue;
      indexOf.set(entity, speakers.length);
      speakers.push({
        name: entity.name,
        type: entity.type,
        title: entity.titles.length > 0 ? entity.titles.join(" ") : null,
        affiliation: entity.affiliation,
        aliases: [...entity.aliases],
        anonymityReason: entity.anonymityReason,
      });
    }
  }
  return { speakers, indexOf };
}
