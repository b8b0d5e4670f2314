"use client";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import styles from "./conflict.module.css";

/** A field as somebody else left it and as it was typed here. */
export type TwoVersions = { label: string; theirs: string; yours: string };

/** Somebody saved while this form was open: both versions, side by side where they differ, and the choice between them. */
export function Conflict({ fields, onTakeTheirs }: { fields: readonly TwoVersions[]; onTakeTheirs: () => void }) {
  const different = fields.filter(({ theirs, yours }) => theirs !== yours);
  return (
    <div className={styles.conflict}>
      <Notice kind="refusal" actions={<Button onClick={onTakeTheirs}>Take theirs</Button>}>
        Someone else saved while you were writing. Yours is still in the form: save it again to put it in place of
        theirs.
      </Notice>
      {different.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">Saved by someone else</th>
              <th scope="col">Yours</th>
            </tr>
          </thead>
          <tbody>
            {different.map(({ label, theirs, yours }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{theirs || "empty"}</td>
                <td>{yours || "empty"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
