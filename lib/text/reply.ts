import type { Token } from "./tokens";
import { askWord } from "./words";

const REFUSALS = /^(?:did|does|do|has|have|had|could|would|will|was|were)$/;
const NOT = /^(?:not|n't|never)$|n['’]t$/;
const ANSWERS =
  /^(?:respond|responded|reply|replied|answer|answered|comment|commented|return|returned|reached|available|address|discuss|say|elaborate|acknowledge)$/;

/**
 * Whether a sentence says that someone was asked and did or did not answer:
 * "did not respond to a request for comment", "declined to comment", "could
 * not be reached".
 */
export function isReply(tokens: readonly Token[], first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    const { lower, word } = tokens[i]!;
    if (!canOpen(word)) continue;
    if (/^(?:declined|declines|refused|refuses)$/.test(lower)) {
      const next = tokens[i + 1]?.lower;
      if (next === "to" && ANSWERS.test(tokens[i + 2]?.lower ?? "")) return true;
      if (
        next === "comment" ||
        (next !== undefined &&
          /^(?:a|an|the|several|multiple|repeated)$/.test(next) &&
          hasWithin(tokens, i, last, /^(?:comment|interview|request|requests)$/))
      )
        return true;
    }
    if (REFUSALS.test(lower) || /n['’]t$/.test(lower)) {
      const negated = NOT.test(lower) || NOT.test(tokens[i + 1]?.lower ?? "");
      if (!negated) continue;
      for (let k = i + 1; k < Math.min(last, i + 6); k++) {
        const word = tokens[k]!.lower;
        if (!ANSWERS.test(word)) continue;
        if (/^respond|^repl|^comment|^return/.test(word)) return true;
        if (
          (word === "reached" || word === "available") &&
          hasWithin(
            tokens,
            k,
            last,
            /^(?:comment|immediately|reached|saturday|sunday|monday|tuesday|wednesday|thursday|friday|for)$/,
          )
        )
          return true;
        if (
          /^(?:answer|discuss|address|elaborate|acknowledge)/.test(word) &&
          hasWithin(tokens, k, last, /^(?:question|questions|request|requests|inquiries|calls|messages|emails)$/)
        )
          return true;
      }
    }
    if (
      (lower === "request" || lower === "requests") &&
      tokens[i + 1]?.lower === "for" &&
      /^(?:comment|interview|an)$/.test(tokens[i + 2]?.lower ?? "")
    )
      return true;
  }
  return false;
}

const canOpen = askWord(
  ({ lower }) => REFUSALS.test(lower) || /n['’]t$|^(?:declined|declines|refused|refuses|request|requests)$/.test(lower),
);

function hasWithin(tokens: readonly Token[], from: number, last: number, pattern: RegExp): boolean {
  for (let k = from + 1; k < Math.min(last, from + 12); k++) if (pattern.test(tokens[k]!.lower)) return true;
  return false;
}
