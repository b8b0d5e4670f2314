import { countBefore, type Entity, type Place } from "../entity";
import type { Memory } from "../memory";
import type { Scene } from "./scene";

/** What can speak for somebody to say a quotation without a cue, in the order `gather` writes it. */
export const pieces = [
  /** Spoke last. */
  "last",
  /** Spoke last, in this paragraph. */
  "paragraph",
  /** Spoke last, and asked. */
  "asked",
  /** Spoke last, in words that are not quoted. */
  "reported",
  /** Spoke last, and somebody is spoken of. */
  "goesOn",
  /** Spoke last, and is new to the article. */
  "introduced",
  /** Is the other party, spoke shortly before, and the paragraph before is a turn. */
  "turn",
  /** Is the other party: how many signs there are of an exchange. */
  "exchange",
  /** The sentence before is about them. */
  "leads",
  /** Is spoken of in the sentence before. */
  "told",
  /** Is a man or a woman, of whom the quotation speaks. */
  "spokenOf",
  /** How often the number of sentences since they were named or heard has doubled; no more than ten are counted. */
  "since",
  /** Is nobody in person. */
  "body",
] as const;
export type Piece = (typeof pieces)[number];

/** Writes what speaks for these to be the ones who say it, a number for each piece. */
export function gather(memory: Memory, scene: Scene, speakers: readonly Entity[], into: Float64Array): void {
  const speaker = speakers[0]!;
  const { sentence, here, previous } = scene;
  const last = speaker === scene.last[0];
  const before = last && !here;
  const other = !here && speaker === scene.other?.entities[0];
  const place = scene.told ? placeIn(speaker, sentence - 1, memory) : null;
  const leads = place?.opens === true && place.subject;
  into[0] = last ? 1 : 0;
  into[1] = last && here ? 1 : 0;
  into[2] = before && previous?.asks ? 1 : 0;
  into[3] = before && previous?.kind === "indirect" ? 1 : 0;
  into[4] = before && previous?.sentence === sentence - 1 && scene.ofSomebody ? 1 : 0;
  into[5] = before && (speaker.seen[0]?.sentence ?? -1) >= sentence - 2 ? 1 : 0;
  into[6] = other && scene.turn && scene.other!.sentence >= previous!.sentence - 3 ? 1 : 0;
  into[7] = other ? scene.exchange : 0;
  into[8] = leads ? 1 : 0;
  into[9] = place && !leads ? 1 : 0;
  into[10] = (speaker.gender === "m" && scene.ofHim) || (speaker.gender === "f" && scene.ofHer) ? 1 : 0;
  into[11] = Math.log2(1 + Math.min(sentence - latest(memory, speakers, sentence), 10));
  into[12] = speaker.type === "person" || speaker.type === "anonymous" ? 0 : 1;
}

/** Where a sentence was about somebody, or else named them. */
function placeIn(entity: Entity, sentence: number, { sentences }: Memory): Place | null {
  if (entity.led?.sentence === sentence) return entity.led;
  let place: Place | null = null;
  for (let at = countBefore(entity, sentences[sentence]!.last) - 1; at >= 0; at--) {
    if (entity.seen[at]!.sentence !== sentence) break;
    place = entity.seen[at]!;
  }
  return place;
}

/** The sentence in which somebody was heard, or named, last. */
function latest({ turns, sentences }: Memory, speakers: readonly Entity[], sentence: number): number {
  const speaker = speakers[0]!;
  const turn = turns.find(({ entities }) => entities[0] === speaker && entities.length === speakers.length);
  const seen = speaker.seen[countBefore(speaker, sentences[sentence]!.first) - 1];
  return Math.max(turn?.sentence ?? -1, speaker.led?.sentence ?? -1, seen?.sentence ?? -1);
}
