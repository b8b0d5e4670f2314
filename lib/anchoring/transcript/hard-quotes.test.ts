import { expect, test } from "vitest";
import { readTranscriptText } from "../../formats/transcript/read";
import { compareQuote, readTranscript, toComparable } from ".";

/** What is hard about it, the transcript as given, the quotation, and what it may be called. */
const hard: [string, string, string, string][] = [
  ["numbers words/figs", "We hired twenty-five people.", "We hired 25 people", "altered"],
  ["brackets in quote", "He told us to stop the works.", "[The minister] told us to stop the works", "ellipsis"],
  ["sic", "They was all there yesterday.", "They was [sic] all there yesterday", "verbatim"],
  ["sic round", "They was all there yesterday.", "They was (sic) all there yesterday", "verbatim"],
  ["um uh", "We, uh, will, um, not go.", "We will not go", "dropped"],
  ["stutter", "We we will will not go there.", "We will not go there", "dropped"],
  ["negation dropped", "We did not take the money from them.", "We did take the money from them", "dropped"],
  ["n't dropped", "We didn't take the money from them.", "We did take the money from them", "altered"],
  ["contraction", "We do not take the money from them.", "We don't take the money from them", "altered"],
  ["never added", "We take the money from them.", "We never take the money from them", "altered"],
  ["case", "WE TAKE THE MONEY FROM THEM.", "We take the money from them", "verbatim"],
  ["punct", "We take the money -- from them; all of it!", "We take the money from them, all of it.", "verbatim"],
  ["cjk", "我们不会关闭大使馆。我们会留下来。", "我们不会关闭大使馆", "verbatim"],
  ["cjk neg dropped", "我们不会关闭大使馆。我们会留下来。", "我们会关闭大使馆", "dropped|altered"],
  ["japanese", "私たちは橋を閉鎖しません。安全です。", "橋を閉鎖しません", "verbatim"],
  ["japanese neg", "私たちは橋を閉鎖しません。安全です。", "橋を閉鎖します", "altered|dropped|not-found"],
  ["thai", "เราจะไม่ปิดสะพานในวันนี้", "เราจะไม่ปิดสะพาน", "verbatim"],
  ["thai neg", "เราจะไม่ปิดสะพานในวันนี้", "เราจะปิดสะพานในวันนี้", "dropped|altered"],
  ["korean", "우리는 다리를 폐쇄하지 않을 것입니다.", "우리는 다리를 폐쇄하지 않을 것입니다", "verbatim"],
  ["percent", "It rose five percent last year in all.", "It rose 5% last year in all", "altered"],
  ["negative number", "It fell to -5 degrees that night.", "It fell to 5 degrees that night", "altered"],
  ["plus minus symbol", "It fell by −5 degrees that night.", "It fell by 5 degrees that night", "altered"],
  ["currency after", "It cost 5 € in that year.", "It cost 5 in that year", "dropped|altered"],
  ["currency swapped", "It cost €5 in that year.", "It cost $5 in that year", "altered"],
  ["currency pound sign apart", "It cost $ 5 million in that year.", "It cost £ 5 million in that year", "altered"],
  ["decimal", "It grew 1.5 percent in that year.", "It grew 15 percent in that year", "altered"],
  ["time", "We met at 10:30 in the hall.", "We met at 1030 in the hall", "altered"],
  ["fraction", "We sold 1/2 of the land there.", "We sold 12 of the land there", "altered"],
  ["superscript", "We own 10² metres of land.", "We own 102 metres of land", "altered"],
  ["question to statement", "Should we close it? No.", "Should we close it. No", "verbatim"],
  ["hyphen neg prefix", "It was non-violent from the start.", "It was violent from the start", "dropped"],
  ["quote in quote", "He said \u2018no deal\u2019 to me in person.", 'He said "no deal" to me in person', "verbatim"],
  ["ellipsis unspaced", "I do not like this plan of theirs.", "I do...like this plan of theirs", "ellipsis"],
  ["bracketed hides negation", "We will not close the embassy today.", "We will [close] the embassy today", "ellipsis"],
  ["reversed order", "First we build, then we pay.", "Then we pay, first we build", "spliced|altered"],
  ["label only", "ANA: We close it today.", "ANA", "not-found"],
  ["dr initials", "I spoke with the U.S. ambassador in Rome.", "I spoke with the US ambassador in Rome", "verbatim"],
  ["possessive", "It is the mayors' plan for us.", "It is the mayor's plan for us", "altered"],
  ["its/it's", "Its roof is made of gold there.", "It's roof is made of gold there", "altered"],
  ["accent", "The résumé was good for us.", "The resume was good for us", "altered"],
  ["nbsp", "We will\u00a0not go\u2009there at all.", "We will not go there at all", "verbatim"],
  ["zero width", "We will no\u200bt go there at all.", "We will not go there at all", "verbatim"],
  ["all caps neg", "WE WILL NOT DO IT RIGHT NOW", "We will do it right now", "dropped"],
  ["cannot/can", "We cannot do it right now here.", "We can do it right now here", "altered"],
  ["timestamp inline", "We will [00:01:05] not do it right now", "We will not do it right now", "verbatim"],
  ["crosstalk", "We will [crosstalk] not do it right now", "We will not do it right now", "verbatim"],
  ["a dash without spaces", "We will--not do it right now", "We will not do it right now", "verbatim"],
  ["underscore", "We will __not__ do it right now", "We will not do it right now", "verbatim"],
  ["single word", "No.", "No", "verbatim"],
  ["single word absent", "Yes.", "No", "not-found"],
];

test.for(hard)("%s", ([, given, quote, allowed]) => {
  const read = readTranscriptText(given);
  if (read.kind !== "read") throw new Error(read.kind);
  const transcript = toComparable(readTranscript(read.text, read.times));
  const { outcome, parts } = compareQuote(quote, [{ start: 0, end: quote.length }], transcript);
  expect(allowed.split("|"), JSON.stringify(parts.map(({ diff }) => diff))).toContain(outcome);
});

test.for([
  [true, "I do not, under any circumstances, like this plan.", "I do … like this plan"],
  [true, "We will not close the embassy today.", "We will [close] the embassy today"],
  [true, "我们决定今天不会关闭这座大使馆", "我们决定今天 … 关闭这座大使馆"],
  [false, "We will not close the embassy in Kabul today.", "We will not close the embassy … today"],
  [false, "We will not close the embassy today.", "[They] will not close the embassy today"],
] as const)("it is told (%s) that a mark hides a negation: %s / %s", ([hides, said, quote]) => {
  const transcript = toComparable(readTranscript(said));
  const compared = compareQuote(quote, [{ start: 0, end: quote.length }], transcript);
  expect(compared).toMatchObject({ outcome: "ellipsis", hidesNegation: hides });
});
