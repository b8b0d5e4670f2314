import type { Attribution } from "./attributions";
import { chainOf } from "./chain";
import { type CheckableText, type PriorityInput, partsOf, priorityOf } from "./checkable";
import type { Clause } from "./clause";
import { spanOf, tokenRange } from "./content-spans";
import { doubtOf, ownDoubt } from "./doubt/doubt";
import type { Entity } from "./entity";
import type { ChainLink, ExtractedClaim, Span, SpeakerType } from "./model";
import { type OwnClaim, ownVoiceOf } from "./own-voice";
import type { Resolver } from "./resolve";
import { wordsOf } from "./span";
import type { Token } from "./tokens";

/** What every claim of one text is made from. */
export type ClaimContext = {
  tokens: readonly Token[];
  laid: CheckableText;
  indexOf: ReadonlyMap<Entity, number>;
  resolver: Resolver;
};

/** A claim for each attribution. */
export function attributedClaims(
  context: ClaimContext,
  attributions: readonly Attribution[],
  clauses: readonly Clause[],
): ExtractedClaim[] {
  const claims: ExtractedClaim[] = [];
  for (let at = 0; at < attributions.length; at++) claims.push(attributedClaim(context, attributions, clauses, at));
  return claims;
}

function attributedClaim(
  context: ClaimContext,
  attributions: readonly Attribution[],
  clauses: readonly Clause[],
  at: number,
): ExtractedClaim {
  const { laid, indexOf } = context;
  const attribution = attributions[at]!;
  const { content: spans, kind, cue, mention } = attribution;
  const speakers: number[] = [];
  const speakerTypes: SpeakerType[] = [];
  for (const entity of attribution.speakers) {
    speakers.push(indexOf.get(entity)!);
    speakerTypes.push(entity.type);
  }
  const chain = chainAt(context, clauses[attribution.sentence]!, attributions, at);
  const { parts, accuses } = partsOf(laid, spans);
  const rightOfReply = false;
  const doubt = doubtOf(attribution);
  const named = chain.length === 0 ? NOBODY : chain.map((link) => inWords(laid.text, link));
  const priority = priorityOf({ kind, accuses, parts, speakerTypes, rightOfReply, chain: named });
  return { spans, kind, cue, mention, speakers, rightOfReply, about: null, chain, parts, doubt, priority };
}

const NOBODY: PriorityInput["chain"] = [];

function inWords(text: string, { relays, mention }: ChainLink): PriorityInput["chain"][number] {
  return { relays, name: wordsOf(text, mention) };
}

/** Whom the attribution came through, each with the speaker it is, if it is one of the article's and not the attribution's own. */
function chainAt(
  { tokens, indexOf, resolver }: ClaimContext,
  clause: Clause,
  attributions: readonly Attribution[],
  at: number,
): ChainLink[] {
  const cited = chainOf(tokens, clause, attributions, at);
  if (cited.length === 0) return [];
  const { speakers, sentence } = attributions[at]!;
  const chain: ChainLink[] = [];
  for (const { relays, ...range } of cited) {
    const { first, last } = tokenRange(clause, range);
    const entity = resolver.cited(first, last, sentence);
    if (entity && speakers.includes(entity)) continue;
    chain.push({
      relays,
      mention: [spanOf(tokens, { first, last })],
      speaker: (entity && indexOf.get(entity)) ?? null,
    });
  }
  return chain;
}

/** A claim for each assertion the article makes itself, sentence by sentence. */
export function ownClaims(
  context: ClaimContext,
  attributions: readonly Attribution[],
  clauses: readonly Clause[],
): ExtractedClaim[] {
  const { tokens } = context;
  const claims: ExtractedClaim[] = [];
  const taken = takenTokens(tokens, attributions, clauses);
  let a = 0;
  for (let index = 0; index < clauses.length; index++) {
    const from = a;
    while (a < attributions.length && attributions[a]!.sentence === index) a++;
    const here = a === from ? NONE : attributions.slice(from, a);
    for (const own of ownVoiceOf(tokens, clauses[index]!, taken, here)) claims.push(ownClaim(context, own));
  }
  return claims;
}

const NONE: readonly Attribution[] = [];

/** 1 for each token that an attribution takes: the words reported, those that report, and who says them. */
function takenTokens(
  tokens: readonly Token[],
  attributions: readonly Attribution[],
  clauses: readonly Clause[],
): Uint8Array {
  const taken = blank(tokens.length);
  for (const { sentence, content, cue, mention } of attributions) {
    const near = clauses[sentence]!.units[0]?.first ?? 0;
    for (const span of content) take(taken, tokens, span, near);
    for (const span of cue) take(taken, tokens, span, near);
    for (const span of mention) take(taken, tokens, span, near);
  }
  return taken;
}

/** One array of zeros for all texts, which are read one behind the other; but not what a very long one took. */
function blank(length: number): Uint8Array {
  if (length > LONGEST_KEPT) return new Uint8Array(length);
  return sheet.fill(0, 0, length);
}

const LONGEST_KEPT = 1 << 16;
const sheet = new Uint8Array(LONGEST_KEPT);

function take(taken: Uint8Array, tokens: readonly Token[], { start, end }: Span, near: number): void {
  let at = near;
  while (at > 0 && tokens[at - 1]!.start >= start) at--;
  while (at < tokens.length && tokens[at]!.start < start) at++;
  for (; at < tokens.length && tokens[at]!.start < end; at++) taken[at] = 1;
}

function ownClaim({ laid, indexOf }: ClaimContext, { spans, rightOfReply, about: entity }: OwnClaim): ExtractedClaim {
  const { parts, accuses } = partsOf(laid, spans);
  const kind = "own";
  const chain: ChainLink[] = [];
  const about = entity ? (indexOf.get(entity) ?? null) : null;
  const doubt = ownDoubt(rightOfReply);
  const priority = priorityOf({ kind, accuses, parts, speakerTypes: [], rightOfReply, chain: NOBODY });
  return { spans, kind, cue: [], mention: [], speakers: [], rightOfReply, about, chain, parts, doubt, priority };
}
