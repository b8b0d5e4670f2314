import type { Attribution } from "../attributions";
import type { Ground } from "../ground";
import type { Doubt } from "../model";
import { remember } from "../remember";
import { familyOf, groups, marks } from "./features";
import { bias, sureFrom, weights } from "./weights";

/** Each group's values with their weights, and each mark with its own, so that weighing puts no name together. */
const weighed = groups
  .filter(({ name }) => name !== "rule")
  .map(({ name, value }) => ({ value, weights: weightsIn(`${name}:`) }));
const marked = marks.map(({ name, on }) => ({ on, weight: weights[name] ?? 0 }));

/** What a rule weighs, and why it takes words for reported. */
const ofRule = remember((rule) => {
  const family = familyOf(rule);
  return { weight: weights[`rule:${family}`] ?? 0, why: CONTENT[family] ?? "The words stand with a reporting verb." };
});

function weightsIn(prefix: string): ReadonlyMap<string, number> {
  const own = Object.entries(weights).filter(([name]) => name.startsWith(prefix));
  return new Map(own.map(([name, weight]) => [name.slice(prefix.length), weight]));
}

/** Below this an attribution is as likely to need correcting as not. */
const UNSURE_BELOW = 0.7;

/**
 * How far an attribution is to be trusted: an estimate learnt from annotated
 * articles of our own, over the rule that found it and what its speaker rests
 * on. "Sure" is set so that 97 in 100 of those called so were right.
 */
export function doubtOf(attribution: Attribution): Doubt {
  const { weight, why } = ofRule(attribution.rule);
  let score = bias + weight;
  for (const { value, weights } of weighed) {
    const known = value(attribution);
    if (known !== null) score += weights.get(known) ?? 0;
  }
  for (const { on, weight } of marked) if (on(attribution)) score += weight;
  const probability = Math.round((1 / (1 + Math.exp(-score))) * 1000) / 1000;
  return {
    level:
      probability >= sureFrom && restsOnName(attribution) ? "sure" : probability >= UNSURE_BELOW ? "likely" : "unsure",
    probability,
    rule: attribution.rule,
    because: `${why} ${SPEAKER[attribution.ground]}`,
  };
}

/**
 * Whether a speaker can be called sure at all: a person or a label named here,
 * or where the words began, and a content that can end nowhere else. Of
 * pronouns, bodies and descriptions nothing is ever sure, for the articles that
 * were learnt from flatter the rules most there.
 */
export function restsOnName({ base, apart, crowded }: Attribution): boolean {
  return !apart && !crowded && (base === "name" || base === "label");
}

/** The article's own voice: nobody is named as saying it. */
export function ownDoubt(rightOfReply: boolean): Doubt {
  return rightOfReply
    ? {
        level: "sure",
        probability: 0.98,
        rule: "right-of-reply",
        because: "The sentence says that someone was asked and whether they answered.",
      }
    : { level: "likely", probability: 0.9, rule: "own-voice", because: "No one is named as saying this." };
}

/** Why the words are taken for reported, by family of rule. */
const CONTENT: Record<string, string> = {
  "continued-quotation": "A quotation without a reporting verb goes on with the one before it.",
  "carried-on": "The sentence has no reporting verb; its tense carries on the report before it.",
  transcript: "The paragraph is a turn of an interview or transcript.",
  parenthetical: "A reporting clause stands behind or inside the words.",
  "quote-inverted": "A reporting verb and its subject follow the quotation.",
  inverted: "A reporting verb and its subject follow the words.",
  "quote-after": "A quotation follows the reporting verb.",
  "colon-after": "The words follow a reporting verb and a colon.",
  colon: "A colon alone introduces the quotation.",
  "that-clause": "The words follow a reporting verb and “that”.",
  clause: "The words follow a reporting verb without “that”.",
  question: "A question follows the reporting verb.",
  "according-to": "“According to” names who is behind the words.",
  phrase: "The reporting verb takes a phrase, not a clause.",
  object: "The verb says what its object is called, described or accused of.",
  shared: "The reporting verb shares the subject of another.",
  turned: "The words are tied to their source by a turn of phrase.",
  noun: "A noun names what was said.",
  "came-the-reply": "The words are given as a reply.",
};

/** What the speaker rests on. */
const SPEAKER: Record<Ground, string> = {
  name: "The speaker is named here.",
  organisation: "The organisation is named here.",
  "he-she": "Who “he” or “she” is was worked out from who spoke or was named last.",
  plural: "Who “they” or “both” are was worked out from who spoke last.",
  thing: "What “it” is was worked out from what was named last.",
  role: "The article calls only this speaker so.",
  epithet: "The description was taken for the person spoken of last.",
  described: "The speaker is described here and not named.",
  label: "The speaker is named by the label of the turn.",
  carried: "No speaker is named here; the one before goes on.",
};
