"use client";

import { useRouter } from "next/navigation";
import { startTransition, useRef, useState } from "react";
import { upload } from "@/components/evidence/upload";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import styles from "./give-document.module.css";

/** What asking for a reading answers. */
export type AskedToRead = { kind: "asked"; jobId: string } | { kind: "failed"; message: string };
export type AskToRead = (previous: null, form: FormData) => Promise<AskedToRead>;

type Props = {
  ask: AskToRead;
  /** The page that goes on with the document, once it is told which. */
  here: string;
  /** A document that was chosen with the text's own button; it is sent at once. */
  children: (send: (file: File) => void) => React.ReactNode;
};

/** A document instead of pasted text: a file that needs a reader, or a page's address. Leads on to its reading. */
export function GiveDocument({ ask, here, children }: Props) {
  const router = useRouter();
  const [sent, setSent] = useState<{ name: string; bytes: number; of: number } | null>(null);
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const address = useRef<HTMLInputElement>(null);
  const stop = useRef<() => void>(() => {});

  async function lead(given: Record<string, string>) {
    setAsking(true);
    const form = new FormData();
    for (const [name, value] of Object.entries(given)) form.append(name, value);
    try {
      const answer = await ask(null, form);
      if (answer.kind === "asked") return startTransition(() => router.push(`${here}?document=${answer.jobId}`));
      setProblem(answer.message);
    } catch {
      setProblem("The server did not answer. Try again in a moment.");
    }
    setAsking(false);
  }

  async function send(file: File) {
    setProblem(null);
    setSent({ name: file.name, bytes: 0, of: file.size });
    const sending = upload(file, (bytes) => setSent({ name: file.name, bytes, of: file.size }));
    stop.current = sending.stop;
    const answer = await sending.done;
    setSent(null);
    if (answer.kind === "refused") setProblem(answer.message);
    if (answer.kind === "stored") await lead({ fileSha256: answer.sha256, fileName: file.name });
  }

  function fetchPage() {
    const url = address.current?.value.trim() ?? "";
    setProblem(null);
    if (url === "") setProblem("Write the page's address first.");
    else void lead({ url });
  }

  return (
    <div className={styles.give}>
      {children((file) => void send(file))}
      {sent && (
        <div className={styles.sending}>
          <p role="status">Sending {sent.name}…</p>
          <Progress done={sent.bytes} of={sent.of} label={`Sending ${sent.name}`} />
          <Button size="small" onClick={() => stop.current()}>
            Cancel
          </Button>
        </div>
      )}
      <div className={styles.address}>
        <Field label="Or read a page from the web" optional>
          <Input
            ref={address}
            type="url"
            inputMode="url"
            placeholder="https://"
            onKeyDown={(event) => {
              if (event.key !== "Enter") return;
              event.preventDefault();
              fetchPage();
            }}
          />
        </Field>
        <Button onClick={fetchPage} busy={asking}>
          Read the page
        </Button>
      </div>
      {problem && <Notice kind="refusal">{problem}</Notice>}
    </div>
  );
}
