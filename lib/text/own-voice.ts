import type { Attribution } from "./attributions";
import type { ExtractedClaim, Span } from "./model";
import type { Sentence } from "./sentences";
import type { Token } from "./tokens";

/** Everything the article asserts itself: what no attribution takes, sentence by sentence. */
export function ownVoiceOf(_text: string, tokens: readonly Token[], sentences: readonly Sentence[], attributions: readonly Attribution[]): ExtractedClaim[] {
  const claims: ExtractedClaim[] = [];
  let a = 0;
  for (const [index, sentence] of sentences.entries()) {
    const taken: Span[] = [];
    while (a < attributions.length && attributions[a]!.sentence <= index) {
      const attribution = attributions[a++]!;
      taken.push(...attribution.content, ...attribution.cue, ...attribution.mention);
    }
    const spans = rest(tokens, sentence, taken);
    for (const span of spans) claims.push(ownClaim([span]));
  }
  return claims;
}

function rest(tokens: readonly Token[], sentence: Sentence, taken: readonly Span[]): Span[] {
  const spans: Span[] = [];
  let first = -1;
  let last = -1;
  let words = 0;
  const flush = () => {
    if (first >= 0 && words >= 1) spans.push({ start: tokens[first]!.start, end: tokens[last]!.end });
    first = -1;
    words = 0;
  };
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = tokens[i]!;
    if (taken.some((span) => token.start < span.end && token.end > span.start)) {
      flush();
      continue;
    }
    if (token.kind === "word" || token.kind === "number") {
      if (first < 0) first = i;
      last = i;
      words++;
    }
  }
  flush();
  return spans;
}

function ownClaim(spans: Span[]): ExtractedClaim {
  return {
    spans,
    kind: "own",
    cue: [],
    mention: [],
    speakers: [],
    rightOfReply: false,
    about: null,
    chain: [],
    parts: [],
    doubt: { level: "sure", probability: 1, rule: "own-voice", because: "No one is named as saying this." },
    priority: { level: "medium", reasons: [] },
  };
}
