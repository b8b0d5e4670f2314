"use client";

import { Plus } from "lucide-react";
import type { ClaimView } from "@/lib/domain/desk";
import { can } from "@/lib/domain/permissions";
import { DeedButton } from "../desk/deed-button";
import { useAsk } from "../desk/use-ask";
import { useDesk } from "../desk/use-desk";
import { useOwnPanel } from "../desk/use-own-panel";
import styles from "./evidence.module.css";
import { EvidenceForm } from "./evidence-form";
import { EvidenceItem } from "./evidence-item";

/** What the claim rests on, or falls by; and the form that adds to it. */
export function EvidenceList({ claim }: { claim: ClaimView }) {
  const desk = useDesk("panel", "article");
  const may = can(desk.me, "evidence.add") && desk.article.state === "open" && claim.reading.withdrawn === null;
  const adding = may && desk.panel?.kind === "evidence";
  return (
    <section className={styles.section} aria-labelledby={`evidence-${claim.id}`}>
      <div className={styles.head}>
        <h3 id={`evidence-${claim.id}`}>
          Evidence {claim.evidence.length > 0 && <span className={styles.count}>{claim.evidence.length}</span>}
        </h3>
        {may && !adding && (
          <DeedButton deed="evidence" size="small" look="quiet" icon={<Plus aria-hidden />}>
            Add evidence
          </DeedButton>
        )}
      </div>
      {adding && <AddEvidence claim={claim} />}
      {claim.evidence.length === 0 && !adding && <p className={styles.faint}>Nothing yet.</p>}
      {claim.evidence.length > 0 && (
        <ul className={styles.list}>
          {claim.evidence.map((evidence) => (
            <EvidenceItem key={evidence.id} claim={claim} evidence={evidence} may={may} />
          ))}
        </ul>
      )}
    </section>
  );
}

function AddEvidence({ claim }: { claim: ClaimView }) {
  const desk = useDesk();
  const draft = `${claim.id}:evidence`;
  const close = useOwnPanel();
  const { submit, refusal, busy } = useAsk(() => {
    desk.drafts.delete(draft);
    close();
  });
  return (
    <EvidenceForm
      draft={draft}
      deed="Add the evidence"
      refusal={refusal}
      busy={busy}
      onCancel={close}
      onSubmit={(evidence) => submit({ do: "evidence.add", claimId: claim.id, evidence })}
    />
  );
}
