"use client";

import { Checkbox, Field, FieldRow, Input } from "@/components/ui/field";
import styles from "./details-fields.module.css";

export type Details = {
  title: string;
  byline: string;
  outlet: string;
  url: string;
  publishedOn: string | null;
  writers: readonly string[];
};

type Props = {
  details: Details;
  people: readonly { id: string; name: string }[];
  /** What is wrong with single fields, by their names. */
  errors: Record<string, string>;
  titleHint?: string;
};

/** What is known of an article apart from its text: the same fields for a new article and for one that is edited. */
export function DetailsFields({ details, people, errors, titleHint }: Props) {
  const gone = details.writers.filter((id) => !people.some((person) => person.id === id));
  return (
    <>
      <Field label="Title" hint={titleHint} optional={titleHint !== undefined} error={errors.title}>
        <Input name="title" maxLength={300} defaultValue={details.title} />
      </Field>
      <FieldRow>
        <Field label="Byline" optional error={errors.byline}>
          <Input name="byline" maxLength={300} defaultValue={details.byline} />
        </Field>
        <Field label="Outlet" optional error={errors.outlet}>
          <Input name="outlet" maxLength={200} defaultValue={details.outlet} />
        </Field>
      </FieldRow>
      <FieldRow>
        <Field label="Web address" optional error={errors.url}>
          <Input name="url" type="url" inputMode="url" placeholder="https://" defaultValue={details.url} />
        </Field>
        <Field label="Published on" optional hint="“This month” and the like count from it." error={errors.publishedOn}>
          <Input name="publishedOn" type="date" defaultValue={details.publishedOn ?? ""} />
        </Field>
      </FieldRow>
      <fieldset className={styles.writers} aria-describedby="writers-hint">
        <legend className={styles.legend}>Who wrote it</legend>
        <p id="writers-hint" className={styles.hint}>
          Nobody verifies what they wrote.
        </p>
        <div className={styles.people}>
          {people.map(({ id, name }) => (
            <Checkbox key={id} name="writers" value={id} label={name} defaultChecked={details.writers.includes(id)} />
          ))}
        </div>
        {gone.map((id) => (
          <input key={id} type="hidden" name="writers" value={id} />
        ))}
        {errors.writers && (
          <p role="alert" className={styles.error}>
            {errors.writers}
          </p>
        )}
      </fieldset>
    </>
  );
}
