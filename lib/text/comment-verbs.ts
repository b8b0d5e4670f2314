import { type CueForm, particles } from "./lexicon/en-cues";
import { documentNouns } from "./lexicon/en-speakers";
import type { Token } from "./tokens";
import { isTimeWord, namesMany } from "./word-classes";

/**
 * Reporting verbs a tagger takes for nouns because nothing stands behind them:
 * "It leaks, records released Wednesday show.", "It leaks, the brief notes, at
 * noon.", "So has a boat, jokes Weck.", "Holt points out that it leaks.",
 * "The Holts both say a voice answered."
 */
export function isCommentVerb(tokens: readonly Token[], i: number, form: CueForm): boolean {
  const prev = tokens[i - 1]!;
  const next = tokens[i + 1]!;
  if (particles[form.lemma]?.[next.lower] !== undefined) {
    const behind = tokens[i + 2];
    return (
      /^(?:NOUN|PROPN|PRON)$/.test(prev.tag) &&
      (behind?.lower === "that" ||
        behind?.text === "," ||
        (behind?.text === "." && form.tense === "past") ||
        (behind?.kind === "quote" && behind.spaced)) &&
      agrees(prev, form)
    );
  }
  if (/^(?:both|all)$/.test(prev.lower) && form.tense === "base")
    return (
      tokens[i - 2] === undefined ||
      tokens[i - 2]!.kind === "mark" ||
      namesMany(tokens[i - 2]?.word) ||
      /s$/.test(tokens[i - 2]?.lower ?? "") ||
      tokens[i - 2]?.lower === "they"
    );
  if (form.tense === "base" && namesMany(prev.word) && isTimeWord(next.word) && tokens[i + 2]?.lower === "that")
    return true;
  if (prev.text === "," && form.tense === "s" && form.frames.includes("i") && next.capital && next.tag === "PROPN")
    return endsName(tokens, i + 1);
  return (
    form.frames.includes("p") && form.tense !== "past" && /^[.,;]$/.test(next.text) && closesComment(tokens, i, form)
  );
}

/** Only a name, and then a mark: the subject of a verb turned round. */
function endsName(tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (at < from + 5 && tokens[at]?.capital) at++;
  return tokens[at] === undefined || /^[.,;]$/.test(tokens[at]!.text);
}

/** Behind a comma or a quotation stand only the words of a subject, one of which agrees; a clause goes before. */
function closesComment(tokens: readonly Token[], i: number, form: CueForm): boolean {
  let agreed = false;
  let k = i - 1;
  for (; k > i - 12 && k > 0; k--) {
    const token = tokens[k]!;
    if (token.kind === "mark" || token.kind === "quote") break;
    if (token.tag === "AUX" || token.tag === "SCONJ" || token.lower === "and" || token.lower === "or") return false;
    const noun = token.tag === "NOUN" || token.tag === "PROPN" || documentNouns.has(token.lower);
    if (noun && !isTimeWord(token.word) && agrees(token, form)) agreed = true;
  }
  const mark = tokens[k];
  if (!agreed || mark === undefined) return false;
  if (mark.kind === "quote") return !mark.spaced && /^[,?!]$/.test(tokens[k - 1]?.text ?? "");
  if (mark.text !== "," || !opensSubject(tokens[k + 1]!, form)) return false;
  for (let b = k - 1; b >= Math.max(0, k - 40); b--) {
    if (/^[.?!;]$/.test(tokens[b]!.text)) return false;
    if (tokens[b]!.tag === "AUX" || tokens[b]!.tag === "VERB") return true;
  }
  // "The secret, Jonas whispers, is that": its verb stands behind.
  if (tokens[i + 1]!.text === "," && tokens[i + 2]?.tag === "AUX") return true;
  // "In a normal winter, the memo notes, the region uses": the clause stands behind.
  if (tokens[i + 1]!.text !== "," || tokens[k + 1]!.tag !== "DET") return false;
  for (let b = i + 2; b < Math.min(tokens.length, i + 10); b++) {
    if (tokens[b]!.kind === "mark") return false;
    if (tokens[b]!.tag === "AUX" || tokens[b]!.tag === "VERB") return true;
  }
  return false;
}

function opensSubject(token: Token, form: CueForm): boolean {
  if (token.tag === "DET" || token.tag === "PROPN" || /^(?:his|her|their|its|one|two)$/.test(token.lower)) return true;
  return form.tense === "base" && (token.tag === "NOUN" || token.tag === "ADJ");
}

function agrees(noun: Token, form: CueForm): boolean {
  const many = noun.tag !== "PROPN" && (namesMany(noun.word) || noun.lower === "data" || noun.lower === "they");
  return form.tense === "past" || (form.tense === "base") === many;
}
