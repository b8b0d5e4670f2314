"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { sourceKindWords } from "@/components/claim/words";
import { Conflict } from "@/components/form/conflict";
import styles from "@/components/form/edit.module.css";
import { useSentForm } from "@/components/form/use-sent-form";
import { Button, ButtonLink } from "@/components/ui/button";
import { Checkbox, Field, FieldRow, Input, Select } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { type SourceView, sourceKinds } from "@/lib/domain/desk";

type Fields = Omit<SourceView, "id" | "version">;
export type EditSourceAnswer =
  | { kind: "idle" }
  | { kind: "done" }
  | { kind: "failed"; message: string; fields: Record<string, string> }
  | { kind: "conflict"; current: SourceView; yours: Fields };

type Props = {
  source: SourceView;
  action: (previous: EditSourceAnswer, form: FormData) => Promise<EditSourceAnswer>;
};

/** Change what a source says of itself; everybody who uses it sees the change. */
export function EditSourceForm({ source, action }: Props) {
  const router = useRouter();
  const [shown, setShown] = useState(source);
  const { state, busy, unsent, send, ready } = useSentForm<EditSourceAnswer>(action, { kind: "idle" });
  const errors = state.kind === "failed" ? state.fields : {};
  const refusal = unsent ?? (state.kind === "failed" && Object.keys(errors).length === 0 ? state.message : null);
  const conflict = state.kind === "conflict" && state.current.version !== shown.version ? state : null;

  useEffect(() => {
    if (state.kind === "done") router.push(`/sources/${source.id}`);
  }, [state, router, source.id]);

  return (
    // The key makes the fields anew once theirs are taken.
    <form key={shown.version} onSubmit={send} className={styles.form} noValidate aria-label="Edit the source">
      <input type="hidden" name="sourceId" value={source.id} />
      <input type="hidden" name="version" value={(conflict?.current ?? shown).version} />
      <Field label="Title" error={errors.title}>
        <Input name="title" defaultValue={shown.title} maxLength={500} />
      </Field>
      <FieldRow>
        <Field label="Publisher" optional error={errors.publisher}>
          <Input name="publisher" defaultValue={shown.publisher} maxLength={500} />
        </Field>
        <Field label="Author" optional error={errors.author}>
          <Input name="author" defaultValue={shown.author} maxLength={500} />
        </Field>
      </FieldRow>
      <FieldRow>
        <Field label="Web address" optional error={errors.url}>
          <Input name="url" type="url" inputMode="url" placeholder="https://" defaultValue={shown.url} />
        </Field>
        <Field label="Published on" optional error={errors.publishedOn}>
          <Input name="publishedOn" type="date" defaultValue={shown.publishedOn ?? ""} />
        </Field>
      </FieldRow>
      <FieldRow>
        <Field label="Kind" error={errors.kind}>
          <Select name="kind" defaultValue={shown.kind}>
            {sourceKinds.map((kind) => (
              <option key={kind} value={kind}>
                {sourceKindWords[kind]}
              </option>
            ))}
          </Select>
        </Field>
        <Field
          label="Origin"
          optional
          hint="Where its knowledge comes from. Two sources with one origin corroborate once."
          error={errors.origin}
        >
          <Input name="origin" defaultValue={shown.origin} maxLength={500} />
        </Field>
      </FieldRow>
      <Checkbox name="primary" value="yes" label="A primary source" defaultChecked={shown.primary} />
      {refusal && <Notice kind="refusal">{refusal}</Notice>}
      {conflict && (
        <Conflict
          fields={toVersions(conflict.current, conflict.yours)}
          onTakeTheirs={() => setShown(conflict.current)}
        />
      )}
      <div className={styles.actions}>
        <Button type="submit" look="main" busy={busy || state.kind === "done"} disabled={!ready}>
          {conflict ? "Save mine" : "Save"}
        </Button>
        <ButtonLink look="quiet" href={`/sources/${source.id}`}>
          Cancel
        </ButtonLink>
      </div>
    </form>
  );
}

function toVersions(theirs: Fields, yours: Fields) {
  const both = (label: string, of: (fields: Fields) => string) => ({ label, theirs: of(theirs), yours: of(yours) });
  return [
    both("Title", ({ title }) => title),
    both("Publisher", ({ publisher }) => publisher),
    both("Author", ({ author }) => author),
    both("Web address", ({ url }) => url),
    both("Published on", ({ publishedOn }) => publishedOn ?? ""),
    both("Kind", ({ kind }) => sourceKindWords[kind]),
    both("Origin", ({ origin }) => origin),
    both("Primary", ({ primary }) => (primary ? "Yes" : "No")),
  ];
}
