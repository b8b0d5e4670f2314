import type { QuoteComparison } from "@/lib/anchoring/transcript";
import { type ComparedQuote, quoteOutcomeWords } from "@/lib/domain/transcript";
import { Badge, type BadgeTone } from "../ui/badge";

const looks: Record<QuoteComparison["outcome"], { tone: BadgeTone; mark: string }> = {
  verbatim: { tone: "verified", mark: "=" },
  ellipsis: { tone: "verified", mark: "…" },
  dropped: { tone: "pencil", mark: "−" },
  altered: { tone: "pencil", mark: "≠" },
  spliced: { tone: "pencil", mark: "⋈" },
  "not-found": { tone: "neutral", mark: "?" },
};

/** How a quotation stands to a transcript, in a word; and what a person should know of it besides. */
export function Outcome({ result: { comparison, voice } }: { result: Pick<ComparedQuote, "comparison" | "voice"> }) {
  const { outcome, onlyFillers, hidesNegation, unheard, elsewhere, parts } = comparison;

  const besides = [
    voice === "other" && `It is not the speaker’s turn there, but that of ${parts[0]?.place?.label}.`,
    hidesNegation && "What was left out, or replaced, holds a “not”.",
    onlyFillers && "Only sounds of hesitation were left out.",
    unheard && "The transcriber could not hear all of it.",
    elsewhere.length > 0 &&
      `The same words stand ${elsewhere.length === 1 ? "once" : `${elsewhere.length} times`} more.`,
  ].filter(Boolean);
  return (
    <>
      <Badge tone={looks[outcome].tone} mark={looks[outcome].mark}>
        {quoteOutcomeWords[outcome]}
      </Badge>
      {besides.length > 0 && <span> {besides.join(" ")}</span>}
    </>
  );
}
