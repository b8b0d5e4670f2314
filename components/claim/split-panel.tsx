"use client";

import type { KeyboardEvent } from "react";
import type { ClaimView } from "@/lib/domain/desk";
import { useAsk } from "../desk/use-ask";
import { useDesk } from "../desk/use-desk";
import { useOwnPanel } from "../desk/use-own-panel";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { stepFocus } from "../ui/step-focus";
import styles from "./claim.module.css";

/** The claim word by word: choosing one begins the second claim there. Arrows move, Enter splits. */
export function SplitPanel({ claim }: { claim: ClaimView }) {
  const desk = useDesk();
  const close = useOwnPanel();
  const { submit, refusal, busy } = useAsk(close);
  const words = claim.reading.spans.flatMap(({ start, end }) =>
    [...desk.text.slice(start, end).matchAll(/\S+/gu)].map((match) => ({ at: start + match.index, word: match[0] })),
  );
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === "Escape") return close();
    stepFocus(event, "button");
  };
  return (
    <div className={styles.form}>
      <p className={styles.by} id={`split-${claim.id}`}>
        Choose the word that begins the second claim. Arrows move, Enter splits before it.
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows move between the buttons inside */}
      <div className={styles.splitWords} onKeyDown={onKeyDown}>
        {words.map(({ at, word }, i) =>
          i === 0 ? (
            <span key={at}>{word}</span>
          ) : (
            <button
              key={at}
              type="button"
              className={styles.splitWord}
              // biome-ignore lint/a11y/noAutofocus: the panel was just asked for by key or button
              autoFocus={i === 1}
              tabIndex={i === 1 ? 0 : -1}
              aria-disabled={busy || undefined}
              aria-label={`Begin the second claim at “${word}”`}
              onClick={() => submit({ do: "claim.split", claimId: claim.id, at })}
            >
              {word}
            </button>
          ),
        )}
      </div>
      <div className={styles.formActions}>
        <Button size="small" look="quiet" shortcut="Escape" onClick={close}>
          Cancel
        </Button>
      </div>
      {refusal && <Notice kind="refusal">{refusal}</Notice>}
    </div>
  );
}
