"use client";

import { useState } from "react";
import type { ClaimView } from "@/lib/domain/desk";
import type { Span } from "@/lib/text/model";
import { open } from "../desk/tell";
import { useDesk } from "../desk/use-desk";
import { useOwnPanel } from "../desk/use-own-panel";
import { Button } from "../ui/button";
import styles from "./claim.module.css";
import { WordsAround } from "./words-around";

/** Choose words around the claim that the machine passed over, to make them a claim of their own. */
export function ChooseWords({ claim }: { claim: ClaimView }) {
  const desk = useDesk();
  const [chosen, setChosen] = useState<Span | null>(null);
  const close = useOwnPanel();
  const take = () => {
    if (chosen) open(desk, { kind: "add", span: chosen });
  };
  return (
    <div className={styles.form}>
      <WordsAround
        ask="Choose the words that make a claim of their own"
        label="The words of the new claim"
        spans={claim.reading.spans}
        chosen={null}
        onChoose={setChosen}
        onTake={take}
      />
      <div className={styles.formActions}>
        <Button size="small" look="quiet" shortcut="Escape" onClick={close}>
          Cancel
        </Button>
        <Button size="small" look="main" shortcut="Enter" disabled={!chosen} onClick={take}>
          Make them a claim
        </Button>
      </div>
    </div>
  );
}
