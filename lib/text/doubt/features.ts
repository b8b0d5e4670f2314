import type { Attribution } from "../attributions";
import { remember } from "../remember";

/**
 * What is known about an attribution when it is made, as names of features
 * that are on. The probability that it is right is read from these alone.
 */
export function featuresOf(attribution: Attribution): string[] {
  const features = [
    ruleFeature(familyOf(attribution.rule)),
    groundFeature(attribution.ground),
    kindFeature(attribution.kind),
  ];
  if (attribution.ground === "carried") features.push(baseFeature(attribution.base));
  if (attribution.contested) features.push("contested");
  if (attribution.apart) features.push("apart");
  if (attribution.crowded) features.push("crowded");
  if (attribution.cue.length === 0) features.push("no-cue");
  if (attribution.speakers.length > 1) features.push("joint");
  const [speaker] = attribution.speakers;
  if (speaker) {
    features.push(typeFeature(speaker.type));
    if (speaker.type === "person" && speaker.evidence === 0) features.push("little-known");
    if (attribution.ground === "name" && speaker.words.length < 2) features.push("one-name");
  }
  const length = attribution.content.reduce((sum, { start, end }) => sum + end - start, 0);
  if (length < 18) features.push("short");
  if (length > 400) features.push("long");
  return features;
}

/** Names of features, each put together once. */
const named = (group: string) => remember((value) => `${group}:${value}`);
const ruleFeature = named("rule");
const baseFeature = named("base");
const groundFeature = named("ground");
const kindFeature = named("kind");
const typeFeature = named("type");

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
