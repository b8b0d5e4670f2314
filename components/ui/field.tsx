"use client";

import {
  type ComponentProps,
  cloneElement,
  type InputHTMLAttributes,
  type ReactElement,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from "react";
import styles from "./field.module.css";

type ControlProps = { id?: string; "aria-describedby"?: string | undefined; "aria-invalid"?: boolean | undefined };

type FieldProps = {
  label: ReactNode;
  /** A sentence that helps before anything is wrong. */
  hint?: ReactNode;
  /** What is wrong and what to do; null where nothing is. */
  error?: string | null | undefined;
  /** Say "optional" beside the label. */
  optional?: boolean;
  /** Exactly one control: Input, Textarea, Select or a plain one. */
  children: ReactElement<ControlProps>;
};

/** A control with its label, hint and error tied together for everyone, screen readers included. */
export function Field({ label, hint, error, optional, children }: FieldProps) {
  const made = useId();
  const id = children.props.id ?? made;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
        {optional && <span className={styles.optional}> optional</span>}
      </label>
      {cloneElement(children, { id, "aria-describedby": described, "aria-invalid": error ? true : undefined })}
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className={styles.error} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

/** One line of text. */
export function Input(props: InputHTMLAttributes<HTMLInputElement> & { ref?: ComponentProps<"input">["ref"] }) {
  return <input autoComplete="off" {...props} className={join(styles.control, props.className)} />;
}

/** Several lines; grows with what is written. */
export function Textarea(
  props: TextareaHTMLAttributes<HTMLTextAreaElement> & { ref?: ComponentProps<"textarea">["ref"] },
) {
  return <textarea rows={3} {...props} className={join(styles.control, styles.textarea, props.className)} />;
}

/** One of a few. */
export function Select(props: SelectHTMLAttributes<HTMLSelectElement> & { ref?: ComponentProps<"select">["ref"] }) {
  return <select {...props} className={join(styles.control, styles.select, props.className)} />;
}

type CheckboxProps = InputHTMLAttributes<HTMLInputElement> & { label: ReactNode };

/** A yes or no with its label beside it. */
export function Checkbox({ label, ...rest }: CheckboxProps) {
  return (
    <label className={styles.checkbox}>
      <input type="checkbox" {...rest} />
      <span>{label}</span>
    </label>
  );
}

/** Fields side by side where there is room, below each other where there is not. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}

function join(...names: (string | undefined)[]): string {
  return names.filter(Boolean).join(" ");
}
