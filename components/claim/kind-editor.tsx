"use client";

import type { ClaimView } from "@/lib/domain/desk";
import { type ClaimKind, claimKinds } from "@/lib/text/model";
import { open, tell } from "../desk/tell";
import { useDesk } from "../desk/use-desk";
import { Button } from "../ui/button";
import { stepFocus } from "../ui/step-focus";
import styles from "./claim.module.css";
import { kindWords } from "./words";

/** Choose how the article gives these words. Own voice takes the speaker away; the others need one. */
export function KindEditor({ claim }: { claim: ClaimView }) {
  const desk = useDesk();
  const choose = (kind: ClaimKind) => {
    if (kind === claim.reading.kind) return open(desk, null);
    // Who says it has to be known before it can be attributed.
    if (kind !== "own" && claim.reading.speakers.length === 0) return open(desk, { kind: "speaker" });
    open(desk, null);
    void tell(desk, {
      ...{ do: "reading.correct", claimId: claim.id, kind },
      ...(kind === "own" && { speakers: [], cue: [], mention: [] }),
    });
  };
  return (
    <fieldset className={styles.form} onKeyDown={(event) => stepFocus(event, "button")}>
      <legend className="visually-hidden">How the article gives these words</legend>
      <div className={styles.choices}>
        {claimKinds.map((kind) => (
          <Button
            key={kind}
            size="small"
            autoFocus={kind === claim.reading.kind}
            aria-pressed={kind === claim.reading.kind}
            onClick={() => choose(kind)}
          >
            {kindWords[kind]}
          </Button>
        ))}
        <Button size="small" look="quiet" shortcut="Escape" onClick={() => open(desk, null)}>
          Cancel
        </Button>
      </div>
    </fieldset>
  );
}
