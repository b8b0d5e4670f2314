"use client";

import { useState } from "react";
import { explainMissing, type Missing, type MissingAt } from "@/lib/domain/close-gate";
import { can } from "@/lib/domain/permissions";
import { ReasonForm } from "../claim/reason-form";
import { brief, wordsOf } from "../claim/words";
import { toPlain } from "../text/visible-controls";
import { Button } from "../ui/button";
import styles from "./close-dialog.module.css";
import { goTo } from "./cursor";
import type { Desk } from "./desk";
import { useAsk } from "./use-ask";
import { useDesk } from "./use-desk";

/** More than anyone reads at once; the count says how many there are in all. */
const mostListed = 100;

type Go = (missing: Missing) => void;

/** One row a claim or passage, with everything missing there: each a link to where it is answered, each to be waived. */
export function MissingList({ places, onGo }: { places: readonly MissingAt[]; onGo: Go }) {
  if (places.length === 0) return null;
  const rest = places.length - mostListed;
  return (
    <ol className={styles.places}>
      {places.slice(0, mostListed).map((place) => (
        <PlaceRow key={place.missing[0].key} place={place} onGo={onGo} />
      ))}
      {rest > 0 && (
        <li className={styles.more}>
          and {rest.toLocaleString("en-GB")} more {rest === 1 ? "place" : "places"}
        </li>
      )}
    </ol>
  );
}

function PlaceRow({ place, onGo }: { place: MissingAt; onGo: Go }) {
  const desk = useDesk();
  const [first] = place.missing;
  return (
    <li className={styles.place}>
      <button type="button" className={styles.words} onClick={() => onGo(first)}>
        {brief(wordsAt(desk, first), 90)}
      </button>
      <ul className={styles.requirements}>
        {place.missing.map((one) => (
          <Requirement key={one.key} missing={one} onGo={onGo} />
        ))}
      </ul>
    </li>
  );
}

function Requirement({ missing, onGo }: { missing: Missing; onGo: Go }) {
  const desk = useDesk();
  const [waiving, setWaiving] = useState(false);
  const draft = `waive:${missing.key}`;
  const { submit, refusal, busy } = useAsk(() => desk.drafts.delete(draft));
  return (
    <li>
      <div className={styles.requirement}>
        <button type="button" className={styles.link} onClick={() => onGo(missing)}>
          {explainMissing(missing)}
        </button>
        {can(desk.me, "waiver.give") && !waiving && (
          <Button size="small" look="quiet" onClick={() => setWaiving(true)}>
            Waive
          </Button>
        )}
      </div>
      {waiving && (
        <ReasonForm
          draft={draft}
          label="Why can this be waived?"
          hint="Your name stands beside it, here and in the report."
          deed="Waive it"
          refusal={refusal}
          busy={busy}
          onCancel={() => setWaiving(false)}
          onSubmit={(reason) => submit({ do: "waiver.give", requirement: missing.key, reason })}
        />
      )}
    </li>
  );
}

/** Take the claim or passage to hand, with the focus on the question that is open there. */
export function goToMissing(desk: Desk, missing: Missing): void {
  if (missing.kind === "passage") return goTo(desk, { passage: missing.ordinal });
  goTo(desk, { claim: missing.claimId });
  const question = missing.kind === "verdict" || missing.kind === "check-sign-off" ? "true" : "said";
  // Once the card is drawn.
  requestAnimationFrame(() => {
    const heading = document.getElementById(`${question}-${missing.claimId}`);
    heading?.closest("section")?.querySelector<HTMLElement>("button")?.focus({ preventScroll: false });
  });
}

/** The words of the claim or passage at which something is missing. */
export function wordsAt(desk: Desk, missing: Missing): string {
  if (missing.kind !== "passage") return wordsOf(desk.claim(missing.claimId)!, desk.text);
  const passage = desk.passages.find(({ ordinal }) => ordinal === missing.ordinal);
  return passage ? toPlain(desk.text.slice(passage.start, passage.end)) : "";
}
