import type { ChainLink, ClaimKind, ExtractedClaim, Extraction, PassageKind, Span, SpeakerType } from "../model";
import { accountedFor } from "./accounted-for";

/**
 * How attributions are cut. "desk": a sentence after the cue is an attribution
 * of its own, and no content begins with "that". "joined", as PolNeAR has it: a
 * quotation goes on over its cue within its paragraph, "that A and that B" is
 * one, and "that" is content.
 */
export const conventions = ["desk", "joined"] as const;
export type Convention = (typeof conventions)[number];

/** Spans as gold files write them. */
export type Range = [start: number, end: number];
/** Words of the text: where, and as read. */
export type Stretch = { spans: Range[]; text: string };

/** One attribution as gold files write it. */
export type GoldAttribution = {
  source: Stretch | null;
  cue: Stretch | null;
  content: Stretch;
  kind: Exclude<ClaimKind, "own">;
  speakers: string[];
  speakerType: SpeakerType | null;
  /** Who says that who said it, from whoever tells us to whoever is said to have said it; empty at first hand. */
  chain: GoldLink[];
};

/** One of a chain: the words that name them, if any do, and the speakers of the text they are. */
export type GoldLink = { source: Stretch | null; speakers: string[] };

/** What `stet extract --json` prints, and what the scorers read: the form shared gold files use. */
export type ExtractionDocument = {
  id: string;
  text: string;
  passages: (Span & { kind: PassageKind })[];
  attributions: GoldAttribution[];
  claims: { spans: Range[]; kind: ClaimKind; speakers: string[] }[];
  notAssertions: Range[];
};

/**
 * An extraction in the form of shared gold files. An attribution whose speaker
 * is named only earlier (a shared subject, a quotation that goes on) carries
 * that earlier mention as its source. Claims account for the small words of
 * their sentences, too (see accounted-for.ts); an attribution's content does not.
 */
export function toGoldFormat(id: string, extraction: Extraction, convention: Convention = "desk"): ExtractionDocument {
  const { text, passages, speakers, claims } = extraction;
  const namesOf = (claim: ExtractedClaim) => claim.speakers.map((index) => speakers[index]!.name);
  const lastMention = new Map<string, Span[]>();
  const attributions: GoldAttribution[] = [];
  for (const claim of claims) {
    if (claim.kind === "own") continue;
    const key = claim.speakers.join(" ");
    if (claim.mention.length > 0) lastMention.set(key, claim.mention);
    const previous = attributions.at(-1);
    if (
      convention === "joined" &&
      previous &&
      claim.doubt.rule === "continued-quotation" &&
      !text.slice(previous.content.spans.at(-1)![1], claim.spans[0]!.start).includes("\n")
    ) {
      previous.content.spans.push(...claim.spans.map(toRange));
      previous.content.text += ` ${stretch(text, claim.spans)!.text}`;
      continue;
    }
    // "said that A and that B" is one there.
    if (convention === "joined" && previous && claim.doubt.rule === "and-that") {
      const last = previous.content.spans.at(-1)!;
      last[1] = claim.spans[0]!.end;
      previous.content.spans.push(...claim.spans.slice(1).map(toRange));
      previous.content.text = previous.content.spans.map(([start, end]) => text.slice(start, end)).join(" ");
      continue;
    }
    attributions.push({
      source: stretch(text, lastMention.get(key) ?? []),
      cue: stretch(text, claim.cue),
      content: stretch(text, convention === "joined" ? withThat(text, claim.spans) : claim.spans)!,
      kind: claim.kind,
      speakers: namesOf(claim),
      speakerType: claim.speakers.length > 0 ? speakers[claim.speakers[0]!]!.type : null,
      chain: chainOf(extraction, claim),
    });
  }
  return {
    id,
    text,
    passages: passages.map(({ start, end, kind }) => ({ start, end, kind })),
    attributions,
    claims: accountedFor(text, passages, claims).map((spans, index) => ({
      spans,
      kind: claims[index]!.kind,
      speakers: namesOf(claims[index]!),
    })),
    notAssertions: passages.filter(({ kind }) => kind !== "sentence").map(({ start, end }): Range => [start, end]),
  };
}

/** The whole chain with the claim's own speakers in their place. */
function chainOf({ text, speakers }: Extraction, { chain, speakers: own, mention }: ExtractedClaim): GoldLink[] {
  if (chain.length === 0) return [];
  const link = ({ mention, speaker }: ChainLink): GoldLink => ({
    source: stretch(text, mention),
    speakers: speaker === null ? [] : [speakers[speaker]!.name],
  });
  return [
    ...chain.filter(({ relays }) => relays).map(link),
    { source: stretch(text, mention), speakers: own.map((index) => speakers[index]!.name) },
    ...chain.filter(({ relays }) => !relays).map(link),
  ];
}

function stretch(text: string, spans: readonly Span[]): Stretch | null {
  if (spans.length === 0) return null;
  return { spans: spans.map(toRange), text: spans.map(({ start, end }) => text.slice(start, end)).join(" ") };
}

function toRange({ start, end }: Span): Range {
  return [start, end];
}

function withThat(text: string, spans: readonly Span[]): Span[] {
  return spans.map((span, index) =>
    index === 0 && /\bthat\s$/i.test(text.slice(Math.max(0, span.start - 6), span.start))
      ? { start: span.start - 5, end: span.end }
      : span,
  );
}
