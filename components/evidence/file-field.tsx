"use client";

import { Paperclip, X } from "lucide-react";
import { useId, useRef, useState } from "react";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { Progress } from "../ui/progress";
import styles from "./evidence.module.css";
import { toSize } from "./file-size";
import { largestFile, upload } from "./upload";

type Stored = { sha256: string; name: string; size: number };
type FileFieldProps = { file: Stored | null; onFile: (file: Stored | null) => void };
type Sending = { name: string; sent: number; of: number; stop: () => void };

/** The bytes as they were seen, up to 50 MB: sent as soon as they are chosen, with how far it is; stored once by their hash. */
export function FileField({ file, onFile }: FileFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState<Sending | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);

  const choose = async (chosen: File | undefined) => {
    if (!chosen) return;
    setRefusal(null);
    if (chosen.size > largestFile)
      return setRefusal("That file is over 50 MB. Attach a smaller one, or its pages that matter.");
    if (chosen.size === 0) return setRefusal("That file is empty.");
    const { done, stop } = upload(chosen, (sent) => setSending((was) => was && { ...was, sent }));
    setSending({ name: chosen.name, sent: 0, of: chosen.size, stop });
    const answer = await done;
    setSending(null);
    if (answer.kind === "stored") onFile({ sha256: answer.sha256, name: chosen.name, size: chosen.size });
    else if (answer.kind === "refused") setRefusal(answer.message);
    if (input.current) input.current.value = "";
  };

  return (
    <div className={styles.fileField}>
      <input
        ref={input}
        id={id}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-label="File"
        onChange={(event) => void choose(event.target.files?.[0])}
      />
      {sending ? (
        <div className={styles.sending}>
          <span>
            Sending {sending.name}: {toSize(sending.sent)} of {toSize(sending.of)}
          </span>
          <Progress done={sending.sent} of={sending.of} label={`Sending ${sending.name}`} />
          <Button size="small" look="quiet" onClick={sending.stop}>
            Stop
          </Button>
        </div>
      ) : file ? (
        <p className={styles.file}>
          <Paperclip aria-hidden /> {file.name} <span className={styles.faint}>{toSize(file.size)}</span>
          <Button
            size="small"
            look="quiet"
            aria-label={`Leave ${file.name} out`}
            icon={<X aria-hidden />}
            onClick={() => onFile(null)}
          />
        </p>
      ) : (
        <Button size="small" icon={<Paperclip aria-hidden />} onClick={() => input.current?.click()}>
          Attach a file
        </Button>
      )}
      {refusal && <Notice kind="refusal">{refusal}</Notice>}
    </div>
  );
}
