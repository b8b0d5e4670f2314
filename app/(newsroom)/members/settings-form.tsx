"use client";

import { ActionForm } from "@/components/form/action-form";
import { FormField, FormSelect } from "@/components/form/form-field";
import { Checkbox } from "@/components/ui/field";
import { type VisitTimes, visitTimes, visitWords } from "@/lib/domain/visits";
import { configure } from "./actions";
import styles from "./members.module.css";

type Props = { name: string; signOffChecks: boolean; signOffReviews: boolean; visits: VisitTimes };

export function SettingsForm({ name, signOffChecks, signOffReviews, visits }: Props) {
  return (
    <ActionForm action={configure} submit="Save" label="The newsroom">
      <FormField name="name" label="Name" defaultValue={name} maxLength={120} />
      <fieldset className={styles.checks}>
        <legend className={styles.legend}>Before an article closes, someone else signs off</legend>
        <Checkbox name="signOffChecks" defaultChecked={signOffChecks} label="every check" />
        <Checkbox name="signOffReviews" defaultChecked={signOffReviews} label="every attribution review" />
      </fieldset>
      <FormSelect
        name="visits"
        label="Visit captured addresses again"
        defaultValue={visits}
        hint="One after another, in the name of the newsroom’s first owner. Never, and nothing is fetched unasked; a source can be left out on its own page."
      >
        {visitTimes.map((times) => (
          <option key={times} value={times}>
            {visitWords[times]}
          </option>
        ))}
      </FormSelect>
    </ActionForm>
  );
}
