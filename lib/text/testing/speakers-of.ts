import { extract } from "../extract";

/** Speakers of the attributed claims in order: "Ann Lee; Ann Lee & Bo Ek". */
export function speakersOf(text: string): string {
  const { claims, speakers: all } = extract(text);
  return claims
    .filter(({ kind }) => kind !== "own")
    .map((claim) => claim.speakers.map((index) => all[index]!.name).join(" & "))
    .join("; ");
}
