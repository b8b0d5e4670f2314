"use client";

import { Plus, X } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { ActionForm } from "@/components/form/action-form";
import { FormField } from "@/components/form/form-field";
import { Button } from "@/components/ui/button";
import { FieldRow } from "@/components/ui/field";
import { Section } from "@/components/ui/page";
import type { ActionState } from "@/lib/action-state";
import type { ListedPost } from "@/lib/queries/get-speaker";
import styles from "./posts.module.css";

type Action = (previous: ActionState, form: FormData) => Promise<ActionState>;
type Props = { speakerId: string; posts: readonly ListedPost[]; mayEdit: boolean; add: Action; remove: Action };

/** What a speaker was, as of when, and which article says so; people add what articles leave out. */
export function Posts({ speakerId, posts, mayEdit, add, remove }: Props) {
  const [adding, setAdding] = useState(false);
  return (
    <Section
      title="Titles and affiliations"
      actions={
        mayEdit &&
        !adding && (
          <Button size="small" icon={<Plus aria-hidden />} onClick={() => setAdding(true)}>
            Add a title
          </Button>
        )
      }
    >
      {posts.length === 0 && <p className={styles.none}>No article here gives one.</p>}
      <ul className={styles.posts}>
        {posts.map((post) => (
          <li key={post.id} className={styles.post}>
            <div className={styles.words}>
              <bdi>{[post.title, post.affiliation].filter(Boolean).join(", ")}</bdi>
              <p className={styles.from}>
                {post.asOf ? `as of ${day.format(new Date(post.asOf))}` : "no date"}
                {post.article && (
                  <>
                    , in <Link href={`/articles/${post.article.id}`}>{post.article.title}</Link>
                  </>
                )}
              </p>
            </div>
            {mayEdit && post.speakerId === speakerId && <Removal post={post} speakerId={speakerId} remove={remove} />}
          </li>
        ))}
      </ul>
      {adding && (
        <ActionForm
          action={async (previous, form) => {
            const state = await add(previous, form);
            if (state.kind === "done") setAdding(false);
            return state;
          }}
          submit="Add"
          label="Add a title"
          aside={
            <Button look="quiet" onClick={() => setAdding(false)}>
              Cancel
            </Button>
          }
        >
          <input type="hidden" name="speakerId" value={speakerId} />
          <FieldRow>
            <FormField name="title" label="Title" autoFocus maxLength={200} />
            <FormField name="affiliation" label="Affiliation" maxLength={200} />
            <FormField name="asOf" label="As of" type="date" optional />
          </FieldRow>
        </ActionForm>
      )}
    </Section>
  );
}

function Removal({ post, speakerId, remove }: { post: ListedPost; speakerId: string; remove: Action }) {
  const [sure, setSure] = useState(false);
  const words = post.title || post.affiliation;
  if (!sure) {
    return (
      <Button
        look="quiet"
        size="small"
        icon={<X aria-hidden />}
        aria-label={`Remove “${words}”`}
        onClick={() => setSure(true)}
      />
    );
  }
  return (
    <ActionForm
      action={remove}
      submit="Remove it"
      look="danger"
      label={`Remove “${words}”`}
      inline
      aside={
        <Button look="quiet" autoFocus onClick={() => setSure(false)}>
          Keep it
        </Button>
      }
    >
      <input type="hidden" name="speakerId" value={speakerId} />
      <input type="hidden" name="postId" value={post.id} />
    </ActionForm>
  );
}

const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
