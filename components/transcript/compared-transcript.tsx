"use client";

import Link from "next/link";
import { useState } from "react";
import type { EvidenceInput } from "@/lib/api/desk-command";
import type { ClaimView } from "@/lib/domain/desk";
import { can } from "@/lib/domain/permissions";
import { suggestFinding, toLocator, toPlaceWords, toReviewNote } from "@/lib/domain/transcript";
import type { QuoteResult } from "@/lib/queries/compare-quotes";
import { findingWords } from "../claim/words";
import { ask } from "../desk/ask";
import { predict } from "../desk/predict";
import { open } from "../desk/tell";
import { useDesk } from "../desk/use-desk";
import evidence from "../evidence/evidence.module.css";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { Outcome } from "./outcome";
import { QuoteDiff } from "./quote-diff";
import styles from "./transcript.module.css";

/** One transcript's answer: how the quotation stands to it, where, and what that suggests. A person decides. */
export function ComparedTranscript({ claim, result }: { claim: ClaimView; result: QuoteResult }) {
  const desk = useDesk("article");
  const { transcript, comparison } = result;
  // Of several places where the words stand, the one a person chose.
  const [place, setPlace] = useState(comparison.parts[0]?.place ?? null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const locator = comparison.elsewhere.length > 0 && place ? toPlaceWords(place) : toLocator(comparison);
  const given = claim.evidence.some(({ source, locator: at }) => source.id === transcript.source.id && at === locator);
  const isOpen = desk.article.state === "open";
  const mayAdd = isOpen && can(desk.me, "evidence.add") && locator !== "" && !given;
  const suggestion = suggestFinding(comparison, result.voice);
  const mayReview =
    suggestion !== null &&
    predict(desk, { do: "review.give", claimId: claim.id, finding: suggestion, note: "as in the transcript" }, "")
      .kind === "becomes";

  const accept = async () => {
    setBusy(true);
    setRefusal(null);
    const added = mayAdd
      ? await ask(desk, { do: "evidence.add", claimId: claim.id, evidence: toEvidence(result, locator) })
      : null;
    if (added?.kind === "refused") {
      setRefusal(added.message);
    } else if (mayReview && suggestion === "confirmed") {
      const reviewed = await ask(desk, { do: "review.give", claimId: claim.id, finding: "confirmed", note: "" });
      if (reviewed.kind === "refused") setRefusal(reviewed.message);
    } else if (mayReview) {
      const draft = `${claim.id}:${suggestion}`;
      if (!desk.drafts.get(draft)) desk.drafts.set(draft, toReviewNote(comparison));
      open(desk, { kind: "finding", finding: suggestion });
    }
    setBusy(false);
  };

  return (
    <div className={styles.compared}>
      <p>
        <Outcome result={result} />
      </p>
      <p className={evidence.faint}>
        <Link href={`/sources/${transcript.source.id}/transcripts/${transcript.id}`}>
          <bdi>{transcript.source.title}</bdi>
        </Link>
        , {transcript.fileName}
      </p>
      <QuoteDiff parts={comparison.parts} />
      {comparison.elsewhere.length > 0 && (
        <fieldset className={styles.names}>
          <legend className={evidence.faint}>Which of these places is meant?</legend>
          {[comparison.parts[0]!.place!, ...comparison.elsewhere].map((one) => (
            <label key={one.start}>
              <input
                type="radio"
                name={`place-${transcript.id}`}
                checked={place?.start === one.start}
                onChange={() => setPlace(one)}
              />{" "}
              {toPlaceWords(one)}
              {one.label && `, ${one.label}`}
            </label>
          ))}
        </fieldset>
      )}
      {(mayReview || mayAdd) && (
        <div className={styles.actions}>
          <Button size="small" look="main" busy={busy} onClick={() => void accept()}>
            {!mayReview
              ? "Add as evidence"
              : suggestion === "confirmed"
                ? "Confirm, with this as evidence"
                : `${findingWords[suggestion]}, with this as evidence`}
          </Button>
        </div>
      )}
      {given && <p className={evidence.faint}>It is among the claim’s evidence.</p>}
      {refusal && <Notice kind="refusal">{refusal}</Notice>}
    </div>
  );
}

/** What was said is context to whether it is true: it never makes a claim verified. */
function toEvidence({ transcript, comparison, excerpt }: QuoteResult, locator: string): EvidenceInput {
  return {
    source: { id: transcript.source.id },
    stance: "context",
    locator,
    excerpt,
    note: toReviewNote(comparison),
    file: { sha256: transcript.fileSha256, name: transcript.fileName },
  };
}
