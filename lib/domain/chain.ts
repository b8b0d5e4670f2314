/**
 * The chain of a claim: through whom else its words came. "Reuters quoted Holt
 * as saying police had told her" is Holt's claim; Reuters relays it, and she
 * cites police. Who stands in it is never one of the claim's own speakers.
 */
import type { ChainLink, Reading } from "./claim";
import type { SpeakerId } from "./ids";

/** A reading with this chain; a reading at first hand, and the article's own voice, has none. */
export function withChain({ chain: _, ...reading }: Reading, chain: readonly ChainLink[]): Reading {
  const others = chain.filter(({ speaker }) => speaker === null || !reading.speakers.includes(speaker));
  return reading.kind === "own" || others.length === 0 ? reading : { ...reading, chain: others };
}

/** The chain with every speaker replaced by whom they stand for. */
export function standingChain({ chain = [] }: Pick<Reading, "chain">, standing: (speaker: SpeakerId) => SpeakerId) {
  return chain.map((link) => ({ ...link, speaker: link.speaker && standing(link.speaker) }));
}

/**
 * The chain with one of its links a step further out (-1) or in (1), among those who have the same part:
 * whoever relays always stands outside the speaker, whoever is cited inside. Null where no such place is left.
 */
export function moveLink<Link extends { relays: boolean }>(
  chain: readonly Link[],
  at: number,
  step: 1 | -1,
): Link[] | null {
  const link = chain[at];
  const neighbour = chain[at + step];
  if (!link || neighbour?.relays !== link.relays) return null;
  return chain.map((one, i) => (i === at ? neighbour : i === at + step ? link : one));
}

/**
 * A chain as words that follow the speaker: "quoted by Reuters, citing police,
 * who cite a driver" stands as far as it is known. Empty at first hand.
 */
export function chainWords(chain: readonly { relays: boolean; name: string }[]): string {
  const relays = chain.filter((link) => link.relays).map(({ name }) => name);
  const cited = chain.filter((link) => !link.relays).map(({ name }) => name);
  return [
    // Whoever is nearest to the speaker comes first.
    ...(relays.length > 0 ? [`quoted by ${relays.reverse().join(", quoted by ")}`] : []),
    ...(cited.length > 0 ? [`citing ${cited.join(", citing ")}`] : []),
  ].join(", ");
}
