"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { newKey } from "@/components/form/new-key";
import type { ActionState } from "@/lib/action-state";
import type { ReadDocumentView } from "@/lib/queries/get-read-document";
import type { RevisionPreview } from "@/lib/queries/preview-revision";
import { DocumentGiven } from "../article/document-given";
import { type AskToRead, GiveDocument } from "../article/give-document";
import { type Looked, lookAtText, TextGiven } from "../article/text-given";
import { useSentForm } from "../form/use-sent-form";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { say } from "../ui/status";
import { Preview } from "./preview";
import styles from "./revision.module.css";

/** What sending a draft answers. */
export type DraftAnswer =
  | ActionState
  | { kind: "preview"; text: string; fileName: string; preview: RevisionPreview; stale: boolean }
  | { kind: "accepted" };

type Props = {
  articleId: string;
  askToRead: AskToRead;
  /** A document that was read, instead of text. */
  document: { jobId: string; document: ReadDocumentView } | null;
  /** The draft in force, and its text, to be edited in place. */
  revision: number;
  text: string;
  action: (previous: DraftAnswer, form: FormData) => Promise<DraftAnswer>;
};

/**
 * Give the next draft: edit the text in place, paste another over it, or give
 * a document or a page from the web; see what it would do; then put it in force. Nothing happens before
 * that, and what was typed stays.
 */
export function DraftForm({ articleId, revision, text, action, askToRead, document: given }: Props) {
  const router = useRouter();
  const here = `/articles/${articleId}/revisions/new`;
  const [looked, setLooked] = useState<Looked>(() => lookAtText(text));
  const [key] = useState(newKey);
  const [choices, setChoices] = useState<Record<string, number | "gone">>({});
  const { state, busy, unsent, send, ready } = useSentForm<DraftAnswer>(action, { kind: "idle" });
  const [shown, setShown] = useState<Extract<DraftAnswer, { kind: "preview" }> | null>(null);
  const [former, setFormer] = useState<RevisionPreview | null>(null);
  const [answered, setAnswered] = useState<DraftAnswer>(state);
  const heading = useRef<HTMLHeadingElement>(null);

  if (state !== answered) {
    setAnswered(state);
    if (state.kind === "preview") {
      setFormer(state.stale ? (shown?.preview ?? null) : null);
      setShown(state);
    }
  }
  useEffect(() => {
    if (shown) heading.current?.focus();
  }, [shown]);
  useEffect(() => {
    if (state.kind !== "accepted") return;
    say("The draft is in force.");
    router.push(`/articles/${articleId}`);
    router.refresh();
  }, [state, router, articleId]);

  function look(event: FormEvent<HTMLFormElement>) {
    if (given) return send(event);
    const field = event.currentTarget.elements.namedItem("text") as HTMLTextAreaElement;
    const found = looked.fileName === null ? lookAtText(field.value) : looked;
    setLooked(found);
    if (!found.problem) return send(event);
    event.preventDefault();
    field.focus();
  }

  const refusal = unsent ?? (state.kind === "failed" ? state.message : null);
  const undecided = shown?.preview.claims.some(
    ({ id, outcome }) => outcome === "ambiguous" && choices[id] === undefined,
  );
  return (
    <>
      <form onSubmit={look} className={styles.form} aria-label="The next draft" noValidate hidden={shown !== null}>
        <input type="hidden" name="articleId" value={articleId} />
        {given ? (
          <DocumentGiven {...given} here={here} />
        ) : (
          <GiveDocument ask={askToRead} here={here}>
            {(sendFile) => <TextGiven looked={looked} onLook={setLooked} text={text} onDocument={sendFile} />}
          </GiveDocument>
        )}
        {refusal && !shown && <Notice kind="refusal">{refusal}</Notice>}
        <div className={styles.send}>
          <Button type="submit" look="main" busy={busy} disabled={!ready}>
            See what changes
          </Button>
          <p className={styles.about}>Nothing is put in force yet.</p>
        </div>
      </form>
      {shown && (
        <form onSubmit={send} className={styles.form} aria-label="Accept the draft">
          <input type="hidden" name="articleId" value={articleId} />
          <input type="hidden" name="deed" value="accept" />
          <input type="hidden" name="key" value={key} />
          <input type="hidden" name="seen" value={shown.preview.seq} />
          <input type="hidden" name="fileName" value={shown.fileName} />
          {given && <input type="hidden" name="document" value={given.jobId} />}
          <input type="hidden" name="choices" value={JSON.stringify(choices)} />
          <textarea name="text" value={shown.text} readOnly hidden />
          <h2 ref={heading} tabIndex={-1}>
            What draft {shown.preview.from + 1} does
          </h2>
          <Preview
            preview={shown.preview}
            former={former}
            choices={choices}
            onChoose={(id, choice) => {
              const { [id]: _, ...others } = choices;
              setChoices(choice === null ? others : { ...others, [id]: choice });
            }}
          />
          {refusal && <Notice kind="refusal">{refusal}</Notice>}
          <div className={styles.send}>
            {!shown.preview.same && (
              <Button type="submit" look="main" busy={busy || state.kind === "accepted"} disabled={undecided === true}>
                Accept this draft
              </Button>
            )}
            <Button onClick={() => setShown(null)}>Back to the text</Button>
            {undecided && <p className={styles.about}>Say first where each claim stands that fits two places.</p>}
            {shown.preview.from !== revision && (
              <p className={styles.about}>Draft {shown.preview.from} came into force meanwhile.</p>
            )}
          </div>
        </form>
      )}
    </>
  );
}
