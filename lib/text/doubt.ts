import type { Attribution } from "./attributions";
import type { Doubt } from "./model";

/** How far an attribution is to be trusted, and what that rests on. */
export function doubtOf(attribution: Attribution): Doubt {
  const probability = attribution.cue.length === 0 ? 0.8 : 0.9;
  return { level: probability >= 0.95 ? "sure" : probability >= 0.75 ? "likely" : "unsure", probability, rule: attribution.rule, because: "" };
}

/** The article's own voice: nobody is named as saying it. */
export function ownDoubt(rightOfReply: boolean): Doubt {
  return rightOfReply
    ? { level: "sure", probability: 0.98, rule: "right-of-reply", because: "The sentence says that someone was asked and whether they answered." }
    : { level: "likely", probability: 0.9, rule: "own-voice", because: "No one is named as saying this." };
}
