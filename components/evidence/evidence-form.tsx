"use client";

import { type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";
import type { EvidenceInput } from "@/lib/api/desk-command";
import { stances } from "@/lib/domain/desk";
import { stanceWords } from "../claim/words";
import { useDesk } from "../desk/use-desk";
import { Button } from "../ui/button";
import { Field, Input, Textarea } from "../ui/field";
import { Notice } from "../ui/notice";
import styles from "./evidence.module.css";
import { type EvidenceFields, emptyFields, toInput } from "./evidence-fields";
import { FileField } from "./file-field";
import { NewSource } from "./new-source";
import { SourcePicker } from "./source-picker";

type EvidenceFormProps = {
  draft: string;
  fields?: EvidenceFields;
  deed: string;
  refusal: string | null;
  busy: boolean;
  onSubmit: (evidence: EvidenceInput) => void;
  onCancel: () => void;
};

/** Tie a source to the claim: which one, which way it speaks, where in it, and what it says there. */
export function EvidenceForm({
  draft,
  fields: given = emptyFields,
  deed,
  refusal,
  busy,
  onSubmit,
  onCancel,
}: EvidenceFormProps) {
  const desk = useDesk();
  const [fields, setFields] = useState<EvidenceFields>(() => {
    const kept = desk.drafts.get(draft);
    return kept ? (JSON.parse(kept) as EvidenceFields) : given;
  });
  const [fault, setFault] = useState<{ field: string; message: string } | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    form.current?.querySelector<HTMLElement>("input:not([type=radio])")?.focus({ preventScroll: true });
    form.current?.scrollIntoView({ block: "nearest" });
  }, []);

  const set = (change: Partial<EvidenceFields>) => {
    const next = { ...fields, ...change };
    desk.drafts.set(draft, JSON.stringify(next));
    setFields(next);
  };
  const submit = () => {
    const input = toInput(fields);
    if (!("message" in input)) {
      setFault(null);
      return onSubmit(input);
    }
    setFault(input);
    form.current?.querySelector<HTMLElement>(`[name="${input.field}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !event.defaultPrevented) onCancel();
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      submit();
    }
  };
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <SourcePicker fields={fields} set={set} error={fault?.field === "title" ? fault.message : null} />
      {!fields.source && fields.title.trim() !== "" && <NewSource fields={fields} set={set} />}
      <fieldset className={styles.stances}>
        <legend className={styles.legend}>What it does</legend>
        {stances.map((stance) => (
          <label key={stance} className={styles.stance}>
            <input
              type="radio"
              name={`${draft}-stance`}
              checked={fields.stance === stance}
              onChange={() => set({ stance })}
            />
            {stanceWords[stance]}
          </label>
        ))}
      </fieldset>
      <Field
        label="Where in it"
        hint="A page, a time, a paragraph."
        error={fault?.field === "locator" ? fault.message : null}
      >
        <Input name="locator" value={fields.locator} onChange={(event) => set({ locator: event.target.value })} />
      </Field>
      <Field label="What it says there" optional>
        <Textarea rows={2} value={fields.excerpt} onChange={(event) => set({ excerpt: event.target.value })} />
      </Field>
      <Field label="Your note" optional>
        <Textarea rows={1} value={fields.note} onChange={(event) => set({ note: event.target.value })} />
      </Field>
      <FileField file={fields.file} onFile={(file) => set({ file })} />
      {refusal && <Notice kind="refusal">{refusal}</Notice>}
      <div className={styles.actions}>
        <Button size="small" look="quiet" shortcut="Escape" onClick={onCancel}>
          Cancel
        </Button>
        <Button size="small" look="main" type="submit" busy={busy} shortcut="Mod+Enter">
          {deed}
        </Button>
      </div>
    </form>
  );
}
