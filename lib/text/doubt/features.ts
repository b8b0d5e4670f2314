import type { Attribution } from "../attributions";
import { remember } from "../remember";

/** Something known about an attribution that has one of several values, or none. */
type Group = { name: string; value: (attribution: Attribution) => string | null };
/** Something known about an attribution that is so or not. */
type Mark = { name: string; on: (attribution: Attribution) => boolean };

/**
 * What is known about an attribution when it is made. The probability that it
 * is right is read from these alone.
 */
export const groups: readonly Group[] = [
  { name: "rule", value: ({ rule }) => familyOf(rule) },
  { name: "ground", value: ({ ground }) => ground },
  { name: "kind", value: ({ kind }) => kind },
  { name: "base", value: ({ ground, base }) => (ground === "carried" ? base : null) },
  { name: "type", value: ({ speakers }) => speakers[0]?.type ?? null },
];
export const marks: readonly Mark[] = [
  { name: "contested", on: ({ contested }) => contested },
  { name: "apart", on: ({ apart }) => apart },
  { name: "crowded", on: ({ crowded }) => crowded },
  { name: "no-cue", on: ({ cue }) => cue.length === 0 },
  { name: "joint", on: ({ speakers }) => speakers.length > 1 },
  { name: "little-known", on: ({ speakers: [speaker] }) => speaker?.type === "person" && speaker.evidence === 0 },
  { name: "one-name", on: ({ ground, speakers }) => ground === "name" && (speakers[0]?.words.length ?? 2) < 2 },
  { name: "short", on: (attribution) => lengthOf(attribution) < 18 },
  { name: "long", on: (attribution) => lengthOf(attribution) > 400 },
];

/** The names of those that are on, for learning their weights. */
export function featuresOf(attribution: Attribution): string[] {
  const features: string[] = [];
  for (const { name, value } of groups) {
    const known = value(attribution);
    if (known !== null) features.push(`${name}:${known}`);
  }
  for (const { name, on } of marks) if (on(attribution)) features.push(name);
  return features;
}

function lengthOf({ content }: Attribution): number {
  let length = 0;
  for (const { start, end } of content) length += end - start;
  return length;
}

/** Rules that fail and hold alike are weighed as one. */
export const familyOf = remember((rule: string): string => {
  if (/^(?:shared|tail|main|aside)-/.test(rule)) return "shared";
  if (/^(?:noun-phrase|gerund|infinitive|object-infinitive)$/.test(rule)) return "phrase";
  if (/^object-/.test(rule)) return "object";
  if (/^(?:noun-that|relative|as-put|as-noted|in-the-words-of|outer-comment|passive-by|quoted-as-saying)$/.test(rule))
    return "turned";
  if (/^noun-/.test(rule)) return "noun";
  return rule;
});
