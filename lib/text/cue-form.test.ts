import { describe, expect, it } from "vitest";
import { cueFormOf } from "./cue-form";
import { labelled } from "./testing/labelled";

describe("forms of reporting verbs", () => {
  it.each([
    ["she said/say-past and they say/say-base as he says/say-s, saying/say-ing"],
    ["she denied/deny-past what he denies/deny-s, denying/deny-ing it"],
    ["they stressed/stress-past as one stresses/stress-s"],
    ["they have written/write-past and sworn/swear-past, foreseen/foresee-past"],
    ["told/tell-past by one who thought/think-past, felt/feel-past and put/put-past it so"],
    ["she admitted/admit-past, quipped/quip-past and conferred/none"],
    ["it signalled/signal-past or signaled/signal-past, signalling/signal-ing"],
    ["agreeing/agree-ing, conceding/concede-ing, foreseeing/foresee-ing"],
    ["SAID/say-past Holt, Adding/add-ing more"],
    ["the bus/none ran/none late/none"],
    ["it laid/lay-past out, and spoke/speak-past out"],
  ])("are known: %s", (row) => {
    const formOf = (word: Parameters<typeof cueFormOf>[0]) => {
      const form = cueFormOf(word);
      return form === null ? "none" : `${form.lemma}-${form.tense}`;
    };
    expect(labelled(row, (tokens, i) => formOf(tokens[i]!.word))).toBe(row);
  });

  it("take what the verb takes", () => {
    const frames = (row: string) =>
      labelled(row, (tokens, i) => [...(cueFormOf(tokens[i]!.word)?.frames ?? "")].sort().join(""));
    const row = "tell/bopqrtw lambaste/an rank/ac";
    expect(frames(row)).toBe(row);
  });

  it("are none where there is no word", () => expect(cueFormOf(undefined)).toBeNull());
});
