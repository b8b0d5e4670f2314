"use client";

import { ImportForm, type LookedAt } from "@/components/import/import-form";
import styles from "@/components/import/imports.module.css";
import type { FoundFactChecks } from "@/lib/commands/outside/outside-import";
import { verdictWords } from "@/lib/domain/words";
import type { OutsideJob } from "@/lib/queries/find-outside-job";

/** What a file of fact checks would bring. */
export type LookedAtFactChecks = LookedAt<FoundFactChecks>;

type Props = {
  /** A large file that the reader had sent before; null without. */
  resumed: OutsideJob | null;
  action: (previous: LookedAtFactChecks, form: FormData) => Promise<LookedAtFactChecks>;
};

/** Take in what others have checked. */
export function FactChecksForm({ resumed, action }: Props) {
  return (
    <ImportForm
      label="Take in fact checks"
      hint="ClaimReview or a fact-check search’s answer in JSON, or a CSV exported from Check. Up to 20 MB."
      accept=".json,.jsonld,.csv,application/json,application/ld+json,text/csv"
      look="See what is in it"
      resumed={resumed}
      action={action}
      preview={(found, left) => <Preview {...found} left={left} />}
      takeIn={({ count }) => (count === 0 ? null : count === 1 ? "Take it in" : "Take them in")}
    />
  );
}

function Preview({ first, count, left }: FoundFactChecks & { left: number }) {
  return (
    <>
      <p role="status">
        {count === 0 ? (
          "Nothing in this file can be taken in."
        ) : (
          <>
            <b>{count === 1 ? "1 fact check" : `${count.toLocaleString("en")} fact checks`}</b> can be taken in
            {left > 0 && `, ${left.toLocaleString("en")} cannot`}.
          </>
        )}
      </p>
      <ul className={styles.list}>
        {first.map((check) => (
          <li key={check.line} className={styles.item}>
            <p className={styles.words} dir="auto">
              {check.claim}
            </p>
            <p className={styles.about}>
              <b>{check.rating}</b>
              {check.verdict
                ? ` (nearest: ${verdictWords[check.verdict].toLowerCase()})`
                : " (near none of our verdicts)"}
              {[check.claimant, check.publisher, check.reviewedOn].filter(Boolean).map((part) => ` · ${part}`)}
            </p>
          </li>
        ))}
        {count > first.length && (
          <li className={styles.about}>and {(count - first.length).toLocaleString("en")} more</li>
        )}
      </ul>
    </>
  );
}
