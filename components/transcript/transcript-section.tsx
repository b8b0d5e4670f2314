"use client";

import { AudioLines } from "lucide-react";
import { useEffect, useState } from "react";
import type { ClaimView } from "@/lib/domain/desk";
import { can } from "@/lib/domain/permissions";
import type { QuoteResult } from "@/lib/queries/compare-quotes";
import { DeedButton } from "../desk/deed-button";
import { useDesk } from "../desk/use-desk";
import evidence from "../evidence/evidence.module.css";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { Skeleton } from "../ui/skeleton";
import { ComparedTranscript } from "./compared-transcript";
import styles from "./transcript.module.css";
import { TranscriptForm } from "./transcript-form";

/** A quotation held against what was said: folded until asked for, one key from the claim. */
export function TranscriptSection({ claim }: { claim: ClaimView }) {
  const desk = useDesk("panel");
  const { kind, withdrawn } = claim.reading;
  if ((kind !== "direct" && kind !== "mixed") || withdrawn !== null) return null;
  const isOpen = desk.panel?.kind === "transcript";
  return (
    <section className={evidence.section} aria-labelledby={`transcript-${claim.id}`}>
      <div className={evidence.head}>
        <h3 id={`transcript-${claim.id}`}>Transcript</h3>
        <DeedButton
          deed="transcript"
          size="small"
          look="quiet"
          icon={<AudioLines aria-hidden />}
          aria-expanded={isOpen}
        >
          {isOpen ? "Fold" : "Compare"}
        </DeedButton>
      </div>
      {isOpen && (
        <Comparisons key={claim.reading.spans.map(({ start, end }) => `${start}-${end}`).join()} claim={claim} />
      )}
    </section>
  );
}

type Fetched = { kind: "waiting" } | { kind: "failed" } | { kind: "here"; results: QuoteResult[] };

function Comparisons({ claim }: { claim: ClaimView }) {
  const desk = useDesk("names", "article");
  const [fetched, setFetched] = useState<Fetched>({ kind: "waiting" });
  const [asked, setAsked] = useState(0);
  const [attaching, setAttaching] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asking again is what `asked` is for
  useEffect(() => {
    const aborter = new AbortController();
    fetchComparisons(desk.article.id, claim.id, aborter.signal).then(setFetched, () => {
      if (!aborter.signal.aborted) setFetched({ kind: "failed" });
    });
    return () => aborter.abort();
  }, [desk, claim.id, asked]);

  const may = can(desk.me, "evidence.add");
  const speakers = claim.reading.speakers;
  const names = speakers.map((id) => desk.speakers.get(id)?.name ?? "").join(", ");
  if (fetched.kind === "waiting") return <Skeleton height="4rem" />;
  if (fetched.kind === "failed") {
    return <Notice kind="refusal">The comparison could not be fetched. Fold it and try again.</Notice>;
  }
  const { results } = fetched;
  return (
    <div className={styles.list}>
      {results.map((result) => (
        <ComparedTranscript key={result.transcript.id} claim={claim} result={result} />
      ))}
      {results.length === 0 && !attaching && (
        <p className={evidence.faint}>No transcript holds the words of {names} yet.</p>
      )}
      {may &&
        (attaching ? (
          <TranscriptForm
            sourceId={null}
            speakers={speakers}
            onCancel={() => setAttaching(false)}
            onDone={() => {
              setAttaching(false);
              setAsked((times) => times + 1);
            }}
          >
            <p className={evidence.faint}>It holds the words of {names}.</p>
          </TranscriptForm>
        ) : (
          <div className={styles.actions}>
            <Button size="small" onClick={() => setAttaching(true)}>
              Attach a transcript
            </Button>
          </div>
        ))}
    </div>
  );
}

async function fetchComparisons(articleId: string, claimId: string, signal: AbortSignal): Promise<Fetched> {
  const response = await fetch(`/api/articles/${articleId}/claims/${claimId}/transcripts`, { signal });
  if (!response.ok) return { kind: "failed" };
  return { kind: "here", results: (await response.json()) as QuoteResult[] };
}
