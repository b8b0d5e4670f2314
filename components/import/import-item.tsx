import { ActionForm } from "@/components/form/action-form";
import { Time } from "@/components/ui/time";
import type { ActionState } from "@/lib/action-state";
import type { ImportRow } from "@/lib/queries/list-imports";
import styles from "./imports.module.css";
import { RefusedLines } from "./refused-lines";

type Props = {
  item: ImportRow;
  /** What was taken in. */
  noun?: string;
  /** The article it was taken in to, where there is one. */
  articleId?: string;
  /** Null for who may not. */
  undo: ((previous: ActionState, form: FormData) => Promise<ActionState>) | null;
};

/** A file that was taken in: what came of it, and the way to take it back as one. */
export function ImportItem({ item, noun = "fact check", articleId, undo }: Props) {
  const { id, fileName, by, at, undone, taken, refused } = item;
  return (
    <li className={styles.item}>
      <p>
        <b>
          <bdi>{fileName || "A file without a name"}</bdi>
        </b>
      </p>
      <p className={styles.about}>
        {taken === 1 ? `1 ${noun}` : `${taken} ${noun}s`}, taken in by {by}, <Time at={at} />
      </p>
      <RefusedLines
        {...refused}
        all={
          <a href={`/api/imports/${id}/refused`} download>
            Download all as CSV
          </a>
        }
      />
      {undone ? (
        <p className={styles.about}>
          Taken back by {undone.by}, <Time at={undone.at} />
        </p>
      ) : (
        undo && (
          <ActionForm action={undo} submit="Take the import back" look="quiet" label={`Take ${fileName} back`}>
            <input type="hidden" name="importId" value={id} />
            {articleId && <input type="hidden" name="articleId" value={articleId} />}
          </ActionForm>
        )
      )}
    </li>
  );
}
