"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { RefusedLines } from "@/components/fact-check/refused-lines";
import { useSentForm } from "@/components/form/use-sent-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { say } from "@/components/ui/status";
import type { PlacedItem } from "@/lib/commands/annotations/import-annotations";
import type { Refused } from "@/lib/formats/incoming";
import styles from "../fact-check/imports.module.css";

/** Where a file's annotations would go, or what became of them. */
export type LookedAtAnnotations =
  | { kind: "idle" }
  | { kind: "done" }
  | { kind: "failed"; message: string; fields: Record<string, string>; values: Record<string, string> }
  | { kind: "looked"; fileName: string; placed: PlacedItem[]; refused: Refused[] }
  | { kind: "imported" };

type Props = {
  articleId: string;
  action: (previous: LookedAtAnnotations, form: FormData) => Promise<LookedAtAnnotations>;
};

/** Choose a file, see where each annotation would go, settle what fits in several places, and only then take it in. */
export function AnnotationsForm({ articleId, action }: Props) {
  const form = useRef<HTMLFormElement>(null);
  // One key a file: however often it is sent, it is taken in once.
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [chosen, setChosen] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const { state, busy, unsent, send } = useSentForm(action, { kind: "idle" });
  const looked = state.kind === "looked" && state.fileName === chosen ? state : null;

  const startOver = () => {
    form.current?.reset();
    setChosen("");
    setKey(crypto.randomUUID());
  };
  useEffect(() => {
    if (state.kind !== "imported") return;
    say("The annotations were taken in.");
    form.current?.reset();
    setChosen("");
    setKey(crypto.randomUUID());
  }, [state]);

  function submit(event: FormEvent<HTMLFormElement>) {
    const found = problem ?? (chosen === "" ? "Choose a file first." : null);
    setProblem(found);
    if (found) event.preventDefault();
    else send(event);
  }

  return (
    <form ref={form} onSubmit={submit} className={styles.form} aria-label="Take in annotations" noValidate>
      <input type="hidden" name="key" value={key} />
      <input type="hidden" name="articleId" value={articleId} />
      <Field
        label="File"
        error={problem}
        hint="An export or search answer of Hypothesis, or an answer of Citron, in JSON."
      >
        <input
          type="file"
          name="file"
          accept=".json,application/json"
          onChange={(event) => {
            const file = event.target.files?.[0];
            setChosen(file?.name ?? "");
            setProblem((file?.size ?? 0) > largest ? tooLarge : null);
          }}
        />
      </Field>
      {unsent && <Notice kind="refusal">{unsent}</Notice>}
      {state.kind === "failed" && !busy && <Notice kind="refusal">{state.message}</Notice>}
      {!looked && (
        <Button type="submit" name="deed" value="look" look="main" busy={busy}>
          See where they go
        </Button>
      )}
      {looked && (
        <>
          <p role="status">{summary(looked.placed)}</p>
          <ul className={styles.list}>
            {looked.placed.map((item) => (
              <Item key={item.line} item={item} />
            ))}
          </ul>
          <RefusedLines refused={looked.refused} />
          <span className={styles.buttons}>
            <Button type="submit" name="deed" value="import" look="main" busy={busy}>
              Take them in
            </Button>
            <Button look="quiet" onClick={startOver}>
              Choose another file
            </Button>
          </span>
        </>
      )}
    </form>
  );
}

/** In bytes; the server says the same. */
const largest = 1_900_000;
const tooLarge = "This file has more than 1.9 MB. Export fewer items at a time.";

function Item({ item }: { item: PlacedItem }) {
  const { line, what, placing, around } = item;
  return (
    <li className={styles.item}>
      <p className={styles.words} dir="auto">
        {what}
      </p>
      {placing.kind === "ambiguous" ? (
        <fieldset className={styles.places}>
          <legend className={styles.about}>Its words stand in several places. Which one is meant?</legend>
          {around.map((words, index) => (
            <label key={`${line}-${placing.choices[index]!.start}`}>
              <input type="radio" name={`place-${line}`} value={index} /> <span dir="auto">{words}</span>
            </label>
          ))}
          <label>
            <input type="radio" name={`place-${line}`} value="" defaultChecked /> None; leave it out
          </label>
        </fieldset>
      ) : (
        <p className={styles.about}>{outcome(placing)}</p>
      )}
    </li>
  );
}

function outcome(placing: PlacedItem["placing"]): string {
  switch (placing.kind) {
    case "on-claim":
      return "Goes to the claim that says this";
    case "new-claim":
      return "Its words become a claim";
    case "ambiguous":
      return "Asked";
    case "nowhere":
      return `Is left out: ${placing.why}`;
  }
}

function summary(placed: readonly PlacedItem[]): string {
  const count = (kind: PlacedItem["placing"]["kind"]) => placed.filter(({ placing }) => placing.kind === kind).length;
  const parts = [
    [count("on-claim"), "on claims that are here"],
    [count("new-claim"), "as new claims"],
    [count("ambiguous"), "to be settled"],
    [count("nowhere"), "without a place"],
  ] as const;
  const said = parts.filter(([many]) => many > 0).map(([many, words]) => `${many} ${words}`);
  return said.length > 0 ? `${said.join(", ")}.` : "Nothing in this file can be placed.";
}
