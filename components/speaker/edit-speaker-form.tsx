"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { speakerTypeWords } from "@/components/claim/words";
import { Conflict } from "@/components/form/conflict";
import styles from "@/components/form/edit.module.css";
import { useSentForm } from "@/components/form/use-sent-form";
import { Button, ButtonLink } from "@/components/ui/button";
import { Field, Input, Select, Textarea } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { SpeakerFields } from "@/lib/domain/speaker-change";
import { SpeakerTypeOptions } from "./speaker-type-options";

export type EditableSpeaker = SpeakerFields & { version: number };
export type EditSpeakerAnswer =
  | { kind: "idle" }
  | { kind: "done" }
  | { kind: "failed"; message: string; fields: Record<string, string> }
  | { kind: "conflict"; current: EditableSpeaker; yours: SpeakerFields };

type Props = {
  speakerId: string;
  speaker: EditableSpeaker;
  action: (previous: EditSpeakerAnswer, form: FormData) => Promise<EditSpeakerAnswer>;
};

/** Rename a speaker, or change what they are and how articles name them. */
export function EditSpeakerForm({ speakerId, speaker, action }: Props) {
  const router = useRouter();
  const [shown, setShown] = useState(speaker);
  const [type, setType] = useState(speaker.type);
  const { state, busy, unsent, send, ready } = useSentForm<EditSpeakerAnswer>(action, { kind: "idle" });
  const errors = state.kind === "failed" ? state.fields : {};
  const refusal = unsent ?? (state.kind === "failed" && Object.keys(errors).length === 0 ? state.message : null);
  const conflict = state.kind === "conflict" && state.current.version !== shown.version ? state : null;
  const version = conflict ? conflict.current.version : shown.version;

  useEffect(() => {
    if (state.kind === "done") router.push(`/speakers/${speakerId}`);
  }, [state, router, speakerId]);

  return (
    // The key makes the fields anew once theirs are taken.
    <form key={shown.version} onSubmit={send} className={styles.form} noValidate aria-label="Edit the speaker">
      <input type="hidden" name="speakerId" value={speakerId} />
      <input type="hidden" name="version" value={version} />
      <Field label="Name" error={errors.name}>
        <Input name="name" defaultValue={shown.name} maxLength={200} />
      </Field>
      <Field label="Kind of speaker" error={errors.type}>
        <Select name="type" value={type} onChange={(event) => setType(event.target.value as SpeakerFields["type"])}>
          <SpeakerTypeOptions />
        </Select>
      </Field>
      {type === "anonymous" && (
        <Field label="Why not named" hint="As the article gives it." optional error={errors.anonymityReason}>
          <Textarea name="anonymityReason" defaultValue={shown.anonymityReason} maxLength={2000} />
        </Field>
      )}
      <Field label="Other names" hint="One a line, as articles give them." optional error={errors.aliases}>
        <Textarea name="aliases" rows={4} defaultValue={shown.aliases.join("\n")} />
      </Field>
      {refusal && <Notice kind="refusal">{refusal}</Notice>}
      {conflict && (
        <Conflict
          fields={toVersions(conflict.current, conflict.yours)}
          onTakeTheirs={() => {
            setShown(conflict.current);
            setType(conflict.current.type);
          }}
        />
      )}
      <div className={styles.actions}>
        <Button type="submit" look="main" busy={busy || state.kind === "done"} disabled={!ready}>
          {conflict ? "Save mine" : "Save"}
        </Button>
        <ButtonLink look="quiet" href={`/speakers/${speakerId}`}>
          Cancel
        </ButtonLink>
      </div>
    </form>
  );
}

function toVersions(theirs: SpeakerFields, yours: SpeakerFields) {
  return [
    { label: "Name", theirs: theirs.name, yours: yours.name },
    { label: "Kind of speaker", theirs: speakerTypeWords[theirs.type], yours: speakerTypeWords[yours.type] },
    { label: "Why not named", theirs: theirs.anonymityReason, yours: yours.anonymityReason },
    { label: "Other names", theirs: theirs.aliases.join("\n"), yours: yours.aliases.join("\n") },
  ];
}
