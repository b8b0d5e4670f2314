/**
 * What stands in the article's text, in two layers: each claim as the server
 * confirmed it, and over it what a command is expected to make of it. Says of
 * every change which topics it touches, and keeps the paragraphs and the order
 * of the claims as the person sees them.
 */
import type { ClaimView, PassageView } from "@/lib/domain/desk";
import type { ClaimId } from "@/lib/domain/ids";
import { type Paragraph, paragraphsOf, toParagraphs } from "./paragraphs";
import type { Topic } from "./topics";

export class TextLayers {
  readonly passages: PassageView[];
  readonly paragraphs: Paragraph[];
  /** Standing claims in order of place. */
  order: ClaimId[] = [];
  readonly #confirmed: Map<ClaimId, ClaimView>;
  readonly #expected = new Map<ClaimId, ClaimView>();

  constructor(passages: readonly PassageView[], claims: readonly ClaimView[]) {
    this.passages = [...passages];
    this.paragraphs = toParagraphs(passages, claims);
    this.#confirmed = new Map(claims.map((claim) => [claim.id, claim]));
    this.#sort();
  }

  /** A claim as the person sees it. */
  claim(id: ClaimId): ClaimView | undefined {
    return this.#expected.get(id) ?? this.#confirmed.get(id);
  }

  /** A claim as the server last told it, whatever is being asked. */
  confirmed(id: ClaimId): ClaimView | undefined {
    return this.#confirmed.get(id);
  }

  /** Every claim as the person sees it, withdrawn ones included, in no order. */
  all(): ClaimView[] {
    return [...this.#confirmed.keys()].map((id) => this.claim(id)!);
  }

  /** What the server says of a claim. */
  confirm(claim: ClaimView, touched: Set<Topic>): void {
    const before = this.claim(claim.id);
    this.#confirmed.set(claim.id, claim);
    this.#moved(before, this.claim(claim.id), touched);
  }

  /** What a command will make of a claim; null where none is on its way any more. */
  expect(id: ClaimId, claim: ClaimView | null, touched: Set<Topic>): void {
    const before = this.claim(id);
    if (claim) this.#expected.set(id, claim);
    else this.#expected.delete(id);
    this.#moved(before, this.claim(id), touched);
  }

  /** What is asserted in passages, as the person sees it. */
  setPassages(passages: readonly PassageView[], touched: Set<Topic>): void {
    for (const passage of passages) {
      const i = this.passages.findIndex(({ ordinal }) => ordinal === passage.ordinal);
      if (i < 0) continue;
      this.passages[i] = passage;
      const paragraph = this.paragraphs.find(({ start, end }) => start <= passage.start && passage.end <= end);
      if (!paragraph) continue;
      paragraph.passages = paragraph.passages.map((one) => (one.ordinal === passage.ordinal ? passage : one));
      touched.add(`paragraph:${paragraph.n}`).add("totals");
    }
  }

  /** Take a claim out of the paragraphs it left and put it into those it entered. */
  #moved(before: ClaimView | undefined, now: ClaimView | undefined, touched: Set<Topic>): void {
    const id = (now ?? before)?.id;
    if (!id) return;
    const left = before ? paragraphsOf(this.paragraphs, before) : new Set<number>();
    const entered = now ? paragraphsOf(this.paragraphs, now) : new Set<number>();
    touched.add(`claim:${id}`).add("totals");
    for (const n of new Set([...left, ...entered])) {
      touched.add(`paragraph:${n}`);
      if (left.has(n) && entered.has(n)) continue;
      const paragraph = this.paragraphs[n]!;
      const others = paragraph.claims.filter((other) => other !== id);
      paragraph.claims = entered.has(n) ? [...others, id] : others;
    }
    if (sortedBy(before) !== sortedBy(now)) {
      this.#sort();
      touched.add("order");
    }
  }

  #sort(): void {
    const place = (id: ClaimId) => this.claim(id)!.reading.spans[0]?.start ?? 0;
    this.order = [...this.#confirmed.keys()]
      .filter((id) => this.claim(id)!.reading.withdrawn === null)
      .sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
  }
}

function sortedBy(claim: ClaimView | undefined): string {
  return `${claim?.reading.spans[0]?.start} ${claim?.reading.withdrawn}`;
}
