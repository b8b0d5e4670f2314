"use client";

import { diffWords } from "@/lib/anchoring/word-diff";
import { findingOf, verdictOf } from "@/lib/domain/claim";
import type { ClaimView } from "@/lib/domain/desk";
import { useDesk } from "../desk/use-desk";
import { WordDiff } from "../text/word-diff";
import { Notice } from "../ui/notice";
import { findingWords, verdictWords, wordsOf } from "./words";

/** What a claim said in the draft it changed from, and what was answered then; until it is answered again. */
export function WasNote({ claim }: { claim: ClaimView }) {
  const desk = useDesk("names");
  const { was } = claim;
  if (!was || verdictOf(claim.check)) return null;
  const verdict = verdictOf(was.check);
  const finding = findingOf(was.review);
  const by = verdict ? (desk.people.get(verdict.checker)?.name ?? "a former member") : null;
  const now = wordsOf(claim, desk.text);
  return (
    <Notice>
      {verdict
        ? `Was ${verdictWords[verdict.verdict].toLowerCase()} by ${by} in draft ${was.revision}`
        : `Read otherwise in draft ${was.revision}`}
      {finding && `, attribution ${findingWords[finding.finding].toLowerCase()}`}
      {verdict?.note ? `: ${verdict.note}` : "."}{" "}
      {was.words === now ? (
        "Its words are the same; what frames them, or who says them, is not. Look again."
      ) : (
        <>
          What changed: <WordDiff pieces={diffWords(was.words, now)} />
        </>
      )}
    </Notice>
  );
}
