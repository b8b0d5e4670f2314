import "server-only";
import {
  type ComparableTranscript,
  compareQuote,
  quotedStretches,
  readTranscript,
  toComparable,
} from "../anchoring/transcript";
import { getRevisionText } from "../db/articles";
import { listClaims } from "../db/claims";
import { db, type Tx } from "../db/client";
import { listSpeakersById } from "../db/speakers";
import {
  findTranscript,
  getTranscriptText,
  listFamily,
  listQuotedClaims,
  listTranscriptsOf,
  type QuotedClaim,
} from "../db/transcripts";
import type { Actor } from "../domain/actor";
import {
  type ArticleId,
  type ClaimId,
  isId,
  type NewsroomId,
  type SourceId,
  type SpeakerId,
  type TranscriptId,
} from "../domain/ids";
import { type ComparedQuote, type TranscriptView, toExcerpt, voiceOf } from "../domain/transcript";
import { notFound } from "../errors";
import { getReadable, requireReader } from "./get-desk";

/** A quotation against a transcript, with the words that were said there. */
export type QuoteResult = ComparedQuote & { excerpt: string };

/** A claim's quotation held against every transcript of its speakers, newest first; none for what is not quoted. */
export async function compareClaim(actor: Actor, articleId: ArticleId, claimId: ClaimId): Promise<QuoteResult[]> {
  const { newsroomId } = actor;
  const article = await getReadable(db(), actor, articleId);
  const [claim] = isId(claimId) ? await listClaims(db(), newsroomId, articleId, article.revision, [claimId]) : [];
  if (!claim) throw notFound("claim");
  const { kind, spans, speakers } = claim.reading;
  if (kind !== "direct" && kind !== "mixed") return [];
  const [family, { text }] = await Promise.all([
    listFamily(db(), newsroomId, speakers),
    getRevisionText(db(), newsroomId, articleId, article.revision),
  ]);
  const names = await namesOf(newsroomId, family);
  const transcripts = await listTranscriptsOf(db(), newsroomId, family);
  return Promise.all(
    transcripts.map(async (transcript) => {
      const comparable = await getComparable(db(), newsroomId, transcript);
      return { transcript, ...compareSpans(text, spans, kind, { transcript: comparable, names }) };
    }),
  );
}

export type TranscriptPage = {
  transcript: TranscriptView;
  text: string;
  /** Every quotation of its speakers, in order of article and place. */
  quotes: (QuoteResult & { claimId: ClaimId; article: { id: string; title: string }; words: string })[];
};

const mostQuotes = 300;

/** A transcript, and each direct and partly quoted claim of its speakers held against it. */
export async function getTranscript(actor: Actor, sourceId: string, id: string): Promise<TranscriptPage> {
  requireReader(actor);
  const { newsroomId } = actor;
  const transcript = isId(id) ? await findTranscript(db(), newsroomId, id as TranscriptId) : null;
  if (!transcript || transcript.source.id !== (sourceId as SourceId)) throw notFound("transcript");
  const comparable = await getComparable(db(), newsroomId, transcript);
  const family = await listFamily(
    db(),
    newsroomId,
    transcript.speakers.map((speaker) => speaker.id),
  );
  const names = await namesOf(newsroomId, family);
  const claims = await listQuotedClaims(db(), newsroomId, family, mostQuotes);
  const texts = await textsOf(newsroomId, claims);
  const quotes = claims.map(({ id: claimId, articleId, title, kind, spans }) => {
    const text = texts.get(articleId)!;
    const pairs = toSpans(spans);
    return {
      ...{ claimId, transcript, article: { id: articleId, title } },
      words: pairs.map(({ start, end }) => text.slice(start, end)).join(" … "),
      ...compareSpans(text, pairs, kind, { transcript: comparable, names }),
    };
  });
  return { transcript, text: comparable.text, quotes };
}

async function textsOf(newsroomId: NewsroomId, claims: readonly QuotedClaim[]): Promise<Map<string, string>> {
  const revisions = new Map(claims.map(({ articleId, revision }) => [articleId, revision]));
  const texts = await Promise.all(
    [...revisions].map(async ([id, revision]) => {
      return [id, (await getRevisionText(db(), newsroomId, id, revision)).text] as const;
    }),
  );
  return new Map<string, string>(texts);
}

function compareSpans(
  text: string,
  spans: readonly { start: number; end: number }[],
  kind: "direct" | "mixed",
  { transcript, names }: { transcript: ComparableTranscript; names: readonly string[] },
) {
  const stretches = quotedStretches(text, spans, kind);
  const comparison = compareQuote(text, stretches, transcript, { separate: kind === "mixed" });
  const excerpt = toExcerpt(comparison, ({ start, end }) => transcript.text.slice(start, end));
  return { comparison, excerpt, voice: voiceOf(comparison, transcript.labels, names) };
}

async function namesOf(newsroomId: NewsroomId, speakers: readonly SpeakerId[]): Promise<string[]> {
  const known = await listSpeakersById(db(), newsroomId, speakers);
  return known.flatMap(({ name, aliases }) => [name, ...aliases]);
}

function toSpans(flat: readonly number[]): { start: number; end: number }[] {
  return flat.flatMap((start, i) => (i % 2 === 0 ? [{ start, end: flat[i + 1]! }] : []));
}

/** Transcripts read lately: reading one anew for every claim of an article would be most of the work. */
const lately = new Map<string, ComparableTranscript>();
const mostKept = 6;

async function getComparable(tx: Tx, newsroomId: NewsroomId, { id }: TranscriptView): Promise<ComparableTranscript> {
  const key = `${newsroomId}:${id}`;
  const kept = lately.get(key);
  if (kept) return kept;
  const { text, times } = await getTranscriptText(tx, newsroomId, id);
  const comparable = toComparable(readTranscript(text, times));
  lately.set(key, comparable);
  if (lately.size > mostKept) lately.delete(lately.keys().next().value!);
  return comparable;
}
