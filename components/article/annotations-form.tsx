"use client";

import { ImportForm, type LookedAt } from "@/components/import/import-form";
import styles from "@/components/import/imports.module.css";
import type { PlacedItem } from "@/lib/commands/annotations/import-annotations";

/** Where a file's annotations would go. */
export type LookedAtAnnotations = LookedAt<PlacedItem[]>;

type Props = {
  articleId: string;
  action: (previous: LookedAtAnnotations, form: FormData) => Promise<LookedAtAnnotations>;
};

/** See where each annotation would go, settle what fits in several places, and take them in. */
export function AnnotationsForm({ articleId, action }: Props) {
  return (
    <ImportForm
      label="Take in annotations"
      hint="An export of Hypothesis in JSON or CSV, an answer of its search, or an answer of Citron. Up to 20 MB."
      accept=".json,.csv,application/json,text/csv"
      look="See where they go"
      action={action}
      fields={{ articleId }}
      preview={(placed) => (
        <>
          <p role="status">{summary(placed)}</p>
          <ul className={styles.list}>
            {placed.map((item) => (
              <Item key={item.line} item={item} />
            ))}
          </ul>
        </>
      )}
      takeIn={(placed) => (placed.every(({ placing }) => placing.kind === "nowhere") ? null : "Take them in")}
    />
  );
}

function Item({ item }: { item: PlacedItem }) {
  const { line, what, quoted, claim, placing, around } = item;
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
      {placing.kind === "ambiguous" ? (
        <fieldset className={styles.places}>
          <legend className={styles.about}>Its words stand in several places. Which one is meant?</legend>
          {around.map(({ before, words, after }, index) => (
            <label key={`${line}-${placing.choices[index]!.start}`}>
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
          {outcome(placing)}
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

function outcome(placing: PlacedItem["placing"]): string {
  switch (placing.kind) {
    case "on-claim":
      return "Goes to the claim";
    case "new-claim":
      return "Its words become a claim";
    case "ambiguous":
      return "Asked";
    case "nowhere":
      return `Is left out. ${placing.why}`;
  }
}

function summary(placed: readonly PlacedItem[]): string {
  const count = (kind: PlacedItem["placing"]["kind"]) => placed.filter(({ placing }) => placing.kind === kind).length;
  const parts = [
    [count("on-claim"), "on claims that are here"],
    [count("new-claim"), "as new claims"],
    [count("ambiguous"), "to be settled"],
    [count("nowhere"), "left out"],
  ] as const;
  const said = parts.filter(([many]) => many > 0).map(([many, words]) => `${many} ${words}`);
  return said.length > 0 ? `${said.join(", ")}.` : "Nothing in this file can be placed.";
}
