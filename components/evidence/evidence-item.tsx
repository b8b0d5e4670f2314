"use client";

import { Pencil, X } from "lucide-react";
import { useState } from "react";
import type { ClaimView, EvidenceView } from "@/lib/domain/desk";
import { sourceKindWords, stanceWords } from "../claim/words";
import { useAsk } from "../desk/use-ask";
import { useDesk } from "../desk/use-desk";
import { Badge, type BadgeTone } from "../ui/badge";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { Time } from "../ui/time";
import styles from "./evidence.module.css";
import { toFields } from "./evidence-fields";
import { EvidenceForm } from "./evidence-form";
import { FileLine } from "./file-line";

const tones: Record<EvidenceView["stance"], { tone: BadgeTone; mark: string }> = {
  supports: { tone: "verified", mark: "+" },
  refutes: { tone: "pencil", mark: "−" },
  context: { tone: "neutral", mark: "·" },
};

type EvidenceItemProps = { claim: ClaimView; evidence: EvidenceView; may: boolean };

/** One piece of evidence: the source, where in it, what it says, and the bytes as they were seen. */
export function EvidenceItem({ claim, evidence, may }: EvidenceItemProps) {
  const desk = useDesk("names");
  const [changing, setChanging] = useState(false);
  const at = { claimId: claim.id, evidenceId: evidence.id };
  const change = useAsk(() => setChanging(false));
  const remove = useAsk();
  const { source, file } = evidence;

  if (changing) {
    return (
      <li>
        <EvidenceForm
          draft={`${evidence.id}:change`}
          fields={toFields(evidence)}
          deed="Change the evidence"
          refusal={change.refusal}
          busy={change.busy}
          onCancel={() => setChanging(false)}
          onSubmit={(input) => change.submit({ do: "evidence.change", ...at, evidence: input })}
        />
      </li>
    );
  }
  return (
    <li className={styles.item}>
      <div className={styles.itemHead}>
        <Badge tone={tones[evidence.stance].tone} mark={tones[evidence.stance].mark}>
          {stanceWords[evidence.stance]}
        </Badge>
        {may && (
          <span className={styles.buttons}>
            <Button
              size="small"
              look="quiet"
              aria-label={`Change the evidence from ${source.title}`}
              icon={<Pencil aria-hidden />}
              onClick={() => setChanging(true)}
            />
            <Button
              size="small"
              look="quiet"
              busy={remove.busy}
              aria-label={`Remove the evidence from ${source.title}`}
              icon={<X aria-hidden />}
              onClick={() => remove.submit({ do: "evidence.remove", ...at })}
            />
          </span>
        )}
      </div>
      <p className={styles.source}>
        {source.url ? (
          <a href={source.url} target="_blank" rel="noreferrer noopener">
            {source.title}
          </a>
        ) : (
          source.title
        )}
        <span className={styles.faint}>, {evidence.locator}</span>
      </p>
      {evidence.news && (
        <p>
          <Badge tone="pencil" mark="↻">
            {evidence.news === "gone" ? "Gone since it was captured" : "Changed since it was captured"}
          </Badge>{" "}
          <a href={`/sources/${source.id}`}>See what became of it</a>
        </p>
      )}
      {evidence.excerpt && (
        <blockquote className={styles.excerpt} dir="auto">
          {evidence.excerpt}
        </blockquote>
      )}
      {evidence.note && <p className={styles.note}>{evidence.note}</p>}
      {file && <FileLine file={file} locator={evidence.locator} />}
      <p className={styles.faint}>
        {[source.publisher, source.author, sourceKindWords[source.kind], source.primary ? "primary" : "secondary"]
          .filter(Boolean)
          .join(", ")}
        {". Added by "}
        {desk.people.get(evidence.addedBy)?.name ?? "a former member"}, <Time at={evidence.addedAt} />.{" "}
        <a href={`/sources/${source.id}`}>About the source</a>
      </p>
      {remove.refusal && <Notice kind="refusal">{remove.refusal}</Notice>}
    </li>
  );
}
