import { type CueForm, cueForms } from "./lexicon/en-cues";
import { anyOf } from "./word-lists";
import { rememberWord, type Word } from "./words";

const isCueForm = anyOf(cueForms.keys());

const formOf = rememberWord(({ lower }) => cueForms.get(lower) ?? null);

/** What a word is as a form of a reporting verb; null where it is none. */
export function cueFormOf(word: Word | undefined): CueForm | null {
  return word !== undefined && isCueForm(word) ? formOf(word) : null;
}
