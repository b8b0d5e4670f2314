"use client";

import type { KeyboardEvent, ReactNode } from "react";
import { checkableKinds, claimKinds } from "@/lib/text/model";
import { kindWords, partWords } from "../claim/words";
import { ButtonLink } from "../ui/button";
import { Input, Select } from "../ui/field";
import { filterFieldId } from "./around";
import { goTo, showFiltered } from "./cursor";
import { DeedButton } from "./deed-button";
import styles from "./desk.module.css";
import { emptyFilter, type Filter, type FilterState, filterStates, toFilter } from "./filter";
import { useDesk } from "./use-desk";

const stateNames: Record<FilterState, string> = {
  open: "Open",
  "in-progress": "In progress",
  verified: "Verified",
  inaccurate: "Inaccurate",
  disputed: "Disputed",
  unverifiable: "Unverifiable",
  "not-checkable": "Not checkable",
  "to-review": "Attribution not reviewed",
  "to-sign-off": "To sign off",
  unsure: "Machine unsure",
  likely: "Machine probably right",
  question: "With an open question",
  "source-news": "A source changed or gone",
};

/** Which claims are marked in the text and reached by keys. Everything else stays readable. */
export function FilterBar() {
  const desk = useDesk("filter", "names", "order", "totals");
  const { filter } = desk;
  const set = (change: Partial<Filter>) => desk.set("filter", toFilter({ ...filter, ...change }), ["filter"]);
  const choose = (change: Partial<Filter>) => {
    set(change);
    showFiltered(desk);
  };
  const onWordsKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Escape") event.currentTarget.blur();
    const first = desk.shown()[0];
    if (event.key !== "Enter" || !first) return;
    event.currentTarget.blur();
    goTo(desk, { claim: first });
  };
  const named = new Set(desk.order.flatMap((id) => desk.claim(id)!.reading.speakers));
  const checkers = new Set(
    desk.order.flatMap((id) => {
      const { check } = desk.claim(id)!;
      return check.state === "unchecked" ? [] : [check.checker];
    }),
  );
  return (
    <search className={styles.filter} aria-label="Filter the claims">
      <Input
        id={filterFieldId}
        className={styles.filterWords ?? ""}
        type="search"
        aria-label="Words or speaker"
        placeholder="Words or speaker  /"
        value={filter.words}
        onChange={(event) => set({ words: event.target.value })}
        onKeyDown={onWordsKey}
      />
      <Choice label="State" value={filter.state} onChange={(state) => choose({ state: state as FilterState | null })}>
        {filterStates.map((state) => (
          <option key={state} value={state}>
            {stateNames[state]}
          </option>
        ))}
      </Choice>
      <Choice
        label="Speaker"
        value={filter.speaker}
        onChange={(speaker) => choose({ speaker: speaker as Filter["speaker"] })}
      >
        <option value="own">The article itself</option>
        {[...desk.speakers.values()]
          .filter(({ id }) => named.has(id))
          .sort((a, b) => a.name.localeCompare(b.name))
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </Choice>
      <Choice label="Kind" value={filter.kind} onChange={(kind) => choose({ kind: kind as Filter["kind"] })}>
        {claimKinds.map((kind) => (
          <option key={kind} value={kind}>
            {kindWords[kind]}
          </option>
        ))}
      </Choice>
      <Choice
        label="Checker"
        value={filter.checker}
        onChange={(checker) => choose({ checker: checker as Filter["checker"] })}
      >
        {[...checkers].map((id) => (
          <option key={id} value={id}>
            {desk.people.get(id)?.name ?? "A former member"}
          </option>
        ))}
      </Choice>
      <Choice label="To check" value={filter.part} onChange={(part) => choose({ part: part as Filter["part"] })}>
        {checkableKinds.map((part) => (
          <option key={part} value={part}>
            {partWords[part]}
          </option>
        ))}
      </Choice>
      {filter !== emptyFilter && (
        <span className={styles.filtered}>
          {desk.shown().length.toLocaleString("en-GB")} of {desk.order.length.toLocaleString("en-GB")} claims
          <DeedButton deed="clear-filter" size="small" look="quiet">
            Show all
          </DeedButton>
        </span>
      )}
      {desk.revision > 1 && (
        <ButtonLink look="quiet" size="small" href={`/articles/${desk.article.id}/revisions#gone`}>
          Gone from this draft
        </ButtonLink>
      )}
    </search>
  );
}

type ChoiceProps = {
  label: string;
  value: string | null;
  onChange: (value: string | null) => void;
  children: ReactNode;
};

function Choice({ label, value, onChange, children }: ChoiceProps) {
  return (
    <Select
      aria-label={label}
      className={styles.choice ?? ""}
      data-chosen={value === null ? undefined : ""}
      value={value ?? ""}
      onChange={(event) => onChange(event.target.value || null)}
      // Back to the claims, as from the words beside it.
      onKeyDown={(event) => event.key === "Escape" && event.currentTarget.blur()}
    >
      <option value="">{label}</option>
      {children}
    </Select>
  );
}
