"use client";

import { useState } from "react";
import edit from "@/components/form/edit.module.css";
import { useSentForm } from "@/components/form/use-sent-form";
import { Button, ButtonLink } from "@/components/ui/button";
import { Checkbox, Field, FieldRow, Input, Select } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { ActionState } from "@/lib/action-state";
import type { SpeakerFields } from "@/lib/domain/speaker-change";
import type { ListedClaim } from "@/lib/queries/get-speaker";
import { Said } from "./said";
import styles from "./speaker.module.css";
import { SpeakerTypeOptions } from "./speaker-type-options";

type Props = {
  speaker: SpeakerFields & { id: string };
  claims: readonly ListedClaim[];
  action: (previous: ActionState, form: FormData) => Promise<ActionState>;
};

/** Choose the claims that belong to somebody else, and say who that is. */
export function SplitForm({ speaker, claims, action }: Props) {
  const [chosen, setChosen] = useState(0);
  const { state, busy, unsent, send, ready } = useSentForm<ActionState>(action, { kind: "idle" });
  const errors = state.kind === "failed" ? state.fields : {};
  const refusal = unsent ?? (state.kind === "failed" && Object.keys(errors).length === 0 ? state.message : null);
  return (
    <form
      onSubmit={send}
      onChange={(event) => setChosen(new FormData(event.currentTarget).getAll("claimIds").length)}
      className={edit.form}
      noValidate
      aria-label="Split the speaker"
    >
      <input type="hidden" name="speakerId" value={speaker.id} />
      <Said
        claims={claims}
        level="h2"
        choose={(claim, words) => (
          <div className={styles.choice}>
            <input type="checkbox" name="claimIds" value={claim.id} aria-label={`Move: ${claim.words}`} />
            {words}
          </div>
        )}
      />
      <div className={styles.foot}>
        <FieldRow>
          <Field label="Who says them" error={errors.name}>
            <Input name="name" maxLength={200} />
          </Field>
          <Field label="Kind of speaker" error={errors.type}>
            <Select name="type" defaultValue={speaker.type}>
              <SpeakerTypeOptions />
            </Select>
          </Field>
        </FieldRow>
        {speaker.aliases.length > 0 && (
          <fieldset>
            <legend className={styles.legend}>Other names that go along</legend>
            {speaker.aliases.map((alias) => (
              <Checkbox key={alias} name="aliases" value={alias} label={alias} />
            ))}
          </fieldset>
        )}
        {refusal && <Notice kind="refusal">{refusal}</Notice>}
        <div className={edit.actions}>
          <Button type="submit" look="main" busy={busy} disabled={!ready}>
            {chosen === 0
              ? "Move the chosen claims"
              : `Move ${chosen} ${chosen === 1 ? "claim" : "claims"} to the new speaker`}
          </Button>
          <ButtonLink look="quiet" href={`/speakers/${speaker.id}`}>
            Cancel
          </ButtonLink>
        </div>
        <p className={styles.names}>Their attribution is reviewed again; verdicts stand.</p>
      </div>
    </form>
  );
}
