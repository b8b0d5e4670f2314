"use client";

import { ImportForm, type LookedAt } from "@/components/import/import-form";
import styles from "@/components/import/imports.module.css";
import type { FoundAnnotations } from "@/lib/commands/outside/outside-import";
import type { OutsideJob } from "@/lib/queries/find-outside-job";

/** Where a file's annotations would go. */
export type LookedAtAnnotations = LookedAt<FoundAnnotations>;

type Props = {
  articleId: string;
  /** A large file that the reader had sent before; null without. */
  resumed: OutsideJob | null;
  action: (previous: LookedAtAnnotations, form: FormData) => Promise<LookedAtAnnotations>;
};

/** See where each annotation would go, settle what fits in several places, and take them in. */
export function AnnotationsForm({ articleId, resumed, action }: Props) {
  return (
    <ImportForm
      label="Take in annotations"
      hint="An export of Hypothesis in JSON or CSV, an answer of its search, or an answer of Citron. Up to 20 MB."
      accept=".json,.csv,application/json,text/csv"
      look="See where they go"
      resumed={resumed}
      action={action}
      fields={{ articleId }}
      preview={({ first, counts }) => {
        const more = Object.values(counts).reduce((sum, many) => sum + many, 0) - first.length;
        const unasked = counts.ambiguous - first.filter(({ placing }) => placing === "ambiguous").length;
        return (
          <>
            <p role="status">{summary(counts)}</p>
            <ul className={styles.list}>
              {first.map((item) => (
                <Item key={item.line} item={item} />
              ))}
              {more > 0 && <li className={styles.about}>and {more.toLocaleString("en")} more</li>}
              {unasked > 0 && (
                <li className={styles.about}>
                  Of those to be settled, {unasked.toLocaleString("en")} are not asked about here and are left out. To
                  be asked, split the file.
                </li>
              )}
            </ul>
          </>
        );
      }}
      takeIn={({ counts }) =>
        counts["on-claim"] + counts["new-claim"] + counts.ambiguous === 0 ? null : "Take them in"
      }
    />
  );
}

type Placed = FoundAnnotations["first"][number];

function Item({ item }: { item: Placed }) {
  const { line, what, quoted, claim, placing, choices } = item;
  return (
    <li className={styles.item}>
      <p className={styles.words} dir="auto">
        {what}
      </p>
      {quoted !== what && (
        <p className={styles.about}>
          on <q dir="auto">{quoted}</q>
        </p>
      )}
      {placing === "ambiguous" ? (
        <fieldset className={styles.places}>
          <legend className={styles.about}>Its words stand in several places. Which one is meant?</legend>
          {choices.map(({ at, before, words, after }, index) => (
            <label key={at}>
              <input type="radio" name={`place-${line}`} value={index} />{" "}
              <span dir="auto">
                {before}
                <b>{words}</b>
                {after}
              </span>
            </label>
          ))}
          <label>
            <input type="radio" name={`place-${line}`} value="" defaultChecked /> None; leave it out
          </label>
        </fieldset>
      ) : (
        <p className={styles.about}>
          {outcome(item)}
          {claim !== "" && (
            <>
              {" "}
              <q dir="auto">{claim}</q>
            </>
          )}
        </p>
      )}
    </li>
  );
}

function outcome({ placing, why }: Placed): string {
  switch (placing) {
    case "on-claim":
      return "Goes to the claim";
    case "new-claim":
      return "Its words become a claim";
    case "ambiguous":
      return "Asked";
    case "nowhere":
      return `Is left out. ${why}`;
  }
}

function summary(counts: FoundAnnotations["counts"]): string {
  const parts = [
    [counts["on-claim"], "on claims that are here"],
    [counts["new-claim"], "as new claims"],
    [counts.ambiguous, "to be settled"],
    [counts.nowhere, "left out"],
  ] as const;
  const said = parts.filter(([many]) => many > 0).map(([many, words]) => `${many} ${words}`);
  return said.length > 0 ? `${said.join(", ")}.` : "Nothing in this file can be placed.";
}
