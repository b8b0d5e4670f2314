"use client";

import { ActionForm } from "@/components/form/action-form";
import { FormField } from "@/components/form/form-field";
import { Checkbox } from "@/components/ui/field";
import { configure } from "./actions";
import styles from "./members.module.css";

type Props = { name: string; signOffChecks: boolean; signOffReviews: boolean };

export function SettingsForm({ name, signOffChecks, signOffReviews }: Props) {
  return (
    <ActionForm action={configure} submit="Save" label="The newsroom">
      <FormField name="name" label="Name" defaultValue={name} maxLength={120} />
      <fieldset className={styles.checks}>
        <legend className={styles.legend}>Before an article closes, someone else signs off</legend>
        <Checkbox name="signOffChecks" defaultChecked={signOffChecks} label="every check" />
        <Checkbox name="signOffReviews" defaultChecked={signOffReviews} label="every attribution review" />
      </fieldset>
    </ActionForm>
  );
}
