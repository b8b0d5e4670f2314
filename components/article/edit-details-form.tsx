"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { Conflict } from "@/components/form/conflict";
import { useSentForm } from "@/components/form/use-sent-form";
import { Button, ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { type Details, DetailsFields } from "./details-fields";
import styles from "./new-article-form.module.css";

export type EditableDetails = Details & { version: number };
export type EditDetailsAnswer =
  | { kind: "idle" }
  | { kind: "done" }
  | { kind: "failed"; message: string; fields: Record<string, string> }
  | { kind: "conflict"; current: EditableDetails; yours: Details };

type Props = {
  articleId: string;
  details: EditableDetails;
  people: readonly { id: string; name: string }[];
  action: (previous: EditDetailsAnswer, form: FormData) => Promise<EditDetailsAnswer>;
};

/** Change what is known of an article. Somebody else's change in the meantime is shown beside one's own. */
export function EditDetailsForm({ articleId, details, people, action }: Props) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [shown, setShown] = useState(details);
  const { state, busy, unsent, send, ready } = useSentForm<EditDetailsAnswer>(action, { kind: "idle" });
  const errors = state.kind === "failed" ? state.fields : {};
  const refusal = unsent ?? (state.kind === "failed" && Object.keys(errors).length === 0 ? state.message : null);
  const conflict = state.kind === "conflict" && state.current.version !== shown.version ? state : null;

  useEffect(() => {
    if (state.kind === "failed") form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
    if (state.kind === "done") router.push(`/articles/${articleId}`);
  }, [state, router, articleId]);

  return (
    // The key makes the fields anew once theirs are taken.
    <form
      ref={form}
      key={shown.version}
      onSubmit={send}
      className={styles.details}
      noValidate
      aria-label="The article’s details"
    >
      <input type="hidden" name="articleId" value={articleId} />
      <input type="hidden" name="version" value={(conflict?.current ?? shown).version} />
      <DetailsFields details={shown} people={people} errors={errors} />
      {refusal && <Notice kind="refusal">{refusal}</Notice>}
      {conflict && (
        <Conflict
          fields={toVersions(conflict.current, conflict.yours, people)}
          onTakeTheirs={() => setShown(conflict.current)}
        />
      )}
      <div className={styles.send}>
        <Button type="submit" look="main" busy={busy || state.kind === "done"} disabled={!ready}>
          {conflict ? "Save mine" : "Save"}
        </Button>
        <ButtonLink look="quiet" href={`/articles/${articleId}`}>
          Cancel
        </ButtonLink>
      </div>
    </form>
  );
}

function toVersions(theirs: Details, yours: Details, people: Props["people"]) {
  const both = (label: string, of: (details: Details) => string) => ({ label, theirs: of(theirs), yours: of(yours) });
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? "a former member";
  return [
    both("Title", ({ title }) => title),
    both("Byline", ({ byline }) => byline),
    both("Outlet", ({ outlet }) => outlet),
    both("Web address", ({ url }) => url),
    both("Published on", ({ publishedOn }) => publishedOn ?? ""),
    both("Who wrote it", ({ writers }) => writers.map(nameOf).sort().join(", ")),
  ];
}
