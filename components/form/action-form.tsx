"use client";

import { createContext, type ReactNode, useContext, useEffect, useEffectEvent, useRef } from "react";
import { Button, type ButtonLook } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { ActionState } from "@/lib/action-state";
import styles from "./action-form.module.css";
import { CopyField } from "./copy-field";
import { useSentForm } from "./use-sent-form";

type Action = (previous: ActionState, form: FormData) => Promise<ActionState>;

type ActionFormProps = {
  action: Action;
  /** What the button says will happen. */
  submit: string;
  look?: ButtonLook;
  /** Named where the form has no heading of its own. */
  label?: string;
  /** Beside the button. */
  aside?: ReactNode;
  /** Fields in a line with the button, where there is room. */
  inline?: boolean;
  /** Called with the answer where it is told elsewhere than below the form. */
  onDone?: (message: string) => void;
  children?: ReactNode;
};

const State = createContext<ActionState>({ kind: "idle" });

/**
 * A form that sends itself to an action, and keeps what was typed when it is
 * refused: what is wrong stands at its field, and the first such field gets
 * the focus.
 */
export function ActionForm({ action, submit, look = "main", label, aside, inline, onDone, children }: ActionFormProps) {
  const { state, busy, unsent, send, sendLater } = useSentForm<ActionState>(action, { kind: "idle" });
  const form = useRef<HTMLFormElement>(null);
  const answer = useRef<HTMLDivElement>(null);
  const tellDone = useEffectEvent((message: string) => onDone?.(message));

  useEffect(() => {
    if (state.kind === "failed") form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
    if (state.kind === "done") {
      form.current?.reset();
      // In a dialog as tall as its window the answer would stand below the edge.
      answer.current?.scrollIntoView({ block: "nearest" });
      tellDone(state.message ?? "");
    }
  }, [state]);

  const atField = state.kind === "failed" && Object.keys(state.fields).length > 0;
  return (
    <State value={state}>
      <form ref={form} action={sendLater} onSubmit={send} aria-label={label} className={styles.form} noValidate>
        {state.kind === "failed" && !atField && <Notice kind="refusal">{state.message}</Notice>}
        {unsent && <Notice kind="refusal">{unsent}</Notice>}
        <div className={inline ? styles.inline : styles.fields}>
          {children}
          <div className={styles.actions}>
            <Button type="submit" look={look} busy={busy}>
              {submit}
            </Button>
            {aside}
          </div>
        </div>
        <div ref={answer} role="status" className={styles.done}>
          {state.kind === "done" && state.message}
          {state.kind === "done" && state.link && <CopyField label="Link" path={state.link} />}
        </div>
      </form>
    </State>
  );
}

/** What the form around knows of one of its fields: what was typed before a refusal, and what is wrong with it. */
export function useFormField(name: string): { typed: string | undefined; error: string | null } {
  const state = useContext(State);
  if (state.kind !== "failed") return { typed: undefined, error: null };
  return { typed: state.values[name], error: state.fields[name] ?? null };
}
