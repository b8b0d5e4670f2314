import type { Arriving } from "./place-annotations";

/**
 * Why something whose claim is here already has nothing to bring. That it names
 * another speaker is said: a person may have to look again. The claim's own
 * speaker is not named, for it may be one whose name is kept.
 *
 * @param known the names and other names of the claim's speakers.
 */
export function whyNothingNew({ reading }: Pick<Arriving, "reading">, known: readonly string[]): string {
  if (reading === null) return "Its claim is here already, and it brings no note.";
  const { speaker } = reading;
  if (pronoun.test(speaker) || known.some((name) => within(name, speaker) || within(speaker, name))) {
    return "Its claim is here already.";
  }
  return `Its claim is here already, but not with “${speaker}” as its speaker.`;
}

const pronoun = /^(he|she|they|it|i|we|who|)$/i;

/** Whether a name stands in another one in whole words: "Georgiou" in "Mayor Nikos Georgiou". */
function within(name: string, longer: string): boolean {
  const words = (text: string) => ` ${(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(" ")} `;
  return words(name).trim() !== "" && words(longer).includes(words(name));
}
