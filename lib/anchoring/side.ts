import type { Extraction } from "../text/model";
import { type Draft, layOut } from "./draft";
import { namingsIn } from "./namings";
import { type Voices, voicesOf } from "./voices";

/** One of the two texts of a comparison, with all that is asked of it. */
export type Side = {
  draft: Draft;
  voices: Voices;
  /** For each word of a name, the places it stands in names. */
  byWord: ReadonlyMap<string, number[]>;
};

export function sideOf(reading: Extraction): Side {
  const draft = layOut(reading);
  const namings = draft.sentences.flatMap(({ from, to }) => namingsIn(draft, from, to));
  const byWord = new Map<string, number[]>();
  for (const { parts } of namings) {
    for (const { at, key } of parts) {
      const known = byWord.get(key);
      if (known) known.push(at);
      else byWord.set(key, [at]);
    }
  }
  return { draft, voices: voicesOf(draft), byWord };
}
