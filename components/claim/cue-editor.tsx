"use client";

import { useState } from "react";
import type { ClaimView } from "@/lib/domain/desk";
import type { Span } from "@/lib/text/model";
import { useAsk } from "../desk/use-ask";
import { useDesk } from "../desk/use-desk";
import { useOwnPanel } from "../desk/use-own-panel";
import { toPlain } from "../text/visible-controls";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import styles from "./claim.module.css";
import { brief } from "./words";
import { WordsAround } from "./words-around";

/** The reporting words, chosen among those around the claim; words selected in the article need no asking. */
export function CueEditor({ claim }: { claim: ClaimView }) {
  const desk = useDesk();
  const { spans, cue } = claim.reading;
  const [chosen, setChosen] = useState<Span | null>(cue[0] ?? null);
  const close = useOwnPanel();
  const { submit, refusal, busy } = useAsk(close);
  const become = (next: Span[]) => submit({ do: "reading.correct", claimId: claim.id, cue: next });
  const take = () => {
    if (chosen) void become([chosen]);
  };
  return (
    <div className={styles.form}>
      <WordsAround
        ask="Choose the reporting words (“said”, “according to”)"
        label="The reporting words"
        spans={[...spans, ...cue].sort((a, b) => a.start - b.start)}
        chosen={chosen}
        onChoose={setChosen}
        onTake={take}
      />
      <div className={styles.formActions}>
        <Button size="small" look="quiet" shortcut="Escape" onClick={close}>
          Cancel
        </Button>
        {cue.length > 0 && (
          <Button size="small" busy={busy} onClick={() => become([])}>
            No cue
          </Button>
        )}
        <Button size="small" look="main" busy={busy} shortcut="Enter" disabled={!chosen} onClick={take}>
          {chosen ? `Take “${brief(toPlain(desk.text.slice(chosen.start, chosen.end)), 30)}”` : "Take the words"}
        </Button>
      </div>
      {refusal && <Notice kind="refusal">{refusal}</Notice>}
    </div>
  );
}
