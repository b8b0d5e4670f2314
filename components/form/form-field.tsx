"use client";

import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes } from "react";
import { Field, Input, Select } from "@/components/ui/field";
import { useFormField } from "./action-form";

type Named = { name: string; label: ReactNode; hint?: ReactNode; optional?: boolean };

/** A line of text in an ActionForm, with its error beside it and what was typed before. */
export function FormField({
  name,
  label,
  hint,
  optional,
  ...input
}: Named & Omit<InputHTMLAttributes<HTMLInputElement>, "name">) {
  const { typed, error } = useFormField(name);
  return (
    <Field label={label} hint={hint} error={error} optional={optional ?? false}>
      <Input {...input} name={name} defaultValue={typed ?? input.defaultValue} />
    </Field>
  );
}

/** One of a few, in an ActionForm. */
export function FormSelect({
  name,
  label,
  hint,
  children,
  ...select
}: Named & Omit<SelectHTMLAttributes<HTMLSelectElement>, "name">) {
  const { typed, error } = useFormField(name);
  return (
    <Field label={label} hint={hint} error={error}>
      <Select {...select} name={name} defaultValue={typed ?? select.defaultValue}>
        {children}
      </Select>
    </Field>
  );
}
