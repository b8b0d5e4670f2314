"use client";

import { speakerTypeWords } from "@/components/claim/words";
import { ActionForm } from "@/components/form/action-form";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { ActionState } from "@/lib/action-state";
import type { SpeakerPage } from "@/lib/queries/get-speaker";
import styles from "./speaker.module.css";

type Side = Pick<SpeakerPage, "speaker" | "totals" | "merged" | "posts">;
type Props = {
  from: Side;
  into: Side;
  action: (previous: ActionState, form: FormData) => Promise<ActionState>;
};

/** Both speakers side by side, what becomes of them, and the one button that makes it so. */
export function MergeForm({ from, into, action }: Props) {
  const claims = from.totals.claims;
  return (
    <>
      <div className={styles.sides}>
        <SideOf side={from} heading="Goes into the other" />
        <SideOf side={into} heading="Stays, and shows everything" />
      </div>
      <p>
        {claims === 0 ? "No claim" : claims === 1 ? "The one claim" : `All ${claims} claims`} of{" "}
        <bdi>{from.speaker.name}</bdi> {claims > 1 ? "are" : "is"} shown with <bdi>{into.speaker.name}</bdi>, who is
        also found as “<bdi>{from.speaker.name}</bdi>”.
      </p>
      {from.speaker.type !== into.speaker.type && (
        <Notice>
          One is listed as {speakerTypeWords[from.speaker.type].toLowerCase()}, the other as{" "}
          {speakerTypeWords[into.speaker.type].toLowerCase()}. The merged speaker stays the latter.
        </Notice>
      )}
      <ActionForm
        action={action}
        submit={`Merge into ${into.speaker.name}`}
        label="Merge"
        aside={
          <ButtonLink look="quiet" href={`/speakers/${from.speaker.id}`}>
            Cancel
          </ButtonLink>
        }
      >
        <input type="hidden" name="speakerId" value={from.speaker.id} />
        <input type="hidden" name="into" value={into.speaker.id} />
      </ActionForm>
    </>
  );
}

function SideOf({ side, heading }: { side: Side; heading: string }) {
  const { speaker, totals, posts } = side;
  const known = [posts[0]?.title, posts[0]?.affiliation].filter(Boolean).join(", ");
  return (
    <section className={styles.side} aria-label={heading}>
      <p className={styles.names}>{heading}</p>
      <h2>
        <bdi>{speaker.name}</bdi>
      </h2>
      <p>
        {speakerTypeWords[speaker.type]}
        {known && <> · {known}</>}
      </p>
      {speaker.aliases.length > 0 && <p className={styles.names}>Also {speaker.aliases.join(", ")}</p>}
      <p>
        {totals.claims} {totals.claims === 1 ? "claim" : "claims"} in {totals.articles}{" "}
        {totals.articles === 1 ? "article" : "articles"}
      </p>
    </section>
  );
}
