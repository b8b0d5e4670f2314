"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { newKey } from "@/components/form/new-key";
import { useSentForm } from "@/components/form/use-sent-form";
import { Button, ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { say } from "@/components/ui/status";
import type { ReadDocumentView } from "@/lib/queries/get-read-document";
import { type Details, DetailsFields } from "./details-fields";
import { DocumentGiven } from "./document-given";
import { type AskToRead, GiveDocument } from "./give-document";
import styles from "./new-article-form.module.css";
import { type Looked, lookAtText, notLooked, TextGiven } from "./text-given";

type Failed = { kind: "failed"; message: string; fields: Record<string, string>; values: Record<string, string> };
/** What importing answers; the action's own state fits it. */
export type ImportAnswer =
  | { kind: "idle" }
  | { kind: "done" }
  | Failed
  | { kind: "imported"; articleId: string; claims: number }
  /** A document is taken in by a job. */
  | { kind: "asked"; jobId: string }
  | { kind: "duplicate"; existing: { id: string; title: string } };

type Props = {
  action: (previous: ImportAnswer, form: FormData) => Promise<ImportAnswer>;
  askToRead: AskToRead;
  /** A document that was read, instead of text. */
  document: { jobId: string; document: ReadDocumentView } | null;
  /** What was written for it before. */
  details?: Partial<Details>;
  people: readonly { id: string; name: string }[];
  /** Who is marked as its writer from the start. */
  writers: readonly string[];
  /** Whose draft is kept while they look at other pages. */
  owner: string;
};

/** What was typed and not yet imported: kept in this window's memory alone, for whoever typed it. */
let draft: { owner: string; words: Record<string, string> } | null = null;

/**
 * Hand an article in. What is typed stays in the page alone until it is sent,
 * and stays there when it is refused; sending twice imports once.
 */
export function NewArticleForm({ action, askToRead, document: given, details, people, writers, owner }: Props) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [kept] = useState<Record<string, string>>(() => (draft?.owner === owner && !given ? draft.words : {}));
  const [looked, setLooked] = useState<Looked>(() => (kept.text ? lookAtText(kept.text) : notLooked));
  // One key for this visit: whatever is sent again, the article is imported once.
  const [key] = useState(newKey);
  const { state, busy, unsent, send, ready } = useSentForm(action, { kind: "idle" });
  const errors = state.kind === "failed" ? state.fields : {};
  const refusal = unsent ?? (state.kind === "failed" && Object.keys(errors).length === 0 ? state.message : null);

  useEffect(() => {
    if (state.kind === "failed") form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
    if (state.kind === "asked") router.push(`${here}?import=${state.jobId}`);
    if (state.kind !== "imported") return;
    draft = null;
    say(found(state.claims));
    router.push(`/articles/${state.articleId}`);
  }, [state, router]);

  function submit(event: FormEvent<HTMLFormElement>) {
    if (given) return send(event);
    const { text } = event.currentTarget;
    const found = looked.fileName === null ? lookAtText((text as HTMLTextAreaElement).value) : looked;
    setLooked(found);
    if (!found.problem) return send(event);
    event.preventDefault();
    (text as HTMLTextAreaElement).focus();
  }

  function keep(event: FormEvent<HTMLFormElement>) {
    if (given) return;
    const fields = [...new FormData(event.currentTarget)];
    const words = fields.filter((pair): pair is [string, string] => typeof pair[1] === "string");
    draft = { owner, words: Object.fromEntries(words.filter(([name]) => name !== "key" && name !== "writers")) };
  }

  const going = state.kind === "imported" || state.kind === "asked";
  return (
    <form ref={form} onSubmit={submit} onInput={keep} className={styles.form} noValidate aria-label="New article">
      <input type="hidden" name="key" value={key} />
      {given ? (
        <DocumentGiven {...given} here={here} />
      ) : (
        <GiveDocument ask={askToRead} here={here}>
          {(sendFile) => <TextGiven looked={looked} onLook={setLooked} text={kept.text ?? ""} onDocument={sendFile} />}
        </GiveDocument>
      )}
      <div className={styles.details}>
        <DetailsFields
          details={{
            ...empty,
            ...kept,
            publishedOn: kept.publishedOn || null,
            ...given?.document.details,
            writers,
            ...details,
          }}
          people={people}
          errors={errors}
          titleHint="Left empty, the first line becomes the title."
        />
        {refusal && <Notice kind="refusal">{refusal}</Notice>}
        {state.kind === "duplicate" && !busy && (
          <Notice
            kind="refusal"
            actions={
              <>
                <ButtonLink href={`/articles/${state.existing.id}`}>Open it</ButtonLink>
                <Button type="submit" name="allowDuplicate" value="yes">
                  Import once more
                </Button>
              </>
            }
          >
            This text is here already, as “<bdi>{state.existing.title}</bdi>”.
          </Notice>
        )}
        <div className={styles.send}>
          <Button type="submit" look="main" busy={busy || going} disabled={!ready}>
            Import the article
          </Button>
          <p role="status" className={styles.status}>
            {busy && "Reading the text and looking for claims…"}
            {state.kind === "imported" && "Imported. Opening the desk…"}
          </p>
        </div>
      </div>
    </form>
  );
}

function found(claims: number): string {
  if (claims === 0) return "No claim was found.";
  return claims === 1 ? "1 claim was found." : `${claims.toLocaleString("en-GB")} claims were found.`;
}

const here = "/articles/new";
const empty = { title: "", byline: "", outlet: "", url: "" };
