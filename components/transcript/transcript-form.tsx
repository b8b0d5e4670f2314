"use client";

import { type ReactNode, useState } from "react";
import type { TranscriptInput } from "@/lib/api/transcript-input";
import evidence from "../evidence/evidence.module.css";
import { Button } from "../ui/button";
import { Field, Input, Textarea } from "../ui/field";
import { Notice } from "../ui/notice";
import { attachTranscript } from "./attach";
import styles from "./transcript.module.css";

type TranscriptFormProps = {
  /** The source it belongs to; null asks for a title and makes a new one. */
  sourceId: string | null;
  speakers: readonly string[];
  /** Whose words it holds, as chosen around the form. */
  children?: ReactNode;
  onDone: () => void;
  onCancel?: () => void;
};

/** Give a transcript: a file, or pasted text. What was typed stays when it is refused. */
export function TranscriptForm({ sourceId, speakers, children, onDone, onCancel }: TranscriptFormProps) {
  const [title, setTitle] = useState("");
  const [text, setText] = useState("");
  const [file, setFile] = useState<File | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async () => {
    const given = file ?? (text.trim() ? new File([text], "transcript.txt", { type: "text/plain" }) : null);
    if (!given) return setRefusal("Choose the transcript’s file, or paste its text.");
    if (sourceId === null && title.trim() === "") return setRefusal("Give the recording or event a title.");
    if (speakers.length === 0) return setRefusal("Say whose words the transcript holds.");
    setBusy(true);
    setRefusal(null);
    const source = sourceId === null ? newSource(title) : { id: sourceId };
    const answer = await attachTranscript(given, { source, speakers: [...speakers] });
    setBusy(false);
    if (answer.kind === "attached") onDone();
    else setRefusal(answer.message);
  };

  return (
    <form
      className={evidence.form}
      aria-label="Attach a transcript"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={(event) => event.key === "Escape" && onCancel?.()}
    >
      {sourceId === null && (
        <Field label="Recording or event">
          <Input value={title} maxLength={500} autoFocus onChange={(event) => setTitle(event.target.value)} />
        </Field>
      )}
      {children}
      <Field label="Transcript’s file" hint="Plain text, .srt, .vtt, .docx, .odt or .pdf." optional>
        <Input
          type="file"
          accept=".txt,.srt,.vtt,.md,.docx,.odt,.pdf,text/plain"
          onChange={(event) => setFile(event.target.files?.[0] ?? null)}
        />
      </Field>
      {!file && (
        <Field label="Or paste its text" optional>
          <Textarea rows={4} value={text} onChange={(event) => setText(event.target.value)} />
        </Field>
      )}
      {refusal && <Notice kind="refusal">{refusal}</Notice>}
      <div className={styles.actions}>
        {onCancel && (
          <Button size="small" look="quiet" shortcut="Escape" onClick={onCancel}>
            Cancel
          </Button>
        )}
        <Button size="small" look="main" type="submit" busy={busy}>
          Attach the transcript
        </Button>
      </div>
    </form>
  );
}

function newSource(title: string): TranscriptInput["source"] {
  return {
    ...{ title: title.trim(), publisher: "", author: "", url: "", publishedOn: null },
    ...{ kind: "recording" as const, primary: true, origin: "" },
  };
}
