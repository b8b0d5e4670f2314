import type { ExtractedClaim, Extraction } from "./model";
import { wordsOf } from "./span";

/** One claim's account: what was decided, by which rule, on what it rests. */
export function explainClaim(extraction: Extraction, claim: ExtractedClaim): string {
  const { text, speakers } = extraction;
  const lines = [
    `${claim.kind.padEnd(8)} ${wordsOf(text, claim.spans)}`,
    `  where     ${claim.spans.map(({ start, end }) => `${start}–${end}`).join(", ")}`,
  ];
  if (claim.speakers.length > 0)
    lines.push(
      `  speaker   ${claim.speakers.map((index) => `${speakers[index]!.name} (${speakers[index]!.type})`).join(" and ")}`,
    );
  if (claim.mention.length > 0) lines.push(`  named as  ${wordsOf(text, claim.mention)}`);
  if (claim.cue.length > 0) lines.push(`  cue       ${wordsOf(text, claim.cue)}`);
  for (const { relays, mention, speaker } of claim.chain)
    lines.push(
      `  ${relays ? "quoted by" : "citing   "} ${wordsOf(text, mention)}${speaker === null ? "" : ` (${speakers[speaker]!.name})`}`,
    );
  if (claim.about !== null) lines.push(`  about     ${speakers[claim.about]!.name}`);
  if (claim.rightOfReply) lines.push("  reply     a right-of-reply statement");
  lines.push(
    `  rule      ${claim.doubt.rule} — ${claim.doubt.level}, ${Math.round(claim.doubt.probability * 100)} in 100: ${claim.doubt.because}`,
  );
  for (const part of claim.parts)
    lines.push(
      `  check     ${part.kind}: ${text.slice(part.start, part.end)}${part.resolved === null ? "" : ` (${part.resolved})`}`,
    );
  lines.push(`  priority  ${claim.priority.level}: ${claim.priority.reasons.join(" ")}`);
  return lines.join("\n");
}

/** The whole text's account: its passages that hold nothing to check and why, then every claim. */
export function explainExtraction(extraction: Extraction): string {
  const nothing = extraction.passages
    .filter((passage) => passage.nothingToCheck !== null)
    .map((passage) => `nothing  ${wordsOf(extraction.text, [passage])}\n  because   ${passage.nothingToCheck}`);
  return `${[...nothing, ...extraction.claims.map((claim) => explainClaim(extraction, claim))].join("\n\n")}\n`;
}
