import { type Token, tokenize } from "../tokens";

/**
 * A sentence as a stage labels its words: "Neighbours claim/VERB the crew left."
 * Only the words the row labels are asked about; a row whose labels are right
 * comes back as it went in.
 */
export function labelled(sentence: string, labelOf: (tokens: readonly Token[], i: number) => string): string {
  const text = sentence.replace(LABEL, "");
  const tokens = tokenize(text);
  let out = "";
  let from = 0;
  let shift = 0;
  for (const { index, 0: label } of sentence.matchAll(LABEL)) {
    const at = index - shift;
    shift += label.length;
    const i = tokens.findIndex(({ end }) => end === at);
    out += `${text.slice(from, at)}/${i < 0 ? "nothing" : labelOf(tokens, i)}`;
    from = at;
  }
  return out + text.slice(from);
}

const LABEL = /\/[A-Za-z-]+/g;
