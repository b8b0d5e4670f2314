"use client";

import type { Piece } from "@/lib/anchoring/word-diff";
import { WordDiff } from "../text/word-diff";
import { Button } from "../ui/button";
import { Field, Select } from "../ui/field";
import { Notice } from "../ui/notice";
import styles from "./revision.module.css";

/** Any two drafts set against each other, word by word. The choice is in the address, to be handed on. */
export function CompareDrafts({
  numbers,
  from,
  to,
  pieces,
}: {
  numbers: readonly number[];
  from: number;
  to: number;
  pieces: readonly Piece[] | null;
}) {
  const options = [...numbers].reverse().map((number) => (
    <option key={number} value={number}>
      Draft {number}
    </option>
  ));
  return (
    <>
      <form method="get" className={styles.choose} key={`${from}-${to}`}>
        <Field label="From">
          <Select name="from" defaultValue={from}>
            {options}
          </Select>
        </Field>
        <Field label="To">
          <Select name="to" defaultValue={to}>
            {options}
          </Select>
        </Field>
        <Button type="submit">Compare</Button>
      </form>
      {pieces === null ? (
        <Notice kind="refusal">There are no such drafts. Choose two of those above.</Notice>
      ) : pieces.every(({ kind }) => kind === "same") ? (
        <Notice>These drafts are word for word the same.</Notice>
      ) : (
        <div className={styles.text}>
          <WordDiff pieces={pieces} brief />
        </div>
      )}
    </>
  );
}
