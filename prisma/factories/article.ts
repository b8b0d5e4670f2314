/**
 * Articles whose claims are known beforehand: the text is built from sentences,
 * each of which is one claim, so that tests and the bench do not hang on what
 * extraction happens to find.
 */
import { type Imported, storeArticle } from "../../lib/commands/store-article";
import type { Actor } from "../../lib/domain/actor";
import type { ArticleDetails } from "../../lib/domain/article-details";
import type { ClaimId, UserId } from "../../lib/domain/ids";
import { getDesk } from "../../lib/queries/get-desk";
import type { ExtractedClaim, ExtractedSpeaker, Extraction } from "../../lib/text/model";

/** A sentence of a built article: what the article says itself, or what a speaker says in it. */
export type Sentence = {
  words: string;
  by?: string;
  /** How sure the machine is of it; sure unless given. */
  level?: ExtractedClaim["doubt"]["level"];
};

export type BuiltArticle = Imported & {
  /** The claims in order of place. */
  claimIds: ClaimId[];
};

const threeSentences: Sentence[] = [
  { words: "The bridge opened in 1932." },
  { words: "it needs repair", by: "Ana Petrova" },
  { words: "it does not", by: "the mayor’s office" },
];

/** An article with one claim for each sentence. */
export async function buildArticle(
  actor: Actor,
  given: { title?: string; sentences?: Sentence[]; writers?: UserId[]; publishedOn?: string; url?: string } = {},
): Promise<BuiltArticle> {
  const { title = "A built article", sentences = threeSentences, writers = [], url = "" } = given;
  const { publishedOn = "2026-11-20" } = given;
  const details: ArticleDetails = { title, byline: "", outlet: "", url, publishedOn, writers };
  const extraction = toExtraction(title, sentences);
  const read = { details, extraction, normalisation: [], fileName: "" };
  const imported = await storeArticle(actor, read, { allowDuplicate: true });
  const { claims } = await getDesk(actor, imported.articleId);
  return { ...imported, claimIds: claims.map(({ id }) => id) };
}

/** Sentences for a long article: every third is the article's own, the rest are said by twenty speakers in turn. */
export function manySentences(count: number): Sentence[] {
  return Array.from({ length: count }, (_, i) =>
    i % 3 === 0
      ? { words: `In ${1900 + (i % 120)} the council counted ${i + 2} bridges on the northern road.` }
      : { words: `the ${i}th bridge cost ${i * 3} million and opened late`, by: `Speaker ${i % 20}` },
  );
}

/** What extraction would say of these sentences, one paragraph each under a headline. */
function toExtraction(title: string, sentences: readonly Sentence[]): Extraction {
  const extraction: Extraction = { text: "", passages: [], speakers: [], claims: [] };
  const nothing = "A headline is checked with the text below it.";
  extraction.text = title;
  extraction.passages.push({ start: 0, end: title.length, kind: "headline", paragraph: 0, nothingToCheck: nothing });
  sentences.forEach(({ words, by, level = "sure" }, i) => {
    const start = extraction.text.length + 1;
    extraction.text += by ? `\n${by} said ${words}.` : `\n${words}`;
    const end = extraction.text.length;
    extraction.passages.push({ start, end, kind: "sentence", paragraph: i + 1, nothingToCheck: null });
    const said = start + (by ? by.length + 1 : 0);
    const content = by ? { start: said + 5, end: end - 1 } : { start, end };
    extraction.claims.push({
      ...plainClaim,
      doubt: { ...plainClaim.doubt, level },
      spans: [content],
      kind: by ? "indirect" : "own",
      cue: by ? [{ start: said, end: said + 4 }] : [],
      mention: by ? [{ start, end: start + by.length }] : [],
      speakers: by ? [speakerIndex(extraction.speakers, by)] : [],
    });
  });
  return extraction;
}

function speakerIndex(speakers: ExtractedSpeaker[], name: string): number {
  const found = speakers.findIndex((speaker) => speaker.name === name);
  if (found >= 0) return found;
  const type = name.startsWith("the ") ? "organisation" : "person";
  speakers.push({ name, type, title: null, affiliation: null, aliases: [], anonymityReason: null });
  return speakers.length - 1;
}

const plainClaim: Omit<ExtractedClaim, "spans" | "kind" | "cue" | "mention" | "speakers"> = {
  rightOfReply: false,
  about: null,
  chain: [],
  parts: [],
  doubt: { level: "sure", probability: 0.99, rule: "built", because: "The sentence was built with its claim." },
  priority: { level: "low", reasons: [] },
};
