import type { ClaimView, SpeakerView } from "@/lib/domain/desk";
import type { SpeakerId } from "@/lib/domain/ids";

/**
 * The order in which speakers are offered for a claim: those who speak nearest
 * to it first, for whom the machine mistook is mostly close by, and whoever the
 * claim has already last. Among `claims` are the article's standing ones.
 */
export function byNearness(claim: ClaimView, claims: Iterable<ClaimView>): (a: SpeakerView, b: SpeakerView) => number {
  const here = claim.reading.spans[0]?.start ?? 0;
  const far = new Map<SpeakerId, number>();
  for (const { id, reading } of claims) {
    if (id === claim.id) continue;
    const steps = [...reading.spans, ...reading.mention].map(({ start }) => Math.abs(start - here));
    for (const speaker of reading.speakers) far.set(speaker, Math.min(far.get(speaker) ?? unheard, ...steps));
  }
  for (const speaker of claim.reading.speakers) far.set(speaker, unheard + 1);
  return (a, b) => (far.get(a.id) ?? unheard) - (far.get(b.id) ?? unheard) || a.name.localeCompare(b.name);
}

/** Further than any place in a text: whoever says nothing in it. */
const unheard = Number.MAX_SAFE_INTEGER - 1;
