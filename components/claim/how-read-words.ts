import type { ClaimView } from "@/lib/domain/desk";
import { wordsAt } from "@/lib/domain/report-claim";
import type { Doubt } from "@/lib/text/model";
import { toPlain } from "../text/visible-controls";

const LEVELS: Record<Doubt["level"], string> = { sure: "Sure", likely: "Probably so", unsure: "Unsure" };
const PRIORITIES = { high: "High", medium: "Medium", low: "Low" } as const;

/**
 * What the machine decided about a claim and why, line by line, as `stet
 * extract --explain` tells it: the rule, what it rests on, by which words of
 * the article's `text` it knew the speaker, how sure it is, how pressing the
 * claim looks. Of a claim a person made there is nothing to tell.
 */
export function howReadOf(
  { reading, doubt, priority, parts }: Pick<ClaimView, "reading" | "doubt" | "priority" | "parts">,
  text: string,
): { what: string; words: string }[] {
  if (!doubt) return [{ what: "Reading", words: "A person made this claim. The machine did not read it." }];
  const lines = [
    { what: "Why", words: doubt.because },
    { what: "Rule", words: doubt.rule },
    ...(reading.mention.length > 0
      ? [{ what: "Named as", words: `“${toPlain(wordsAt(text, reading.mention))}”` }]
      : []),
    {
      what: "How sure",
      words: `${LEVELS[doubt.level]}: right in about ${Math.round(doubt.probability * 100)} of 100.`,
    },
  ];
  if (reading.settled) lines.push({ what: "Since then", words: "A person has agreed with the reading or changed it." });
  lines.push({
    what: "To check",
    words: parts.length === 0 ? "Nothing found that can be checked by itself." : `${parts.length} found, listed above.`,
  });
  if (priority) lines.push({ what: "Priority", words: `${PRIORITIES[priority.level]}. ${priority.reasons.join(" ")}` });
  return lines;
}
