import type { Token } from "./tokens";
import { askWord } from "./words";

const REFUSALS = /^(?:did|does|do|has|have|had|could|would|will|was|were)$/;
const ANSWERS =
  /^(?:respond|responded|reply|replied|answer|answered|comment|commented|return|returned|reached|available|address|discuss|say|elaborate|acknowledge)$/;
const ASKED = /^(?:questions|requests?|inquiries|enquiries|calls?|messages?|e-?mails?|letters?|texts?)$/;

/**
 * Whether words say that someone was asked and did or did not answer: "did not
 * respond to a request for comment", "declined to comment", "could not be
 * reached", "had no comment", "has been approached for comment".
 */
export function isReply(tokens: readonly Token[], first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (canOpen(tokens[i]!.word) && opensReply(tokens, first, i, last)) return true;
  return false;
}

/** Whether any word could begin such words; most sentences hold none. */
export function holdsReplyWord(tokens: readonly Token[], first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (canOpen(tokens[i]!.word)) return true;
  return false;
}

function opensReply(tokens: readonly Token[], first: number, i: number, last: number): boolean {
  const { lower } = tokens[i]!;
  const next = tokens[i + 1]?.lower ?? "";
  const then = tokens[i + 2]?.lower ?? "";
  switch (lower) {
    case "declined":
    case "declines":
    case "refused":
    case "refuses":
      if (next === "to" && ANSWERS.test(then)) return true;
      return (
        next === "comment" ||
        (/^(?:a|an|the|several|multiple|repeated)$/.test(next) &&
          hasWithin(tokens, i, last, /^(?:comment|interview|request|requests)$/))
      );
    case "request":
    case "requests":
      return next === "for" && /^(?:comment|interview|an)$/.test(then);
    case "no":
    case "nobody":
    case "none":
    case "neither":
      // "had no comment"; "Neither man responded to messages"
      if (i > first && (next === "comment" || (/^(?:further|immediate)$/.test(next) && then === "comment")))
        return true;
      return i === first && nobodyAnswers(tokens, i, last);
    case "approached":
    case "contacted":
      return forComment(tokens, i, last);
    case "attempts":
    case "efforts":
      return next === "to" && /^(?:reach|contact)$/.test(then);
    case "unanswered":
    case "unreturned":
      for (let k = Math.max(first, i - 12); k < i; k++) if (ASKED.test(tokens[k]!.lower)) return true;
      return false;
    default:
      return refuses(tokens, i, last);
  }
}

/** "did not respond", "could not be reached on Sunday", "would not discuss the case". */
function refuses(tokens: readonly Token[], i: number, last: number): boolean {
  const { lower, word } = tokens[i]!;
  const next = tokens[i + 1];
  if (!denies(word) && !denies(next?.word)) return false;
  // "will never reply" foretells.
  if (lower === "will" && next?.lower === "never") return false;
  for (let k = i + 1; k < Math.min(last, i + 6); k++) {
    const word = tokens[k]!.lower;
    // "not authorised to comment": why somebody is not named.
    if (/^(?:authori[sz]ed|allowed|permitted|expected?)$/.test(word)) return false;
    if (!ANSWERS.test(word)) continue;
    if (/^respond|^repl|^comment|^return/.test(word)) return true;
    if (/^would|^wouldn/.test(lower) && /^(?:say|discuss|elaborate)$/.test(word)) return true;
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
    if (/^(?:answer|discuss|address|elaborate|acknowledge)/.test(word) && hasWithin(tokens, k, last, ASKED))
      return true;
  }
  return false;
}

/** "Neither man responded to messages", "No one was available for comment". */
function nobodyAnswers(tokens: readonly Token[], first: number, last: number): boolean {
  for (let k = first + 1; k < Math.min(last, first + 12); k++) {
    const { lower } = tokens[k]!;
    if (/^(?:responded|replied|answered|returned)$/.test(lower)) return hasWithin(tokens, k, last, ASKED);
    if (lower === "available") return forComment(tokens, k, last);
  }
  return false;
}

function forComment(tokens: readonly Token[], from: number, last: number): boolean {
  for (let k = from + 1; k < Math.min(last - 1, from + 8); k++)
    if (tokens[k]!.lower === "for")
      return /^(?:comment|response|reaction|interview)$/.test(
        tokens[/^(?:a|an|further)$/.test(tokens[k + 1]!.lower) ? k + 2 : k + 1]?.lower ?? "",
      );
  return false;
}

const denies = askWord(({ lower }) => /^(?:not|never)$|n['’]t$/.test(lower) || lower === "n't");

const canOpen = askWord(
  ({ lower }) =>
    REFUSALS.test(lower) ||
    /n['’]t$|^(?:declined|declines|refused|refuses|requests?|no|nobody|none|neither|approached|contacted|attempts|efforts|unanswered|unreturned)$/.test(
      lower,
    ),
);

function hasWithin(tokens: readonly Token[], from: number, last: number, pattern: RegExp): boolean {
  for (let k = from + 1; k < Math.min(last, from + 12); k++) if (pattern.test(tokens[k]!.lower)) return true;
  return false;
}
