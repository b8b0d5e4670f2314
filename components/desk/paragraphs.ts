/** Which claims stand in which paragraph: worked out once, and again only for the paragraphs a change touches. */
import type { ClaimView, PassageView } from "@/lib/domain/desk";
import type { ClaimId } from "@/lib/domain/ids";
import type { Span } from "@/lib/text/model";

export type Paragraph = Span & {
  n: number;
  passages: PassageView[];
  /** Ids of the standing claims with words, cue or mention here: in order of place, then those that came since. */
  claims: ClaimId[];
};

/** The paragraphs of a text with the claims that stand in them. Passages come in order; so do the answers. */
export function toParagraphs(passages: readonly PassageView[], claims: Iterable<ClaimView>): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const passage of passages) {
    const last = paragraphs.at(-1);
    if (last && last.passages[0]!.paragraph === passage.paragraph) {
      last.passages.push(passage);
      last.end = passage.end;
    } else {
      const n = paragraphs.length;
      paragraphs.push({ n, start: passage.start, end: passage.end, passages: [passage], claims: [] });
    }
  }
  for (const claim of claims) for (const n of paragraphsOf(paragraphs, claim)) paragraphs[n]!.claims.push(claim.id);
  return paragraphs;
}

/** The ordinals of the paragraphs a claim has words, cue or mention in; none for a withdrawn one. */
export function paragraphsOf(paragraphs: readonly Paragraph[], claim: ClaimView): Set<number> {
  const found = new Set<number>();
  const { spans, cue, mention, withdrawn } = claim.reading;
  if (withdrawn !== null) return found;
  for (const span of [...spans, ...cue, ...mention]) {
    for (let n = firstEndingAfter(paragraphs, span.start); n < paragraphs.length; n++) {
      if (paragraphs[n]!.start >= span.end) break;
      found.add(n);
    }
  }
  return found;
}

/** The first stretch that ends after `offset`, in a list in order of place; its length where none does. */
export function firstEndingAfter(stretches: readonly Span[], offset: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stretches[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
