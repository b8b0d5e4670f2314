"use client";

import { type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";
import { useDraft } from "../desk/use-draft";
import { Button } from "../ui/button";
import { Field, Textarea } from "../ui/field";
import styles from "./claim.module.css";

type ReasonFormProps = {
  /** Names the draft, so that what was written waits here. */
  draft: string;
  label: string;
  /** What the button will do. */
  deed: string;
  hint?: string;
  optional?: boolean;
  refusal: string | null;
  busy: boolean;
  onSubmit: (reason: string) => void;
  onCancel: () => void;
};

/** A few words that a deed asks for. Enter does it, Shift+Enter begins a line, Escape puts it away unsent. */
export function ReasonForm({ draft, label, deed, hint, optional, refusal, busy, onSubmit, onCancel }: ReasonFormProps) {
  const [words, setWords] = useDraft(draft);
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  // At first, and again when it was refused; before the next key can arrive.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the refusal is what asks for it
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.form?.scrollIntoView({ block: "nearest" });
  }, [refusal]);

  const submit = () => {
    setMissing(!optional && words.trim() === "");
    if (!optional && words.trim() === "") return field.current?.focus();
    onSubmit(words.trim());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") onCancel();
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    submit();
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field
        label={label}
        error={missing ? "Write a few words here first." : refusal}
        hint={hint}
        optional={optional ?? false}
      >
        <Textarea
          ref={field}
          rows={2}
          value={words}
          readOnly={busy}
          required={!optional}
          onChange={(event) => {
            setMissing(false);
            setWords(event.target.value);
          }}
          onKeyDown={onKeyDown}
        />
      </Field>
      <div className={styles.formActions}>
        <Button size="small" look="quiet" onClick={onCancel} shortcut="Escape">
          Cancel
        </Button>
        <Button size="small" look="main" type="submit" busy={busy} shortcut="Enter">
          {deed}
        </Button>
      </div>
    </form>
  );
}
