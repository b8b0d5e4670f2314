"use client";

import type { ClaimView } from "@/lib/domain/desk";
import { open } from "../desk/tell";
import { useAsk } from "../desk/use-ask";
import { useDesk } from "../desk/use-desk";
import { selectedSpan } from "../text/selection";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { say } from "../ui/status";
import styles from "./claim.module.css";

/** The reporting words, taken from what is selected in the article. */
export function CueEditor({ claim }: { claim: ClaimView }) {
  const desk = useDesk();
  const { submit, refusal, busy } = useAsk(() => open(desk, null));
  const take = () => {
    const span = selectedSpan(desk);
    if (span) void submit({ do: "reading.correct", claimId: claim.id, cue: [span] });
    else say("Select the reporting words in the article first.");
  };
  return (
    <div className={styles.form}>
      <p className={styles.by}>
        Select the reporting words in the article (“said”, “according to”), then take them over.
      </p>
      <div className={styles.formActions}>
        <Button size="small" look="quiet" shortcut="Escape" onClick={() => open(desk, null)}>
          Cancel
        </Button>
        {claim.reading.cue.length > 0 && (
          <Button
            size="small"
            busy={busy}
            onClick={() => submit({ do: "reading.correct", claimId: claim.id, cue: [] })}
          >
            No cue
          </Button>
        )}
        <Button size="small" look="main" busy={busy} onMouseDown={(event) => event.preventDefault()} onClick={take}>
          Take the selected words
        </Button>
      </div>
      {refusal && <Notice kind="refusal">{refusal}</Notice>}
    </div>
  );
}
