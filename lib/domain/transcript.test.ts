import { expect, test } from "vitest";
import { compareQuote, readTranscript, toComparable } from "../anchoring/transcript";
import { suggestFinding, voiceOf } from "./transcript";

const names = ["William Burns", "the CIA director"];

function hold(quote: string, said: string) {
  const transcript = toComparable(readTranscript(said));
  const comparison = compareQuote(quote, [{ start: 0, end: quote.length }], transcript);
  const voice = voiceOf(comparison, transcript.labels, names);
  return [voice, suggestFinding(comparison, voice)];
}

const briefing =
  "MODERATOR: Is the embassy safe?\nDIRECTOR BURNS: It is safe. Nobody leaves.\nMODERATOR: Nobody leaves.\n";

test.for([
  ["own", "confirmed", "It is safe", briefing],
  ["other", "misattributed", "Is the embassy safe", briefing],
  ["other", null, "Is the embassy not safe", briefing],
  // Said by both: which of the two is meant is for a person to say.
  ["unknown", "confirmed", "Nobody leaves", briefing],
  // Without his name among the labels, any of them may be him.
  ["unknown", "confirmed", "Is it safe", "MODERATOR: Is it safe?\nSPEAKER: It is.\n"],
  ["unknown", "confirmed", "Is it safe", "Is it safe? It is."],
  ["unknown", null, "It is … safe", "It is by no means safe."],
] as const)("the words stand in %s turn, which suggests %s: %s", ([voice, finding, quote, said]) => {
  expect(hold(quote, said)).toEqual([voice, finding]);
});
