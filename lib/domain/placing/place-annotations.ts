/**
 * Where annotations of another system belong in an article: on a claim that
 * holds their words, on words that become a claim, or nowhere. Words that
 * stand in several places equally well are asked about, never guessed.
 */
import { type Located, type Quote, quoteLocator } from "../../anchoring/locate-quote";
import type { ClaimKind, Span } from "../../text/model";
import type { Reading } from "../claim";
import type { ClaimId } from "../ids";

/** Something that arrived: its words, either quoted or at places it names. */
export type Arriving = {
  line: number;
  /** By which a person knows it again. */
  what: string;
  quotes: { exact: string; prefix: string; suffix: string; at?: number }[];
  /** How it reads the words, where it says. */
  reading: { kind: ClaimKind; speaker: string; cue: Span[]; mention: Span[] } | null;
};

export type Placing =
  | { kind: "on-claim"; claimId: ClaimId }
  | { kind: "new-claim"; spans: Span[] }
  | { kind: "ambiguous"; choices: Span[] }
  | { kind: "nowhere"; why: string };

export type Placed = { line: number; what: string; placing: Placing };

type StandingClaim = { id: ClaimId; reading: Reading };

/** Place what arrived. `chosen` says, by line, which of several places a person picked (from 0). */
export function placeAnnotations(
  text: string,
  claims: readonly StandingClaim[],
  arriving: readonly Arriving[],
  chosen: ReadonlyMap<number, number> = new Map(),
): Placed[] {
  const standing = claims.filter(({ reading }) => reading.withdrawn === null);
  const locate = quoteLocator(text);
  return arriving.map(({ line, what, quotes }) => {
    const placing = locateAll(locate, quotes, chosen.get(line));
    return { line, what, placing: Array.isArray(placing) ? toClaim(placing, standing) : placing };
  });
}

/** The spans of all parts, or why there is no saying. */
function locateAll(
  locate: (quote: Quote) => Located,
  quotes: Arriving["quotes"],
  choice: number | undefined,
): Span[] | Placing {
  const spans: Span[] = [];
  for (const quote of quotes) {
    const located = locate(quote);
    if (located.kind === "gone") return { kind: "nowhere", why: "Its words do not stand in this article." };
    if (located.kind === "found") spans.push(located.span);
    else {
      const picked = quotes.length === 1 && choice !== undefined ? located.spans[choice] : undefined;
      if (!picked) return { kind: "ambiguous", choices: located.spans };
      spans.push(picked);
    }
  }
  return spans.sort((a, b) => a.start - b.start);
}

/** The claim whose words these are, half of them at least in common; else they become one. */
function toClaim(spans: Span[], claims: readonly StandingClaim[]): Placing {
  let best: { claimId: ClaimId; share: number } | null = null;
  const size = length(spans);
  for (const { id, reading } of claims) {
    const shared = overlap(spans, reading.spans);
    if (shared === 0) continue;
    // Words within a claim are about it, however few.
    const share = shared === size ? 1 : shared / (size + length(reading.spans) - shared);
    if (share >= 0.5 && share > (best?.share ?? 0)) best = { claimId: id, share };
  }
  return best ? { kind: "on-claim", claimId: best.claimId } : { kind: "new-claim", spans };
}

function length(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

function overlap(ours: readonly Span[], theirs: readonly Span[]): number {
  let shared = 0;
  for (const a of ours) {
    for (const b of theirs) shared += Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  }
  return shared;
}
